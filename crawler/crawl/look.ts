import { NotFoundError } from '../../analyser/domain/errors.ts'
import type { PreparedListing } from '../../analyser/jobs/prepare-listing.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { ParsePool } from '../parse/pool.ts'
import type { Source, Target } from '../sources/source.ts'
import { fetchAuthorised } from './authorised.ts'
import type { Entry } from './entry.ts'

/** What the first page of a target holds. */
export interface Look {
  readonly url: string
  readonly listings: readonly PreparedListing[]
  readonly follow: number
  readonly total: number | undefined
  readonly rejected: readonly string[]
  readonly warnings: readonly string[]
}

export interface LookParts {
  readonly fetcher: Fetcher
  readonly pool: ParsePool
  readonly keys: Readonly<Record<string, string>>
  readonly day: string
  readonly signal: AbortSignal | undefined
}

/** Fetches the first page of a target and reads it; nothing is stored. @throws FetchError, PageError */
export async function lookAt(source: Source, entry: Entry, target: Target, parts: LookParts): Promise<Look> {
  const [seed] = source.seeds(target)
  if (seed === undefined) throw new NotFoundError('unknown-source', `${source.id} has nothing to start with`)
  const minDelayMs = entry.minDelayMs ?? source.minDelayMs
  const fetched = await fetchAuthorised(parts.fetcher, source, seed, parts.keys, {
    minDelayMs,
    signal: parts.signal,
    subject: target.subject,
  })
  const page = { request: seed, target, url: fetched.url, body: fetched.body, day: parts.day }
  const read = await parts.pool.parse(source.id, page)
  const skipped = Object.entries(read.skipped).map(([reason, times]) => `left out: ${reason} (${times})`)
  const unknown = Object.entries(read.unknownFields).map(
    ([key, times]) => `unknown field "${key}" (${times} records)`,
  )
  return {
    url: seed.url,
    listings: read.listings,
    follow: read.follow.length,
    total: read.total,
    rejected: read.rejected,
    warnings: [...skipped, ...unknown],
  }
}
