/**
 * Reads a Retry-After header: seconds, or an HTTP date.
 *
 * @param now ms since 1970
 * @returns ms to wait from now, never negative; undefined when there is none or it makes no sense
 * @example parseRetryAfter('120', 0) // => 120000
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000
  if (!/\d{4}/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
