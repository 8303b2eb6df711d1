/**
 * Degrees of freedom behind the variance of a share in clusters.
 *
 * Only the part of the variance that clusters add was estimated, and from few of them; the rest follows from the share itself, as
 * in Wilson's interval. The two are combined as F. E. Satterthwaite (1946), Biometrics Bulletin 2:110-114, does. The number of
 * clusters is the effective one, (sum of sizes)^2 / (sum of squared sizes): Kish (1965), 5.4. Why an interval of a share needs
 * it: N. Dean and M. Pagano (2015), Journal of Survey Statistics and Methodology 3:484-503.
 *
 * @param members     vacancies, at least 1
 * @param sizeSquares sum of the squared cluster sizes
 * @param rho         correlation within clusters, 0 to 1
 * @returns at least 1; Infinity where clusters add nothing
 * @example clusteredDf(60, 600, 1) // => 6.17: six clusters of ten that each agree with themselves
 */
export function clusteredDf(members: number, sizeSquares: number, rho: number): number {
  const size = sizeSquares / members
  const added = ((size - 1) * rho) / (1 + (size - 1) * rho)
  return added === 0 ? Number.POSITIVE_INFINITY : Math.max(1, (members / size - 1) / added ** 2)
}
