import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import { type ClusterInput, DEDUPE_VERSION } from '../dedupe/cluster.ts'

/** What is compared of a listing; the sample and real listings never share a vacancy. */
export interface StoredListing extends ClusterInput {
  readonly sample: boolean
}

export async function readListings(db: Db, ids: readonly number[]): Promise<StoredListing[]> {
  if (ids.length === 0) return []
  const rows = await db
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
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ employer, location, posted_on, url, requisition_id, ...row }) => ({
    ...row,
    employer: employer ?? undefined,
    location: location ?? undefined,
    postedAt: posted_on,
    url: url ?? undefined,
    requisitionId: requisition_id ?? undefined,
  }))
}

export interface Fingerprint {
  readonly listing: StoredListing
  readonly keys: readonly number[]
}

export async function writeFingerprints(db: Db, fingerprints: readonly Fingerprint[]): Promise<void> {
  const rows = fingerprints.map(({ listing, keys }) => ({
    listing_id: listing.id,
    keys: [...keys],
    posted_on: listing.postedAt as string,
    dedupe: DEDUPE_VERSION,
  }))
  if (rows.length === 0) return
  await db
    .insertInto('listing_fingerprints')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('listing_id').doUpdateSet((e) => ({
        keys: e.ref('excluded.keys'),
        posted_on: e.ref('excluded.posted_on'),
        dedupe: e.ref('excluded.dedupe'),
      })),
    )
    .execute()
}

/** Pairs of one of these listings and any other that has a key in common with it. */
export async function findNear(db: Db, ids: readonly number[]): Promise<{ id: number; other: number }[]> {
  if (ids.length === 0) return []
  // One search of the index a listing: asked for the keys of all at once, it would hold each row against all of them.
  await sql`set local enable_seqscan = off`.execute(db)
  const { rows } = await sql<{ id: number; other: number }>`
    select mine.listing_id as id, near.listing_id as other
    from listing_fingerprints mine join listing_fingerprints near on near.keys && mine.keys
    where mine.listing_id = any(${[...ids]}::bigint[]) and near.listing_id <> mine.listing_id`.execute(db)
  await sql`set local enable_seqscan = on`.execute(db)
  return rows
}

/** These listings and all that share a vacancy with one of them. */
export async function findMates(db: Db, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select unnest(${[...ids]}::bigint[]) as id union
    select mate.id from listings mine join listings mate on mate.vacancy_id = mine.vacancy_id
    where mine.id = any(${[...ids]}::bigint[])`.execute(db)
  return rows.map((row) => row.id)
}
