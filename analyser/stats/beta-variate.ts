import type { Random } from './random.ts'

/** Standard normal by the polar method: G. Marsaglia and T. A. Bray (1964), SIAM Review 6:260-264. */
function normal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/**
 * A number from the beta distribution.
 *
 * The ratio of gamma variates, these by G. Marsaglia and W. W. Tsang (2000), ACM Transactions on Mathematical Software 26:363-372.
 *
 * @param a above 0
 * @param b above 0
 * @returns 0 to 1
 * @throws RangeError when a or b is not above 0
 */
export function betaVariate(a: number, b: number, random: Random): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`betaVariate requires a and b above 0, got ${a} and ${b}`)
  const first = gamma(a, random)
  const second = gamma(b, random)
  // Both underflow to 0 only for parameters near 0, where the distribution is two points.
  return first + second === 0 ? Number(random() < a / (a + b)) : first / (first + second)
}
