import { describe, expect, it } from 'vitest'
import { clusteredShare } from '../../../analyser/stats/clustered-share.ts'
import { designEffect } from '../../../analyser/stats/design-effect.ts'
import { intraclassCorrelation } from '../../../analyser/stats/intraclass-correlation.ts'
import { pooledCorrelation } from '../../../analyser/stats/pooled-correlation.ts'
import { shrinkCorrelation } from '../../../analyser/stats/shrink-correlation.ts'

const sums = (groups: readonly (readonly number[])[]) => {
  const size = groups.map((group) => group.length)
  const hits = groups.map((group) => group.reduce((a, b) => a + b, 0))
  return {
    clusters: groups.length,
    members: size.reduce((a, b) => a + b, 0),
    sizeSquares: size.reduce((a, b) => a + b * b, 0),
    hits: hits.reduce((a, b) => a + b, 0),
    hitSquares: hits.reduce((a, b, i) => a + (b * b) / (size[i] as number), 0),
  }
}

describe('intraclassCorrelation', () => {
  it('matches the mean squares of a one-way analysis of variance', () => {
    // MSB / MSW = 2.00345 as SciPy 1.17 f_oneway gives it; rho from these by (MSB - MSW) / (MSB + (n0 - 1) MSW).
    const groups = [[1, 1, 1, 0], [0, 0], [1, 0, 1], [0], [0, 0, 0, 1, 0], [1, 1]]
    expect(intraclassCorrelation(sums(groups))).toBeCloseTo(0.27052, 5)
  })

  it('is 1 when every employer agrees with itself', () => {
    expect(
      intraclassCorrelation(
        sums([
          [1, 1],
          [0, 0],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toBe(1)
  })

  it.each([
    ['a single employer', [[1, 0, 1]]],
    ['no employer with two', [[1], [0], [1]]],
    [
      'a trait that none has',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'a trait that all have',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('is unknown for %s', (_, groups) => {
    expect(intraclassCorrelation(sums(groups))).toBeUndefined()
  })

  it('rejects more hits than members', () => {
    expect(() => intraclassCorrelation({ ...sums([[1, 1], [0]]), hits: 4 })).toThrow(RangeError)
  })
})

describe('designEffect', () => {
  // Kish (1965), 5.4: clusters of 10 and rho 0.05 give 1 + 9 x 0.05.
  it('is that of Kish for equal clusters', () => expect(designEffect(100, 1000, 0.05)).toBeCloseTo(1.45, 12))
  it('is 1 when every vacancy has its own employer', () => expect(designEffect(30, 30, 0.9)).toBe(1))
  it('rejects squares that no clusters give', () =>
    expect(() => designEffect(30, 29, 0.1)).toThrow(RangeError))
})

describe('shrinkCorrelation', () => {
  it('lies between the estimate and the pool', () =>
    expect(shrinkCorrelation(0.5, 60, 0.1, 60)).toBeCloseTo(0.3, 12))
  it('is the pool without an estimate', () => expect(shrinkCorrelation(undefined, 0, 0.1, 60)).toBe(0.1))
  it('is never negative', () => expect(shrinkCorrelation(-0.4, 1_000, 0.1, 60)).toBe(0))
})

describe('pooledCorrelation', () => {
  it('weighs by share x (1 - share)', () => {
    const agree = sums([
      [1, 1],
      [0, 0],
      [1, 1],
      [0, 0],
    ])
    const half = sums([
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    const expected = (0.25 * 1 + (7 / 64) * (intraclassCorrelation(half) as number)) / (0.25 + 7 / 64)
    expect(pooledCorrelation([agree, half])).toBeCloseTo(expected, 12)
  })
  it('is unknown without an estimate', () => expect(pooledCorrelation([sums([[1], [0]])])).toBeUndefined())
})

describe('clusteredShare', () => {
  it('is plain Wilson when every vacancy has its own employer', () => {
    const share = clusteredShare(sums(Array.from({ length: 20 }, () => [0])), { rho: 0.1, strength: 60 })
    expect(share.high).toBeCloseTo(0.1611, 4)
    expect(share.designEffect).toBe(1)
  })
  it('is as wide as four independent vacancies when four employers each agree with themselves', () => {
    const ten = (value: number) => Array.from({ length: 10 }, () => value)
    const share = clusteredShare(sums([ten(1), ten(0), ten(1), ten(0)]), { rho: 1, strength: 60 })
    expect(share.designEffect).toBeCloseTo(10, 12)
    // Wilson for 2 of 4, by SciPy 1.17.
    expect(share.low).toBeCloseTo(0.15004, 4)
  })
})
