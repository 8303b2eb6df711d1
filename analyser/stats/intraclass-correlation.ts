/** What is needed of a sample in clusters to tell how alike the members of a cluster are. */
export interface ClusterSums {
  /** Clusters, here employers. */
  readonly clusters: number
  /** Members over all clusters, here vacancies. */
  readonly members: number
  /** Sum of the squares of the cluster sizes. */
  readonly sizeSquares: number
  /** Members with the trait, over all clusters. */
  readonly hits: number
  /** Sum over clusters of (members with the trait)^2 / size. */
  readonly hitSquares: number
}

/**
 * Intraclass correlation of a yes-no trait: how alike two vacancies of one employer are, by analysis of variance.
 *
 * 0: as alike as two vacancies of different employers; 1: an employer's vacancies all agree. Takes sums and not rows,
 * so that a database can make them.
 *
 * Source: M. S. Ridout, C. G. B. Demetrio and D. Firth (1999), Biometrics 55:137-148, the estimator "AOV".
 *
 * @returns from -1 to 1, negative values being noise about 0; undefined where it cannot be told: fewer than two
 *   clusters, no cluster of two, or a trait that all or none have
 * @throws RangeError when there are more hits than members
 * @example intraclassCorrelation({ clusters: 4, members: 8, sizeSquares: 16, hits: 4, hitSquares: 4 }) // => 1
 */
export function intraclassCorrelation(sums: ClusterSums): number | undefined {
  const { clusters, members, sizeSquares, hits, hitSquares } = sums
  if (hits < 0 || hits > members) {
    throw new RangeError(`intraclassCorrelation requires hits from 0 to ${members}, got ${hits}`)
  }
  if (clusters < 2 || members <= clusters || hits === 0 || hits === members) return undefined
  const between = (hitSquares - (hits * hits) / members) / (clusters - 1)
  const within = (hits - hitSquares) / (members - clusters)
  const size = (members - sizeSquares / members) / (clusters - 1)
  const total = between + (size - 1) * within
  return total === 0 ? undefined : (between - within) / total
}
