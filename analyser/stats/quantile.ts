/**
 * Quantile of a sorted sample, interpolated linearly between neighbours.
 *
 * Definition 7 of R. J. Hyndman and Y. Fan (1996), The American Statistician 50:361-365: the default of R's `quantile`
 * and of NumPy's `percentile`.
 *
 * @param sorted ascending, at least one value, any unit
 * @param p      0 to 1
 * @returns in the unit of the values
 * @throws RangeError when the sample is empty or p is outside 0 to 1
 * @example quantile([1, 2, 3, 4], 0.25) // => 1.75
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new RangeError('quantile requires at least one value')
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile requires p from 0 to 1, got ${p}`)
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (at - below) * (high - low)
}
