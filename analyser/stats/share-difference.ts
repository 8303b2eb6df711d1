import { type Interval, wilsonInterval } from './wilson-interval.ts'

export interface ShareDifference extends Interval {
  readonly difference: number
}

/**
 * Difference of two independent shares, with its 95% interval from the Wilson intervals of both.
 *
 * Method 10 of R. G. Newcombe (1998), Statistics in Medicine 17:873-890, without continuity correction.
 *
 * @param after           share, 0 to 1
 * @param afterEffective  effective sample size behind it, above 0
 * @param before          share it is compared with, 0 to 1
 * @param beforeEffective effective sample size behind it, above 0
 * @returns after - before, from -1 to 1
 * @throws RangeError when an argument is outside its domain
 * @example shareDifference(56 / 70, 70, 48 / 80, 80) // => 0.2, from 0.0524 to 0.3339
 */
export function shareDifference(
  after: number,
  afterEffective: number,
  before: number,
  beforeEffective: number,
): ShareDifference {
  const a = wilsonInterval(after, afterEffective)
  const b = wilsonInterval(before, beforeEffective)
  const difference = after - before
  return {
    difference,
    low: difference - Math.hypot(after - a.low, b.high - before),
    high: difference + Math.hypot(a.high - after, before - b.low),
  }
}
