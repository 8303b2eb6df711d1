/** Is this money what the job pays? Told from the words around it. */
import { type Found, lastCue, otherAfter } from './salary-cues.ts'
import type { Offer } from './salary-ranges.ts'

/** Below this an offer is not taken for pay. */
export const ENOUGH = 4

const PAY_AFTER =
  /^[\s).,*–-]*(?:gross|gbp|usd|cad|eur|per annum|p\.?a\.?)?[\s).,(*–-]*(?:basic|base|salary|doe|d\.?o\.?e|depend(?:ing|ent|ant)|negotiable|pro[\s-]?rat[ae]|fte|full[\s-]time|inside|outside|paye|umbrella|limited|ltd|inc(?:l|lusive)?\b|\d+% bonus|(?:plus|\+)\s?(?:[\w%£,.-]+\s){0,4}?(?:benefits|bonus|package|commission|bens?|car|equity|ote|stock)\b|basis|on a (?:full|part|perm)|on the base|ir35|according to|based on|competitive|\(?(?:circa|up to|outside|inside))/i
/** Ends the words that still speak of this money. */
const STOP_BEFORE = /[;!?•|*]|[.](?=\s)|\s[+&]\s|\s{2}|\bplus\b|\bor\b|\bas well as\b|\n/gi
/** A line break that was lost inside of a word: "per annumOvertime". */
const GLUED = /[a-z)](?=[A-Z][a-z])|[A-Z]{2}(?=[A-Z][a-z])/g
/** "Up to" and the like: no words of their own. */
const EMPTY = /^\W*(?:(?:up to|from|circa|c|between|of|to|starting|at)\W*)*$/i
const STOP_AFTER =
  /[;!?•|*\n+&]|\s{2}|\s[-–—]\s|[.](?=\s|$)|\b(?:plus|and|with|in addition|inc(?:l(?:usive|uding|udes)?)?|excl(?:uding)?|to include)\b|,/i
const LOOK_BACK = 90
const LOOK_ON = 60

/** "Data Analyst - Investment Management - £50k": a dash ends what is said, unless a label stands before it. */
const DASH = /\s[-–—]+\s/g

const FOR_ROLE = /\bbudget (?:for|of) (?:this|the) (?:role|position|post|hire)\b/i
/** What is paid while somebody is away. */
const ABSENT = /\b(?:half|full|sick|maternity|paternity|redundancy) pay\b/i

/** The cue nearest before the figure, in the same statement; a label on the line above belongs to it. */
function cueBefore(text: string, start: number): Found | null {
  const head = text.slice(Math.max(0, start - LOOK_BACK), start)
  const line = head.lastIndexOf('\n')
  // "Salary:\n£30,000": an own line takes its label from the line above.
  if (line >= 0 && /^[\s*•\-–:]*$/.test(head.slice(line + 1))) {
    const above = head.slice(0, line).trimEnd()
    const label = above.slice(above.lastIndexOf('\n') + 1).trim()
    const cue = label.length < 40 && (label.endsWith(':') || /^\w/.test(label)) ? lastCue(label) : null
    return cue !== null && (label.endsWith(':') || (cue.cue !== 'other' && cue.distance < 2)) ? cue : null
  }
  let cut = 0
  STOP_BEFORE.lastIndex = 0
  for (let stop = STOP_BEFORE.exec(head); stop !== null; stop = STOP_BEFORE.exec(head))
    cut = stop.index + stop[0].length
  let label = -1
  GLUED.lastIndex = cut
  for (let glued = GLUED.exec(head); glued !== null; glued = GLUED.exec(head)) {
    label = cut
    cut = glued.index + glued[0].length
  }
  const statement = head.slice(cut)
  if (FOR_ROLE.test(statement)) return { cue: 'rate', word: 'budget', distance: 0 }
  if (ABSENT.test(statement)) return { cue: 'other', word: 'pay', distance: 0 }
  // "Salary & PackageUp to £65,000": the label is glued on.
  if (label >= 0 && EMPTY.test(statement)) {
    const cue = lastCue(head.slice(label, cut))
    return cue !== null && cue.distance < 2 ? cue : null
  }
  let dash: RegExpExecArray | null = null
  DASH.lastIndex = 0
  for (let next = DASH.exec(statement); next !== null; next = DASH.exec(statement)) dash = next
  if (dash === null) return lastCue(statement)
  const near = lastCue(statement.slice(dash.index + dash[0].length))
  if (near !== null) return near
  const named = lastCue(statement.slice(0, dash.index))
  return named !== null && named.distance < (named.cue === 'other' ? 2 : 12) ? named : null
}

