/** Durations ("9 to 18 months", "about a year") and places in a plan ("Month 2-4", "weeks 5 to 12"). */
import type { Range } from './block.ts'

const WORDS: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    sixteen: 16,
    eighteen: 18,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
  },
  ...{
    'twenty-four': 24,
    'twenty four': 24,
    'thirty-six': 36,
    'thirty six': 36,
    first: 1,
    second: 2,
    third: 3,
  },
  ...{ 'a couple of': 2, half: 0.5, 'half a': 0.5, 'half an': 0.5 },
}
/** Numbers from one to fifty-nine in words or digits, for expressions. */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d)?|(?:twenty|thirty)[- ](?:four|six)|a couple of|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|an?)`
export const TO = String.raw`\s?(?:-|–|—|−|\bto\b|\band\b|\bor\b|\bthrough\b)\s?`
const UNIT = `(?:months?|mths?|years?|yrs?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)`
const LEAD = String.raw`(?:somewhere between|anywhere (?:between|from)|between|within|in under|under|up to|no more than|at least|a minimum of|about|around|roughly|approximately|approx\.?|circa|less than|more than|over|almost|nearly|as little as|at most|only|just over|just under)`

const DURATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}£$€.,–-])(?:(?<lead>${LEAD})\s+)?(?<from>${NUMBER})(?<plus1>\+)?(?:(?:[\s-]?(?<unit1>${UNIT}))?${TO}(?<to>${NUMBER}))?(?<plus>\+)?[\s-]?(?<unit>${UNIT})(?<tail>\+| and a half| or (?:so|more|longer|less|two))?(?![\p{L}\p{N}])`,
  'giu',
)

/** 52 weeks are 12 months. */
const MONTHS: Readonly<Record<string, number>> = { m: 1, y: 12, w: 12 / 52, d: 12 / 365 }
const round = (months: number) => Math.round(months * 100) / 100
export const numberOf = (word: string): number => WORDS[word.toLowerCase()] ?? Number(word)

/** The first letter of a unit; of minutes `i`, since months have the `m`. */
const kindOf = (unit: string) => (/^mi/i.test(unit) ? 'i' : (unit[0] as string).toLowerCase())

export interface Duration {
  readonly range: Range
  /** Null: "up to". Months; of units below a day null at both ends. */
  readonly min: number | null
  readonly max: number | null
  readonly unit: 'hours' | 'days' | 'weeks' | 'months' | 'years'
  /** In that unit, as printed. */
  readonly printed: readonly [number | null, number | null]
  /** Joined to a noun by a hyphen: "six-month sprint". */
  readonly adjective: boolean
}

const UNITS = { m: 'months', y: 'years', w: 'weeks', d: 'days' } as const
/** "a week", "a year" beside a number of something else is a rate. */
const RATE = /\b(?:once|twice|times?|[\p{L}]+s|£[\d.,k]+|per|every|each|half)\s*$/iu

