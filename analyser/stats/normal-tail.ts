/**
 * Two-sided p value of a standard normal statistic.
 *
 * The complementary error function by the Chebyshev fit of W. H. Press et al. (1992), Numerical Recipes in C, 2nd ed., 6.2
 * (`erfcc`): relative error below 1.2e-7 everywhere, so that tiny p values stay usable.
 *
 * @returns 0 to 1
 * @example normalTail(1.959964) // => 0.05
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.5 * x)
  const fit = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ]
  const poly = fit.reduceRight((sum, c) => sum * t + c, 0)
  return Math.min(1, t * Math.exp(-x * x + poly))
}
