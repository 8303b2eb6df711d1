import { describe, expect, it } from 'vitest'
import { correctedShare } from '../../../analyser/stats/corrected-share.ts'
import { employerWeightedShare } from '../../../analyser/stats/employer-weighted-share.ts'
import { hold } from '../../../analyser/stats/hold.ts'
import { random } from '../../../analyser/stats/random.ts'
import { scaledShare } from '../../../analyser/stats/scaled-share.ts'
import { wilsonInterval } from '../../../analyser/stats/wilson-interval.ts'

const next = random(5)
const binomial = (n: number, p: number) => Array.from({ length: n }, next).filter((u) => u < p).length

describe('correctedShare', () => {
  it('is (seen - false positive rate) / (recall - false positive rate)', () => {
    // Recall 0.9, false positive rate 2 / 70: (0.4 - 0.02857) / (0.9 - 0.02857) = 0.42623.
    expect(correctedShare(0.4, 200, { both: 27, onlyAsked: 3, onlySeen: 2, neither: 68 })?.share).toBeCloseTo(
      0.42623,
      5,
    )
  })
  it('is about the seen share, with about its interval, when the extractor is right and well known', () => {
    const corrected = correctedShare(0.4, 200, { both: 1e6, onlyAsked: 0, onlySeen: 0, neither: 1e6 })
    const { low, high } = wilsonInterval(0.4, 200)
    expect(corrected?.share).toBeCloseTo(0.4, 4)
    expect(corrected?.low).toBeCloseTo(low, 2)
    expect(corrected?.high).toBeCloseTo(high, 2)
  })
  it.each([
    [0.4, 0.9, 0.98, 30, 120, 200],
    [0.8, 0.95, 0.97, 60, 90, 150],
    [0.5, 0.97, 0.9, 30, 120, 60],
  ])('covers a true share of %d in about 95 of 100', (p, recall, specificity, asked, unasked, n) => {
    let covered = 0
    for (let i = 0; i < 1_000; i++) {
      const both = binomial(asked, recall)
      const neither = binomial(unasked, specificity)
      const seen = binomial(n, p * recall + (1 - p) * (1 - specificity)) / n
      const found = correctedShare(seen, n, {
        both,
        onlyAsked: asked - both,
        onlySeen: unasked - neither,
        neither,
      })
      if (found !== undefined && found.low <= p && p <= found.high) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(930)
    expect(covered).toBeLessThanOrEqual(980)
  })
  it('cannot be told of an extractor that is no better than chance', () => {
    expect(correctedShare(0.4, 200, { both: 1, onlyAsked: 9, onlySeen: 9, neither: 1 })).toBeUndefined()
  })
  it('rejects annotations without a case', () => {
    expect(() => correctedShare(0.4, 200, { both: 0, onlyAsked: 0, onlySeen: 1, neither: 9 })).toThrow(
      RangeError,
    )
  })
})

describe('scaledShare', () => {
  it('raises what is missed and lowers what is wrong', () => {
    expect(scaledShare(0.4, 200, { right: 80, extra: 0, missed: 20 })?.share).toBeCloseTo(0.5, 9)
    expect(scaledShare(0.4, 200, { right: 80, extra: 20, missed: 0 })?.share).toBeCloseTo(0.32, 9)
  })
  it('is unsure of a share of 0', () =>
    expect(scaledShare(0, 100, { right: 9, extra: 1, missed: 1 })?.high).toBeGreaterThan(0.01))
})

describe('employerWeightedShare', () => {
  it('counts an employer once', () => {
    expect(employerWeightedShare(2.5, 4, 3.1, 0.2).share).toBeCloseTo(0.625, 9)
  })
  it('is plain Wilson for one vacancy an employer', () => {
    const { low, high } = employerWeightedShare(5, 10, 10, 0.3)
    expect({ low, high }).toEqual(wilsonInterval(0.5, 10))
  })
  it('rests on the employers when each agrees with itself', () => {
    expect(employerWeightedShare(5, 10, 10 / 50, 1).low).toBeCloseTo(wilsonInterval(0.5, 10).low, 9)
  })
})

describe('hold', () => {
  const at = (share: number, n = 200) => [share, wilsonInterval(share, n), n, n] as const
  it('keeps the name of a share that moved a little over a cut', () => {
    expect(hold({ tier: 'common', standing: 'borderline' }, ...at(0.81)).tier).toBe('common')
    expect(hold({ tier: 'non-negotiable', standing: 'borderline' }, ...at(0.79)).tier).toBe('non-negotiable')
  })
  it('changes it when the share is past the margin', () => {
    expect(hold({ tier: 'common', standing: 'borderline' }, ...at(0.84)).tier).toBe('non-negotiable')
    expect(hold({ tier: 'rare', standing: 'below' }, ...at(0.6)).tier).toBe('common')
  })
  it('takes what is new at once', () => {
    expect(hold(undefined, ...at(0.81)).tier).toBe('non-negotiable')
    expect(hold({ tier: 'too-few', standing: 'too-few' }, ...at(0.81)).tier).toBe('non-negotiable')
    expect(hold({ tier: 'common', standing: 'below' }, ...at(0.9, 10)).tier).toBe('too-few')
  })
  it('hardly flips on noise, where the bare cut flips often', () => {
    // A share of 80% of 200 vacancies; each month a twelfth of them is replaced.
    const flips = { bare: 0, held: 0 }
    for (let run = 0; run < 40; run++) {
      const months = Array.from({ length: 12 }, () => binomial(17, 0.8))
      let held: ReturnType<typeof hold> | undefined
      let bare: string | undefined
      for (let month = 0; month < 24; month++) {
        months.shift()
        months.push(binomial(17, 0.8))
        const share = months.reduce((a, b) => a + b, 0) / 204
        const fresh = hold(undefined, ...at(share))
        const kept = hold(held, ...at(share))
        if (held !== undefined && kept.tier !== held.tier) flips.held++
        if (bare !== undefined && fresh.tier !== bare) flips.bare++
        held = kept
        bare = fresh.tier
      }
    }
    expect(flips.bare).toBeGreaterThan(100)
    expect(flips.held).toBeLessThan(flips.bare / 4)
  })
})
