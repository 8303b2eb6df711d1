import { designEffect } from './design-effect.ts'
import { type ClusterSums, intraclassCorrelation } from './intraclass-correlation.ts'
import { shrinkCorrelation } from './shrink-correlation.ts'
import { type Interval, wilsonInterval } from './wilson-interval.ts'

export interface ClusteredShare extends Interval {
  readonly hits: number
  /** Hits over members. */
  readonly share: number
  readonly designEffect: number
}

/** Correlation that a skill's own estimate is shrunk to, and the pairs of vacancies that it counts for. */
export interface CorrelationPool {
  readonly rho: number
  readonly strength: number
}

/**
 * Share of vacancies with a trait, and its 95% interval when vacancies come in clusters by employer: a Wilson interval
 * on the effective sample size.
 *
 * Source: E. L. Korn and B. I. Graubard (1998), Survey Methodology 24:193-201; recommended among seven methods by
 * C. Franco et al. (2019), Journal of Survey Statistics and Methodology 7:334-364.
 *
 * @param sums at least one member
 * @param pool see shrink-correlation.ts
 * @throws RangeError when sums contradict each other
 * @example clusteredShare({ clusters: 20, members: 20, sizeSquares: 20, hits: 0, hitSquares: 0 }, { rho: 0.1, strength: 60 })
 * // => { hits: 0, share: 0, low: 0, high: 0.1611, designEffect: 1 } to 4 places
 */
export function clusteredShare(sums: ClusterSums, pool: CorrelationPool): ClusteredShare {
  const pairs = (sums.sizeSquares - sums.members) / 2
  const rho = shrinkCorrelation(intraclassCorrelation(sums), pairs, pool.rho, pool.strength)
  const effect = designEffect(sums.members, sums.sizeSquares, rho)
  const share = sums.hits / sums.members
  const { low, high } = wilsonInterval(share, sums.members / effect)
  return { hits: sums.hits, share, low, high, designEffect: effect }
}
