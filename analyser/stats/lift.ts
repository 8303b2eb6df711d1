import { normalTail } from './normal-tail.ts'
import type { Interval } from './wilson-interval.ts'

/** Two-sided 95% standard normal quantile. */
const Z_95 = 1.959964

export interface Lift extends Interval {
  readonly lift: number
  /** Two-sided, of no association. */
  readonly p: number
}

/**
 * How many times more often two traits come together than if they had nothing to do with each other, with a 95% interval.
 *
 * 1: independent; 2: together twice as often as by chance; 0.5: half as often, as with things that stand in for each other. The
 * interval is symmetric for the logarithm, its variance by the delta method from the multinomial counts: A. Agresti
 * (2013), Categorical Data Analysis, 3rd ed., 16.1. With no joint case half of one is counted: J. B. S. Haldane (1956), Annals of Human
 * Genetics 20:309-311.
 *
 * @param both   cases with both traits; at least 0
 * @param first  cases with the first trait, at least `both`, above 0
 * @param second cases with the second trait, at least `both`, above 0
 * @param trials cases, at least the other counts
 * @param effective effective sample size, see design-effect.ts; trials when omitted
 * @throws RangeError when counts contradict each other
 * @example lift(30, 60, 100, 200) // => lift 1, from 0.79 to 1.27
 */
export function lift(both: number, first: number, second: number, trials: number, effective = trials): Lift {
  if (
    !(
      both >= 0 &&
      both <= Math.min(first, second) &&
      Math.max(first, second) <= trials &&
      Math.min(first, second) > 0
    )
  ) {
    throw new RangeError(
      `lift requires 0 <= both <= first, second <= trials, got ${both}, ${first}, ${second}, ${trials}`,
    )
  }
  const joint = Math.max(both, 0.5) / trials
  const [p, q] = [first / trials, second / trials]
  const value = joint / (p * q)
  const variance = Math.max(0, 1 / joint - 1 / p - 1 / q - 1 + 2 * value) / effective
  const error = Math.sqrt(variance)
  const factor = Math.exp(Z_95 * error)
  const tail = error === 0 ? 1 : normalTail(Math.log(value) / error)
  return { lift: both / trials / (p * q), low: value / factor, high: value * factor, p: tail }
}
