import { RequisiteError } from '../../analyser/domain/errors.ts'
import type { Db } from '../../migrations/database.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { ParsePool } from '../parse/pool.ts'
import type { Source, Target } from '../sources/source.ts'
import { closeMissing } from './closing.ts'
import { type Entry, subjectOf } from './entry.ts'
import { type Counts, openJournal } from './journal.ts'
import { takeLease } from './lease.ts'
import { judgeYield, type Outcome, outcomeOfError } from './outcome.ts'
import { Run } from './run.ts'

export interface RunParts {
  readonly db: Db
  readonly fetcher: Fetcher
  readonly pool: ParsePool
  readonly keys: Readonly<Record<string, string>>
  readonly now: () => Date
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export interface RunResult {
  readonly source: string
  readonly subject: string
  readonly outcome: Outcome
  readonly message: string | null
  readonly counts: Counts
  readonly warnings: readonly string[]
}

/** Collects one target of a source from its first page to its last, or from where the last run stopped. */
export async function runTarget(
  source: Source,
  entry: Entry,
  target: Target,
  parts: RunParts,
): Promise<RunResult> {
  const { db, now } = parts
  const subject = subjectOf(target)
  const lease = await takeLease(db, entry.name, subject, parts.signal)
  const signal = AbortSignal.any([lease.lost, ...(parts.signal === undefined ? [] : [parts.signal])])
  try {
    const before = await lastYield(db, entry.name, subject)
    const place = { db, source: entry.name, subject, holder: lease.holder, now: now() }
    const journal = await openJournal(place, source.seeds(target))
    const seen = journal.resumed ? await seenBy(db, journal.runId) : new Set<string>()
    const run = new Run({ source, entry, target, subject, parts, signal, journal, seen })
    const { outcome, message } = await conclude(run, { source, entry, before })
    if (outcome === 'done' && source.listsAll) {
      const closed = await closeMissing(db, {
        source: entry.storeAs,
        subject,
        runId: journal.runId,
        now: now(),
      })
      if (closed > 0) run.counts.closed = closed
    }
    await journal.finish(outcome, message, run.counts)
    const warnings = [...run.warnings].map(([text, times]) =>
      times === 1 ? text : `${text} (${times} times)`,
    )
    return { source: entry.name, subject, outcome, message, counts: run.counts, warnings }
  } finally {
    await lease.release()
  }
}

interface Judged {
  readonly source: Source
  readonly entry: Entry
  readonly before: number | undefined
}

async function conclude(
  run: Run,
  { source, entry, before }: Judged,
): Promise<{ outcome: Outcome; message: string | null }> {
  try {
    await run.work()
  } catch (error) {
    if (!(error instanceof RequisiteError)) throw error
    return { outcome: outcomeOfError(error), message: error.message }
  }
  const expected = {
    min: entry.expected.min ?? source.expectedListings.min,
    max: entry.expected.max ?? source.expectedListings.max,
  }
  const { outcome, notes } = judgeYield({ counts: run.counts, expected, total: run.total, before })
  return { outcome, message: notes.length === 0 ? null : notes.join('; ') }
}

async function seenBy(db: Db, runId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('crawl_listings')
    .select('external_id')
    .where('run_id', '=', runId)
    .execute()
  return new Set(rows.map((row) => row.external_id))
}

/** Listings that the last whole run of this target gave. */
async function lastYield(db: Db, source: string, subject: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('runs')
    .select('counts')
    .where('stage', '=', 'collect')
    .where('subject', '=', `${source} ${subject}`.trim())
    .where('outcome', '=', 'done')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.counts.listings
}
