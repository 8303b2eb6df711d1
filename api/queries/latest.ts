import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'

/**
 * Whether figures across roles are of the sample board: only where there is nothing real.
 */
export async function isSample(db: Db): Promise<boolean> {
  const { rows } = await sql<{ real: boolean }>`
    select exists (select from role_revisions where not sample) as real`.execute(db)
  return rows[0]?.real !== true
}

/** The newest snapshot of a kind of every role, real ones before those of the sample board. */
export async function latestFigures<T>(
  db: Db,
  kind: 'pay',
): Promise<{ readonly id: number; readonly body: T }[]> {
  const { rows } = await sql<{ id: number; body: T }>`
    select distinct on (f.subject) f.id, f.body from figures f
    where f.kind = ${kind} and f.sample = ${await isSample(db)} order by f.subject, f.id desc`.execute(db)
  return rows
}
