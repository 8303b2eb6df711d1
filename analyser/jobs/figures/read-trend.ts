import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { UsageError } from '../../domain/errors.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import type { TrendReport } from '../../domain/trend-report.ts'
import { computeTrend } from '../../reports/compute-trend.ts'
import { versionsOf } from '../../reports/versions.ts'
import { type Filters, isUnfiltered, setFilters } from './filters.ts'
import { knownRole } from './known-role.ts'
import { readVacancies } from './read-vacancies.ts'
import { type Population, populationsOf, type WindowOptions } from './role-window.ts'
import { readSkillIndex } from './skill-index.ts'
import { basisOf, latestSnapshot, saveSnapshot, snapshotOfOtherVersions } from './snapshots.ts'

export interface ReadTrendOptions extends WindowOptions, Filters {
  readonly role: string
  readonly taxonomy: Taxonomy
}

/** Months that a trend goes back by default. */
const MONTHS = 36

/** First and last posting day of a population, whatever its window. */
async function extentOf(db: Db, { role, sample }: Population): Promise<{ first: string; last: string }> {
  const { rows } = await sql<{ first: string; last: string }>`
    select min(first_on) as first, max(last_on) as last from month_counts
    where role = ${role} and sample = ${sample} and source = '*'`.execute(db)
  return rows[0] as { first: string; last: string }
}

function monthsBack(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10)
}

/**
 * How the requirements of a role change from month to month, over the last 36 months or a window.
 *
 * @throws NotFoundError for an unknown role or one without vacancies; UsageError when there are fewer than three months
 */
export async function readTrend(db: Db, options: ReadTrendOptions): Promise<TrendReport> {
  const { taxonomy } = options
  const role = knownRole(options.role, taxonomy)
  const [population] = (await populationsOf(db, [role], options)) as [Population]
  const { first, last } = await extentOf(db, population)
  const to = options.to ?? last
  const earliest = monthsBack(to, MONTHS)
  const window = { from: options.from ?? ([earliest, first].sort()[1] as string), to }
  if (window.from.slice(0, 7) === window.to.slice(0, 7)) {
    throw new UsageError(
      `a trend of ${role.label} needs more than one month, and ${window.from} to ${window.to} is one`,
      {
        hint: `there are vacancies from ${first} to ${last}`,
      },
    )
  }
  const key = { kind: 'trend', subject: role.id, sample: population.sample } as const
  const compute = async () => {
    // Vacancies from before the window may still be open in it.
    const all = { ...population, window: { from: first, to: window.to } }
    const [rows, skills] = await Promise.all([readVacancies(db, all, options), readSkillIndex(db, taxonomy)])
    // What was published of all vacancies says nothing of a part of them.
    const earlier = isUnfiltered(options)
      ? await snapshotOfOtherVersions<TrendReport>(db, key, versionsOf(rows))
      : undefined
    return computeTrend(rows, skills, {
      ...population,
      window,
      label: role.label,
      filters: setFilters(options),
      earlier,
    })
  }
  if (options.from !== undefined || options.to !== undefined || !isUnfiltered(options)) return compute()
  const basis = await basisOf(db, role.id, population.sample, [`taxonomy ${taxonomy.version}`])
  const latest = await latestSnapshot<TrendReport>(db, key)
  if (latest?.madeOf === basis) return { ...latest.body, snapshot: latest.id }
  const report = await compute()
  return { ...report, snapshot: await saveSnapshot(db, key, basis, report) }
}
