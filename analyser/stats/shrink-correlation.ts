/**
 * Moves a correlation within clusters towards the one of a larger pool, the more the less it rests on.
 *
 * A role with few employers of several vacancies says little about its own correlation, and an estimate of 0 there would
 * make intervals too narrow. The result is the mean of the two weighted by precision, which is the empirical Bayes estimate:
 * B. Efron and C. Morris (1975), JASA 70:311-319. Negative results are cut to 0: adverts do not repel each other.
 *
 * @param own         estimate from the data at hand; undefined where there is none
 * @param information behind it, see correlation-information.ts; at least 0
 * @param pool        correlation of the pool
 * @param strength    information that the pool counts for: 1 / variance of true correlations about it; above 0
 * @returns from 0 to 1
 * @throws RangeError when information or strength is outside its domain
 * @example shrinkCorrelation(0.5, 60, 0.1, 60) // => 0.3
 */
export function shrinkCorrelation(
  own: number | undefined,
  information: number,
  pool: number,
  strength: number,
): number {
  if (!(information >= 0))
    throw new RangeError(`shrinkCorrelation requires information of at least 0, got ${information}`)
  if (!(strength > 0)) throw new RangeError(`shrinkCorrelation requires a strength above 0, got ${strength}`)
  const shrunk = own === undefined ? pool : (own * information + pool * strength) / (information + strength)
  return Math.min(1, Math.max(0, shrunk))
}
