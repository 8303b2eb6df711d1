import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { UnavailableError } from '../../analyser/domain/errors.ts'
import type { Db } from '../../migrations/database.ts'

/** As long as the queue's lock: after a crash the target is free again when its job is. */
const LEASE_MS = 10_000
const RENEW_MS = 3_000

export interface Lease {
  readonly holder: string
  /** Aborted when somebody else took the target over: stop writing. */
  readonly lost: AbortSignal
  release(): Promise<void>
}

async function take(db: Db, source: string, subject: string, holder: string): Promise<boolean> {
  const { rows } = await sql`
    insert into crawl_targets as t (source, subject, holder, held_until)
    values (${source}, ${subject}, ${holder}, clock_timestamp() + ${LEASE_MS} * interval '1 ms')
    on conflict (source, subject) do update set holder = excluded.holder, held_until = excluded.held_until
    where t.holder is null or t.holder = excluded.holder or t.held_until < clock_timestamp()
    returning 1`.execute(db)
  return rows.length === 1
}

/**
 * Takes a target, so that it is collected once at a time. Waits for the lease of a killed process to run out.
 *
 * @throws UnavailableError `target-busy` when another process is at it
 */
export async function takeLease(
  db: Db,
  source: string,
  subject: string,
  signal: AbortSignal | undefined,
): Promise<Lease> {
  const holder = randomUUID()
  const deadline = Date.now() + LEASE_MS + 2_000
  while (!(await take(db, source, subject, holder))) {
    signal?.throwIfAborted()
    if (Date.now() > deadline) {
      throw new UnavailableError(
        'target-busy',
        `${source} ${subject} is being collected by another process`,
        {
          hint: 'requisite status shows it',
        },
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const lost = new AbortController()
  const renewal = setInterval(() => {
    take(db, source, subject, holder).then(
      (still) => still || lost.abort(),
      () => undefined,
    )
  }, RENEW_MS)
  return {
    holder,
    lost: lost.signal,
    async release() {
      clearInterval(renewal)
      await db
        .updateTable('crawl_targets')
        .set({ holder: null, held_until: null })
        .where('source', '=', source)
        .where('subject', '=', subject)
        .where('holder', '=', holder)
        .execute()
    },
  }
}
