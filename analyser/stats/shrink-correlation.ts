/**
 * Moves a correlation within clusters towards the one of a larger pool, the more the less it rests on.
 *
 * A role with few employers of several vacancies says little about its own correlation, and an estimate of 0 there would make
 * intervals too narrow. With `pairs` pairs of vacancies of one employer, an estimate near 0 has a variance of about
 * 1 / pairs (Fisher 1925, section 38, in its limit for many clusters), and correlations differ between skills
 * with a variance of about 1 / `strength`; the precision-weighted mean is the empirical Bayes estimate
 * (Efron and Morris 1975, JASA 70:311-319). Negative results are cut to 0: adverts do not repel each other.
 *
 * @param own      estimate from the data at hand; undefined where there is none
 * @param pairs    pairs of members in one cluster behind it, at least 0
 * @param pool     correlation of the pool
 * @param strength pairs that the pool counts for, above 0
 * @returns from 0 to 1
 * @throws RangeError when pairs or strength is outside its domain
 * @example shrinkCorrelation(0.5, 60, 0.1, 60) // => 0.3
 */
export function shrinkCorrelation(
  own: number | undefined,
  pairs: number,
  pool: number,
  strength: number,
): number {
  if (!(pairs >= 0)) throw new RangeError(`shrinkCorrelation requires pairs of at least 0, got ${pairs}`)
  if (!(strength > 0)) throw new RangeError(`shrinkCorrelation requires a strength above 0, got ${strength}`)
  const shrunk = own === undefined ? pool : (own * pairs + pool * strength) / (pairs + strength)
  return Math.min(1, Math.max(0, shrunk))
}
