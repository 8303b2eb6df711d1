import { sql } from 'kysely'
import type { Db } from '../migrations/database.ts'
import { type Entry, subjectOf } from './crawl/entry.ts'
import { alarming } from './crawl/outcome.ts'

/** How a target of the register does. */
export interface TargetHealth {
  readonly source: string
  readonly subject: string
  readonly lastRun: Date | null
  readonly outcome: string | null
  readonly message: string | null
  /** When it was last seen whole. */
  readonly lastDone: Date | null
  /** Listings of the last run that saw it whole. */
  readonly yield: number | null
  /** Runs since then that did not. */
  readonly failures: number
  /** What an operator has to look at, in words. */
  readonly alarm: string | null
}

interface Row {
  readonly subject: string
  readonly last_run: Date
  readonly outcome: string | null
  readonly message: string | null
  readonly last_done: Date | null
  readonly yield: number | null
  readonly failures: number
}

/** A source that is on and was not seen whole for so long is as good as lost. */
const STALE_MS = 7 * 86_400_000

function alarmOf(row: Row, on: boolean, now: Date): string | null {
  if (row.outcome !== null && alarming.has(row.outcome)) {
    const often = row.failures > 1 ? `, ${row.failures} times running` : ''
    return `${row.outcome}${often}: ${row.message ?? 'no reason known'}`
  }
  if (on && row.last_done !== null && now.getTime() - row.last_done.getTime() > STALE_MS) {
    return `not seen whole since ${row.last_done.toISOString().slice(0, 10)}`
  }
  return null
}

/** Health of every target of the entries, whether it was ever collected or not. */
export async function readHealth(
  db: Db,
  entries: readonly Entry[],
  now = new Date(),
): Promise<TargetHealth[]> {
  const { rows } = await sql<Row>`
    select r.subject, last.started_at as last_run, last.outcome, last.message, done.started_at as last_done,
      (done.counts ->> 'listings')::int as yield,
      (select count(*)::int from runs f where f.stage = 'collect' and f.subject = r.subject
        and f.outcome in ('failed', 'blocked') and f.id > coalesce(done.id, 0)) as failures
    from (select distinct subject from runs where stage = 'collect') r
    cross join lateral (
      select * from runs l where l.stage = 'collect' and l.subject = r.subject order by id desc limit 1) last
    left join lateral (
      select * from runs d where d.stage = 'collect' and d.subject = r.subject and d.outcome = 'done'
      order by id desc limit 1) done on true`.execute(db)
  const bySubject = new Map(rows.map((row) => [row.subject, row]))
  return entries.flatMap((entry) =>
    entry.targets.map((target) => {
      const subject = subjectOf(target)
      const row = bySubject.get(`${entry.name} ${subject}`.trim())
      return {
        source: entry.name,
        subject,
        lastRun: row?.last_run ?? null,
        outcome: row?.outcome ?? null,
        message: row?.message ?? null,
        lastDone: row?.last_done ?? null,
        yield: row?.yield ?? null,
        failures: row?.failures ?? 0,
        alarm: row === undefined ? null : alarmOf(row, entry.on, now),
      }
    }),
  )
}
