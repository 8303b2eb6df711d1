/** Finds the numbers of a text that may be money, one pass over its characters. */

/** A number with what is written onto it. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly value: number
  /** ISO 4217; null where no currency is printed. */
  readonly currency: string | null
  /** The currency stands before the number. */
  readonly signed: boolean
  /** Thousands written as "k"; the value holds them already. */
  readonly k: boolean
  /** "£100k+": at least so much. */
  readonly plus: boolean
}

const CODES =
  'GBP|USD|EUR|CAD|AUD|NZD|SGD|HKD|CHF|SEK|NOK|DKK|PLN|AED|SAR|QAR|MYR|INR|ZAR|JPY|PHP|CNY|BRL|MXN|THB|ILS|CZK|RM'
/** Currency before a number; looked for at the end of a few characters. */
const BEFORE = new RegExp(
  `(?:\\b(${CODES})\\s?[$£€]?|(US|USD|CA|CAD|C|AU|AUD|A|NZ|NZD|S|SGD|HK)?\\$|(£|&pound;)|(€|‚¬|&euro;)|(₹|¥|₱))\\s?$`,
)
const AFTER = new RegExp(
  `^\\s?(?:(${CODES})\\b|(€|(?:euros?)\\b)|((?:uk |british )?pounds?\\b|pounds? sterling\\b|£(?!\\s?\\d))|(dollars?\\b))`,
  'i',
)
const DOLLARS: Readonly<Record<string, string>> = {
  CA: 'CAD',
  C: 'CAD',
  AU: 'AUD',
  A: 'AUD',
  NZ: 'NZD',
  S: 'SGD',
  HK: 'HKD',
  US: 'USD',
}
const SIGNS: Readonly<Record<string, string>> = { '₹': 'INR', '¥': 'JPY', '₱': 'PHP' }

function currencyBefore(text: string, start: number): { code: string; length: number } | null {
  const found = BEFORE.exec(text.slice(Math.max(0, start - 8), start))
  if (found === null) return null
  const [all, code, dollar, pound, euro, sign] = found
  if (code !== undefined) return { code: code === 'RM' ? 'MYR' : code, length: all.length }
  if (pound !== undefined) return { code: 'GBP', length: all.length }
  if (euro !== undefined) return { code: 'EUR', length: all.length }
  if (sign !== undefined) return { code: SIGNS[sign] as string, length: all.length }
  return { code: DOLLARS[dollar ?? 'US'] ?? dollar ?? 'USD', length: all.length }
}

function currencyAfter(text: string, end: number): { code: string; length: number } | null {
  const found = AFTER.exec(text.slice(end, end + 18))
  if (found === null) return null
  const [all, code, euro, pound] = found
  if (code !== undefined) return { code: code.toUpperCase(), length: all.length }
  return { code: euro !== undefined ? 'EUR' : pound !== undefined ? 'GBP' : 'USD', length: all.length }
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
/** Numbers longer than this are telephone numbers, ids and noise. */
const MAX_DIGITS = 9

/** End of the number that starts at a digit: thousands by comma, then a decimal part. */
function numberEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  while (
    text.charCodeAt(at) === 44 &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  )
    at += 4
  // "£30,0000": a nought too many.
  if (text.charCodeAt(at) === 44 && /^,\d000(?!\d)/.test(text.slice(at, at + 6))) return at + 4
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (isDigit(text.charCodeAt(at))) at++
  }
  return at
}

/** "000" after a point or a space is thousands as well: "£25.000", "€50 000". */
function numberOf(printed: string): number {
  const thousands = /^(\d{1,3})\.000$/.exec(printed)
  return thousands === null ? Number(printed.replaceAll(',', '')) : Number(thousands[1]) * 1000
}

const MILLIONS =
  /^\s?(?:m(?:n|il(?:lion)?s?|m)?|b(?:n|illion)?|t(?:n|rillion)?|billion|million|lakhs?|cr(?:ore)?)\b/i
/** What makes a number one of something else. */
const NOT_MONEY = /^(?:\s?%|\s?per ?cent\b|(?:st|nd|rd|th)\b|:\d|\/\d|\s?\(k\))/i
/** A plus that adds something ("£30k + bonus") does not mean "or more". */
const ADDED =
  /^\+\s*(?:an? |up to |your )?(?:[£$€%\d]|bonus|benefit|comm|car\b|van\b|package|excellent|great|full|equity|ote|pension|tips|shares?|stock|profit|over|healthcare|perks|holiday|\w+ bonus|\w+ benefits)/i

