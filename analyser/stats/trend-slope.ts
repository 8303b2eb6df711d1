import { studentQuantile } from './student-quantile.ts'
import { studentTail } from './student-tail.ts'
import type { Interval } from './wilson-interval.ts'

/** Vacancies in time, prepared once for the many traits that are tested on them. */
export interface TrendSample {
  /** Time of each vacancy, in any unit. */
  readonly times: ArrayLike<number>
  /** Cluster of each vacancy, 0 to clusters - 1. */
  readonly clusterOf: ArrayLike<number>
  readonly clusters: number
}

export interface Trend extends Interval {
  /** Change of the share per unit of time. */
  readonly slope: number
  /** Two-sided, of no trend. */
  readonly p: number
}

/**
 * Linear trend of a share over time, with a variance that lets the vacancies of one employer move together.
 *
 * The slope is that of least squares on the yes-no trait, as in the trend test of P. Armitage (1955), Biometrics 11:375-386; its
 * variance is the cluster-robust one of K.-Y. Liang and S. L. Zeger (1986), Biometrika 73:13-22, each cluster's score divided
 * by one less its leverage, as in the jackknife (R. M. Bell and D. F. McCaffrey (2002), Survey Methodology 28:169-181). A few large
 * employers count as few: the degrees of freedom are the effective number of clusters by their part in the spread of time, less one
 * (A. C. Carter, K. T. Schnepel and D. G. Steigerwald (2017), Review of Economics and Statistics 99:698-709).
 *
 * @param sample at least two clusters, and vacancies at two times
 * @param hits   indexes of the vacancies with the trait, each once
 * @returns undefined where time does not vary or there are fewer than two clusters
 * @example trendSlope({ times: [0, 0, 1, 1], clusterOf: [0, 1, 2, 3], clusters: 4 }, [2, 3])?.slope // => 1
 */
export function trendSlope(
  { times, clusterOf, clusters }: TrendSample,
  hits: readonly number[],
): Trend | undefined {
  const n = times.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += times[i] as number
  const mean = sum / n
  const spread = new Float64Array(clusters)
  const shift = new Float64Array(clusters)
  const sizes = new Float64Array(clusters)
  let sxx = 0
  for (let i = 0; i < n; i++) {
    const at = (times[i] as number) - mean
    const cluster = clusterOf[i] as number
    sxx += at * at
    shift[cluster] = (shift[cluster] as number) + at
    spread[cluster] = (spread[cluster] as number) + at * at
    sizes[cluster] = (sizes[cluster] as number) + 1
  }
  if (clusters < 2 || sxx < 1e-12) return undefined
  const share = hits.length / n
  const scores = new Float64Array(clusters)
  let sxy = 0
  for (const i of hits) {
    const at = (times[i] as number) - mean
    const cluster = clusterOf[i] as number
    sxy += at
    scores[cluster] = (scores[cluster] as number) + at
  }
  const slope = sxy / sxx
  let meat = 0
  let weights = 0
  for (let k = 0; k < clusters; k++) {
    const score = (scores[k] as number) - share * (shift[k] as number) - slope * (spread[k] as number)
    // What the slope would be without the cluster: the jackknife's correction for its own pull on it.
    meat += (score / (1 - (spread[k] as number) / sxx - (sizes[k] as number) / n)) ** 2
    weights += (spread[k] as number) ** 2
  }
  const error = Math.sqrt(((clusters - 1) / clusters) * meat) / sxx
  const df = Math.max(1, (sxx * sxx) / weights - 1)
  const half = studentQuantile(df) * error
  const p = error === 0 ? Number(slope === 0) : studentTail(slope / error, df)
  return { slope, low: slope - half, high: slope + half, p }
}
