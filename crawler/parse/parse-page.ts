import { z } from 'zod'
import { type Listing, listing } from '../../analyser/domain/listing.ts'
import { PageError } from '../errors.ts'
import { reservationsOf } from '../fetch/reservations.ts'
import type { Page, PageRequest, Source } from '../sources/source.ts'

/** What one page gave: plain data, so that it can leave a worker thread. */
export interface ParsedPage {
  readonly listings: readonly Listing[]
  readonly follow: readonly PageRequest[]
  readonly total: number | undefined
  /** Records that could not be read, with the reason; the others are unharmed. */
  readonly rejected: readonly string[]
  /** Records that are no listings of ours, by reason. */
  readonly skipped: Readonly<Record<string, number>>
  /** Keys that neither the record nor `ignoredFields` names, with how often they came. */
  readonly unknownFields: Readonly<Record<string, number>>
  readonly end: boolean
}

/** Two lines about what is wrong, not twenty. */
export function explainIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 2)
    .map((issue) => `${issue.path.length === 0 ? 'the record' : issue.path.join('.')}: ${issue.message}`)
    .join('; ')
}

function readBody(source: Source, page: Page) {
  if (page.body.trim() === '') throw new PageError('empty-page', 'retry', `${page.url} is empty`)
  try {
    return source.read(page)
  } catch (cause) {
    if (cause instanceof PageError) throw cause
    if (cause instanceof SyntaxError) {
      const html = /^\s*<(!doctype|html)/i.test(page.body)
      throw new PageError(
        'changed-shape',
        'stop',
        `${page.url} is ${html ? 'a web page' : 'cut off or broken'}, not JSON`,
        { cause },
      )
    }
    if (cause instanceof z.ZodError) {
      throw new PageError(
        'changed-shape',
        'stop',
        `${page.url} no longer has the known shape: ${explainIssues(cause)}`,
        { cause },
      )
    }
    throw cause
  }
}

function unknownKeys(source: Source, record: unknown): string[] {
  if (!(source.record instanceof z.ZodObject) || source.record.def.catchall !== undefined) return []
  if (typeof record !== 'object' || record === null) return []
  const known = source.record.shape
  return Object.keys(record).filter(
    (key) => !Object.hasOwn(known, key) && !source.ignoredFields.includes(key),
  )
}

/**
 * Runs a source's adapter over one page. Pure: the same page always gives the same.
 *
 * @throws PageError when the page as a whole is not what the source knows
 */
export function parsePage(source: Source, page: Page): ParsedPage {
  const reading = readBody(source, page)
  const { keep, nofollow } = reservationsOf({}, reading.meta ?? {})
  if (keep !== undefined) throw new PageError('reserved', 'skip', `${page.url} says ${keep}`)
  const listings: Listing[] = []
  const rejected: string[] = []
  const skipped: Record<string, number> = {}
  const unknownFields: Record<string, number> = {}
  for (const [index, raw] of reading.records.entries()) {
    for (const key of unknownKeys(source, raw)) unknownFields[key] = (unknownFields[key] ?? 0) + 1
    const record = source.record.safeParse(raw)
    if (!record.success) {
      rejected.push(`record ${index + 1}: ${explainIssues(record.error)}`)
      continue
    }
    try {
      const made = source.toListing(record.data, page)
      if ('skip' in made) {
        skipped[made.skip] = (skipped[made.skip] ?? 0) + 1
        continue
      }
      const checked = listing.safeParse({ ...made, title: made.title.replace(/\s+/g, ' ') })
      if (!checked.success) {
        rejected.push(`record ${index + 1}: ${explainIssues(checked.error)}`)
        continue
      }
      listings.push(checked.data)
    } catch (error) {
      if (!(error instanceof PageError) && !(error instanceof z.ZodError)) throw error
      rejected.push(
        `record ${index + 1}: ${error instanceof z.ZodError ? explainIssues(error) : error.message}`,
      )
    }
  }
  if (reading.records.length > 0 && rejected.length === reading.records.length) {
    throw new PageError('changed-shape', 'stop', `no record of ${page.url} can be read: ${rejected[0]}`)
  }
  return {
    listings,
    follow: nofollow ? [] : (reading.follow ?? []),
    total: reading.total,
    rejected,
    skipped,
    unknownFields,
    end: reading.end ?? false,
  }
}
