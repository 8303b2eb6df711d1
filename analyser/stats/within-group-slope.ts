import { studentQuantile } from './student-quantile.ts'
import { studentTail } from './student-tail.ts'
import type { Interval } from './wilson-interval.ts'

/** One observation: the outcome, whether the trait is there, the group it is compared within, the cluster it comes in. */
export interface Observation {
  readonly y: number
  readonly x: number
  readonly group: number
  readonly cluster: number
}

export interface Slope extends Interval {
  readonly slope: number
  /** Two-sided. */
  readonly p: number
}

/**
 * Difference in the outcome that goes with a trait, between observations of the same group.
 *
 * Least squares with a constant for each group, computed from deviations from the group means (R. Frisch and F. V. Waugh
 * (1933), Econometrica 1:387-401), and a variance that lets observations of one cluster move together: K.-Y. Liang and S. L.
 * Zeger (1986), Biometrika 73:13-22, with the factor G / (G - 1) and t on G - 1 degrees of freedom of C. Cameron and D.
 * Miller (2015), Journal of Human Resources 50:317-372. It is an association: nothing here says why.
 *
 * @returns in the unit of y per unit of x; undefined when the trait does not vary within any group or there are
 *   fewer than two clusters
 * @example withinGroupSlope([{ y: 1, x: 0, group: 0, cluster: 0 }, { y: 3, x: 1, group: 0, cluster: 1 }])?.slope // => 2
 */
export function withinGroupSlope(data: readonly Observation[]): Slope | undefined {
  const groups = new Map<number, { n: number; x: number; y: number }>()
  for (const { group, x, y } of data) {
    const sum = groups.get(group) ?? { n: 0, x: 0, y: 0 }
    sum.n++
    sum.x += x
    sum.y += y
    groups.set(group, sum)
  }
  const centred = data.map(({ x, y, group, cluster }) => {
    const sum = groups.get(group) as { n: number; x: number; y: number }
    return { x: x - sum.x / sum.n, y: y - sum.y / sum.n, cluster }
  })
  const sxx = centred.reduce((sum, { x }) => sum + x * x, 0)
  const scores = new Map<number, number>()
  if (sxx < 1e-12) return undefined
  const slope = centred.reduce((sum, { x, y }) => sum + x * y, 0) / sxx
  for (const { x, y, cluster } of centred) {
    scores.set(cluster, (scores.get(cluster) ?? 0) + x * (y - slope * x))
  }
  const clusters = scores.size
  if (clusters < 2) return undefined
  const meat = [...scores.values()].reduce((sum, score) => sum + score * score, 0)
  const error = Math.sqrt((clusters / (clusters - 1)) * meat) / sxx
  const half = studentQuantile(clusters - 1) * error
  const p = error === 0 ? Number(slope === 0) : studentTail(slope / error, clusters - 1)
  return { slope, low: slope - half, high: slope + half, p }
}
