/** For which period money is paid, by the words beside it or by its size. */
import type { PayPeriod } from '../domain/mention.ts'

/**
 * A word's end. A capital letter after it begins the next word where a line break was lost ("£14.00PHInteraction").
 * The expressions ignore case but for this.
 */
const END = '(?-i:(?![a-z]|[A-Z](?![a-z])))'
const START = '(?<![a-z])'
const FORMS: Readonly<Record<PayPeriod, string>> = {
  hour: String.raw`(?:per|an|each|\/|p\/|p\.? ?)\s?(?:hours?|hr?s?)|hourly|ph|p\.h`,
  day: String.raw`(?:per|a|each|\/|p\/|p\.)\s?days?|p\/d|p\.d|pd|daily|day rate|per diem|\/d`,
  week: String.raw`(?:per|a|each|\/|p\/|p\.)\s?(?:weeks?|wk)|p\/?w|p\.w|weekly`,
  month: String.raw`(?:per|a|each|\/|p\/|p\.|net\/)\s?(?:calendar )?(?:months?|mth|mo)|pcm|p\/m|pm|monthly`,
  year: String.raw`(?:per|an?|each|\/|p\/|p\.)\s?(?:annum|anum|years?|yr)|p\.? ?a|p\/a|annual(?:ly|ised)?|yearly|annum|pro[\s-]?rat[ae]|fte|full[\s-]time equivalent`,
}
const NAMED = Object.entries(FORMS)
  .map(([period, forms]) => `(?<${period}>${forms})`)
  .join('|')
/** Any period, without a name; for other expressions to hold. */
export const PERIOD_WORDS = `${START}(?:${Object.values(FORMS).join('|')})${END}`
const PERIOD = new RegExp(`${START}(?:${NAMED})${END}`, 'gi')
/** What is said of the figure ends here. */
const TAIL_END = /[\d\n£$€;|+]|\b(?:and|plus)\b|\.\s/
/** "a day", "an hour" say for what the figure is only straight after it. */
const ARTICLE = /^(?:an?|each)\s/i
const LOOK_ON = 34
const LOOK_BACK = 30

/** Least and most that each period can pay; a figure outside belongs to another one. */
const PLAUSIBLE: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  hour: [3, 900],
  day: [20, 5_000],
  week: [40, 20_000],
  month: [80, 100_000],
  year: [1_000, 20_000_000],
}

export interface Stated {
  readonly period: PayPeriod
  /** It follows the figure at once. */
  readonly adjacent: boolean
}

function nameOf(found: RegExpExecArray): PayPeriod {
  const groups = found.groups as Record<PayPeriod, string | undefined>
  return (Object.keys(FORMS) as PayPeriod[]).find((period) => groups[period] !== undefined) as PayPeriod
}

/** Where nothing is printed, the size tells. */
export function periodBySize(value: number): PayPeriod {
  if (value < 100) return 'hour'
  return value <= 2_000 ? 'day' : 'year'
}

/**
 * The period printed with a figure.
 *
 * @param values the ends of the figure
 * @param literal take a printed period as it is, however odd the figure
 */
export function statedPeriod(
  text: string,
  start: number,
  end: number,
  values: readonly number[],
  literal: boolean,
): Stated | null {
  const fits = (period: PayPeriod) =>
    literal || values.every((value) => value >= PLAUSIBLE[period][0] && value <= PLAUSIBLE[period][1])
  let tail = text.slice(end, end + LOOK_ON)
  tail = tail.slice(0, TAIL_END.exec(tail)?.index ?? tail.length)
  PERIOD.lastIndex = 0
  for (let found = PERIOD.exec(tail); found !== null; found = PERIOD.exec(tail)) {
    const period = nameOf(found)
    if (!fits(period) || (ARTICLE.test(found[0]) && found.index > 2)) continue
    return { period, adjacent: found.index <= 3 }
  }
  const head = text.slice(Math.max(0, start - LOOK_BACK), start)
  let last: PayPeriod | null = null
  PERIOD.lastIndex = 0
  for (let found = PERIOD.exec(head); found !== null; found = PERIOD.exec(head)) {
    const period = nameOf(found)
    const between = head.slice(found.index + found[0].length)
    if (fits(period) && !/[\d\n£$€;|.]/.test(between) && !ARTICLE.test(found[0])) last = period
  }
  return last === null ? null : { period: last, adjacent: false }
}
