import { setTimeout as sleep } from 'node:timers/promises'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import type { PreparedListing } from '../../analyser/jobs/prepare-listing.ts'
import { storeListings } from '../../analyser/jobs/store-listings.ts'
import { PageError } from '../errors.ts'
import type { FetchedPage } from '../fetch/fetcher.ts'
import type { ReadPage } from '../parse/worker.ts'
import type { Page, PageRequest, Source, Target } from '../sources/source.ts'
import { fetchAuthorised } from './authorised.ts'
import { noteSeen } from './closing.ts'
import type { Entry } from './entry.ts'
import { type Counts, type Journal, type JournalEntry, keyOf } from './journal.ts'
import { type KnownPage, readPages, writePages } from './pages.ts'
import type { RunParts } from './run-target.ts'

/** Pages are written down together: a crash costs at most these once more. */
const FLUSH_PAGES = 50
const FLUSH_MS = 5_000
const ATTEMPTS = 3
/** No board seen has as many pages; a trap of endless links has. */
const MAX_PAGES = 20_000

/** What one page came to, until it is written down. */
interface Settled {
  readonly key: string
  readonly failed: boolean
  readonly listings: readonly PreparedListing[]
  readonly known: KnownPage | undefined
  /** Ids of listings on a page that has not changed. */
  readonly unchanged: readonly string[]
  readonly found: readonly JournalEntry[]
}

export interface RunContext {
  readonly source: Source
  readonly entry: Entry
  readonly target: Target
  readonly subject: string
  readonly parts: RunParts
  readonly signal: AbortSignal
  readonly journal: Journal
  /** Ids that this run saw before it was interrupted. */
  readonly seen: ReadonlySet<string>
}

/** One pass over a target: fetches what the journal has waiting, and writes down what it finds. */
export class Run {
  readonly counts: Counts
  /** What an operator should know, with how often it was so. */
  readonly warnings = new Map<string, number>()
  total: number | undefined
  readonly #context: RunContext
  readonly #waiting: JournalEntry[]
  readonly #known: Set<string>
  readonly #seen: Set<string>
  #settled: Settled[] = []
  #flushedAt = Date.now()

  constructor(context: RunContext) {
    this.#context = context
    this.counts = { ...context.journal.counts }
    this.#waiting = [...context.journal.waiting]
    this.#known = new Set(context.journal.known)
    this.#seen = new Set(context.seen)
  }

