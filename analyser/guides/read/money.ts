/** Sums of pay in a guide: "£42,000–£65,000", "£28k to £35k", "from £30,000", "£15.20 an hour". */
import type { Range } from './block.ts'

export interface Money {
  readonly range: Range
  readonly min: number | null
  readonly max: number | null
  readonly currency: string
  readonly period: string
  readonly openEnded: boolean
}

const SUM = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?`
const MONEY = new RegExp(
  String.raw`(?:(?<lead>between|from|up to|starting at|starts at|under|over|around|about|at least|more than|less than)\s+)?(?<sign>£|€|\$|GBP\s?|EUR\s?|USD\s?)(?<low>${SUM})(?<k1>\s?k\b)?(?<plus1>\+)?(?:\s?(?:-|–|—|−|\bto\b|\band\b)\s?(?:£|€|\$|GBP\s?|EUR\s?|USD\s?)?(?<high>${SUM})(?<k2>\s?k\b)?(?<plus2>\+)?)?(?<period>\s?(?:(?:per|a|an|/|each)\s?(?:annum|year|hour|day|week|month)|p\.?a\.?\b|annually|yearly|hourly|daily))?`,
  'giu',
)
const CURRENCIES: Readonly<Record<string, string>> = {
  '£': 'GBP',
  GBP: 'GBP',
  '€': 'EUR',
  EUR: 'EUR',
  $: 'USD',
  USD: 'USD',
}

const numberOf = (text: string, thousands: boolean) =>
  Number(text.replaceAll(',', '')) * (thousands ? 1000 : 1)

function periodOf(printed: string | undefined, low: number): string {
  const unit =
    /hour|day|week|month/i.exec(printed ?? '')?.[0].toLowerCase() ??
    (/daily/i.test(printed ?? '') ? 'day' : '')
  if (unit !== '') return unit
  return printed === undefined && low < 150 ? 'hour' : 'year'
}

/** @param text of one block; the time is linear in its length */
export function findMoney(text: string): Money[] {
  const found: Money[] = []
  for (const match of text.matchAll(MONEY)) {
    const {
      lead,
      sign = '',
      low = '',
      k1,
      plus1,
      high,
      k2,
      plus2,
      period,
    } = match.groups as Record<string, string | undefined>
    const first = numberOf(low, k1 !== undefined || (k2 !== undefined && Number(low) < 1000))
    const second =
      high === undefined
        ? null
        : numberOf(high, k2 !== undefined || (k1 !== undefined && Number(high) < 1000))
    const word = lead?.toLowerCase()
    const up = word === 'up to' || word === 'under' || word === 'less than'
    const open =
      plus1 !== undefined || plus2 !== undefined || /^(?:from|over|at least|more than|start)/.test(word ?? '')
    const keepsLead = second === null && (up || /^(?:from|over|at least|more than|start)/.test(word ?? ''))
    const start = keepsLead ? match.index : match.index + match[0].indexOf(sign)
    found.push({
      range: [start, match.index + match[0].length],
      min: second === null && up ? null : first,
      max: second ?? (up ? first : open ? null : first),
      currency: CURRENCIES[sign.trim().toUpperCase()] ?? 'GBP',
      period: periodOf(period, second ?? first),
      openEnded: second === null ? open : plus2 !== undefined,
    })
  }
  return found
}
