import { sql } from 'kysely'
import { METHOD_VERSION } from '../../analyser/jobs/figures/snapshots.ts'
import type { Db } from '../../migrations/database.ts'

/** What the figures of a moment rest on: as long as it is the same, so is every answer. */
export interface DataVersion {
  readonly token: string
  /** When the data last changed; null when there are none. */
  readonly changedAt: Date | null
}

export type ReadVersion = () => Promise<DataVersion>

/**
 * Reads the version of the data. While one reading is under way, those who ask share its answer, so that this costs the
 * database one short query at a time however many ask.
 *
 * @param taxonomy version of the taxonomy that figures are made with
 */
export function versionReader(db: Db, taxonomy: string): ReadVersion {
  let reading: Promise<DataVersion> | undefined
  async function read(): Promise<DataVersion> {
    const { rows } = await sql<{
      revision: number
      changedAt: Date | null
      figure: number
      references: number
    }>`
      select (select coalesce(sum(revision), 0)::bigint from role_revisions) as revision,
        (select max(changed_at) from role_revisions) as "changedAt",
        (select coalesce(max(id), 0)::bigint from figures) as figure,
        (select count(*)::int from pay_references) as references`.execute(db)
    const [{ revision, changedAt, figure, references }] = rows as [(typeof rows)[0] & object]
    return { token: [METHOD_VERSION, taxonomy, revision, figure, references].join(' '), changedAt }
  }
  return () => {
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }
}
