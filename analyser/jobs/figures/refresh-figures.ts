import type { Db } from '../../../migrations/database.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { LEAST_VACANCIES } from '../../stats/tier.ts'
import { readPay } from './read-pay.ts'
import { readReport } from './read-report.ts'
import { readDistances } from './read-routes.ts'
import { readTrend } from './read-trend.ts'

export interface RefreshCounts {
  readonly roles: number
}

/**
 * Brings the snapshots of every role up to date: report, pay, trend, and the distances between all. What has not changed is only looked
 * up. Without it a figure is computed when it is first asked for.
 *
 * @param signal stops between two roles
 */
export async function refreshFigures(
  db: Db,
  taxonomy: Taxonomy,
  signal?: AbortSignal,
): Promise<RefreshCounts> {
  const rows = await db
    .selectFrom('month_counts')
    .select((e) => [
      'role',
      'sample',
      e.fn.sum<number>('vacancies').as('vacancies'),
      e.fn.count('month').as('months'),
    ])
    .where('source', '=', '*')
    .groupBy(['role', 'sample'])
    .having((e) => e.fn.sum('vacancies'), '>=', LEAST_VACANCIES)
    .orderBy('role')
    .execute()
  const known = rows.filter(({ role }) => taxonomy.roles.has(role))
  for (const { role, sample, months } of known) {
    signal?.throwIfAborted()
    await readReport(db, { role, sample, taxonomy })
    await readPay(db, { role, sample, taxonomy })
    if (Number(months) > 1) await readTrend(db, { role, sample, taxonomy })
  }
  for (const sample of new Set(known.map((row) => row.sample))) await readDistances(db, taxonomy, sample)
  return { roles: known.length }
}
