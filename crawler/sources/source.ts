import type { z } from 'zod'
import type { Listing } from '../../analyser/domain/listing.ts'

/** What a target of the register is for a source: one board, one query, one address, one folder, or nothing at all. */
export type TargetKind = 'board' | 'query' | 'url' | 'folder' | 'none'

/** One thing to collect from a source: a line of the register. */
export interface Target {
  /** The board's token, the query, the address or the folder; empty for a source that takes none. */
  readonly subject: string
  /** Further settings of that line, such as `location: London`. */
  readonly options: Readonly<Record<string, string>>
  /** What runs and leases call it, where the subject is another one each time. */
  readonly name?: string
}

/** A page to fetch. It is kept in the database until it is done, so it holds plain data and no secrets. */
export interface PageRequest {
  /** The source's own word for this kind of page, such as `list` or `detail`. */
  readonly kind: string
  readonly url: string
  /** A JSON body makes it a POST. */
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Plain data that the source wants back together with the page. */
  readonly carry?: unknown
  /** What the list said of the listing behind this page: what there is to show when nothing may be fetched. */
  readonly outline?: unknown
}

/** A fetched page, as an adapter sees it. */
export interface Page {
  readonly request: PageRequest
  readonly target: Target
  /** The address that it came from, redirects followed. */
  readonly url: string
  readonly body: string
  /** The day it was fetched (YYYY-MM-DD), since "3 days ago" means nothing without it. */
  readonly day: string
}

/** What a page holds. */
export interface Reading {
  /** One entry a listing, not yet validated. */
  readonly records: readonly unknown[]
  /** Further pages: the next page of a list, the page of each listing. */
  readonly follow?: readonly PageRequest[]
  /** How many listings the source itself says that the target has. */
  readonly total?: number
  /** The page is the last of its list by its own word, so an empty one is no sign of a fault. */
  readonly end?: boolean
  /** The page's own meta elements, by which a site may forbid to keep it or to follow it. */
  readonly meta?: Readonly<Record<string, string>>
}

/** Why a record is no listing of ours, although nothing is wrong with it. */
export interface Skipped {
  readonly skip: string
}

export interface Source<Shape extends z.ZodType = z.ZodType> {
  /** Equal to the file's name. */
  readonly id: string
  readonly publisher: string
  /** Where the interface is documented, or its terms are. */
  readonly docs: string
  readonly transport: 'http' | 'browser' | 'file'
  readonly takes: TargetKind
  /** What a subject must look like; anything else is refused before a request is made. */
  readonly subject?: RegExp
  /** Least time between two requests to one host. Under 3 s only where the source's terms allow it. */
  readonly minDelayMs: number
  /** Listings that one healthy target gives. Under `min` the run fails, over `max` it warns. */
  readonly expectedListings: { readonly min: number; readonly max: number }
  /** One run shows everything that is open, so that what is missing is gone. A search or a feed of the newest does not. */
  readonly listsAll: boolean
  /** Kinds of pages, the one to start with first; `requisite parse` tries them in this order. */
  readonly kinds: readonly [string, ...string[]]
  /** What a body should be; anything else is a fault of the source and never an empty list. */
  readonly format: 'json' | 'xml' | 'html' | 'any'
  /** In the payload and out of scope. The runner warns about every other key that the record does not name. */
  readonly ignoredFields: readonly string[]
  readonly record: Shape
  /** Environment variables without which the source is skipped. */
  readonly keys?: readonly string[]
  /** Why the starter register has it switched off. */
  readonly offBecause?: string

  seeds(target: Target): readonly PageRequest[]
  /** Adds the keys to a request just before it is sent; they are never stored or printed. */
  authorise?(request: PageRequest, keys: Readonly<Record<string, string>>): PageRequest
  read(page: Page): Reading
  toListing(record: z.infer<Shape>, page: Page): Listing | Skipped
}

/** Gives a source its types. A source is metadata and pure functions: no network, database, clock or environment. */
export function defineSource<const Shape extends z.ZodType>(source: Source<Shape>): Source<Shape> {
  return source
}
