import { describe, expect, it } from 'vitest'
import { clusteredDf } from '../../../analyser/stats/clustered-df.ts'
import { clusteredShare } from '../../../analyser/stats/clustered-share.ts'
import { correlationInformation } from '../../../analyser/stats/correlation-information.ts'
import { designEffect } from '../../../analyser/stats/design-effect.ts'
import { intraclassCorrelation } from '../../../analyser/stats/intraclass-correlation.ts'
import { pooledCorrelation } from '../../../analyser/stats/pooled-correlation.ts'
import { shrinkCorrelation } from '../../../analyser/stats/shrink-correlation.ts'
import { studentQuantile } from '../../../analyser/stats/student-quantile.ts'

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

describe('correlationInformation', () => {
  it('is the number of pairs for small clusters and no correlation', () => {
    expect(correlationInformation([2, 2, 3, 1], 0)).toBe(5)
  })
  it('is the inverse of the variance that Donner and Koval give for clusters of one size', () => {
    // k = 20 clusters of m = 5, rho = 0.3: var = 2 (1 - rho)^2 (1 + (m - 1) rho)^2 / (k m (m - 1)) = 0.0118580
    expect(1 / correlationInformation(Array(20).fill(5), 0.3)).toBeCloseTo(0.011858, 6)
  })
  it('does not take one large employer for many', () => {
    expect(correlationInformation([1_000], 0.15)).toBeLessThan(1 / (2 * 0.15 ** 2 * 0.85 ** 2))
  })
})

describe('clusteredDf', () => {
  it('matches the first two moments of a chi square', () => {
    // Mean of the variance 1 + 9 x 0.25 = 3.25, its variance 81 / 40: 2 x 3.25^2 / (81 / 40) = 10.432.
    expect(clusteredDf(60, 600, 0.25, 40)).toBeCloseTo(10.432, 3)
  })
  it('is infinite when every vacancy has its own employer', () =>
    expect(clusteredDf(30, 30, 0.2, 0)).toBe(Infinity))
})

describe('studentQuantile', () => {
  // SciPy 1.17, t.ppf(0.975, df).
  it.each([
    [4, 2.77645],
    [6, 2.44691],
    [10, 2.22814],
    [30, 2.04227],
    [Infinity, 1.95996],
  ])('with %d degrees of freedom is %d', (df, t) =>
    expect(Math.abs(studentQuantile(df) - t)).toBeLessThan(0.002),
  )
  it('rejects less than one', () => expect(() => studentQuantile(0.5)).toThrow(RangeError))
})

describe('clusteredShare', () => {
  it('is plain Wilson when every vacancy has its own employer', () => {
    const share = clusteredShare(sums(Array.from({ length: 20 }, () => [0])), {
      rho: 0.1,
      strength: 60,
      information: 0,
    })
    expect(share.high).toBeCloseTo(0.1611, 4)
    expect(share.designEffect).toBe(1)
  })
  it('rests on the number of employers when each agrees with itself', () => {
    const ten = (value: number) => Array.from({ length: 10 }, () => value)
    const groups = sums([ten(1), ten(0), ten(1), ten(0), ten(1), ten(0)])
    const share = clusteredShare(groups, { rho: 1, strength: 2.5, information: 0 })
    expect(share.designEffect).toBeCloseTo(10, 12)
    // Wilson for 3 of 6 with t(0.975, 6.1728) = 2.4304 by SciPy 1.17.
    expect(share.low).toBeCloseTo(0.14783, 4)
  })
})
