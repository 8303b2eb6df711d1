import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import type { PageRequest } from '../sources/source.ts'

/** What identifies a page within a target: a POST is told apart by its body. */
export function keyOf(request: PageRequest): string {
  const text = request.json === undefined ? request.url : `${request.url}\n${JSON.stringify(request.json)}`
  return text.length <= 300 ? text : createHash('sha256').update(text).digest('base64url')
}

/** Counts of a run, kept in `runs.counts`. */
export type Counts = Record<string, number>

export interface JournalEntry {
  readonly key: string
  readonly request: PageRequest
}

/** What is written at one go, so that a crash finds all of it or nothing. */
export interface Batch {
  readonly done: readonly string[]
  readonly failed: readonly string[]
  readonly found: readonly JournalEntry[]
  readonly counts: Counts
}

/** The memory of a run: every page found, and what became of it. A run goes on from here after a crash. */
export interface Journal {
  readonly runId: number
  readonly resumed: boolean
  /** Where the counts stood when the run was taken up. */
  readonly counts: Counts
  readonly waiting: readonly JournalEntry[]
  /** Keys of all pages found so far, done ones included. */
  readonly known: ReadonlySet<string>
  write(batch: Batch): Promise<void>
  /** Ends the run; a paused one keeps its journal and is taken up by the next. */
  finish(outcome: string, message: string | null, counts: Counts): Promise<void>
}

const ROWS = 500

export interface JournalPlace {
  readonly db: Db
  readonly source: string
  readonly subject: string
  /** Of the lease: whoever lost it may not write. */
  readonly holder: string
  readonly now: Date
}

/** Opens the run of a target: the one that a crash or a pause left behind, else a new one. */
export async function openJournal(place: JournalPlace, seeds: readonly PageRequest[]): Promise<Journal> {
  const { db, source, subject, holder } = place
  const target = await db
    .selectFrom('crawl_targets')
    .leftJoin('runs', 'runs.id', 'crawl_targets.run_id')
    .select(['crawl_targets.run_id', 'runs.counts', 'runs.finished_at', 'runs.outcome'])
    .where('crawl_targets.source', '=', source)
    .where('crawl_targets.subject', '=', subject)
    .executeTakeFirst()
  const open = target?.run_id != null && (target.finished_at === null || target.outcome === 'paused')
  const runId = open ? (target?.run_id as number) : await start(place, seeds)
  if (open) {
    await db.updateTable('runs').set({ finished_at: null, outcome: null }).where('id', '=', runId).execute()
  }
  const rows = await db
    .selectFrom('crawl_requests')
    .select(['key', 'request', 'state'])
    .where('run_id', '=', runId)
    .orderBy('position')
    .execute()
  let position = rows.length

  return {
    runId,
    resumed: open,
    counts: open ? { ...(target?.counts ?? {}) } : {},
    waiting: rows
      .filter((row) => row.state === 'waiting')
      .map((row) => ({ key: row.key, request: row.request as PageRequest })),
    known: new Set(rows.map((row) => row.key)),
    async write({ done, failed, found, counts }) {
      await db.transaction().execute(async (trx) => {
        await fence(trx, source, subject, holder)
        const settle = async (state: string, keys: readonly string[]) => {
          if (keys.length === 0) return
          await sql`update crawl_requests set state = ${state} where run_id = ${runId} and key = any(${[...keys]})`.execute(
            trx,
          )
        }
        await insert(trx, runId, found, position)
        position += found.length
        await settle('done', done)
        await settle('failed', failed)
        await trx
          .updateTable('runs')
          .set({ counts: JSON.stringify(counts) })
          .where('id', '=', runId)
          .execute()
      })
    },
    async finish(outcome, message, counts) {
      await db.transaction().execute(async (trx) => {
        await fence(trx, source, subject, holder)
        await trx
          .updateTable('runs')
          .set({ finished_at: new Date(), outcome, message, counts: JSON.stringify(counts) })
          .where('id', '=', runId)
          .execute()
        if (outcome !== 'paused') await trx.deleteFrom('crawl_requests').where('run_id', '=', runId).execute()
      })
    },
  }
}

/** Holds the lease's row until the transaction ends. @throws Error when it belongs to somebody else by now */
export async function fence(trx: Db, source: string, subject: string, holder: string): Promise<void> {
  const row = await trx
    .selectFrom('crawl_targets')
    .select('holder')
    .where('source', '=', source)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  if (row?.holder !== holder) throw new LeaseLostError()
}

/** Another worker goes on with this target; nothing is to be done about it. */
export class LeaseLostError extends Error {
  constructor() {
    super('another worker has taken this target over')
    this.name = 'LeaseLostError'
  }
}

async function start(place: JournalPlace, seeds: readonly PageRequest[]): Promise<number> {
  const { db, source, subject, holder, now } = place
  return db.transaction().execute(async (trx) => {
    await fence(trx, source, subject, holder)
    const { id } = await trx
      .insertInto('runs')
      .values({ stage: 'collect', subject: `${source} ${subject}`.trim(), started_at: now, counts: '{}' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('crawl_targets')
      .set({ run_id: id })
      .where('source', '=', source)
      .where('subject', '=', subject)
      .execute()
    await insert(
      trx,
      id,
      seeds.map((request) => ({ key: keyOf(request), request })),
      0,
    )
    return id
  })
}

async function insert(
  trx: Db,
  runId: number,
  found: readonly JournalEntry[],
  position: number,
): Promise<void> {
  for (let at = 0; at < found.length; at += ROWS) {
    const rows = found.slice(at, at + ROWS).map(({ key, request }, index) => ({
      run_id: runId,
      key,
      position: position + at + index,
      request: JSON.stringify(request),
      state: 'waiting',
    }))
    await trx
      .insertInto('crawl_requests')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
