import { clusteredDf } from './clustered-df.ts'
import { designEffect } from './design-effect.ts'
import { type ClusterSums, intraclassCorrelation } from './intraclass-correlation.ts'
import { shrinkCorrelation } from './shrink-correlation.ts'
import { studentQuantile } from './student-quantile.ts'
import { type Interval, wilsonInterval } from './wilson-interval.ts'

export interface ClusteredShare extends Interval {
  readonly hits: number
  /** Hits over members. */
  readonly share: number
  /** Correlation within employers that the interval assumes. */
  readonly rho: number
  readonly designEffect: number
}

/** What is known of the correlation within clusters before a trait is looked at. */
export interface CorrelationPool {
  /** Correlation that a trait's own estimate is shrunk to. */
  readonly rho: number
  /** Information that it counts for, see shrink-correlation.ts. */
  readonly strength: number
  /** Information of the sample about a correlation, see correlation-information.ts. */
  readonly information: number
}

/**
 * Share of vacancies with a trait, and its 95% interval when vacancies come in clusters by employer: a Wilson interval
 * on the effective sample size with a quantile of Student's t.
 *
 * Source: E. L. Korn and B. I. Graubard (1998), Survey Methodology 24:193-201; recommended among seven methods by
 * C. Franco et al. (2019), Journal of Survey Statistics and Methodology 7:334-364. Its coverage here is measured by
 * `npm run simulate`.
 *
 * @param sums at least one member
 * @throws RangeError when sums contradict each other
 * @example clusteredShare({ clusters: 20, members: 20, sizeSquares: 20, hits: 0, hitSquares: 0 },
 *   { rho: 0.1, strength: 60, information: 0 }) // => high 0.1611: plain Wilson, no employer having two vacancies
 */
export function clusteredShare(sums: ClusterSums, pool: CorrelationPool): ClusteredShare {
  const rho = shrinkCorrelation(intraclassCorrelation(sums), pool.information, pool.rho, pool.strength)
  const effect = designEffect(sums.members, sums.sizeSquares, rho)
  const share = sums.hits / sums.members
  const t = studentQuantile(
    clusteredDf(sums.members, sums.sizeSquares, rho, pool.information + pool.strength),
  )
  const { low, high } = wilsonInterval(share, sums.members / effect, t)
  return { hits: sums.hits, share, low, high, rho, designEffect: effect }
}