/** Faster than a loop over the characters. */
const DIGIT = /[0-9]/g
/** No advert prints more; what does is no advert. */
const MAX_AMOUNTS = 300
/** What can stand before a number that is money: a sign, the last letter of a code, the end of "&pound;". */
const SIGNED = new Set([...'£$€₹¥₱¬;'].map((char) => char.charCodeAt(0)))
/** What can follow a small number that is money: a "k", a dash, "to", a period, a currency. */
const FOLLOWS = new Set([...'kK-–—−~tpPahH/€£.'].map((char) => char.charCodeAt(0)))

/** Whether a number of up to three digits can be left out at a glance: most count years, days and people. */
function isCount(text: string, start: number, end: number): boolean {
  let before = text.charCodeAt(start - 1)
  if (before === 32) before = text.charCodeAt(start - 2)
  if (SIGNED.has(before) || (before >= 65 && before <= 90)) return false
  let after = text.charCodeAt(end)
  if (after === 32) after = text.charCodeAt(end + 1)
  // The end of the text, or a currency's code.
  return !(Number.isNaN(after) || FOLLOWS.has(after) || (after >= 65 && after <= 90))
}

/**
 * @param text any text; the time is linear in its length
 * @returns the numbers that could be money, in order; the ones without a currency too, for the caller to judge
 */
export function findAmounts(text: string): Amount[] {
  const amounts: Amount[] = []
  DIGIT.lastIndex = 0
  while (amounts.length < MAX_AMOUNTS && DIGIT.test(text)) {
    const start = DIGIT.lastIndex - 1
    const end = numberEnd(text, start)
    DIGIT.lastIndex = end
    if (end - start > MAX_DIGITS + 5 || (end - start <= 3 && isCount(text, start, end))) continue
    const before = currencyBefore(text, start)
    const previous = text.charCodeAt(start - 1)
    // A number inside a word or a longer number ("SC2", "Q3", "1.2.3") is none; "c25k" is about 25,000.
    if (before === null && (previous === 46 || previous === 44 || previous === 35)) continue
    if (
      before === null &&
      isLetter(previous) &&
      !/(?:^|[^A-Za-z])[cC]$|[a-z]{3}$/.test(text.slice(Math.max(0, start - 3), start))
    )
      continue
    const printed = text.slice(start, end)
    let value = numberOf(printed)
    let stop = end
    const rest = text.slice(end, end + 24)
    if (NOT_MONEY.test(rest)) continue
    const k = /^(?:\s?k|,?000k)(?![a-z])|^k(?=p[a.]|ote|basic)/i.exec(rest)
    if (k !== null) {
      // "£60,000k" is a slip of the pen.
      if (value < 1000) value = Math.round(value * 100_000) / 100
      stop += k[0].length
    } else if (MILLIONS.test(rest)) {
      // "$500K - $1M" is pay; "£25M raised" never is.
      if (!/^\s?m\b/i.test(rest) || value > 2 || amounts.at(-1)?.k !== true) continue
      value *= 1_000_000
      stop++
    } else if (before !== null && value < 1000 && /^,? 000\b/.test(rest)) {
      value *= 1000
      stop += rest.startsWith(',') ? 5 : 4
    } else if (before?.code === 'INR' && /^\s?L(?:akh|PA)?\b/i.test(rest)) {
      value *= 100_000
      stop += 1
    }
    if (k !== null && value === 401_000 && before === null) continue
    const after = currencyAfter(text, stop)
    if (after !== null) stop += after.length
    // A code after the number is plainer than a dollar sign before it: "$80,000 CAD".
    const currency =
      after !== null && before?.code === 'USD' ? after.code : (before?.code ?? after?.code ?? null)
    const tail = text.slice(stop, stop + 24)
    const plus = tail.startsWith('+') && !ADDED.test(tail)
    if (plus) stop++
    amounts.push({
      start: start - (before?.length ?? 0),
      end: stop,
      value,
      currency,
      signed: before !== null,
      k: k !== null,
      plus,
    })
    DIGIT.lastIndex = Math.max(end, stop)
  }
  return amounts
}