function trailing(text: string, end: number): string {
  const tail = text.slice(end, end + LOOK_ON)
  const stop = STOP_AFTER.exec(tail)
  const said = stop === null ? tail : tail.slice(0, stop.index)
  GLUED.lastIndex = 0
  const glued = GLUED.exec(said)
  return glued === null ? said : said.slice(0, glued.index + glued[0].length)
}

/** Stands alone between line ends or bars, as pay does at the head of an advert. */
function standsAlone(text: string, { start, end }: Offer): boolean {
  const head = text.slice(Math.max(0, start - 14), start)
  return (
    /(?:^|[\n|•*.!💰💷💸💵,(:–—-]|\s{2})\s*(?:up to|from|circa|c\.?|to)?:?\s*$/iu.test(head) ||
    /^\s*(?:$|[\n|•+])/.test(text.slice(end, end + 4))
  )
}

/** What a job can pay in the period, a little generously; £5 a year is something else. */
function isPlausible({ min, max, period, currency }: Offer): boolean {
  const value = max ?? min ?? 0
  const strong = currency === null || currency === 'GBP' || currency === 'USD' || currency === 'EUR'
  if (!strong) return true
  if (period === 'year') return value >= 5_000 && value <= 1_500_000
  if (period === 'month') return value >= 600
  if (period === 'week') return value >= 100
  if (period === 'day') return value >= 40
  return value >= 4
}

/** Other money is named close to its figure. */
const OTHER_REACH = 48
/** "The salary will increase to £28,186" once something is done. */
const LATER =
  /\b(?:increas|ris|review|progress|grow|mov)\w*\s+(?:up )?to\s*(?:at least|around|circa|about)?\s*$/i
/** No bonus is that high. */
const HIGH = 20_000
/** Where adverts print their pay, before the text runs on. */
const TOP = 600

/**
 * @param field the text is a field for pay, or little more
 * @returns how much speaks for the offer being this job's pay; from ENOUGH on it is taken for it
 */
export function payScore(text: string, offer: Offer, field: boolean): number {
  const found = cueBefore(text, offer.start)
  const cue = found === null || (found.cue === 'other' && found.distance > OTHER_REACH) ? null : found.cue
  const salaried = cue === 'salary' || cue === 'rate'
  const most = offer.max ?? offer.min ?? 0
  // A field for pay needs no word that says so.
  let score = field && cue === null ? 4 : cue === 'salary' ? 6 : cue === 'rate' ? 4 : cue === 'other' ? -6 : 0
  // "From 33,000 to 39,000 per annum bonus, car": what a field begins with is the pay.
  const leads = field && offer.stated && offer.start <= 8 && (offer.range || most >= 10_000)
  const other = leads ? null : otherAfter(trailing(text, offer.end))
  // "Salary of £28,000 per year Bonus …": only what is earned in all can follow a salary that says its name.
  const certain =
    offer.period === 'year' && (most >= HIGH || (cue === 'salary' && most >= 10_000 && offer.stated))
  if (other !== null && !(certain && other === 'tight'))
    score -= other !== 'loose' ? 12 : salaried ? 2 : offer.range && most >= 10_000 ? 4 : 8
  else if (PAY_AFTER.test(text.slice(offer.end, offer.end + LOOK_ON))) score += 3
  if (offer.stated) score += offer.period === 'year' ? 2 : 3
  // "Earn up to £500": a lone figure of that size is seldom a day's pay unless it says so.
  else if (!field && offer.period === 'day')
    score -= cue === 'rate' && /^rates?$|^ir35$/.test(found?.word ?? '') ? 2 : 6
  if (offer.range) score += 3
  if (offer.money) score += 1
  if (!field && !offer.sure && !salaried) score -= offer.money && standsAlone(text, offer) ? 0 : 8
  // "3500-4000/year" counts births as well as pounds.
  if (!field && !salaried && offer.currency === null && most < 10_000) score -= 8
  if (offer.period === 'year' && most >= 10_000) score += 1
  if (standsAlone(text, offer)) score += 2
  if (offer.start < TOP) score += 1
  if (LATER.test(text.slice(Math.max(0, offer.start - 24), offer.start))) score -= 5
  if (!(field && offer.stated) && !isPlausible(offer)) score -= salaried ? 4 : 9
  return score
}
