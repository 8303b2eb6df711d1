import { quantile } from './quantile.ts'

export interface RankInterval {
  /** 1 is the highest. */
  readonly low: number
  readonly high: number
}

/**
 * 95% intervals of ranks, from repeated draws of the scores that are ranked.
 *
 * The rank in each draw and the 2.5 and 97.5% points of these ranks: H. Goldstein and D. J. Spiegelhalter (1996), JRSS A 159:385-443, section
 * 4.2, on league tables. A wide interval says that the order is not to be relied on.
 *
 * @param draws each the scores of the same things in the same order; at least one draw
 * @throws RangeError when there are no draws
 * @example rankIntervals([[3, 1], [3, 1], [3, 1]]) // => [{ low: 1, high: 1 }, { low: 2, high: 2 }]
 */
export function rankIntervals(draws: readonly (readonly number[])[]): RankInterval[] {
  const [first] = draws
  if (first === undefined) throw new RangeError('rankIntervals requires at least one draw')
  const ranks = first.map(() => [] as number[])
  for (const scores of draws) {
    const order = scores.map((_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number))
    order.forEach((at, i) => void ranks[at]?.push(i + 1))
  }
  return ranks.map((found) => {
    const sorted = found.toSorted((a, b) => a - b)
    return { low: Math.round(quantile(sorted, 0.025)), high: Math.round(quantile(sorted, 0.975)) }
  })
}
