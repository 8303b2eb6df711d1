import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import { type Clustered, type ClusterInput, DEDUPE_VERSION } from '../dedupe/cluster.ts'

export interface DeduplicateCounts {
  readonly listings: number
  readonly vacancies: number
  /** Listings that moved to another vacancy, or got their first. */
  readonly moved: number
}

/** Whether a listing is new or changed since the last time, or that was done by another version. */
async function isDue(db: Db): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from listings where dedupe_tier is null)
      or exists (select from vacancies where dedupe <> ${DEDUPE_VERSION}) as due`.execute(db)
  return rows[0]?.due === true
}

/**
 * Says of every listing which vacancy it is an advert of. The sample and real listings never share one.
 *
 * @returns undefined when nothing has changed since the last time
 * @param cluster runs `cluster` of analyser/dedupe/cluster.ts, in this thread or another
 */
export async function deduplicate(
  db: Db,
  cluster: (listings: readonly ClusterInput[]) => Promise<readonly Clustered[]>,
): Promise<DeduplicateCounts | undefined> {
  if (!(await isDue(db))) return undefined
  return db.transaction().execute(async (transaction) => {
    // One at a time: of two that read at different moments, the one that read first could write last.
    await sql`select pg_advisory_xact_lock(hashtext('deduplicate'))`.execute(transaction)
    const rows = await transaction
      .selectFrom('listings')
      .select([
        'id',
        'title',
        'employer',
        'location',
        'posted_on',
        'text',
        'url',
        'source',
        'requisition_id',
        'sample',
      ])
      .orderBy('id')
      .execute()
    const clusters: Clustered[] = []
    for (const sample of [false, true]) {
      const inputs = rows
        .filter((row) => row.sample === sample)
        .map((row) => ({
          ...{ id: row.id, title: row.title, text: row.text, postedAt: row.posted_on, source: row.source },
          ...{
            employer: row.employer ?? undefined,
            location: row.location ?? undefined,
            url: row.url ?? undefined,
          },
          requisitionId: row.requisition_id ?? undefined,
        }))
      if (inputs.length > 0) clusters.push(...(await cluster(inputs)))
    }
    const column = <K extends keyof Clustered>(key: K) => clusters.map((row) => row[key])
    // Locked in one order everywhere: two writers must not wait for each other.
    const { rows: moved } = await sql<{ id: number }>`
      with new as (
        select * from unnest(${column('id')}::bigint[], ${column('vacancy')}::bigint[], ${column('tier')}::text[])
          as new(id, vacancy, tier)
      ), locked as materialized (
        select l.id, new.vacancy, new.tier from listings l join new on new.id = l.id
        where (l.vacancy_id, l.dedupe_tier) is distinct from (new.vacancy, new.tier)
        order by l.id for update of l
      )
      update listings l set vacancy_id = locked.vacancy, dedupe_tier = locked.tier
      from locked where l.id = locked.id returning l.id`.execute(transaction)
    const vacancies = new Set(clusters.map((row) => row.vacancy)).size
    return { listings: rows.length, vacancies, moved: moved.length }
  })
}
