/** Two-sided 95% standard normal quantile. */
const Z_95 = 1.959964

/**
 * Two-sided 95% quantile of Student's t, for an interval whose variance was itself estimated from little.
 *
 * Cornish-Fisher expansion about the normal quantile: E. A. Cornish and R. A. Fisher (1937); Abramowitz and Stegun (1964),
 * 26.7.5, with its four terms. Within 0.002 of the exact value from 4 degrees of freedom on, exact in the limit.
 *
 * @param df degrees of freedom, at least 1, need not be whole, may be infinite. Below 3 the value for 3 is given: no interval here
 *   rests on less
 * @throws RangeError when df is below 1
 * @example studentQuantile(10) // => 2.2281 to 4 places
 */
export function studentQuantile(df: number): number {
  if (!(df >= 1)) throw new RangeError(`studentQuantile requires df of at least 1, got ${df}`)
  const n = Math.max(3, df)
  const z = Z_95
  const g1 = (z ** 3 + z) / 4
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160
  return z + g1 / n + g2 / n ** 2 + g3 / n ** 3 + g4 / n ** 4
}
