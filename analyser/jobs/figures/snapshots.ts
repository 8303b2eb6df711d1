import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { Report } from '../../domain/report.ts'

/** Grows when a formula changes, so that what an older one gave is not served as what the new one would. */
export const METHOD_VERSION = 2

export interface Snapshot<T> {
  readonly id: number
  readonly madeOf: string
  readonly body: T
}

export interface SnapshotKey {
  readonly kind: 'report' | 'pay' | 'trend' | 'distances'
  /** Id of a role, or what else the figure is about. */
  readonly subject: string
  readonly sample: boolean
}

/** The newest snapshot of a figure, whatever it was made of. */
export async function latestSnapshot<T>(db: Db, key: SnapshotKey): Promise<Snapshot<T> | undefined> {
  const row = await db
    .selectFrom('figures')
    .select(['id', 'made_of', 'body'])
    .where('kind', '=', key.kind)
    .where('subject', '=', key.subject)
    .where('sample', '=', key.sample)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, madeOf: row.made_of, body: row.body as T }
}

/** The newest snapshot of a figure that was read by another extractor or with another taxonomy; undefined where all were read alike. */
export async function snapshotOfOtherVersions<T extends { versions: Report['versions'] }>(
  db: Db,
  key: SnapshotKey,
  { extractor, taxonomy }: Report['versions'],
): Promise<T | undefined> {
  const { rows } = await sql<{ body: T }>`
    select body from figures where kind = ${key.kind} and subject = ${key.subject} and sample = ${key.sample}
      and (body #>> '{versions,extractor}', body #>> '{versions,taxonomy}') is distinct from (${extractor}, ${taxonomy})
    order by id desc limit 1`.execute(db)
  return rows[0]?.body
}

/** Keeps a figure for good. @returns its id; null where the database cannot be written to (a replica) */
export async function saveSnapshot(
  db: Db,
  key: SnapshotKey,
  madeOf: string,
  body: object,
): Promise<number | null> {
  try {
    const row = await db
      .insertInto('figures')
      .values({ ...key, made_of: madeOf, computed_at: new Date(), body: JSON.stringify(body) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  } catch (error) {
    const READ_ONLY = '25006'
    if ((error as { code?: string }).code === READ_ONLY) return null
    throw error
  }
}

/** What figures of a role rest on now: another text means that they are out of date. */
export async function basisOf(
  db: Db,
  role: string,
  sample: boolean,
  versions: readonly string[],
): Promise<string> {
  const { rows } = await sql<{ revision: number }>`
    select revision from role_revisions where role = ${role} and sample = ${sample}`.execute(db)
  return [`method ${METHOD_VERSION}`, `revision ${rows[0]?.revision ?? 0}`, ...versions].join(', ')
}

/** A figure as it was published, by its id; undefined when there is none. */
export async function readSnapshot(
  db: Db,
  id: number,
): Promise<(Snapshot<unknown> & { kind: string }) | undefined> {
  const row = await db.selectFrom('figures').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, madeOf: row.made_of, kind: row.kind, body: row.body }
}
