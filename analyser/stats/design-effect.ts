/**
 * Design effect of sampling in clusters: by what factor the variance of a share exceeds that of independent vacancies.
 *
 * 1 + (m - 1) rho, where m is the size of the cluster that a vacancy is in, on average over vacancies (not over
 * clusters: one employer with 200 adverts matters more than 200 employers with one).
 * The sample size divided by it is the effective sample size.
 *
 * Source: L. Kish (1965), Survey Sampling, 5.4; with unequal clusters, L. Kish (1987), Statistical Design for
 * Research, and A. Donner, N. Birkett and C. Buck (1981), American Journal of Epidemiology 114:906-914.
 *
 * @param members     vacancies, at least 1
 * @param sizeSquares sum over clusters of the squared size; from members (all clusters of one) to members squared
 * @param rho         correlation within clusters, 0 to 1
 * @returns at least 1
 * @throws RangeError when an argument is outside its domain
 * @example designEffect(100, 1000, 0.05) // => 1.45, as ten clusters of ten
 */
export function designEffect(members: number, sizeSquares: number, rho: number): number {
  if (!(members >= 1)) throw new RangeError(`designEffect requires at least 1 member, got ${members}`)
  if (!(sizeSquares >= members && sizeSquares <= members * members)) {
    throw new RangeError(
      `designEffect requires sizeSquares from ${members} to ${members * members}, got ${sizeSquares}`,
    )
  }
  if (!(rho >= 0 && rho <= 1)) throw new RangeError(`designEffect requires rho from 0 to 1, got ${rho}`)
  return 1 + (sizeSquares / members - 1) * rho
}
