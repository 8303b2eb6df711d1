/**
 * A folder into which somebody puts files of listings: JSON lines (.jsonl, .ndjson) or CSV with a header, either gzipped.
 * The fields are those of `requisite import`.
 */
import { parse as parseCsv } from 'csv-parse/sync'
import { z } from 'zod'
import { listing } from '../../analyser/domain/listing.ts'
import { PageError } from '../errors.ts'
import { dayOf } from '../parse/dates.ts'
import { defined } from '../parse/text.ts'
import { defineSource, type Page } from './source.ts'

const suffix = /\.(jsonl|ndjson|csv)(\.gz)?$/i

function readLines({ body, url }: Page): unknown[] {
  return body.split('\n').flatMap((text, index) => {
    if (text.trim() === '') return []
    try {
      return [JSON.parse(text)]
    } catch (cause) {
      throw new PageError('changed-shape', 'stop', `${url}: line ${index + 1} is no JSON`, { cause })
    }
  })
}

function readTable({ body, url }: Page): unknown[] {
  try {
    return parseCsv(body, { columns: true, bom: true, skip_empty_lines: true, max_record_size: 2_000_000 })
  } catch (cause) {
    throw new PageError('changed-shape', 'stop', `${url} is no CSV: ${(cause as Error).message}`, { cause })
  }
}

/** What a field does not say is left out, whether it is empty, null or missing. */
const isSaid = ([, value]: [string, unknown]) => value !== null && value !== ''

export default defineSource({
  id: 'file-drop',
  publisher: 'whoever fills the folder',
  docs: 'https://jsonlines.org',
  transport: 'file',
  takes: 'folder',
  minDelayMs: 0,
  expectedListings: { min: 0, max: 1_000_000 },
  // A file that was taken away says nothing about its listings.
  listsAll: false,
  kinds: ['file', 'folder'],
  format: 'any',
  ignoredFields: [],

  record: z.preprocess(
    (raw) =>
      raw !== null && typeof raw === 'object' ? Object.fromEntries(Object.entries(raw).filter(isSaid)) : raw,
    listing.extend({ id: z.coerce.string(), postedAt: z.unknown().optional() }).loose(),
  ),

  seeds: ({ subject }) => [{ kind: 'folder', url: subject }],

  // The folder comes as a list of its files.
  read: (page) => {
    if (page.request.kind === 'folder') {
      const files = z.array(z.string()).parse(JSON.parse(page.body))
      return {
        records: [],
        follow: files.filter((url) => suffix.test(url)).map((url) => ({ kind: 'file', url })),
        end: true,
      }
    }
    const isCsv = /\.csv(\.gz)?$/i.test(page.url) || !/^\s*\{/.test(page.body)
    return { records: isCsv ? readTable(page) : readLines(page) }
  },

  toListing: (record) => {
    const known = Object.fromEntries(
      Object.entries(record).filter(([key]) => Object.hasOwn(listing.shape, key)),
    )
    return defined({ ...(known as z.infer<typeof listing>), postedAt: dayOf(record.postedAt) })
  },
})
