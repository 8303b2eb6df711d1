import { describe, expect, it } from 'vitest'
import { quantile } from '../../../analyser/stats/quantile.ts'
import { standingOf } from '../../../analyser/stats/standing.ts'
import { tierOf } from '../../../analyser/stats/tier.ts'
import { wilsonInterval } from '../../../analyser/stats/wilson-interval.ts'

describe('tierOf', () => {
  it.each([
    [1, 'non-negotiable'],
    [0.8, 'non-negotiable'],
    [0.7999, 'common'],
    [0.5, 'common'],
    [0.2, 'nice-to-have'],
    [0.1999, 'rare'],
    [0, 'rare'],
  ])('puts %d in %s', (share, tier) => expect(tierOf(share, 100, 50)).toBe(tier))

  it('names no tier under 20 vacancies or 5 employers', () => {
    expect(tierOf(1, 19, 19)).toBe('too-few')
    expect(tierOf(1, 200, 4)).toBe('too-few')
    expect(tierOf(1, 20, 5)).toBe('non-negotiable')
  })
})

describe('standingOf', () => {
  it('tells the three cases', () => {
    expect(standingOf({ low: 0.8, high: 0.9 }, 100, 50)).toBe('confirmed')
    expect(standingOf({ low: 0.7, high: 0.9 }, 100, 50)).toBe('borderline')
    expect(standingOf({ low: 0.7, high: 0.7999 }, 100, 50)).toBe('below')
    expect(standingOf({ low: 0.8, high: 1 }, 16, 16)).toBe('too-few')
  })

  // design.md: to confirm 80% takes about 16 independent vacancies at 100%, 28 at 95%, 62 at 90%, 246 at 85%.
  it.each([
    [1, 16],
    [0.95, 28],
    [0.9, 62],
    [0.85, 246],
  ])('needs a share of %d in about %d vacancies', (share, n) => {
    expect(wilsonInterval(share, n).low).toBeGreaterThanOrEqual(0.795)
    expect(wilsonInterval(share, n * 0.9).low).toBeLessThan(0.8)
  })
})

describe('quantile', () => {
  // numpy.percentile([3, 7, 8, 12, 20, 41, 55], [10, 25, 50, 75, 90]), NumPy 2.
  it.each([
    [0.1, 5.4],
    [0.25, 7.5],
    [0.5, 12],
    [0.75, 30.5],
    [0.9, 46.6],
  ])('gives NumPy`s value at %d', (p, value) => {
    expect(quantile([3, 7, 8, 12, 20, 41, 55], p)).toBeCloseTo(value, 10)
  })
  it('rejects an empty sample', () => expect(() => quantile([], 0.5)).toThrow(RangeError))
})
