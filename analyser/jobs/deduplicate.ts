import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import { type Clustered, DEDUPE_VERSION } from '../dedupe/cluster.ts'
import { components, groupComponent, type Match } from '../dedupe/group.ts'
import { keysOf } from '../dedupe/keys.ts'
import { type Profile, profileOf } from '../dedupe/profile.ts'
import { sameVacancy } from '../dedupe/same-vacancy.ts'
import { hash } from '../dedupe/words.ts'
import { findMates, findNear, readListings, writeFingerprints } from './fingerprints.ts'

export interface DeduplicateCounts {
  /** Listings that were new or changed. */
  readonly listings: number
  readonly vacancies: number
  /** Listings that moved to another vacancy, or got their first. */
  readonly moved: number
}

/** Listings a transaction: some seconds' work. */
const BATCH = 500
/** Comparisons between two turns of the others in this process. */
const TURN = 50

/** Keys of the sample are others: it never meets a real listing. */
const ownKeys = (profile: Profile, sample: boolean): number[] =>
  sample ? keysOf(profile).map((key) => hash(`sample:${key}`) | 0) : keysOf(profile)

/** Marks what another version compared, or on another day of posting than it has now. */
async function markStale(db: Db): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lock(transaction as Db)
    const other = await transaction
      .selectFrom('listing_fingerprints')
      .select('listing_id')
      .where('dedupe', '<>', DEDUPE_VERSION)
      .limit(1)
      .execute()
    // Keys of two versions do not meet: all are made anew.
    if (other.length > 0) await transaction.deleteFrom('listing_fingerprints').execute()
    await sql`
      update listings l set dedupe_tier = null where dedupe_tier is not null and not exists (
        select from listing_fingerprints f where f.listing_id = l.id and f.posted_on = l.posted_on)`.execute(
      transaction,
    )
  })
}

/** One at a time: of two that read at different moments, the one that read first could write last. */
const lock = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('deduplicate'))`.execute(db)

/**
 * All listings that matches link to the given ones, directly or through others, and those matches: whole components, which
 * can be grouped without looking at any other listing.
 */
async function gather(db: Db, from: readonly number[], known: ReadonlyMap<number, Profile>) {
  const profiles = new Map(known)
  const matches: Match[] = []
  const members = new Set(from)
  const compared = new Set<string>()
  for (let frontier = [...members]; frontier.length > 0; ) {
    const near = await findNear(db, frontier)
    const needed = new Set([...frontier, ...near.map(({ other }) => other)])
    for (const listing of await readListings(
      db,
      [...needed].filter((id) => !profiles.has(id)),
    ))
      profiles.set(listing.id, profileOf(listing))
    const next = new Set<number>()
    for (const { id, other } of near) {
      const [a, b] = [Math.min(id, other), Math.max(id, other)]
      if (compared.has(`${a} ${b}`)) continue
      compared.add(`${a} ${b}`)
      // Others use this thread, too.
      if (compared.size % TURN === 0) await turn()
      const rule = sameVacancy(profiles.get(a) as Profile, profiles.get(b) as Profile)
      if (rule === undefined) continue
      matches.push({ a, b, rule })
      if (!members.has(other)) next.add(other)
      members.add(other)
    }
    frontier = [...next]
  }
  return { ids: [...members], matches, profiles }
}

/** @returns the listings that moved */
async function store(db: Db, clusters: readonly Clustered[]): Promise<number> {
  const column = <K extends keyof Clustered>(key: K) => clusters.map((row) => row[key])
  // Locked in one order everywhere: two writers must not wait for each other.
  const { rows } = await sql<{ id: number }>`
    with new as (
      select * from unnest(${column('id')}::bigint[], ${column('vacancy')}::bigint[], ${column('tier')}::text[])
        as new(id, vacancy, tier)
    ), locked as materialized (
      select l.id, new.vacancy, new.tier from listings l join new on new.id = l.id
      where (l.vacancy_id, l.dedupe_tier) is distinct from (new.vacancy, new.tier)
      order by l.id for update of l
    )
    update listings l set vacancy_id = locked.vacancy, dedupe_tier = locked.tier
    from locked where l.id = locked.id returning l.id`.execute(db)
  return rows.length
}

/** Does the next listings that wait; undefined when none does. */
async function deduplicateBatch(db: Db): Promise<{ due: number; moved: number } | undefined> {
  return db.transaction().execute(async (transaction) => {
    const inner = transaction as Db
    await lock(inner)
    const waiting = await inner
      .selectFrom('listings')
      .select('id')
      .where('dedupe_tier', 'is', null)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (waiting.length === 0) return undefined
    const due = waiting.map((row) => row.id)
    const profiles = new Map<number, Profile>()
    const fingerprints = []
    for (const listing of await readListings(inner, due)) {
      const profile = profileOf(listing)
      profiles.set(listing.id, profile)
      fingerprints.push({ listing, keys: ownKeys(profile, listing.sample) })
      await turn()
    }
    await writeFingerprints(inner, fingerprints)
    // What a changed listing was joined with may fall apart without it.
    const touched = await findMates(inner, due)
    const { ids, matches, profiles: all } = await gather(inner, touched, profiles)
    const parts = components(ids, matches)
    const partOf = new Map(parts.flatMap((part, number) => part.map((id) => [id, number] as const)))
    const matchesOf = Map.groupBy(matches, ({ a }) => partOf.get(a))
    const clusters = parts.flatMap((part, number) =>
      groupComponent(part, matchesOf.get(number) ?? [], (id) => all.get(id) as Profile),
    )
    return { due: due.length, moved: await store(inner, clusters) }
  })
}

/**
 * Says of every listing that is new or changed which vacancy it is an advert of, and moves those that this joins or parts. The
 * result is that of `cluster` on all listings, in whatever order these came. Stopped anywhere, it goes on where it was.
 *
 * @returns undefined when nothing has changed since the last time
 */
export async function deduplicate(db: Db): Promise<DeduplicateCounts | undefined> {
  await markStale(db)
  let [listings, moved] = [0, 0]
  for (;;) {
    const batch = await deduplicateBatch(db)
    if (batch === undefined) break
    listings += batch.due
    moved += batch.moved
  }
  if (listings === 0) return undefined
  const { rows } = await sql<{ vacancies: number }>`
    select count(distinct vacancy_id)::int as vacancies from listings`.execute(db)
  return { listings, vacancies: rows[0]?.vacancies ?? 0, moved }
}
