import { describe, expect, it } from 'vitest'
import { lift } from '../../../analyser/stats/lift.ts'

describe('lift', () => {
  // Standard error of the logarithm by the delta method in NumPy, from the gradient and the multinomial covariance.
  it.each([
    [30, 60, 100, 200, 1, 0.1080123],
    [45, 60, 100, 200, 1.5, 0.0745356],
    [10, 60, 100, 200, 1 / 3, 0.2677063],
  ])('%d of %d and %d in %d', (both, first, second, trials, value, error) => {
    const found = lift(both, first, second, trials)
    expect(found.lift).toBeCloseTo(value, 9)
    expect(Math.log(found.high / found.lift) / 1.959964).toBeCloseTo(error, 5)
    expect(found.low * found.high).toBeCloseTo(value * value, 9)
  })
  it('is wide on fewer effective trials', () => {
    expect(lift(30, 60, 100, 200, 50).high).toBeGreaterThan(lift(30, 60, 100, 200).high)
  })
  it('has an upper end where the two never come together', () => {
    const never = lift(0, 60, 100, 200)
    expect(never.lift).toBe(0)
    expect(never.high).toBeLessThan(1)
    expect(never.p).toBeLessThan(0.01)
  })
  it.each([
    [5, 4, 10, 20],
    [1, 2, 30, 20],
    [0, 0, 3, 20],
  ])('rejects %d of %d and %d in %d', (...counts) => expect(() => lift(...counts)).toThrow(RangeError))
})
