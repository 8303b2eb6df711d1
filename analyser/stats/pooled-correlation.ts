import { type ClusterSums, intraclassCorrelation } from './intraclass-correlation.ts'

/**
 * One correlation within clusters for many traits of the same sample: the mean of their estimates, each weighted by
 * share x (1 - share), so that traits which hardly vary hardly count.
 *
 * The weights are those of a ratio of summed variances, which is less biased than a mean of ratios when each estimate is noisy:
 * see W. G. Cochran (1977), Sampling Techniques, 6.15, "combined or separate ratio estimate".
 *
 * @param traits sums of each trait over the same clusters
 * @returns -1 to 1; undefined when no trait gives an estimate
 * @example pooledCorrelation([{ clusters: 4, members: 8, sizeSquares: 16, hits: 4, hitSquares: 4 }]) // => 1
 */
export function pooledCorrelation(traits: Iterable<ClusterSums>): number | undefined {
  let sum = 0
  let weights = 0
  for (const trait of traits) {
    const rho = intraclassCorrelation(trait)
    if (rho === undefined) continue
    const share = trait.hits / trait.members
    sum += rho * share * (1 - share)
    weights += share * (1 - share)
  }
  return weights === 0 ? undefined : sum / weights
}
