import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import type { Claim, HostStore } from './host-store.ts'

/** Hosts in PostgreSQL: one row each, changed in one statement, so that two workers never hold the same host. */
export function postgresHostStore(db: Db): HostStore {
  return {
    async claim(host, holder, ttlMs) {
      // The row must exist before it can be locked; the update then sees the newest version of it.
      const { rows } = await sql<{ claimed: boolean; failures: number }>`
        insert into crawl_hosts as h (host, holder, held_until)
        values (${host}, ${holder}, clock_timestamp() + ${ttlMs} * interval '1 ms')
        on conflict (host) do update set holder = excluded.holder, held_until = excluded.held_until
        where (h.holder is null or h.holder = excluded.holder or h.held_until < clock_timestamp())
          and h.next_at <= clock_timestamp() and (h.open_until is null or h.open_until <= clock_timestamp())
        returning failures`.execute(db)
      if (rows[0] !== undefined) return { claimed: true, failures: rows[0].failures }
      const { rows: states } = await sql<{ spacing: number; pause: number; taken: number }>`
        select extract(epoch from next_at - clock_timestamp()) * 1000 as spacing,
          coalesce(extract(epoch from open_until - clock_timestamp()) * 1000, 0) as pause,
          case when holder is null then 0 else extract(epoch from held_until - clock_timestamp()) * 1000 end as taken
        from crawl_hosts where host = ${host}`.execute(db)
      return whyNot(states[0] ?? { spacing: 0, pause: 0, taken: 0 })
    },
    async release(host, holder, { delayMs, failures, pauseMs = 0 }) {
      await sql`
        update crawl_hosts set holder = null, held_until = null, failures = ${failures},
          next_at = clock_timestamp() + ${delayMs} * interval '1 ms',
          open_until = case when ${pauseMs}::float8 > 0 then clock_timestamp() + ${pauseMs} * interval '1 ms' end
        where host = ${host} and holder = ${holder}`.execute(db)
    },
    async close() {},
  }
}

/** What keeps a host from being claimed: a pause says most, then the spacing; a holder may be done at any moment. */
export function whyNot(state: { spacing: number; pause: number; taken: number }): Claim {
  const { spacing, pause, taken } = state
  if (pause > 0) return { claimed: false, waitMs: Number(pause), why: 'paused' }
  if (spacing > 0 && taken <= 0) return { claimed: false, waitMs: Number(spacing), why: 'spacing' }
  return { claimed: false, waitMs: Math.min(100, Math.max(1, Number(taken))), why: 'taken' }
}
