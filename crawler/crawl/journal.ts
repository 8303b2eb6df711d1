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
  // A new run has nothing to read but what it was given.
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
      const state = new Map<string, string>()
      for (const key of done) state.set(key, 'done')
      for (const key of failed) state.set(key, 'failed')
      const states = found.map(({ key }) => state.get(key) ?? 'waiting')
      // What is inserted and settled at one go cannot be seen by the update beside it.
      for (const { key } of found) state.delete(key)
      // One statement is all or nothing by itself, and takes a sixth of the way of a transaction.
      const { rows } = await sql`
        with fenced as (${fenced(source, subject, holder)}),
        found as (
          insert into crawl_requests (run_id, key, position, request, state)
          select ${runId}, key, at, request::jsonb, state
          from fenced, unnest(${found.map(({ key }) => key)}::text[],
            ${found.map((_, index) => position + index)}::int[],
            ${found.map(({ request }) => JSON.stringify(request))}::text[], ${states}::text[])
            as new(key, at, request, state)
          on conflict do nothing),
        settled as (
          update crawl_requests set state = new.state
          from fenced, unnest(${[...state.keys()]}::text[], ${[...state.values()]}::text[]) as new(key, state)
          where run_id = ${runId} and crawl_requests.key = new.key)
        update runs set counts = ${JSON.stringify(counts)}::jsonb from fenced where runs.id = ${runId} returning 1`.execute(
        db,
      )
      if (rows.length === 0) throw new LeaseLostError()
      position += found.length
    },
    async finish(outcome, message, counts) {
      const { rows } = await sql`
        with fenced as (${fenced(source, subject, holder)}),
        emptied as (
          delete from crawl_requests using fenced where run_id = ${runId} and ${outcome !== 'paused'})
        update runs set finished_at = clock_timestamp(), outcome = ${outcome}, message = ${message},
          counts = ${JSON.stringify(counts)}::jsonb
        from fenced where runs.id = ${runId} returning 1`.execute(db)
      if (rows.length === 0) throw new LeaseLostError()
    },
  }
}

/** The lease's row, locked, if it is still ours: without it the statement around it changes nothing. */
const fenced = (source: string, subject: string, holder: string) =>
  sql`select 1 from crawl_targets where source = ${source} and subject = ${subject} and holder = ${holder} for update`

/** Another worker goes on with this target; nothing is to be done about it. */
export class LeaseLostError extends Error {
  constructor() {
    super('another worker has taken this target over')
    this.name = 'LeaseLostError'
  }
}

/** @throws LeaseLostError */
async function start(place: JournalPlace, seeds: readonly PageRequest[]): Promise<number> {
  const { db, source, subject, holder, now } = place
  const { rows } = await sql<{ id: number }>`
    with fenced as (${fenced(source, subject, holder)}),
    run as (
      insert into runs (stage, subject, started_at, counts)
      select 'collect', ${`${source} ${subject}`.trim()}, ${now}, '{}'::jsonb from fenced returning id),
    target as (
      update crawl_targets set run_id = run.id from run where source = ${source} and subject = ${subject}),
    first as (
      insert into crawl_requests (run_id, key, position, request, state)
      select run.id, key, at, request::jsonb, 'waiting'
      from run, unnest(${seeds.map(keyOf)}::text[], ${seeds.map((_, index) => index)}::int[],
        ${seeds.map((seed) => JSON.stringify(seed))}::text[]) as new(key, at, request)
      on conflict do nothing)
    select id from run`.execute(db)
  if (rows[0] === undefined) throw new LeaseLostError()
  return rows[0].id
}
