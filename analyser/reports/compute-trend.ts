import type { Window } from '../domain/report.ts'
import type { ShareChange, SkillTrend, TrendMonth, TrendPoint, TrendReport } from '../domain/trend-report.ts'
import { designEffect } from '../stats/design-effect.ts'
import { falseDiscovery } from '../stats/false-discovery.ts'
import { shareDifference } from '../stats/share-difference.ts'
import { theilSen } from '../stats/theil-sen.ts'
import type { Trend } from '../stats/trend-slope.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import { monthOf, monthsBetween } from './months.ts'
import { rolePool } from './role-pool.ts'
import { round4 } from './round.ts'
import { clustersOf, tally } from './tally.ts'
import {
  breadthOf,
  LEAST_MONTH,
  type Prepared,
  partsOf,
  sharesBefore,
  type TrendRow,
  trends,
} from './trend-parts.ts'
import type { SkillIndex } from './vacancy-row.ts'
import { versionsOf } from './versions.ts'

export interface TrendOptions {
  readonly role: string
  readonly label: string
  readonly window: Window
  readonly sample: boolean
  readonly filters?: Readonly<Record<string, string>>
  /** The same trend as another version of extractor or taxonomy had read it. */
  readonly earlier?: Pick<TrendReport, 'skills'> | undefined
}

/** A change over the window that is smaller is none, however sure. */
export const LEAST_SIZE = 0.05
/**
 * Of the changes that are called so, at most 5% are expected to be none. A little less is asked of each: in simulated markets
 * with alike adverts of an employer, 0.05 gave 5.5% (`npm run simulate`).
 */
const FALSE_DISCOVERY = 0.04
/** A source of the panel carries vacancies in at least this share of the months. */
const PANEL_MONTHS = 0.9
/** A month that the data reach this day of is over, as far as a trend goes. */
const FULL_DAY = 25

/** Sources that are always there. A month in which nothing at all was collected says nothing against a source. */
function panelOf(rows: readonly TrendRow[]): Set<string> {
  const months = new Set(rows.map(({ postedOn }) => monthOf(postedOn)))
  const seen = new Map<string, Set<string>>()
  for (const { source, postedOn } of rows)
    seen.set(source, (seen.get(source) ?? new Set()).add(monthOf(postedOn)))
  return new Set(
    [...seen].filter(([, found]) => found.size >= months.size * PANEL_MONTHS).map(([source]) => source),
  )
}

/** Rows open on the 15th of a month, of the sources that tell when an advert closes. */
function openRows(rows: readonly TrendRow[], telling: ReadonlySet<string>, month: string): TrendRow[] {
  const day = `${month}-15`
  return rows.filter(
    ({ source, postedOn, closedOn }) =>
      telling.has(source) && postedOn <= day && (closedOn === null || closedOn > day),
  )
}

