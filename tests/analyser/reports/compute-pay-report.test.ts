import { describe, expect, it } from 'vitest'
import { payReport as schema } from '../../../analyser/domain/pay-report.ts'
import { computePayReport } from '../../../analyser/reports/compute-pay-report.ts'
import type { PayVacancy } from '../../../analyser/reports/pay-groups.ts'
import type { VacancyRow } from '../../../analyser/reports/vacancy-row.ts'
import { options, skills, vacancy } from './vacancies.ts'

const none = { payMin: null, payMax: null, payCurrency: null, payPeriod: null }
const paid = (
  low: number,
  high: number,
  change: Partial<PayVacancy & VacancyRow> = {},
): VacancyRow & PayVacancy => ({
  ...vacancy(),
  ...none,
  seniority: 'mid',
  region: null,
  contract: null,
  payMin: low,
  payMax: high,
  payCurrency: 'GBP',
  payPeriod: 'year',
  ...change,
})
/** Middles from 40,000 in steps of 1,000. */
const ladder = (count: number, change: Partial<PayVacancy & VacancyRow> = {}) =>
  Array.from({ length: count }, (_, i) => paid(38_000 + 1_000 * i, 42_000 + 1_000 * i, change))
const compute = (rows: (VacancyRow & PayVacancy)[]) => computePayReport(rows, skills, options)

describe('computePayReport', () => {
  it('holds to its schema', () => {
    const report = compute([...ladder(31), ...ladder(12, { seniority: 'senior' })])
    expect(schema.parse(report)).toEqual(report)
  })

  it('gives percentiles over the middles, with intervals that hold them, and the ends of the ranges', () => {
    const [all] = compute([...ladder(31), paid(0, 0, none)]).groups
    expect(all).toMatchObject({ vacancies: 32, n: 31, employers: 31, stating: 0.9688 })
    expect(all?.midpoint?.median.value).toBe(55_000)
    expect(all?.midpoint?.p10?.value).toBe(43_000)
    expect(all?.rangeLow).toEqual({ p25: 45_500, median: 53_000, p75: 60_500 })
    for (const p of Object.values(all?.midpoint ?? {})) {
      expect(p?.low).toBeLessThanOrEqual(p?.value as number)
      expect(p?.high).toBeGreaterThanOrEqual(p?.value as number)
    }
  })

  it('gives no percentile under ten ranges, and no tenth under thirty', () => {
    expect(compute(ladder(9)).groups[0]?.midpoint).toBeNull()
    expect(compute(ladder(29)).groups[0]?.midpoint).toMatchObject({ p10: null, p90: null })
  })

  it('is less sure when one employer posted most of it', () => {
    const width = (rows: (VacancyRow & PayVacancy)[]) => {
      const median = compute(rows).groups[0]?.midpoint?.median
      return (median?.high ?? 0) - (median?.low ?? 0)
    }
    const high = ladder(30, { employer: 'One' }).map((row) => ({ ...row, payMin: 90_000, payMax: 110_000 }))
    expect(width([...ladder(20), ...high])).toBeGreaterThan(width(ladder(50)))
  })

  it('prints bands as a guide does and says when they contradict each other', () => {
    const mid = [...Array(12)].map((_, i) => paid(40_000 + 2_200 * i, 44_000 + 2_200 * i))
    const senior = [...Array(12)].map((_, i) =>
      paid(60_000 + 5_000 * i, 70_000 + 5_000 * i, { seniority: 'senior' }),
    )
    expect(compute([...mid, ...senior]).bands).toMatchObject([
      { seniority: 'mid', text: '£48,000–£60,000', open: false, inOrder: true },
      { seniority: 'senior', text: '£80,000–£105,000+', open: true, inOrder: true },
    ])
    const swapped = compute([...mid, ...senior.map((row) => ({ ...row, seniority: 'entry' }))])
    expect(swapped.bands.map((band) => band.inOrder)).toEqual([true, false])
  })

  it('keeps day rates apart, with the assumption that makes them yearly', () => {
    const days = Array.from({ length: 10 }, () => paid(450, 550, { payPeriod: 'day', contract: 'contract' }))
    const report = compute([...ladder(10), ...days])
    expect(report.groups[0]).toMatchObject({ n: 10 })
    expect(report.rates).toMatchObject([
      {
        period: 'day',
        n: 10,
        rate: { median: 500 },
        yearly: { median: 110_000 },
        assumption: expect.stringMatching(/^220 days/),
      },
    ])
  })

  it('counts part-time and contract pay only in groups of their own', () => {
    const report = compute([
      ...ladder(10),
      ...ladder(10, { contract: 'part-time' }),
      ...ladder(5, { contract: 'permanent' }),
    ])
    expect(report.groups.map((group) => [group.dimension, group.value, group.n])).toEqual([
      ['all', 'all', 15],
      ['seniority', 'mid', 15],
      ['contract', 'part-time', 10],
      ['contract', 'permanent', 5],
    ])
  })

  it('takes no other currency and no one-ended range', () => {
    const rows = [...ladder(10, { payCurrency: 'USD' }), ...ladder(10, { payMax: null })]
    expect(compute(rows).groups[0]).toMatchObject({ n: 0, stating: 1, midpoint: null })
  })

  it('finds the skill that goes with higher pay within a seniority, and not the one that goes with seniority', () => {
    // PostgreSQL adds a tenth everywhere; Python is merely asked of seniors.
    const rows = [0, 1].flatMap((senior) =>
      Array.from({ length: 60 }, (_, i) => {
        const asks = i % 2
        const pay = (senior ? 80_000 : 50_000) * (asks ? 1.1 : 1) * (1 + ((i * 7) % 11) / 100)
        const mentioned = [...(asks ? [2] : []), ...(i % 10 < (senior ? 8 : 3) ? [4] : [])]
        return paid(pay * 0.95, pay * 1.05, { seniority: senior ? 'senior' : 'mid', mentioned })
      }),
    )
    const { associations } = compute(rows)
    const postgresql = associations.find((row) => row.id === 'postgresql')
    expect(postgresql?.difference).toBeCloseTo(0.1, 1)
    expect(postgresql?.q).toBeLessThan(0.001)
    expect(postgresql?.low).toBeGreaterThan(0.08)
    expect(Math.abs(associations.find((row) => row.id === 'python')?.difference ?? 0)).toBeLessThan(0.04)
  })

  it('sets the advertised median beside the official one', () => {
    const reference = { source: 'ASHE', year: 2025, soc: '2134', p25: null, median: 50_000, p75: null }
    expect(computePayReport(ladder(11), skills, { ...options, reference }).reference).toMatchObject({
      median: 50_000,
      difference: -0.1,
    })
  })
})
