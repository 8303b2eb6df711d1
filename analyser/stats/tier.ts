import type { Tier } from '../domain/report.ts'

/** The line that career-change guides draw: what more than this share asks for is non-negotiable. */
export const LINE = 0.8
/** Below these a share says more about who happened to advertise than about the role. */
export const LEAST_VACANCIES = 20
export const LEAST_EMPLOYERS = 5

/**
 * Tier of a requirement by the share of vacancies that mention it.
 *
 * The cuts at 80, 50 and 20% are a convention of career guides, not a finding; each belongs to the upper tier.
 *
 * @param share     0 to 1
 * @param vacancies scanned vacancies behind the share
 * @param employers distinct employers behind them
 * @throws RangeError when the share is outside 0 to 1
 * @example tierOf(0.8, 120, 90) // => 'non-negotiable'
 */
export function tierOf(share: number, vacancies: number, employers: number): Tier {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`tierOf requires a share from 0 to 1, got ${share}`)
  if (vacancies < LEAST_VACANCIES || employers < LEAST_EMPLOYERS) return 'too-few'
  if (share >= LINE) return 'non-negotiable'
  if (share >= 0.5) return 'common'
  return share >= 0.2 ? 'nice-to-have' : 'rare'
}
