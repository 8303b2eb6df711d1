import { describe, expect, it } from 'vitest'
import { betaVariate } from '../../../analyser/stats/beta-variate.ts'
import { random } from '../../../analyser/stats/random.ts'

// Mean a / (a + b) and variance ab / ((a + b)^2 (a + b + 1)): N. L. Johnson, S. Kotz and N. Balakrishnan (1995), Continuous Univariate
// Distributions 2, chapter 25.
describe('betaVariate', () => {
  it.each([
    [2, 3, 0.4, 0.04],
    [0.5, 0.5, 0.5, 0.125],
    [40.5, 10.5, 0.7941, 0.003144],
  ])('has the mean and variance of Beta(%d, %d)', (a, b, mean, variance) => {
    const next = random(11)
    const draws = Array.from({ length: 40_000 }, () => betaVariate(a, b, next))
    const found = draws.reduce((sum, x) => sum + x, 0) / draws.length
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / draws.length))
    const spread = draws.reduce((sum, x) => sum + (x - found) ** 2, 0) / draws.length
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.03)
  })

  it('stays inside of 0 to 1 for parameters near 0, and refuses 0', () => {
    const next = random(12)
    for (let i = 0; i < 1_000; i++) {
      const x = betaVariate(0.001, 0.001, next)
      expect(x >= 0 && x <= 1).toBe(true)
    }
    expect(() => betaVariate(0, 1, next)).toThrow(RangeError)
  })
})
