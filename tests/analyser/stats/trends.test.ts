import { describe, expect, it } from 'vitest'
import { decomposeChange } from '../../../analyser/stats/decompose-change.ts'
import { falseDiscovery } from '../../../analyser/stats/false-discovery.ts'
import { random } from '../../../analyser/stats/random.ts'
import { shareDifference } from '../../../analyser/stats/share-difference.ts'
import { theilSen } from '../../../analyser/stats/theil-sen.ts'
import { trendSlope } from '../../../analyser/stats/trend-slope.ts'

describe('shareDifference', () => {
  // Newcombe (1998), Statistics in Medicine 17:873-890, Table II, method 10.
  it.each([
    [56 / 70, 70, 48 / 80, 80, 0.0524, 0.3339],
    [9 / 10, 10, 3 / 10, 10, 0.1705, 0.809],
    [10 / 10, 10, 0 / 20, 20, 0.6791, 1],
    [10 / 10, 10, 0 / 10, 10, 0.6075, 1],
  ])('%d of %d against %d of %d', (after, n, before, m, low, high) => {
    const found = shareDifference(after, n, before, m)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })
})

describe('theilSen', () => {
  it('matches SciPy where all points weigh the same in time', () => {
    // Slopes of three points two apart at most: 2, 1 and 1.5, weighted by their distance: median 1.5.
    const points = [1, 3, 4].map((value, time) => ({ time, value, weight: 1 }))
    expect(theilSen(points)).toBe(1.5)
  })
  it('is not moved by one wild month', () => {
    const points = [1, 2, 3, 4, 50, 6, 7, 8].map((value, time) => ({ time, value, weight: 1 }))
    expect(theilSen(points)).toBeCloseTo(1, 9)
  })
  it('leaves out months without weight', () => {
    const points = [1, 900, 3].map((value, time) => ({ time, value, weight: time === 1 ? 0 : 5 }))
    expect(theilSen(points)).toBe(1)
  })
  it('needs two times', () => expect(theilSen([{ time: 0, value: 1, weight: 1 }])).toBeUndefined())
})

describe('decomposeChange', () => {
  it('calls it the market when every source moves and none gains weight', () => {
    const sources = [5, 8].map((hits) => ({ before: { n: 10, hits }, after: { n: 10, hits: hits + 1 } }))
    const parts = decomposeChange(sources)
    expect(parts.market).toBeCloseTo(0.1, 12)
    expect(parts.mix).toBeCloseTo(0, 12)
  })
  it('calls it mix when only the weights of the sources move', () => {
    const parts = decomposeChange([
      { before: { n: 80, hits: 40 }, after: { n: 20, hits: 10 } },
      { before: { n: 20, hits: 20 }, after: { n: 80, hits: 80 } },
    ])
    expect(parts.market).toBeCloseTo(0, 12)
    expect(parts.mix).toBeCloseTo(0.3, 12)
  })
  it('adds up, new sources and a new version included', () => {
    const sources = [
      { before: { n: 50, hits: 20 }, after: { n: 30, hits: 18 } },
      { before: { n: 0, hits: 0 }, after: { n: 40, hits: 10 } },
      { before: { n: 10, hits: 9 }, after: { n: 0, hits: 0 } },
    ]
    const { market, mix, version } = decomposeChange(sources, 0.4)
    expect(market + mix + version).toBeCloseTo(28 / 70 - 0.4, 12)
    expect(version).toBeCloseTo(29 / 60 - 0.4, 12)
  })
  it('rejects an empty side', () => {
    expect(() => decomposeChange([{ before: { n: 0, hits: 0 }, after: { n: 1, hits: 1 } }])).toThrow(
      RangeError,
    )
  })
})

describe('trendSlope', () => {
  const times = [0, 0, 1, 1, 2, 2, 3, 3, 0, 1, 2, 3]
  const clusterOf = [0, 1, 0, 2, 2, 3, 3, 4, 5, 6, 7, 8]
  const hits = [2, 4, 5, 6, 7, 9, 11]
  it('matches least squares with a cluster sandwich', () => {
    // NumPy 2: slope 0.300000, error with the jackknife's correction 0.049982.
    const trend = trendSlope({ times, clusterOf, clusters: 9 }, hits)
    expect(trend?.slope).toBeCloseTo(0.3, 6)
    // Effective clusters 15^2 / 33.125 = 6.7925: t(0.975, 5.7925) = 2.4683 by SciPy 1.17.
    expect((trend?.high ?? 0) - (trend?.slope ?? 0)).toBeCloseTo(0.123372, 3)
  })
  it('cannot be told within one month or one employer', () => {
    expect(trendSlope({ times: [1, 1], clusterOf: [0, 1], clusters: 2 }, [0])).toBeUndefined()
    expect(trendSlope({ times: [1, 2], clusterOf: [0, 0], clusters: 1 }, [0])).toBeUndefined()
  })
  it('finds no more than the bound among 200 skills that do not change, employers being alike', () => {
    const next = random(11)
    let discoveries = 0
    for (let run = 0; run < 20; run++) {
      // 60 employers of ten vacancies in one or two months each.
      const rows = Array.from({ length: 60 }, (_, cluster) => {
        const start = Math.floor(next() * 11)
        return Array.from({ length: 10 }, () => ({ cluster, time: start + Math.floor(next() * 2) }))
      }).flat()
      const sample = {
        times: rows.map((row) => row.time),
        clusterOf: rows.map((row) => row.cluster),
        clusters: 60,
      }
      const ps = Array.from({ length: 200 }, () => {
        const own = Array.from({ length: 60 }, () => (next() < 0.5 ? 0.15 : 0.65))
        const asks = rows.flatMap((row, i) => (next() < (own[row.cluster] as number) ? [i] : []))
        return trendSlope(sample, asks)?.p ?? 1
      })
      discoveries += falseDiscovery(ps).some((q) => q <= 0.05) ? 1 : 0
    }
    // With nothing to find, a run with any discovery is a false one: 5% of runs are allowed.
    expect(discoveries).toBeLessThanOrEqual(3)
  })
})
