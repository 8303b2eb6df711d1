/**
 * The pay that an advert offers, as printed: the figure is never made up from a pay band or a grade; for these see
 * salary-scales.ts.
 */
import type { PayPeriod, Salary } from '../domain/mention.ts'
import { type Amount, findAmounts } from './salary-amounts.ts'
import { ENOUGH, payScore } from './salary-context.ts'
import { findOffers, type Offer } from './salary-ranges.ts'

/** Offers further apart than this are not one list ("London £35,000-£40,000, Leeds £30,000-£35,000"). */
const LIST_GAP = 110
/** Two rates of one list. */
const CLOSE = 40
/** What is paid later, or is the same pay counted in another way, is no further offer. */
const NOT_IN_LIST =
  /\+|\b(?:plus|premium|after|once|upon|following|service|probation|rising|rises|increas\w+|equivalent|fte|actual|pro[\s-]?rata|ote|bonus|then|progress\w*|qualif\w+|overtime)\b/i
/** "£15,286 (£20,789 full time equivalent)" is one pay. */
const OTHER_COUNT =
  /^\s*\(?(?:per annum|pa|p\.a\.?)?\s*\(?(?:fte|full[\s-]time|equivalent|wte|ote|pro[\s-]?rata|actual)/i
/** Taken off the score of a figure in brackets behind another. */
const IN_BRACKETS = 6
/** Below this score difference two offers are of one kind. */
const ALIKE = 4
/** This many bare figures without a word of pay are a price list or the salaries of others. */
const MANY = 3

interface Scored {
  readonly offer: Offer
  readonly score: number
}

/** Pay for the same job differs by no more than this between places or shifts. */
const FACTOR = 4
const most = ({ min, max }: Offer) => max ?? min ?? 0

/** Adds the offers beside the chosen one: several places or bands with a range each. */
function widen(text: string, chosen: Scored, all: readonly Scored[], usual: string): Salary {
  const at = all.indexOf(chosen)
  const { period, currency } = chosen.offer
  let [from, to] = [at, at]
  /** Whether `b`, printed behind `a`, belongs to one list with it; `one` is the one to be taken in. */
  const joins = (a: Scored, b: Scored, one: Scored) => {
    const gap = b.offer.start - a.offer.end
    const { offer, score } = one
    return (
      gap <= LIST_GAP &&
      offer.period === period &&
      most(offer) <= most(chosen.offer) * FACTOR &&
      most(chosen.offer) <= most(offer) * FACTOR &&
      (offer.currency === currency || offer.currency === null) &&
      // "Days £20.00, Nights £26.00": hourly rates need no word of their own.
      (period === 'hour' && gap <= CLOSE ? score > 0 : score >= ENOUGH && score >= chosen.score - ALIKE) &&
      !NOT_IN_LIST.test(text.slice(a.offer.end, b.offer.start)) &&
      !OTHER_COUNT.test(text.slice(b.offer.end, b.offer.end + 24))
    )
  }
  for (
    let one = all[from - 1];
    one !== undefined && joins(one, all[from] as Scored, one);
    one = all[from - 1]
  )
    from--
  for (let one = all[to + 1]; one !== undefined && joins(all[to] as Scored, one, one); one = all[to + 1]) to++
  const list = all.slice(from, to + 1).map(({ offer }) => offer)
  // Beside "up to" a lone figure says nothing of the least that is paid; nor of the most beside "from".
  const ends = (end: 'min' | 'max') => {
    const open = list.some((offer) => offer[end] === null)
    return list
      .filter((offer) => !open || offer.range)
      .map((offer) => offer[end])
      .filter((value) => value !== null)
  }
  const lows = ends('min')
  const highs = ends('max')
  const first = list[0] as Offer
  const last = list.at(-1) as Offer
  return {
    min: lows.length > 0 ? Math.min(...lows) : null,
    max: highs.length > 0 ? Math.max(...highs) : null,
    currency: currency ?? usual,
    period: period as PayPeriod,
    quote: text.slice(first.start, last.end).trim(),
  }
}

/** Of a figure that is printed without: the one of the other figures, where that is not the pound. */
function usualCurrency(amounts: readonly Amount[]): string {
  const others = amounts.map((amount) => amount.currency).filter((code) => code !== null)
  return others.includes('GBP') ? 'GBP' : (others[0] ?? 'GBP')
}

/** A text that is little more than the pay is read as a field for it. */
const FIELD = 160

function readOffers(text: string, field: boolean): Salary | null {
  const amounts = findAmounts(text)
  const offers = findOffers(text, amounts, field)
  if (offers.length === 0) return null
  // A mere number ("SCP 11-18") is nothing beside money.
  const money = offers.some((offer) => offer.money) ? offers.filter((offer) => offer.money) : offers
  const scored = money.map((offer) => ({ offer, score: payScore(text, offer, field) }))
  // "£25,012 (£13.00 per hour)": what stands in brackets is the same pay again.
  for (let at = 1; at < scored.length; at++) {
    const one = scored[at] as Scored
    const before = scored[at - 1] as Scored
    if (before.score >= ENOUGH && /^[^\n()]{0,20}\(\s*$/.test(text.slice(before.offer.end, one.offer.start)))
      scored[at] = { offer: one.offer, score: one.score - IN_BRACKETS }
  }
  // A price list, or what others earn: "Data Analyst - £30,000, Data Scientist - £65,000".
  const unsaid = scored.filter(
    ({ offer, score }) => !offer.stated && !offer.range && score >= ENOUGH && score < ENOUGH + 2,
  )
  const different = new Set(unsaid.map(({ offer }) => offer.max))
  const least = different.size >= MANY ? ENOUGH + 2 : ENOUGH
  let best: Scored | undefined
  // A field begins with the pay; running text comes to it.
  for (const one of scored)
    if (one.score >= least && (best === undefined || (!field && one.score > best.score))) best = one
  if (best === undefined) return null
  // The same figure printed again: its first place says how it is meant ("Up to £50,000" at the head of the advert).
  const figure = best.offer
  if (!figure.range) {
    const same = ({ offer, score }: Scored) =>
      score >= least && !offer.range && offer.period === figure.period && most(offer) === most(figure)
    best = scored.find(same) ?? best
  }
  return widen(text, best, scored, usualCurrency(amounts))
}

/**
 * Reads the pay out of running text, or out of a field for it where the source has one. Where several offers are
 * printed, the one that most speaks for is taken, with the ones listed beside it as its lowest and highest ends.
 *
 * @param text of an advert; the time is linear in its length
 * @param salaryText pay as a field of its own, which comes first
 * @returns null when no pay is printed, when it is masked ("£****"), or a placeholder ("£0")
 * @example readSalary('Salary: £30-35k plus bonus') // => { min: 30000, max: 35000, currency: 'GBP', period: 'year', … }
 */
export function readSalary(text: string, salaryText?: string): Salary | null {
  const stated = salaryText === undefined ? null : readOffers(salaryText, true)
  return stated ?? readOffers(text, text.length <= FIELD && !text.includes('\n'))
}
