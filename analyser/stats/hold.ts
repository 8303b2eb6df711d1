import type { Standing, Tier } from '../domain/report.ts'
import { standingOf } from './standing.ts'
import { LINE, tierOf } from './tier.ts'
import type { Interval } from './wilson-interval.ts'

/** Standard errors that a figure must be past a cut before its name changes. */
const MARGIN = 1
/** A 95% interval is this many standard errors wide. */
const WIDTH = 2 * 1.959964

export interface Named {
  readonly tier: Tier
  readonly standing: Standing
}

/**
 * Tier and standing that do not flip on noise: what was published before is kept until the figure is more than one standard error past the
 * cut between the two.
 *
 * A hysteresis (Schmitt trigger): of a share that sits on a cut, two refreshes that share eleven of twelve months differ
 * by about 0.4 standard errors, so that about one refresh in a hundred flips it, not one in five. A move by two tiers, or from or to "too few",
 * is taken at once.
 *
 * @param before    what was published; undefined: nothing
 * @param share     0 to 1
 * @param interval  its 95% interval
 * @param vacancies scanned vacancies behind it
 * @param employers distinct employers behind them
 * @example hold({ tier: 'common', standing: 'borderline' }, 0.805, { low: 0.74, high: 0.86 }, 200, 150)
 * // => { tier: 'common', standing: 'borderline' }
 */
export function hold(
  before: Named | undefined,
  share: number,
  interval: Interval,
  vacancies: number,
  employers: number,
): Named {
  const tier = tierOf(share, vacancies, employers)
  const standing = standingOf(interval, vacancies, employers)
  if (before === undefined || tier === 'too-few' || before.tier === 'too-few') return { tier, standing }
  const margin = (MARGIN * (interval.high - interval.low)) / WIDTH
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  // Moved back by the margin, either way, would it still have its old name?
  const keepsTier = [share - margin, share + margin].some(
    (moved) => tierOf(clamp(moved), vacancies, employers) === before.tier,
  )
  const keepsStanding = [-margin, margin].some((by) => {
    const moved = { low: interval.low + by, high: interval.high + by }
    return standingOf(moved, vacancies, employers, LINE) === before.standing
  })
  return { tier: keepsTier ? before.tier : tier, standing: keepsStanding ? before.standing : standing }
}
