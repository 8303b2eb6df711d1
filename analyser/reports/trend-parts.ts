import type { SkillTrend, TrendReport } from '../domain/trend-report.ts'
import { decomposeChange } from '../stats/decompose-change.ts'
import { type Trend, trendSlope } from '../stats/trend-slope.ts'
import { round4 } from './round.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'

export interface TrendRow extends VacancyRow {
  readonly source: string
  readonly closedOn: string | null
}

/** Rarer requirements change by chance alone. */
const LEAST_SHARE = 0.05
const LEAST_HITS = 20
const TOO_FEW_MONTHS = 3
/** Vacancies below which two spans of time are not compared. */
export const LEAST_MONTH = 20

/** The scanned vacancies of a window, laid out by month. */
export interface Prepared {
  readonly rows: readonly TrendRow[]
  readonly months: readonly string[]
  readonly full: number
  /** Index of its month by row. */
  readonly monthAt: Int32Array
  readonly panel: ReadonlySet<string>
  readonly rho: number
}

/** The change from the first half of the months to the second, by cause. */
export function partsOf(prepared: Prepared, id: number, published: number | undefined): SkillTrend['parts'] {
  const { rows, monthAt, full } = prepared
  const cells = new Map<string, { before: { n: number; hits: number }; after: { n: number; hits: number } }>()
  rows.forEach((row, i) => {
    const at = monthAt[i] as number
    if (at >= full) return
    const cell = cells.get(row.source) ?? { before: { n: 0, hits: 0 }, after: { n: 0, hits: 0 } }
    cells.set(row.source, cell)
    const side = at < full / 2 ? cell.before : cell.after
    side.n++
    if (row.mentioned.includes(id)) side.hits++
  })
  const sum = (side: 'before' | 'after') =>
    [...cells.values()].reduce((total, cell) => total + cell[side].n, 0)
  if (sum('before') < LEAST_MONTH || sum('after') < LEAST_MONTH) return null
  const { market, mix, version } = decomposeChange([...cells.values()], published)
  return { market: round4(market), mix: round4(mix), version: round4(version) }
}

/** Shares over the first half of the months as an earlier report gave them; none where it lacks one of these months. */
export function sharesBefore(
  earlier: Pick<TrendReport, 'skills'>,
  { months, full }: Pick<Prepared, 'months' | 'full'>,
): Map<string, number> {
  const half = months.filter((_, at) => at < full / 2)
  return new Map(
    earlier.skills.flatMap(({ id, points }) => {
      const found = points.filter(({ month }) => half.includes(month))
      const n = found.reduce((sum, point) => sum + point.n, 0)
      if (found.length < half.length || n === 0) return []
      return [[id, found.reduce((sum, point) => sum + point.hits, 0) / n] as const]
    }),
  )
}

/** Requirements that a vacancy names on average, in the first and the second half of the months. */
export function breadthOf({ rows, monthAt, full }: Prepared): TrendReport['breadth'] {
  const mean = (isIn: (at: number) => boolean) => {
    const half = rows.filter((_, i) => isIn(monthAt[i] as number))
    return half.length === 0 ? 0 : half.reduce((sum, row) => sum + row.mentioned.length, 0) / half.length
  }
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    before: round(mean((at) => at < full / 2)),
    after: round(mean((at) => at >= full / 2 && at < full)),
  }
}

export interface SkillSlope {
  readonly id: number
  readonly trend: Trend
  /** The slope among vacancies that name equally many other requirements: longer adverts raise every share. */
  readonly atEqualBreadth: Trend
}

/**
 * Times without what the number of other requirements says of them: a slope over these is that of a regression with this number
 * as well (R. Frisch and F. V. Waugh (1933), Econometrica 1:387-401).
 */
function timesAtEqualBreadth(times: readonly number[], breadth: Float64Array): Float64Array {
  const n = times.length
  const mean = breadth.reduce((a, b) => a + b, 0) / n
  const meanTime = times.reduce((a, b) => a + b, 0) / n
  let covariance = 0
  let variance = 0
  for (let i = 0; i < n; i++) {
    const off = (breadth[i] as number) - mean
    covariance += off * ((times[i] as number) - meanTime)
    variance += off * off
  }
  const slope = variance < 1e-9 ? 0 : covariance / variance
  return breadth.map((value, i) => (times[i] as number) - slope * (value - mean))
}

/** The slope of every requirement that is common enough to have one. */
export function trends({ rows, monthAt, full }: Prepared, skills: SkillIndex): SkillSlope[] {
  if (full < TOO_FEW_MONTHS) return []
  const used = rows.map((row, i) => ({ row, at: monthAt[i] as number })).filter(({ at }) => at < full)
  const clusterIds = new Map<string, number>()
  const clusterOf = used.map(({ row }) => {
    const key = row.employer ?? `#${row.id}`
    const id = clusterIds.get(key) ?? clusterIds.size
    clusterIds.set(key, id)
    return id
  })
  const times = used.map(({ at }) => at)
  const sample = { times, clusterOf, clusters: clusterIds.size }
  const named = Float64Array.from(used, ({ row }) => row.mentioned.length)
  const hits = new Map<number, number[]>()
  used.forEach(({ row }, i) => {
    for (const id of row.mentioned) {
      const found = hits.get(id)
      if (found === undefined) hits.set(id, [i])
      else found.push(i)
    }
  })
  return [...hits].flatMap(([id, at]) => {
    if (!skills.has(id) || at.length < LEAST_HITS || at.length / used.length < LEAST_SHARE) return []
    const trend = trendSlope(sample, at)
    if (trend === undefined) return []
    const others = named.slice()
    for (const i of at) others[i] = (others[i] as number) - 1
    const atEqualBreadth = trendSlope({ ...sample, times: timesAtEqualBreadth(times, others) }, at)
    return atEqualBreadth === undefined ? [] : [{ id, trend, atEqualBreadth }]
  })
}