function countBy(rows: readonly TrendRow[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const row of rows) for (const id of row.mentioned) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

const asChange = ({ difference, low, high }: ShareChange): ShareChange => ({
  difference: round4(difference),
  low: round4(low),
  high: round4(high),
})

/** Two months of a series against each other; null where either has too few vacancies. */
function changeBetween(
  after: TrendPoint | undefined,
  before: TrendPoint | undefined,
  effect: number,
): ShareChange | null {
  if (after === undefined || before === undefined || after.n < LEAST_MONTH || before.n < LEAST_MONTH)
    return null
  return asChange(shareDifference(after.share, after.n / effect, before.share, before.n / effect))
}

/** How the requirements of a role change from month to month. @param rows its vacancies, all that there are */
export function computeTrend(
  rows: readonly TrendRow[],
  skills: SkillIndex,
  options: TrendOptions,
): TrendReport {
  const { window, earlier } = options
  const months = monthsBetween(monthOf(window.from), monthOf(window.to))
  const inWindow = rows.filter(({ postedOn }) => postedOn >= window.from && postedOn <= window.to)
  const scanned = inWindow.filter((row) => row.scanned)
  const partial = Number(window.to.slice(8)) < FULL_DAY
  const full = months.length - (partial ? 1 : 0)
  const indexOf = new Map(months.map((month, at) => [month, at]))
  const telling = new Set(rows.filter(({ closedOn }) => closedOn !== null).map(({ source }) => source))
  const prepared: Prepared = {
    rows: scanned,
    months,
    full,
    monthAt: Int32Array.from(scanned, (row) => indexOf.get(monthOf(row.postedOn)) as number),
    panel: panelOf(scanned),
    rho: rolePool(tally(scanned)).rho,
  }
  const byMonth = months.map((month) => {
    const own = scanned.filter((row) => monthOf(row.postedOn) === month)
    const inPanel = own.filter(({ source }) => prepared.panel.has(source))
    const open = openRows(rows, telling, month).filter((row) => row.scanned)
    const sizes = clustersOf(own).map((cluster) => cluster.length)
    const effect =
      own.length === 0
        ? 1
        : designEffect(
            own.length,
            sizes.reduce((sum, size) => sum + size * size, 0),
            prepared.rho,
          )
    return { month, own, inPanel, open, effect, counts: [own, open, inPanel].map(countBy) }
  })

  const found = trends(prepared, skills)
  const qs = falseDiscovery(found.map(({ trend }) => trend.p))
  const years = Math.max(1, full - 1) / 12
  const published = earlier === undefined ? undefined : sharesBefore(earlier, prepared)
  const aYear = ({ slope, low, high }: Trend) =>
    asChange({ difference: slope * 12, low: low * 12, high: high * 12 })
  const skillTrends = found.map(({ id, trend, atEqualBreadth }, i): SkillTrend => {
    const { slug, label, kind } = skills.get(id) as { slug: string; label: string; kind: string }
    const points = byMonth.map(({ month, own, open, inPanel, effect, counts }): TrendPoint => {
      const [hits, openHits, panelHits] = counts.map((count) => count.get(id) ?? 0) as [
        number,
        number,
        number,
      ]
      const share = own.length === 0 ? 0 : hits / own.length
      const { low, high } =
        own.length === 0 ? { low: 0, high: 1 } : wilsonInterval(share, own.length / effect)
      const part = (count: number, of: number) => (of < LEAST_MONTH ? null : round4(count / of))
      return {
        ...{ month, hits, n: own.length, share: round4(share), low: round4(low), high: round4(high) },
        open: part(openHits, open.length),
        panel: part(panelHits, inPanel.length),
      }
    })
    const last = points[full - 1]
    const effect = byMonth[full - 1]?.effect ?? 1
    const robust =
      theilSen(points.slice(0, full).map(({ share, n }, time) => ({ time, value: share, weight: n }))) ?? 0
    const called =
      (qs[i] as number) <= FALSE_DISCOVERY &&
      Math.abs(trend.slope * 12 * years) >= LEAST_SIZE &&
      Math.sign(robust) === Math.sign(trend.slope) &&
      // Of adverts that say as much in all, they say this more, or less.
      Math.sign(atEqualBreadth.slope) === Math.sign(trend.slope) &&
      atEqualBreadth.low * atEqualBreadth.high > 0
    return {
      ...{ id: slug, label, kind: kind as SkillTrend['kind'], points },
      previous: changeBetween(last, points[full - 2], effect),
      yearAgo: changeBetween(last, points[full - 13], effect),
      perYear: aYear(trend),
      atEqualBreadth: aYear(atEqualBreadth),
      robust: round4(robust * 12),
      q: round4(qs[i] as number),
      direction: called ? (trend.slope > 0 ? 'rising' : 'falling') : 'steady',
      parts: partsOf(prepared, id, published?.get(slug)),
    }
  })
  const { role, label, sample, filters = {} } = options
  return {
    ...{ role, label, window, sample, filters, snapshot: null, versions: versionsOf(inWindow) },
    panel: [...prepared.panel].sort(),
    months: byMonth.map(
      ({ month, own, open, inPanel }, at): TrendMonth => ({
        month,
        vacancies: inWindow.filter((row) => monthOf(row.postedOn) === month).length,
        scanned: own.length,
        open: telling.size === 0 ? null : open.length,
        panel: inPanel.length,
        partial: at >= full,
      }),
    ),
    breadth: breadthOf(prepared),
    leastSize: LEAST_SIZE,
    skills: skillTrends.sort(
      (a, b) =>
        Number(a.direction === 'steady') - Number(b.direction === 'steady') ||
        Math.abs(b.perYear.difference) - Math.abs(a.perYear.difference),
    ),
  }
}
