import { describe, expect, it } from 'vitest'
import { shareRatio } from '../../../analyser/stats/share-ratio.ts'

describe('shareRatio', () => {
  it('is close to SciPy without the half cases, for counts that are not small', () => {
    // scipy.stats.contingency.relative_risk(5000, 10000, 2500, 10000): 2, from 1.92312 to 2.07996.
    const found = shareRatio(0.5, 10_000, 0.25, 10_000)
    expect(found.ratio).toBeCloseTo(2, 3)
    expect(found.low).toBeCloseTo(1.92312, 3)
    expect(found.high).toBeCloseTo(2.07996, 3)
  })
  it('has an interval where a share is 0', () => {
    const found = shareRatio(0, 40, 0.2, 50)
    expect(found.low).toBeGreaterThan(0)
    expect(found.high).toBeLessThan(1)
  })
  it('rejects what is no share', () => expect(() => shareRatio(2, 10, 0.5, 10)).toThrow(RangeError))
})
