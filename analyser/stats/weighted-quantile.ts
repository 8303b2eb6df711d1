/**
 * Quantiles of a sorted sample in which each value counts a whole number of times.
 *
 * Equal to `quantile` (definition 7 of Hyndman and Fan 1996) of the sample written out, without writing it out: what a
 * bootstrap needs.
 *
 * @param sorted ascending values, any unit
 * @param times  how often each counts, whole, at least 0
 * @param ps     ascending, each 0 to 1
 * @returns one value for each p; NaN where nothing counts
 * @example weightedQuantiles([1, 2, 3, 4], [1, 1, 1, 1], [0.25]) // => [1.75]
 */
export function weightedQuantiles(
  sorted: ArrayLike<number>,
  times: ArrayLike<number>,
  ps: readonly number[],
): number[] {
  let total = 0
  for (let i = 0; i < times.length; i++) total += times[i] as number
  if (total === 0) return ps.map(() => Number.NaN)
  let at = 0
  // Members before the one at `at`, written out.
  let before = 0
  const valueAt = (rank: number) => {
    while (before + (times[at] as number) <= rank) before += times[at++] as number
    return sorted[at] as number
  }
  return ps.map((p) => {
    const position = (total - 1) * p
    const below = Math.floor(position)
    const low = valueAt(below)
    if (below === position) return low
    const [keptAt, keptBefore] = [at, before]
    const high = valueAt(below + 1)
    at = keptAt
    before = keptBefore
    return low + (position - below) * (high - low)
  })
}
