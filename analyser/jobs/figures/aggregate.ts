import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { countVacancies } from './count-vacancies.ts'
import { rollUp } from './roll-up.ts'

export interface AggregateCounts {
  /** Vacancies that were counted anew. */
  readonly counted: number
  /** Cells (role and month) whose rollups changed. */
  readonly cells: number
}

/**
 * The stage after the vacancies are built: what is counted, and the rollups over it. It touches only what changed, may run
 * twice or stop anywhere, and leaves nothing half done.
 */
export async function aggregate(db: Db): Promise<AggregateCounts> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('aggregate'))`.execute(transaction)
    await sql`
      create temporary table stale (role text, sample boolean, month date, primary key (role, sample, month))
      on commit drop`.execute(transaction)
    const counted = await countVacancies(transaction)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from stale`.execute(transaction)
    const cells = rows[0]?.n ?? 0
    if (cells > 0) await rollUp(transaction)
    return { counted, cells }
  })
}
