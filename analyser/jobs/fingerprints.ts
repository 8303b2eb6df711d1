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

/** The keys of these listings as they stand in the table. */
export async function readKeys(db: Db, ids: readonly number[]): Promise<Map<number, readonly number[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('listing_fingerprints')
    .select(['listing_id', 'keys'])
    .where('listing_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.listing_id, row.keys]))
}

/** Every listing that has one of the keys. */
export async function findByKeys(db: Db, keys: readonly number[]): Promise<Map<number, readonly number[]>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ listing_id: number; keys: number[] }>`
    select listing_id, keys from listing_fingerprints where keys && ${[...keys]}::int[]`.execute(db)
  return new Map(rows.map((row) => [row.listing_id, row.keys]))
}
