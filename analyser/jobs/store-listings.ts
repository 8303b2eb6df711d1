import { type Kysely, sql } from 'kysely'
import type { Database } from '../../migrations/schema.ts'
import type { PreparedListing } from './prepare-listing.ts'

export interface StoreOptions {
  readonly source: string
  readonly sample: boolean
  readonly now: Date
  /** The source was asked for what is open now: each listing is seen again, and open again if it had been closed. */
  readonly sighting: boolean
}

export interface StoreCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * Writes listings by (source, id), as often as you like with the same result. A listing whose content changed loses its
 * analysis, and gets a new one by the next `analyse`.
 *
 * @param listings no id twice
 */
export async function storeListings(
  db: Kysely<Database>,
  listings: readonly PreparedListing[],
  { source, sample, now, sighting }: StoreOptions,
): Promise<StoreCounts> {
  if (listings.length === 0) return { added: 0, changed: 0, unchanged: 0 }
  // In one order everywhere, here and in the analysis: two writers must not wait for each other's rows.
  const rows = listings.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1))
  const column = <K extends keyof PreparedListing>(key: K) => rows.map((row) => row[key])
  const today = now.toISOString().slice(0, 10)
  await sql`
    select from listings where source = ${source} and external_id = any(${column('externalId')}::text[])
    order by id for update`.execute(db)
  const { rows: written } = await sql<{ id: number; added: boolean; stale: boolean }>`
    insert into listings as l (source, external_id, url, title, employer, location, posted_on, text, content_hash,
      salary_text, requisition_id, language, sample, first_seen, last_seen)
    select ${source}, id, url, title, employer, location, coalesce(posted_on, ${today}::date), text, hash,
      salary_text, requisition_id, language, ${sample}, ${now}, ${now}
    from unnest(${column('externalId')}::text[], ${column('url')}::text[], ${column('title')}::text[],
      ${column('employer')}::text[], ${column('location')}::text[], ${column('postedOn')}::date[],
      ${column('text')}::text[], ${column('contentHash')}::text[], ${column('salaryText')}::text[],
      ${column('requisitionId')}::text[], ${column('language')}::text[])
      as new(id, url, title, employer, location, posted_on, text, hash, salary_text, requisition_id, language)
    on conflict (source, external_id) do update set
      url = excluded.url, title = excluded.title, employer = excluded.employer, location = excluded.location,
      -- A source that gives no day, or renews it, does not move the day on which we know the advert to have stood.
      posted_on = least(l.posted_on, excluded.posted_on),
      text = excluded.text, content_hash = excluded.content_hash, salary_text = excluded.salary_text,
      requisition_id = excluded.requisition_id, language = excluded.language, sample = excluded.sample,
      last_seen = case when ${sighting} then greatest(l.last_seen, excluded.last_seen) else l.last_seen end,
      closed_on = case when ${sighting} then null else l.closed_on end,
      -- Mentions stand under the day of their listing: one that was posted earlier than we knew is read anew.
      analysed_as = case when l.content_hash = excluded.content_hash
        and l.posted_on <= coalesce(excluded.posted_on, l.posted_on)
        and l.salary_text is not distinct from excluded.salary_text then l.analysed_as end,
      -- Without a tier it waits for the next deduplication; its vacancy stays the one it had until then.
      dedupe_tier = case when (l.url, l.location, l.content_hash, l.requisition_id, l.sample) is not distinct from
        (excluded.url, excluded.location, excluded.content_hash, excluded.requisition_id, excluded.sample)
        then l.dedupe_tier end
    where ${sighting} or excluded.posted_on < l.posted_on
      or (l.url, l.title, l.employer, l.location, l.content_hash, l.salary_text, l.requisition_id, l.language, l.sample)
        is distinct from (excluded.url, excluded.title, excluded.employer, excluded.location, excluded.content_hash,
          excluded.salary_text, excluded.requisition_id, excluded.language, excluded.sample)
    returning id, xmax = 0 as added, analysed_as is null as stale`.execute(db)
  const changed = written.filter((row) => !row.added)
  const stale = changed.filter((row) => row.stale).map((row) => row.id)
  // Their offsets count in a text that is no longer there.
  if (stale.length > 0) await sql`delete from mentions where listing_id = any(${stale}::bigint[])`.execute(db)
  const added = written.length - changed.length
  return { added, changed: changed.length, unchanged: rows.length - written.length }
}
