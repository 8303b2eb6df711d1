/** Joins amounts into ranges ("£30-35k", "£13 per hour to £15 per hour") and says for which period each is. */
import type { PayPeriod } from '../domain/mention.ts'
import type { Amount } from './salary-amounts.ts'
import { PERIOD_WORDS, periodBySize, statedPeriod } from './salary-period.ts'

/** One offer as printed: a figure or a range. */
export interface Offer {
  readonly start: number
  readonly end: number
  /** Null: "up to". */
  readonly min: number | null
  /** Null: "from". */
  readonly max: number | null
  readonly currency: string | null
  readonly period: PayPeriod
  /** The period is printed, not told by the size. */
  readonly stated: boolean
  readonly range: boolean
  /** A currency, a "k" or a period stands with it; without, it is a mere number. */
  readonly money: boolean
  /** A currency or a period stands with it: a "k" alone may count stars. */
  readonly sure: boolean
}

/** Paid by something that is no period. */
const BY_PIECE =
  /^(?:[^\d\n£$€;|,]{0,16}?\b(?:per|an?|each)|\s?\/)\s?(?:session|shift|visit|night|sleep|appointment|fortnight|mile|delivery|drop|viewing|assessment|consultation|placement|referral|hire|team|person|employee|user|head|child|term|lesson|article|task|class|patient|quarter|property|client|unit)s?\b/i

/** What may stand between the two ends of a range. */
const JOIN = new RegExp(
  String.raw`^\.?[^\S\n]*(?:${PERIOD_WORDS}\.?)?[ ,(*\u00a0]*(?:min(?:imum)?[^\S\n]*)?(?:[-–—−~‐]+|\bto\b|\bthrough\b|\/|: ?A?|\b(?:with the potential to )?(?:ris(?:e|ing)|increas(?:e|ing)|progress(?:ing)?|going|grow(?:ing)?)(?: up)? to|\b(?:and )?up ?to)[^\S\n]*(?:a maximum of|max(?:imum)?(?: of)?|circa|c\.?|around|about|up to|over)?[^\S\n]*$`,
  'i',
)
const AND = /^\s*(?:and|&)\s*$/i
const BETWEEN = /\b(?:between|range of|anywhere from|from)\s*$/i
/** A scale with more steps is a list of something else. */
const MAX_STEPS = 12
/** More between two amounts is no range. */
const MAX_JOIN = 44

/** A number in the middle of a date, a time or a reference. */
const NO_FIGURE =
  /^\s?(?:am|pm|hours?\b|hrs?\b|days?\b(?! rate)|weeks?\b|months?\b|years?\b|yrs?\b|mins?\b|miles?\b|x\b|[-–]?\d|st|nd|rd|th|p\b(?![./])|k?m\b|sessions?|people|staff|beds?|employees|users|customers|members|companies|stars|patients|profiles|new|of\b)/i

const UP_TO =
  /\b(?:up[\s-]?to|upto|max(?:imum)?(?: of)?|capped at|no more than|as much as|(?<!\b(?:increas\w*|ris\w*|review\w*|progress\w*|gr[eo]w\w*|mov\w*|equat\w*|equivalent|equal|amount\w*|reduc\w*|clos\w*|next|due|according|apply|back|add\w*|contribut\w*|subject|opportunit\w*|rata|relat\w*) )to)\s*[\s:(–-]*(?:(?:an?|the|max(?:imum)?|base|basic|starting|annual|yearly|total|full|salary|pay|package|rate|value|circa|c|around|about|approx(?:imately)?|roughly|gbp|of)[\s.:]+){0,5}c?\s*$/i
const FROM =
  /\b(?:from|starting (?:from|at)|starts? (?:from|at)|(?:a )?minimum(?: of)?|min|at least|in excess of|excess of|over|upwards of|more than|above)\s*:?\s*(?:a minimum of|minimum|circa|c\.?|around|approx\.?)?\s*$/i
const OR_MORE =
  /^\s*(?:\(?\+\)?(?=\s*(?:$|[\n).,|]|salary|per|p\.?a))|or (?:more|above)\b|and (?:above|up(?:wards)?)\b|plus\s*(?:$|[\n).,|])|upwards\b|minimum\b)/i
/** "Up to" and the like stand at the end of so much. */
const LEAD = 40

