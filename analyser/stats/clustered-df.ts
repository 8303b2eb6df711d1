/**
 * Degrees of freedom behind the variance of a share in clusters.
 *
 * The variance is the binomial one times 1 + (m - 1) rho, and only rho was estimated. Matching the mean and the variance of that estimate
 * to those of a chi square, as F. E. Satterthwaite (1946), Biometrics Bulletin 2:110-114, does, gives
 * 2 (1 + (m - 1) rho)^2 / ((m - 1)^2 var(rho)). Why an interval of a share needs it when clusters are few: N. Dean and M. Pagano
 * (2015), Journal of Survey Statistics and Methodology 3:484-503.
 *
 * @param members     vacancies, at least 1
 * @param sizeSquares sum of the squared cluster sizes
 * @param rho         correlation within clusters, 0 to 1
 * @param information 1 / var(rho), see correlation-information.ts; at least 0
 * @returns at least 1; Infinity where clusters add nothing
 * @example clusteredDf(60, 600, 0.25, 40) // => 10.4: six clusters of ten
 */
export function clusteredDf(members: number, sizeSquares: number, rho: number, information: number): number {
  const others = sizeSquares / members - 1
  if (others === 0) return Number.POSITIVE_INFINITY
  return Math.max(1, 2 * ((1 + others * rho) / others) ** 2 * information)
}
