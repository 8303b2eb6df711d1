import type { Interval } from './wilson-interval.ts'

const Z_95 = 1.959964

export interface ShareRatio extends Interval {
  readonly ratio: number
}

/**
 * Ratio of two independent shares with its 95% interval on the logarithm.
 *
 * D. Katz, J. Baptista, S. P. Azen and M. C. Pike (1978), Biometrics 34:469-474; with half a case added to each count,
 * so that a share of 0 has an interval too (S. D. Walter (1975), Biometrika 62:371-374).
 *
 * @param first           share, 0 to 1
 * @param firstEffective  effective sample size behind it, above 0
 * @param second          share it is divided by, 0 to 1
 * @param secondEffective effective sample size behind it, above 0
 * @throws RangeError when an argument is outside its domain
 * @example shareRatio(0.5, 100, 0.25, 100) // => ratio 1.98, from 1.34 to 2.92
 */
export function shareRatio(
  first: number,
  firstEffective: number,
  second: number,
  secondEffective: number,
): ShareRatio {
  for (const share of [first, second]) {
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`shareRatio requires shares from 0 to 1, got ${share}`)
  }
  if (!(firstEffective > 0 && secondEffective > 0))
    throw new RangeError('shareRatio requires sample sizes above 0')
  const [a, n] = [first * firstEffective + 0.5, firstEffective + 0.5]
  const [b, m] = [second * secondEffective + 0.5, secondEffective + 0.5]
  const ratio = a / n / (b / m)
  const factor = Math.exp(Z_95 * Math.sqrt(Math.max(0, 1 / a - 1 / n + 1 / b - 1 / m)))
  return { ratio, low: ratio / factor, high: ratio * factor }
}
