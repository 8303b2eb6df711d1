import type { PayGroup, Percentile } from '../domain/pay-report.ts'
import { clusterBootstrap } from '../stats/cluster-bootstrap.ts'
import { quantile } from '../stats/quantile.ts'
import { random } from '../stats/random.ts'
import { weightedQuantiles } from '../stats/weighted-quantile.ts'
import { LEAST_PAID } from './compute-pay.ts'
import type { PayRow } from './pay-row.ts'
import { round4 } from './round.ts'
import { clustersOf } from './tally.ts'

/** What pay is broken down by. */
export interface PayVacancy extends PayRow {
  readonly employer: string | null
  readonly seniority: string
  readonly region: string | null
  readonly contract: string | null
}

/** Below this, one advert decides what the outer tenths are. */
const LEAST_TENTHS = 30
const PERCENTILES = [0.1, 0.25, 0.5, 0.75, 0.9]
/** Any number: the intervals must only be the same every time. */
const SEED = 80

const MONTHS = 12

/** Both ends of a yearly range in a currency; a month is taken twelve times. Undefined where an end is missing. */
export function yearlyRange(row: PayRow, currency: string): { low: number; high: number } | undefined {
  const { payMin, payMax, payCurrency, payPeriod } = row
  const times = payPeriod === 'year' ? 1 : payPeriod === 'month' ? MONTHS : undefined
  if (times === undefined || payCurrency !== currency || payMin === null || payMax === null) return undefined
  return { low: payMin * times, high: payMax * times }
}

function quartiles(values: readonly number[]): PayGroup['rangeLow'] {
  if (values.length < LEAST_PAID) return null
  const sorted = values.toSorted((a, b) => a - b)
  const [p25, median, p75] = [0.25, 0.5, 0.75].map((p) => Math.round(quantile(sorted, p))) as [
    number,
    number,
    number,
  ]
  return { p25, median, p75 }
}

function percentiles(clusters: readonly (readonly number[])[]): PayGroup['midpoint'] {
  const values = clusters.flatMap((middles, cluster) => middles.map((middle) => ({ middle, cluster })))
  if (values.length < LEAST_PAID) return null
  values.sort((a, b) => a.middle - b.middle)
  const sorted = Float64Array.from(values, ({ middle }) => middle)
  const times = new Uint32Array(values.length)
  const intervals = clusterBootstrap(
    clusters.length,
    (drawn) => {
      for (let i = 0; i < values.length; i++) times[i] = drawn[values[i]?.cluster as number] as number
      return weightedQuantiles(sorted, times, PERCENTILES)
    },
    random(SEED),
  )
  const [p10, p25, median, p75, p90] = PERCENTILES.map((p, i): Percentile => {
    const value = quantile(sorted, p)
    const interval = intervals[i] ?? { low: sorted[0] as number, high: sorted.at(-1) as number }
    return { value: Math.round(value), low: Math.round(interval.low), high: Math.round(interval.high) }
  }) as [Percentile, Percentile, Percentile, Percentile, Percentile]
  const tenths = values.length >= LEAST_TENTHS
  return { p10: tenths ? p10 : null, p25, median, p75, p90: tenths ? p90 : null }
}

/** Pay of one group of vacancies. */
export function payGroup(
  rows: readonly PayVacancy[],
  dimension: PayGroup['dimension'],
  value: string,
  currency: string,
): PayGroup {
  const ranged = rows.flatMap((row) => {
    const range = yearlyRange(row, currency)
    return range === undefined ? [] : [{ employer: row.employer, ...range }]
  })
  const clusters = clustersOf(ranged)
  const stating = rows.filter((row) => row.payMin !== null || row.payMax !== null).length
  return {
    dimension,
    value,
    vacancies: rows.length,
    n: ranged.length,
    employers: clusters.length,
    stating: rows.length === 0 ? 0 : round4(stating / rows.length),
    midpoint: percentiles(clusters.map((cluster) => cluster.map(({ low, high }) => (low + high) / 2))),
    rangeLow: quartiles(ranged.map(({ low }) => low)),
    rangeHigh: quartiles(ranged.map(({ high }) => high)),
  }
}

/** Contracts whose pay is not that of a full, lasting job; they stand in groups of their own. */
const APART: readonly string[] = ['contract', 'temporary', 'part-time', 'apprenticeship']

/** In the order of a career; other groups stand by size. */
const SENIORITIES = ['entry', 'mid', 'senior']

/**
 * Everything, then by seniority, region and kind of contract; groups without a single range are left out.
 *
 * Contract, temporary and part-time work and apprenticeships count only in the groups by contract.
 */
export function payGroups(rows: readonly PayVacancy[], currency: string): PayGroup[] {
  const full = rows.filter((row) => row.contract === null || !APART.includes(row.contract))
  const groups = [payGroup(full, 'all', 'all', currency)]
  for (const dimension of ['seniority', 'region', 'contract'] as const) {
    const among = dimension === 'contract' ? rows : full
    const values = new Set(
      among.map((row) => row[dimension]).filter((value) => value !== null && value !== 'unknown'),
    )
    const found = [...values].map((value) =>
      payGroup(
        among.filter((row) => row[dimension] === value),
        dimension,
        value as string,
        currency,
      ),
    )
    const place = ({ value }: PayGroup) => SENIORITIES.indexOf(value)
    groups.push(...found.filter(({ n }) => n > 0).sort((a, b) => place(a) - place(b) || b.n - a.n))
  }
  return groups
}