/** @param text of one block; the time is linear in its length */
export function findDurations(text: string): Duration[] {
  const found: Duration[] = []
  for (const match of text.matchAll(DURATION)) {
    const groups = match.groups as Record<string, string | undefined>
    const { lead, from = '', to, plus1, plus, unit = '', unit1, tail } = groups
    const small = /^(?:mi|s|h)/i.test(unit)
    const article = /^an?$/i.test(from)
    if (article && to === undefined && lead === undefined && tail === undefined) {
      const before = text.slice(Math.max(0, match.index - 24), match.index)
      if (
        RATE.test(before) ||
        !/(?:\b(?:in|takes?|took|is|for|allow|expect|plan|be)\s+|^\s*|[:|(]\s*)$/i.test(before)
      )
        continue
    }
    const scale = MONTHS[kindOf(unit)] ?? 0
    const first = numberOf(from)
    const scaleFirst = unit1 === undefined ? scale : (MONTHS[kindOf(unit1)] ?? scale)
    let low: number | null = first * scaleFirst
    let high: number | null = to === undefined ? low : numberOf(to) * scale
    if (tail === ' and a half') high = low = (first + 0.5) * scale
    if (tail === ' or two') high = 2 * scale
    if (to === undefined) {
      if (/^(?:within|in under|under|up to|no more than|less than|at most|just under)$/i.test(lead ?? ''))
        low = null
      if (/^(?:at least|a minimum of|more than|over|just over)$/i.test(lead ?? '')) high = null
    }
    if (
      plus !== undefined ||
      plus1 !== undefined ||
      tail === '+' ||
      tail === ' or more' ||
      tail === ' or longer'
    ) {
      high = to === undefined ? null : high
    }
    if (low !== null && high !== null && high < low) continue
    // "within 2-4 years": of a range the word before says nothing.
    const keepsLead = lead === undefined || to === undefined || /between|from/i.test(lead)
    const start = keepsLead ? match.index : match.index + match[0].indexOf(from, (lead ?? '').length)
    const end = match.index + match[0].length
    found.push({
      range: [start, end],
      min: small || low === null ? null : round(low),
      max: small || high === null ? null : round(high),
      unit: small ? 'hours' : (UNITS[kindOf(unit) as keyof typeof UNITS] ?? 'days'),
      printed: [
        low === null || scale === 0 ? null : round(low / scale),
        high === null || scale === 0 ? null : round(high / scale),
      ],
      adjective:
        /-[a-z]/i.test(match[0]) &&
        to === undefined &&
        /^ ?[a-z]/i.test(text.slice(end)) &&
        /^[^\s]*-/.test(match[0].slice((lead ?? '').length).trim()),
    })
  }
  return found
}

const MARK = new RegExp(
  String.raw`(?<open>[([]\s?)?(?:(?<lead>in your|in the|in|by|by the end of|from|during|after)\s+)?(?:(?<ordinal>first|second|third)\s+)?(?<unit>months?|weeks?|days?|years?|mths?|wks?)(?:\s?(?<from>\d{1,3}|${NUMBER})(?:${TO}(?:(?:months?|weeks?)\s)?(?<to>\d{1,3}|${NUMBER}))?(?<plus>\+| onwards?| and (?:beyond|on|after))?)?(?<close>\s?[)\]])?(?!\p{N})`,
  'giu',
)

export interface TimeMark {
  readonly range: Range
  readonly min: number | null
  readonly max: number | null
}

/** "Week 1-2", "(months 4 to 9)", "by month 3", "in your first month": where in a plan something stands. */
export function findTimeMarks(text: string): TimeMark[] {
  const marks: TimeMark[] = []
  for (const match of text.matchAll(MARK)) {
    const {
      lead,
      ordinal,
      unit = '',
      from,
      to,
      plus,
      open,
      close,
    } = match.groups as Record<string, string | undefined>
    if ((from === undefined) === (ordinal === undefined)) continue
    if (/[\p{L}\p{N}-]/u.test(text[match.index - 1] ?? '') || (from !== undefined && /^an?$/i.test(from)))
      continue
    // A word that a lost line break glued to the number is no part of it; "months a" is none either.
    const scale = MONTHS[(unit[0] as string).toLowerCase()] ?? 1
    const first = numberOf(ordinal ?? (from as string)) * scale
    const last = to === undefined ? first : numberOf(to) * scale
    const isOpen = plus !== undefined || (to === undefined && /^(?:from|after)$/i.test(lead ?? ''))
    const end = match.index + match[0].length - (open === undefined ? (close?.length ?? 0) : 0)
    const start = match.index + (close === undefined ? (open?.length ?? 0) : 0)
    if (last < first) continue
    marks.push({
      range: [start, end],
      min: /^by\b/i.test(lead ?? '') ? null : round(first),
      max: isOpen ? null : round(last),
    })
  }
  return marks
}

/** "Ongoing", "throughout": a place in a plan without a number. */
const ALWAYS =
  /^(?:ongoing|throughout|continuous(?:ly)?|all the way|alongside)\b(?:\s(?:throughout|during)(?:\s[a-z]+)?)?/i

/** Whether a text begins with its place in a plan, glued to the next word or not. */
export function startsWithTime(text: string): boolean {
  return ALWAYS.test(text) || findTimeMarks(text.slice(0, 60)).some(({ range }) => range[0] <= 1)
}
