import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // By what a new listing finds those that may advertise the same vacancy, without reading all of them.
  await sql`
    create table listing_fingerprints (
      listing_id bigint primary key references listings (id) on delete cascade,
      keys int[] not null,
      posted_on date not null,
      dedupe text not null
    )`.execute(db)
  // Written in place: a list of what is still to be sorted in would be read through by every search in between.
  await sql`
    create index listing_fingerprints_keys on listing_fingerprints using gin (keys) with (fastupdate = off)`.execute(
    db,
  )
  await sql`create index listings_to_deduplicate on listings (id) where dedupe_tier is null`.execute(db)
}