  /** @throws RequisiteError when the target as a whole cannot be read; what was found until then is kept */
  async work(): Promise<void> {
    const { parts, entry } = this.#context
    try {
      while (this.#waiting.length > 0) {
        const chunk = this.#waiting.splice(0, FLUSH_PAGES)
        const before = await readPages(
          parts.db,
          entry.name,
          chunk.map(({ key }) => key),
        )
        for (const item of chunk) {
          this.#settled.push(await this.#settle(item, before.get(item.key)))
          if (this.#settled.length >= FLUSH_PAGES || Date.now() - this.#flushedAt > FLUSH_MS)
            await this.#flush()
          parts.onProgress?.(this.counts.pages ?? 0, this.#known.size)
        }
      }
    } finally {
      await this.#flush()
    }
  }

  async #settle(item: JournalEntry, before: KnownPage | undefined): Promise<Settled> {
    const { source } = this.#context
    const nothing = { key: item.key, failed: false, listings: [], known: undefined, unchanged: [], found: [] }
    try {
      const fetched = await this.#fetch(item.request, before)
      this.#count('pages')
      if (fetched.notModified && before !== undefined) {
        this.#count('notModified')
        this.#count('listings', this.#fresh(before.listings).length)
        return { ...nothing, unchanged: before.listings, found: this.#found(before.follow) }
      }
      const parsed = await this.#parse(item.request, fetched)
      const listings = this.#take(parsed)
      const follow = fetched.nofollow ? [] : parsed.follow
      const { etag, lastModified } = fetched.validators
      const known =
        etag === null && lastModified === null
          ? undefined
          : {
              key: item.key,
              validators: fetched.validators,
              listings: listings.map(({ externalId }) => externalId),
              follow,
            }
      return { ...nothing, listings, known, found: this.#found(follow) }
    } catch (error) {
      if (!(error instanceof FetchError || error instanceof PageError)) throw error
      // Without its lists a target is not seen whole; one advert that cannot be read is one advert.
      const isAdvert = ['detail', 'page', 'file'].includes(item.request.kind) && this.#known.size > 1
      if (!isAdvert || (error instanceof FetchError && error.consequence === 'stop')) throw error
      this.#count(error.consequence === 'retry' ? 'failed' : `skipped-${error.code}`)
      this.#count('skipped')
      this.#warn(error.message.replace(/https?:\/\/\S+/, `a page of ${source.id}`))
      return { ...nothing, failed: true }
    }
  }

  async #fetch(request: PageRequest, before: KnownPage | undefined): Promise<FetchedPage> {
    const { source, entry, target, parts, signal } = this.#context
    const minDelayMs = entry.minDelayMs ?? source.minDelayMs
    for (let attempt = 1; ; attempt++) {
      try {
        signal.throwIfAborted()
        const { subject } = target
        return await fetchAuthorised(parts.fetcher, source, request, parts.keys, {
          minDelayMs,
          validators: before?.validators,
          signal,
          subject,
        })
      } catch (error) {
        if (signal.aborted) throw new FetchError('stopped', 'stop', 'the collection was stopped')
        if (!(error instanceof FetchError) || error.consequence !== 'retry' || attempt >= ATTEMPTS)
          throw error
        this.#count('retries')
        // The gate keeps everybody away from the host for as long as it takes.
        await sleep(1)
      }
    }
  }

  async #parse(request: PageRequest, fetched: FetchedPage): Promise<ReadPage> {
    const { source, target, parts } = this.#context
    const day = parts.now().toISOString().slice(0, 10)
    const page: Page = { request, target, url: fetched.url, body: fetched.body, day }
    const parsed = await parts.pool.parse(source.id, page)
    if (parsed.total !== undefined) this.total = Math.max(this.total ?? 0, parsed.total)
    this.#count('rejected', parsed.rejected.length)
    for (const reason of parsed.rejected.slice(0, 3))
      this.#warn(`a record was refused: ${reason.replace(/^record \d+: /, '')}`)
    for (const [reason, times] of Object.entries(parsed.skipped)) {
      this.#count('skipped', times)
      this.#warn(`left out: ${reason}`, times)
    }
    for (const [key, times] of Object.entries(parsed.unknownFields))
      this.#warn(`unknown field "${key}"`, times)
    return parsed
  }

  /** The listings of a page under the ids that they are stored with, each once a run. */
  #take(parsed: ReadPage): PreparedListing[] {
    const { source, target, entry } = this.#context
    const taken: PreparedListing[] = []
    for (const listing of parsed.listings) {
      const externalId =
        source.takes === 'board' ? `${target.subject}/${listing.externalId}` : listing.externalId
      if (this.#fresh([externalId]).length === 0) continue
      if (listing.text === '') {
        this.#count('skipped')
        this.#warn('left out: a listing without its text')
        continue
      }
      this.#count('listings')
      // The sample's board is somewhere else each time it is started.
      taken.push({ ...listing, externalId, url: entry.sample ? null : listing.url })
    }
    return taken
  }

  #fresh(ids: readonly string[]): string[] {
    const fresh = ids.filter((id) => !this.#seen.has(id))
    for (const id of fresh) this.#seen.add(id)
    return fresh
  }

  #found(follow: readonly PageRequest[]): JournalEntry[] {
    const found: JournalEntry[] = []
    for (const request of follow) {
      const key = keyOf(request)
      if (this.#known.has(key)) continue
      if (this.#known.size >= MAX_PAGES) {
        this.#warn(`more than ${MAX_PAGES} pages: the rest was left`)
        break
      }
      this.#known.add(key)
      found.push({ key, request })
    }
    this.#waiting.push(...found)
    return found
  }

  /** Listings first: a crash in between reads some pages again and stores the same. */
  async #flush(): Promise<void> {
    const batch = this.#settled
    this.#settled = []
    this.#flushedAt = Date.now()
    if (batch.length === 0) return
    const { parts, entry, subject, journal } = this.#context
    const { db } = parts
    const listings = batch.flatMap((settled) => settled.listings)
    const now = parts.now()
    if (listings.length > 0) {
      const { storeAs: source, sample } = entry
      const stored = await storeListings(db, listings, { source, sample, now, sighting: true })
      this.#count('added', stored.added)
    }
    const unchanged = batch.flatMap((settled) => settled.unchanged)
    const ids = [...listings.map(({ externalId }) => externalId), ...unchanged]
    await noteSeen(db, { source: entry.storeAs, subject, runId: journal.runId, ids, unchanged, now })
    const pages = batch.map((settled) => settled.known).filter((page) => page !== undefined)
    await writePages(db, entry.name, pages, now)
    await journal.write({
      done: batch.filter((settled) => !settled.failed).map(({ key }) => key),
      failed: batch.filter((settled) => settled.failed).map(({ key }) => key),
      found: batch.flatMap((settled) => settled.found),
      counts: this.counts,
    })
  }

  #count(key: string, by = 1): void {
    if (by !== 0) this.counts[key] = (this.counts[key] ?? 0) + by
  }

  #warn(text: string, times = 1): void {
    this.warnings.set(text, (this.warnings.get(text) ?? 0) + times)
  }
}
