import type { Db } from '../../migrations/database.ts'
import type { Validators } from '../fetch/fetcher.ts'
import type { PageRequest } from '../sources/source.ts'

/** A page as it was: its validators, the listings on it, and where it led. */
export interface KnownPage {
  readonly key: string
  readonly validators: Validators
  readonly listings: readonly string[]
  readonly follow: readonly PageRequest[]
}

/** What an adapter makes of a page changes with the adapter: then the page is read again. Raised by hand. */
export const ADAPTERS = '1'

export async function readPages(
  db: Db,
  source: string,
  keys: readonly string[],
): Promise<Map<string, KnownPage>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('crawl_pages')
    .selectAll()
    .where('source', '=', source)
    .where('adapter', '=', ADAPTERS)
    .where('key', 'in', [...keys])
    .execute()
  return new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        validators: { etag: row.etag, lastModified: row.last_modified },
        listings: row.listings,
        follow: row.follow as PageRequest[],
      },
    ]),
  )
}

/** Remembers pages whose server gave a validator; others cannot be asked for conditionally. */
export async function writePages(
  db: Db,
  source: string,
  pages: readonly KnownPage[],
  now: Date,
): Promise<void> {
  if (pages.length === 0) return
  const rows = pages.map((page) => ({
    source,
    key: page.key,
    etag: page.validators.etag,
    last_modified: page.validators.lastModified,
    adapter: ADAPTERS,
    listings: [...page.listings],
    follow: JSON.stringify(page.follow),
    fetched_at: now,
  }))
  await db
    .insertInto('crawl_pages')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['source', 'key']).doUpdateSet((eb) => ({
        etag: eb.ref('excluded.etag'),
        last_modified: eb.ref('excluded.last_modified'),
        adapter: eb.ref('excluded.adapter'),
        listings: eb.ref('excluded.listings'),
        follow: eb.ref('excluded.follow'),
        fetched_at: eb.ref('excluded.fetched_at'),
      })),
    )
    .execute()
}
