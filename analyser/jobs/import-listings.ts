import { stat } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../migrations/database.ts'
import type { Database } from '../../migrations/schema.ts'
import { InputError } from '../domain/errors.ts'
import { type Listing, listing } from '../domain/listing.ts'
import { type PreparedListing, prepareListing } from './prepare-listing.ts'
import { assertReadable, bareName, readListingFile } from './read-listing-file.ts'
import { storeListings } from './store-listings.ts'

export interface ImportOptions {
  /** Name of the source; without it `file:` and the name of each file. */
  readonly source?: string | undefined
  readonly now?: Date
  readonly signal?: AbortSignal
  /** Told of bytes read and of bytes there are, both packed. */
  readonly onProgress?: (read: number, total: number) => void
  /** Told once of each kind of oddity. */
  readonly onWarning?: (message: string) => void
}

export interface ImportCounts {
  read: number
  added: number
  changed: number
  unchanged: number
  /** An id that an earlier line of the same source has: left out. */
  repeated: number
  /** Without any text: left out. */
  empty: number
  /** Without a day that can be read: the day of the import stands in. */
  undated: number
}

const BATCH = 250
const NOTHING: Readonly<ImportCounts> = {
  ...{ read: 0, added: 0, changed: 0, unchanged: 0, repeated: 0, empty: 0, undated: 0 },
}
const fields = new Set(Object.keys(listing.shape))

/** The name that a file's listings are stored under. */
export const sourceOf = (path: string) => `file:${bareName(path)}`

/** A day, or the day of a full timestamp as it stands there; undefined for anything else, or for the day after next. */
export function postingDay(value: unknown, now: Date): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(value)?.[1]
  const latest = new Date(now.getTime() + 48 * 3600 * 1000).toISOString().slice(0, 10)
  return text !== undefined && z.iso.date().safeParse(text).success && text <= latest ? text : undefined
}

/** Checks one record; what it does not say is left out. */
function toListing(value: unknown, where: string, now: Date): Listing {
  const refuse = (what: string) =>
    new InputError('wrong-listing', `${where}: ${what}`, {
      hint: 'requisite import --help lists the fields; nothing was written',
    })
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse('is not a JSON object')
  const given = Object.entries(value).filter(([, content]) => content !== null && content !== '')
  const record: Record<string, unknown> = Object.fromEntries(given)
  if (typeof record.id === 'number') record.id = String(record.id)
  const { postedAt, ...rest } = record
  const parsed = listing.safeParse({ ...rest, postedAt: postingDay(postedAt, now) })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? '')
  throw refuse(rest[field] === undefined ? `has no ${field}` : `${field}: ${issue?.message}`)
}

/** Gathers the listings of one source and writes them by the batch. */
class Importer {
  readonly #db: Kysely<Database>
  readonly #source: string
  readonly #now: Date
  readonly #counts: ImportCounts
  readonly #seen: Set<string>
  #batch: PreparedListing[] = []

  constructor(db: Kysely<Database>, source: string, now: Date, counts: ImportCounts, seen: Set<string>) {
    this.#db = db
    this.#source = source
    this.#now = now
    this.#counts = counts
    this.#seen = seen
  }

  async add(advert: Listing, where: string): Promise<void> {
    this.#counts.read++
    if (this.#seen.has(advert.id)) {
      this.#counts.repeated++
      return
    }
    this.#seen.add(advert.id)
    let prepared: PreparedListing
    try {
      prepared = prepareListing(advert)
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause
      throw new InputError(cause.code, `${where}: ${cause.message}`, { hint: 'nothing was written', cause })
    }
    if (prepared.text === '') {
      this.#counts.empty++
      return
    }
    if (prepared.postedOn === null) this.#counts.undated++
    this.#batch.push(prepared)
    if (this.#batch.length >= BATCH) await this.flush()
  }

  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    const options = { source: this.#source, sample: false, now: this.#now, sighting: false }
    const stored = await storeListings(this.#db, batch, options)
    this.#counts.added += stored.added
    this.#counts.changed += stored.changed
    this.#counts.unchanged += stored.unchanged
  }
}

/**
 * Imports files of listings, all of them or, when anything in them is wrong, nothing. Importing a file again changes
 * nothing.
 *
 * @throws NotFoundError for a missing file; InputError naming the file and the line that is wrong
 */
export async function importFiles(
  db: Db,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportCounts> {
  const { now = new Date(), onWarning = () => undefined } = options
  for (const path of paths) await assertReadable(path)
  const size = (await Promise.all(paths.map((path) => stat(path)))).reduce((sum, { size }) => sum + size, 0)
  const total: ImportCounts = { ...NOTHING }
  const seen = new Map<string, Set<string>>()
  const unknown = new Set<string>()
  let bytes = 0

  await db.transaction().execute(async (transaction) => {
    for (const path of paths) {
      const source = options.source ?? sourceOf(path)
      // Two imports of one source would wait for each other's rows, in the worst case for ever.
      await sql`select pg_advisory_xact_lock(hashtext(${`import ${source}`}))`.execute(transaction)
      const ids = seen.get(source) ?? new Set()
      seen.set(source, ids)
      const counts = { ...NOTHING }
      const importer = new Importer(transaction, source, now, counts, ids)
      const records = readListingFile(path, (count) => {
        bytes += count
      })
      for await (const { line, value } of records) {
        options.signal?.throwIfAborted()
        const where = `${path}: line ${line}`
        const advert = toListing(value, where, now)
        for (const key of Object.keys(value as object)) if (!fields.has(key)) unknown.add(key)
        await importer.add(advert, where)
        options.onProgress?.(bytes, size)
      }
      await importer.flush()
      for (const key of Object.keys(counts) as (keyof ImportCounts)[]) total[key] += counts[key]
      await transaction
        .insertInto('runs')
        .values({
          stage: 'import',
          subject: source,
          started_at: now,
          finished_at: new Date(),
          outcome: 'done',
          counts: JSON.stringify(counts),
        })
        .execute()
    }
  })
  if (unknown.size > 0) onWarning(`unknown fields were left out: ${[...unknown].join(', ')}`)
  if (total.repeated > 0)
    onWarning(`${total.repeated} listings repeat an id of the same source and were left out`)
  if (total.empty > 0) onWarning(`${total.empty} listings have no text and were left out`)
  if (total.undated > 0)
    onWarning(
      `${total.undated} listings have no posting day that can be read: the day of the import stands in`,
    )
  return total
}
