import { gunzipSync } from 'node:zlib'
import type { Listing } from '../../analyser/domain/listing.ts'
import { decodeText } from '../../analyser/http/decode.ts'
import { PageError } from '../errors.ts'
import { challengeOf } from '../fetch/classify.ts'
import type { Page, Source } from '../sources/source.ts'
import { scanHtml } from './html.ts'
import { type ParsedPage, parsePage } from './parse-page.ts'

export interface FileRequest {
  readonly bytes: Uint8Array
  /** Where the page came from; without it what the page itself says, else a stand-in. */
  readonly url: string | undefined
  /** Which of the source's kinds of pages it is; without it the first that fits. */
  readonly kind: string | undefined
  readonly subject: string | undefined
  readonly options: Readonly<Record<string, string>>
  /** YYYY-MM-DD on which the page was saved. */
  readonly day: string
}

const MAX_FILE_BYTES = 64 * 1024 * 1024

function readBytes(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return decodeText(packed ? gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES }) : bytes, undefined)
}

/** The address that a saved web page gives itself. */
function ownAddress(body: string): string | undefined {
  if (!/^\s*<(?!\?xml)/.test(body)) return undefined
  const { links, meta } = scanHtml(body)
  const stated = links.find((link) => link.rel === 'canonical')?.href ?? meta['og:url']
  return stated !== undefined && /^https?:\/\//.test(stated) && URL.canParse(stated) ? stated : undefined
}

/** What a list alone tells of listings whose own pages would have to be fetched. */
function readOutlines(source: Source, page: Page, parsed: ParsedPage): ParsedPage {
  const outlines = parsed.follow.map((request) => request.outline).filter((outline) => outline !== undefined)
  if (parsed.listings.length > 0 || outlines.length === 0) return parsed
  const outlined = parsePage({ ...source, read: () => ({ records: outlines }) } as Source, page)
  return { ...outlined, follow: parsed.follow, total: parsed.total }
}

/**
 * Reads the listings out of a saved payload or page, with no network.
 *
 * @throws PageError when it is none of the source's pages
 */
export function parseFile(source: Source, file: FileRequest): ParsedPage & { readonly kind: string } {
  const body = readBytes(file.bytes)
  const guard = challengeOf({ headers: {}, text: body })
  if (guard !== undefined)
    throw new PageError('challenge', 'stop', `this is a challenge page of ${guard}, not the page itself`)
  const url = file.url ?? ownAddress(body) ?? 'https://saved.invalid/page'
  const target = { subject: file.subject ?? '', options: file.options }
  const kinds = file.kind === undefined ? source.kinds : [file.kind]
  let empty: (ParsedPage & { kind: string }) | undefined
  let refused: unknown
  for (const kind of kinds) {
    const page: Page = { request: { kind, url }, target, url, body, day: file.day }
    try {
      const parsed = readOutlines(source, page, parsePage(source, page))
      if (parsed.listings.length > 0) return { ...parsed, kind }
      empty ??= { ...parsed, kind }
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      refused ??= error
    }
  }
  if (empty !== undefined) return empty
  throw refused
}

/** Listings in the order and with the keys in which they are printed: what was not said is left out. */
export function printable(listing: Listing, text: string | undefined): object {
  const { id, title, employer, location, postedAt, salaryText, url, ...rest } = listing
  return {
    id,
    title,
    employer,
    location,
    postedAt,
    salaryText,
    url,
    ...rest,
    ...(text === undefined ? {} : { text }),
  }
}
