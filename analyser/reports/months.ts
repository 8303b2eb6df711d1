/** @example monthOf('2026-05-31') // => '2026-05' */
export const monthOf = (day: string): string => day.slice(0, 7)

/** Months from one to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let [year, month] = first.split('-').map(Number) as [number, number]
  for (let at = first; at <= last; ) {
    months.push(at)
    month++
    if (month > 12) {
      month = 1
      year++
    }
    at = `${year}-${String(month).padStart(2, '0')}`
  }
  return months
}
