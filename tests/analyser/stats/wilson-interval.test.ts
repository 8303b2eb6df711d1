import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../analyser/stats/wilson-interval.ts'

// Expected values: Newcombe (1998), Statistics in Medicine 17:857-872, Table I, method 3; the last three from
// SciPy 1.17, binomtest(k, n).proportion_ci(method='wilson').
const published = [
  { hits: 81, trials: 263, low: 0.2553, high: 0.3662 },
  { hits: 15, trials: 148, low: 0.0624, high: 0.1605 },
  { hits: 0, trials: 20, low: 0, high: 0.1611 },
  { hits: 1, trials: 29, low: 0.0061, high: 0.1718 },
  { hits: 46, trials: 119, low: 0.30392, high: 0.47629 },
  { hits: 16, trials: 16, low: 0.80639, high: 1 },
  { hits: 95, trials: 100, low: 0.88825, high: 0.97846 },
] as const

describe('wilsonInterval', () => {
  it.each(published)('matches the published interval for $hits of $trials', ({ hits, trials, low, high }) => {
    const interval = wilsonInterval(hits / trials, trials)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('mirrors when hits and misses swap', () => {
    expect(wilsonInterval(3 / 40, 40).low).toBeCloseTo(1 - wilsonInterval(37 / 40, 40).high, 12)
  })

  it('is wider on fewer effective trials', () => {
    const [few, many] = [wilsonInterval(0.5, 41.7), wilsonInterval(0.5, 100)]
    expect(few.low).toBeLessThan(many.low)
    expect(few.high).toBeGreaterThan(many.high)
  })

  it.each([
    [0.5, 0],
    [-0.1, 10],
    [1.1, 10],
    [Number.NaN, 10],
  ])('rejects a share of %d in %d', (share, trials) => {
    expect(() => wilsonInterval(share, trials)).toThrow(RangeError)
  })
})
