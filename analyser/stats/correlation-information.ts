/**
 * How much a sample in clusters can tell about the correlation within them: the inverse of the variance of its estimate.
 *
 * Of small clusters it is the number of pairs of members. A large cluster adds little: 60 adverts of one employer are one
 * observation of how employers differ, and the sum over it stops at 1 / (2 rho^2 (1 - rho)^2).
 *
 * Source: the large-sample variance of the estimate from clusters of one size, R. A. Fisher (1925), Statistical Methods for
 * Research Workers, section 39; A. Donner and J. J. Koval (1980), Biometrics 36:19-25; summed here over clusters.
 *
 * @param sizes members of each cluster, at least 1
 * @param rho   correlation that is expected, 0 to below 1
 * @returns at least 0; 0 when no cluster has two members
 * @throws RangeError when rho is outside its domain
 * @example correlationInformation([2, 2, 3, 1], 0) // => 5, the pairs
 */
export function correlationInformation(sizes: Iterable<number>, rho: number): number {
  if (!(rho >= 0 && rho < 1))
    throw new RangeError(`correlationInformation requires rho from 0 to below 1, got ${rho}`)
  let information = 0
  for (const size of sizes) {
    information += (size * (size - 1)) / (2 * (1 - rho) ** 2 * (1 + (size - 1) * rho) ** 2)
  }
  return information
}
