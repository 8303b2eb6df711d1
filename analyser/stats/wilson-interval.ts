/** Two-sided 95% standard normal quantile. */
const Z_95 = 1.959964

/** Proportions in [0, 1]. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson score interval for a proportion, without continuity correction.
 *
 * Used for every share that is published. Unlike the Wald interval it stays inside [0, 1] and keeps its coverage for
 * rare skills and small roles. It assumes independent trials; adverts of one employer are alike, so what is passed as
 * `trials` is the effective sample size (see design-effect.ts), which need not be whole.
 *
 * Source: E. B. Wilson (1927), JASA 22:209-212; method 3 in R. G. Newcombe (1998), Statistics in Medicine 17:857-872.
 * With an effective sample size: E. L. Korn and B. I. Graubard (1998), Survey Methodology 24:193-201.
 *
 * @param share  proportion seen, 0 to 1
 * @param trials trials examined, or their effective number; above 0
 * @param z      quantile of the standard normal (or of Student's t), dimensionless
 * @returns proportions, not percentages
 * @throws RangeError when an argument is outside its domain
 * @example wilsonInterval(15 / 148, 148) // => { low: 0.0624, high: 0.1605 } to 4 places
 */
export function wilsonInterval(share: number, trials: number, z = Z_95): Interval {
  if (!(trials > 0)) throw new RangeError(`wilsonInterval requires trials above 0, got ${trials}`)
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`wilsonInterval requires a share from 0 to 1, got ${share}`)
  const zSquared = z * z
  const scale = 1 / (1 + zSquared / trials)
  const centre = scale * (share + zSquared / (2 * trials))
  const halfWidth = scale * z * Math.sqrt((share * (1 - share)) / trials + zSquared / (4 * trials * trials))
  // At the ends the bound is exact; rounding must not push the share out of its own interval.
  return {
    low: Math.min(share, Math.max(0, centre - halfWidth)),
    high: Math.max(share, Math.min(1, centre + halfWidth)),
  }
}
