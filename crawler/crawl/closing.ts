import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'

/** A listing is closed when so many full runs of its board in succession did not show it: one may have been a glitch. */
const MISSED_RUNS = 2

export interface SeenListings {
  /** What listings are stored under. */
  readonly source: string
  readonly subject: string
  readonly runId: number
  readonly ids: readonly string[]
  /** Those among them that were not stored again, since their page has not changed. */
  readonly unchanged: readonly string[]
  readonly now: Date
}

/** Notes that a run has seen these listings, whether they changed or not; one that comes back is open again. */
export async function noteSeen(db: Db, seen: SeenListings): Promise<void> {
  const { source, subject, runId, ids, unchanged, now } = seen
  if (ids.length === 0) return
  await sql`
    insert into crawl_listings (source, external_id, subject, run_id)
    select ${source}, id, ${subject}, ${runId} from unnest(${[...new Set(ids)]}::text[]) as id
    on conflict (source, subject, external_id) do update set run_id = excluded.run_id, missed = 0`.execute(db)
  if (unchanged.length === 0) return
  // In one order everywhere: two writers that lock the same rows must not wait for each other.
  await sql`
    with locked as (
      select id from listings
      where source = ${source} and external_id = any(${[...unchanged]}) and (last_seen < ${now} or closed_on is not null)
      order by external_id for update)
    update listings set last_seen = greatest(last_seen, ${now}), closed_on = null
    from locked where listings.id = locked.id`.execute(db)
}

/**
 * After a run that saw its whole target: counts the listings that were not there, and closes those missing for the
 * second time on the day they were last seen. One that another target still shows stays open.
 *
 * @returns how many were closed
 */
export async function closeMissing(
  db: Db,
  { source, subject, runId, now }: Omit<SeenListings, 'ids' | 'unchanged'>,
): Promise<number> {
  await sql`
    update crawl_listings set missed = missed + 1
    where source = ${source} and subject = ${subject} and run_id <> ${runId}`.execute(db)
  const { numAffectedRows } = await sql`
    with gone as (
      select id from listings
      where source = ${source} and closed_on is null
        and external_id in (
          select external_id from crawl_listings
          where source = ${source} and subject = ${subject} and missed >= ${MISSED_RUNS})
        and not exists (
          select 1 from crawl_listings as other
          where other.source = listings.source and other.external_id = listings.external_id
            and other.missed < ${MISSED_RUNS})
      order by external_id for update)
    update listings set closed_on = least(last_seen::date, ${now}::date)
    from gone where listings.id = gone.id`.execute(db)
  return Number(numAffectedRows ?? 0)
}