function limits(
  text: string,
  first: Amount,
  last: Amount,
  values: readonly number[],
): [number | null, number | null] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (values.length > 1) {
    // A placeholder is no end of a range: "£0 - £40,000".
    return low <= 1 ? [null, high] : [low, high]
  }
  const lead = text.slice(Math.max(0, first.start - LEAD), first.start)
  const tail = text.slice(last.end, last.end + 20)
  if (UP_TO.test(lead) || /^\s*\(?max(?:imum)?\b/i.test(tail)) return [null, high]
  if (last.plus || FROM.test(lead) || OR_MORE.test(tail)) return [low, null]
  return [low, high]
}

/** Wider apart, two figures are no range ("£15.65 P/H / £34,271"). */
const MAX_SPREAD = 60

/** "£30-35k", "30-45000", "£55,000-65": what the shorter end leaves out is written at the other. */
function completed(a: Amount, b: Amount): readonly [number, number] | null {
  let [low, high] = [a.value, b.value]
  // A number without a currency before one with it is no figure: "Grade 4 - £28,349".
  if (a.currency === null && !a.k && b.signed && a.value < 1000 && Number.isInteger(a.value)) return null
  if (low < 1000 && !a.k && (b.k || high >= 5_000) && low * 1000 <= high * 1.2) low *= 1000
  else if (high < 1000 && !b.k && low >= 5_000 && high * 1000 >= low) high *= 1000
  return high < low || (low > 1 && high > low * MAX_SPREAD) ? null : [low, high]
}

/** "2024", "2024-2025": years of the calendar, not pounds. */
const isYear = (values: readonly number[], { start, end }: Amount) =>
  end - start === 4 && values.every((value) => value >= 1900 && value <= 2100)

/** "13 - 13", "10.90": all that a pay field holds. */
const isLone = (text: string, { start }: Amount, { end }: Amount, field: boolean) =>
  field && text.slice(0, start).trim() === '' && /^[\s.]*$/.test(text.slice(end))

function joins(text: string, a: Amount, b: Amount): boolean {
  if (b.start - a.end > MAX_JOIN || (a.currency !== null && b.currency !== null && a.currency !== b.currency))
    return false
  // "- Salary up to £32,142\n- 38 days of holiday"
  if (b.currency === null && !b.k && NO_FIGURE.test(text.slice(b.end, b.end + 12))) return false
  const between = text.slice(a.end, b.start)
  if (JOIN.test(between)) return true
  return AND.test(between) && BETWEEN.test(text.slice(Math.max(0, a.start - 16), a.start))
}

/**
 * @param amounts of the text, in order
 * @param field the text is a field for pay: figures need no currency
 * @returns offers in order; nothing is said yet on whether they are pay
 */
export function findOffers(text: string, amounts: readonly Amount[], field: boolean): Offer[] {
  const offers: Offer[] = []
  for (let at = 0; at < amounts.length; at++) {
    const first = amounts[at] as Amount
    let last = first
    const values = [first.value]
    let bare = first.currency === null && !first.k
    for (
      let next = amounts[at + 1];
      next !== undefined && values.length < MAX_STEPS && joins(text, last, next);
      next = amounts[at + 1]
    ) {
      const pair = completed({ ...first, value: values[0] as number }, next)
      // "£31,365 / £33,176 / £37,890" goes on; "£30k - £35k - 5 days" does not.
      if (pair === null || (values.length > 1 && next.currency === null)) break
      values[0] = pair[0]
      values.push(pair[1])
      last = next
      bare &&= next.currency === null && !next.k
      at++
    }
    if (values.every((value) => value <= 1)) continue
    const tail = text.slice(last.end, last.end + 44)
    if (BY_PIECE.test(tail)) continue
    const real = values.filter((value) => value > 1)
    if (bare && (NO_FIGURE.test(tail) || Math.max(...real) < 4)) continue
    const stated = statedPeriod(text, first.start, last.end, real, field)
    // A mere number is worth a look when it has a period or the size of a salary.
    if (bare && stated?.adjacent !== true && !isLone(text, first, last, field)) {
      if (Math.max(...real) < 5_000 || isYear(values, first)) continue
    }
    const [min, max] = limits(text, first, last, values)
    offers.push({
      start: first.start,
      end: last.end,
      min,
      max,
      currency: first.currency ?? last.currency,
      period: stated?.period ?? periodBySize(Math.max(...real)),
      stated: stated !== null,
      range: values.length > 1,
      money: !bare || (stated?.adjacent === true && Math.max(...real) >= 1_000),
      sure: first.currency !== null || last.currency !== null || stated?.adjacent === true,
    })
  }
  return offers
}
