import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterBootstrap } from '../../../analyser/stats/cluster-bootstrap.ts'
import { falseDiscovery } from '../../../analyser/stats/false-discovery.ts'
import { normalTail } from '../../../analyser/stats/normal-tail.ts'
import { payBand } from '../../../analyser/stats/pay-band.ts'
import { quantile } from '../../../analyser/stats/quantile.ts'
import { random } from '../../../analyser/stats/random.ts'
import { weightedQuantiles } from '../../../analyser/stats/weighted-quantile.ts'
import { withinGroupSlope } from '../../../analyser/stats/within-group-slope.ts'

describe('random', () => {
  // The reference implementation in C, seed 1.
  it('is Mulberry32', () => expect(random(1)()).toBe(0.6270739405881613))
  it('is flat', () => {
    const next = random(7)
    const mean = Array.from({ length: 20_000 }, next).reduce((a, b) => a + b, 0) / 20_000
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
  })
})

describe('weightedQuantiles', () => {
  it('is the quantile of the sample written out', () => {
    const samples = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.nat({ max: 4 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(samples, (pairs) => {
        const sorted = pairs.toSorted((a, b) => a[0] - b[0])
        const written = sorted.flatMap(([value, times]) => Array<number>(times).fill(value))
        fc.pre(written.length > 0)
        const ps = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]
        const got = weightedQuantiles(
          sorted.map(([value]) => value),
          sorted.map(([, times]) => times),
          ps,
        )
        ps.forEach((p, i) => void expect(got[i]).toBeCloseTo(quantile(written, p), 9))
      }),
    )
  })
  it('is not a number where nothing counts', () =>
    expect(weightedQuantiles([1], [0], [0.5])).toEqual([Number.NaN]))
})

describe('clusterBootstrap', () => {
  it('has about the width of the normal interval for a mean of many clusters', () => {
    const next = random(3)
    const values = Array.from({ length: 400 }, () => next())
    const mean = (times: Uint32Array) => [
      values.reduce((sum, value, i) => sum + value * (times[i] ?? 0), 0) / 400,
    ]
    const [interval] = clusterBootstrap(400, mean, random(4), 2_000)
    // Half width 1.96 x sqrt(1/12) / sqrt(400) = 0.0283.
    expect((interval as { high: number; low: number }).high - (interval as { low: number }).low).toBeCloseTo(
      0.0566,
      2,
    )
  })
  it('is the same every time', () => {
    const run = () => clusterBootstrap(5, (times) => [times[0] as number], random(9), 100)
    expect(run()).toEqual(run())
  })
  it('leaves out what cannot be told', () => {
    expect(clusterBootstrap(3, () => [Number.NaN], random(1), 50)).toEqual([undefined])
  })
  it('rejects no clusters', () => expect(() => clusterBootstrap(0, () => [], random(1))).toThrow(RangeError))
})

describe('payBand', () => {
  it.each([
    [41_700, 66_200, false, { low: 42_000, high: 65_000, top: 65_000 }],
    [26_400, 37_600, false, { low: 26_000, high: 38_000, top: 38_000 }],
    [71_000, 109_000, true, { low: 70_000, high: null, top: 110_000 }],
  ])('%d to %d', (p25, p75, open, band) => expect(payBand(p25, p75, open)).toEqual(band))
  it('rejects quartiles out of order', () => expect(() => payBand(2, 1, false)).toThrow(RangeError))
})

describe('normalTail', () => {
  // SciPy 1.17, 2 * norm.sf(z).
  it.each([
    [0, 1],
    [0.5, 0.6170750774519738],
    [1.959964, 0.049999998192884795],
    [4, 6.334248366623973e-5],
    [8, 1.244192114854348e-15],
  ])('of %d', (z, p) => expect(Math.abs(normalTail(z) / p - 1)).toBeLessThan(2e-7))
})

describe('falseDiscovery', () => {
  it('matches SciPy', () => {
    // scipy.stats.false_discovery_control of the 25 p values in McDonald, Handbook of Biological Statistics, 3rd ed., p. 256.
    const ps = [
      0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34,
      0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
    ]
    const adjusted = falseDiscovery(ps)
    const expected = [0.025, 0.1, 0.21, 0.21, 0.21, 0.25, 0.26428571, 0.49107143]
    expected.forEach((value, i) => void expect(adjusted[i]).toBeCloseTo(value, 7))
    expect(adjusted.slice(-4).map((q) => Math.round(q * 1_000))).toEqual([986, 986, 986, 986])
  })
  it('keeps the order given', () => expect(falseDiscovery([0.5, 0.01])).toEqual([0.5, 0.02]))
  it('of nothing is nothing', () => expect(falseDiscovery([])).toEqual([]))
})

describe('withinGroupSlope', () => {
  const y = [10.1, 10.4, 10.9, 11.2, 10.2, 11.0, 11.9, 10.7, 10.3, 11.1]
  const x = [0, 0, 1, 1, 0, 1, 1, 0, 1, 0]
  const group = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0]
  const cluster = [0, 0, 1, 1, 2, 2, 3, 3, 4, 0]
  const data = y.map((value, i) => ({
    y: value,
    x: x[i] as number,
    group: group[i] as number,
    cluster: cluster[i] as number,
  }))
  it('matches least squares with group constants and the sandwich variance', () => {
    // By matrix algebra in NumPy 2: b 0.566667, robust error 0.184698, t(0.975, 4) = 2.776445.
    const slope = withinGroupSlope(data)
    expect(slope?.slope).toBeCloseTo(0.5666667, 6)
    expect(slope?.low).toBeCloseTo(0.053862, 3)
    expect(slope?.high).toBeCloseTo(1.079471, 3)
    expect(slope?.p).toBeLessThan(0.05)
  })
  it('cannot be told where the trait does not vary within a group', () => {
    expect(withinGroupSlope(data.map((row) => ({ ...row, x: row.group })))).toBeUndefined()
  })
})
