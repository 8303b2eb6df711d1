const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const valid = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year > 1990 && year < 2100 ? date.toISOString().slice(0, 10) : undefined
}

/**
 * The calendar day of a printed date, as the place that printed it had it: the zone is not converted away, so that an
 * advert of 23:30 in London stays one of that day.
 *
 * Understands ISO 8601, 31/12/2026 (day first, as the UK writes it), 31 December 2026, RFC 2822 dates, and seconds or
 * milliseconds since 1970.
 *
 * @returns YYYY-MM-DD; undefined when it is no date
 * @example dayOf('Mon, 06 Jul 2026 09:00:00 +0000') // => '2026-07-06'
 */
export function dayOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) {
    const date = new Date(value < 1e11 ? value * 1_000 : value)
    return Number.isNaN(date.getTime())
      ? undefined
      : valid(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  }
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text)
  if (british) return valid(Number(british[3]), Number(british[2]), Number(british[1]))
  const written =
    /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})(?!\d)/i.exec(text)
  if (written)
    return valid(
      Number(written[3]),
      months.indexOf((written[2] as string).toLowerCase()) + 1,
      Number(written[1]),
    )
  const american = /^(?:[a-z]+,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i.exec(
    text,
  )
  if (american)
    return valid(
      Number(american[3]),
      months.indexOf((american[1] as string).toLowerCase()) + 1,
      Number(american[2]),
    )
  if (/^\d{10}$|^\d{13}$/.test(text)) return dayOf(Number(text))
  return undefined
}

/**
 * The day that a relative phrase means, counted back from the day on which it was read.
 *
 * @param phrase such as "Posted Today", "Posted 3 Days Ago"; "30+ days" gives undefined, for it names no day
 * @param today YYYY-MM-DD
 * @example daysAgo('Posted 3 Days Ago', '2026-08-10') // => '2026-08-07'
 */
export function daysAgo(phrase: string, today: string): string | undefined {
  const text = phrase.toLowerCase()
  if (/\d\+|more than/.test(text)) return undefined
  const back = /today|just now|hour|minute/.test(text) ? 0 : /yesterday/.test(text) ? 1 : count(text)
  if (back === undefined) return undefined
  return new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)
}

function count(text: string): number | undefined {
  const match = /(\d{1,3})\s*(day|week|month)/.exec(text)
  if (match === null) return undefined
  return Number(match[1]) * { day: 1, week: 7, month: 30 }[match[2] as 'day' | 'week' | 'month']
}
