import { quantile } from './quantile.ts'
import type { Random } from './random.ts'
import type { Interval } from './wilson-interval.ts'

/**
 * 95% intervals of several statistics at once by resampling whole employers.
 *
 * Draws as many clusters as there are, with replacement, and takes the 2.5 and 97.5% points of what the statistic becomes: the percentile
 * bootstrap of B. Efron and R. J. Tibshirani (1993), An Introduction to the Bootstrap, chapter 13, over
 * clusters as in A. C. Davison and D. V. Hinkley (1997), Bootstrap Methods and their Application, 3.8. Whole clusters,
 * because adverts of one employer are alike. The clusters are not copied: `statistics` gets how often each was drawn.
 *
 * @param clusters   how many, at least 1
 * @param statistics values for weights by cluster; a value that is not a number leaves its resample out
 * @param random     uniform numbers
 * @param resamples  at least 40
 * @returns an interval for each statistic; undefined where fewer than half of the resamples gave a value
 * @throws RangeError when there are no clusters or too few resamples
 * @example clusterBootstrap(3, (times) => [times[0] / 3], random(1)) // => [{ low: 0, high: 1 }], or nearly
 */
export function clusterBootstrap(
  clusters: number,
  statistics: (times: Uint32Array) => readonly number[],
  random: Random,
  resamples = 1_000,
): (Interval | undefined)[] {
  if (!(clusters >= 1)) throw new RangeError(`clusterBootstrap requires at least 1 cluster, got ${clusters}`)
  if (!(resamples >= 40))
    throw new RangeError(`clusterBootstrap requires at least 40 resamples, got ${resamples}`)
  const times = new Uint32Array(clusters)
  const values: number[][] = []
  for (let i = 0; i < resamples; i++) {
    times.fill(0)
    for (let drawn = 0; drawn < clusters; drawn++) {
      const at = Math.floor(random() * clusters)
      times[at] = (times[at] as number) + 1
    }
    statistics(times).forEach((value, k) => {
      const found = values[k] ?? []
      if (Number.isFinite(value)) found.push(value)
      values[k] = found
    })
  }
  return values.map((found) => {
    if (found.length < resamples / 2) return undefined
    const sorted = Float64Array.from(found).sort()
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
  })
}
