import { z } from 'zod'
import { line } from './text.ts'

const symbols: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' }
const periods: Readonly<Record<string, string>> = {
  year: 'a year',
  yearly: 'a year',
  annual: 'a year',
  annually: 'a year',
  annum: 'a year',
  '1 year': 'a year',
  month: 'a month',
  monthly: 'a month',
  '1 month': 'a month',
  week: 'a week',
  weekly: 'a week',
  '1 week': 'a week',
  day: 'a day',
  daily: 'a day',
  '1 day': 'a day',
  hour: 'an hour',
  hourly: 'an hour',
  '1 hour': 'an hour',
}

export interface Pay {
  readonly min?: unknown
  readonly max?: unknown
  readonly currency?: unknown
  readonly period?: unknown
}

const amount = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? Number(value.replace(/[,\s£€$]/g, '')) : value
  return typeof number === 'number' && Number.isFinite(number) && number > 1 ? number : undefined
}

const print = (value: number) =>
  value.toLocaleString('en-GB', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  })

/**
 * Pay that a source gives as numbers, in the words in which adverts print it, so that one reader understands both.
 *
 * @returns undefined when there is no amount: 0 and 1 are placeholders
 * @example payText({ min: 40000, max: 50000, currency: 'GBP', period: 'YEAR' }) // => '£40,000 - £50,000 a year'
 */
export function payText({ min, max, currency, period }: Pay): string | undefined {
  const low = amount(min)
  const high = amount(max)
  if (low === undefined && high === undefined) return undefined
  const code = (line(currency) ?? '').toUpperCase()
  const symbol = symbols[code] ?? (code === '' ? '' : `${code} `)
  const from = low === undefined ? undefined : `${symbol}${print(low)}`
  const to = high === undefined ? undefined : `${symbol}${print(high)}`
  const range =
    from === undefined
      ? `up to ${to}`
      : to === undefined
        ? `from ${from}`
        : from === to
          ? from
          : `${from} - ${to}`
  const every =
    periods[
      (line(period) ?? '')
        .toLowerCase()
        .replace(/^per[ -_]?/, '')
        .replaceAll('_', ' ')
    ]
  return every === undefined ? range : `${range} ${every}`
}

/** schema.org: MonetaryAmount around a QuantitativeValue, or any simpler thing that sites write there. */
const quantity = z
  .looseObject({
    value: z.unknown(),
    minValue: z.unknown(),
    maxValue: z.unknown(),
    unitText: z.unknown(),
  })
  .partial()

/** The pay of a JobPosting's `baseSalary`; text that is no number is kept as it stands. */
export function baseSalaryText(base: unknown, currency?: unknown): string | undefined {
  const first = Array.isArray(base) ? base[0] : base
  if (typeof first === 'number') return payText({ min: first, max: first, currency })
  if (typeof first === 'string') return /\d/.test(first) ? line(first)?.slice(0, 500) : undefined
  const outer = quantity.safeParse(first)
  if (!outer.success) return undefined
  const own = (outer.data as Record<string, unknown>).currency ?? currency
  const inner = quantity.safeParse(outer.data.value)
  const { value, minValue, maxValue, unitText } = inner.success
    ? { ...outer.data, ...inner.data }
    : outer.data
  // "£13.00 to £17.00 per hour" beside a yearly figure made of it: the printed text is what was advertised.
  if (typeof value === 'string' && amount(value) === undefined && /\d/.test(value))
    return line(value)?.slice(0, 500)
  const single = amount(value)
  return payText({
    min: minValue ?? single,
    max: maxValue ?? single,
    currency: own,
    period: unitText ?? outer.data.unitText,
  })
}
