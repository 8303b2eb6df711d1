import { normalTail } from './normal-tail.ts'

/** Beyond this the two distributions agree to six digits. */
const AS_GOOD_AS_NORMAL = 1e6

/** Logarithm of the gamma function: C. Lanczos (1964), SIAM Journal on Numerical Analysis B 1:86-96, with g = 7. */
function logGamma(x: number): number {
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
  const z = x - 1
  const sum = coefficients.reduce((total, c, i) => total + (i === 0 ? c : c / (z + i)), 0)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Continued fraction of the incomplete beta function, by the modified method of Lentz. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const step = (d: number) => (Math.abs(d) < tiny ? tiny : d)
  let c = 1
  let d = 1 / step(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 300; m++) {
    for (const factor of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / step(1 + factor * d)
      c = step(1 + factor / c)
      h *= d * c
    }
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return h
}

/**
 * Two-sided p value of Student's t.
 *
 * By the incomplete beta function, I(df / (df + t^2); df / 2, 1 / 2): Abramowitz and Stegun (1964), 26.7.1; its continued fraction as in
 * W. H. Press et al. (1992), Numerical Recipes in C, 2nd ed., 6.4. Tests of many skills look far into the tail, where the normal is no
 * stand-in.
 *
 * @param df degrees of freedom, at least 1; need not be whole
 * @returns 0 to 1
 * @throws RangeError when df is below 1
 * @example studentTail(2.228139, 10) // => 0.05
 */
export function studentTail(t: number, df: number): number {
  if (!(df >= 1)) throw new RangeError(`studentTail requires df of at least 1, got ${df}`)
  if (!Number.isFinite(t)) return 0
  if (t === 0) return 1
  if (df > AS_GOOD_AS_NORMAL) return normalTail(t)
  const [a, b, x] = [df / 2, 0.5, df / (df + t * t)]
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast on one side of the mean only.
  return Math.min(
    1,
    x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b,
  )
}
