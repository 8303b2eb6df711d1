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
 * A draw of what a share may truly be, given hits in trials: from the beta distribution with Jeffreys' half a case on
 * either side.
 *
 * Gamma variates by G. Marsaglia and W. W. Tsang (2000), ACM Transactions on Mathematical Software 26:363-372; the prior by L. D. Brown, T. T. Cai and
 * A. DasGupta (2001), Statistical Science 16:101-133.
 *
 * @param share  seen, 0 to 1
 * @param trials effective sample size behind it, above 0
 * @throws RangeError when an argument is outside its domain
 */
export function betaDraw(share: number, trials: number, random: Random): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`betaDraw requires a share from 0 to 1, got ${share}`)
  if (!(trials > 0)) throw new RangeError(`betaDraw requires trials above 0, got ${trials}`)
  const hits = gamma(share * trials + 0.5, random)
  return hits / (hits + gamma((1 - share) * trials + 0.5, random))
}
