import { describe, expect, it } from 'vitest'
import { betaDraw } from '../../../analyser/stats/beta-draw.ts'
import { random } from '../../../analyser/stats/random.ts'
import { rankIntervals } from '../../../analyser/stats/rank-intervals.ts'

describe('betaDraw', () => {
  // Mean and variance of Beta(a, b): a / (a + b) and ab / ((a + b)^2 (a + b + 1)).
  it.each([
    [0.3, 100],
    [0, 20],
    [1, 5],
  ])('has the moments of the beta distribution for %d of %d', (share, trials) => {
    const next = random(3)
    const draws = Array.from({ length: 20_000 }, () => betaDraw(share, trials, next))
    const [a, b] = [share * trials + 0.5, (1 - share) * trials + 0.5]
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length
    expect(mean).toBeCloseTo(a / (a + b), 2)
    expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 1)
  })
  it('rejects a share outside 0 to 1', () => expect(() => betaDraw(1.1, 5, random(1))).toThrow(RangeError))
})

describe('rankIntervals', () => {
  it('is the rank itself where every draw agrees', () => {
    expect(
      rankIntervals([
        [5, 9, 1],
        [4, 8, 2],
      ]),
    ).toEqual([
      { low: 2, high: 2 },
      { low: 1, high: 1 },
      { low: 3, high: 3 },
    ])
  })
  it('spans what the draws span', () => {
    const next = random(6)
    const draws = Array.from({ length: 400 }, () => [next(), next(), next() + 2])
    expect(rankIntervals(draws)).toEqual([
      { low: 2, high: 3 },
      { low: 2, high: 3 },
      { low: 1, high: 1 },
    ])
  })
  it('rejects no draws', () => expect(() => rankIntervals([])).toThrow(RangeError))
})
