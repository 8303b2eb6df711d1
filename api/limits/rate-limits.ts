import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'

export interface Allowance {
  readonly allowed: boolean
  /** Requests left now. */
  readonly remaining: number
  /** Seconds until the whole allowance is back. */
  readonly resetSeconds: number
  /** Seconds to wait for the next request; 0 when it is allowed. */
  readonly retrySeconds: number
}

/** Counts requests where the queue is kept, so that a limit holds over all processes of the API. */
export interface RateLimits {
  /** Takes one of `perMinute` requests of `key`; they come back evenly. */
  take(key: string, perMinute: number): Promise<Allowance>
  close(): Promise<void>
}

const MINUTE_MS = 60_000

/**
 * The generic cell rate algorithm: one instant a key, at which its allowance would be whole again. A request moves it
 * on by the pace; it is refused when that would be more than a minute ahead.
 *
 * @param aheadMs how far ahead of now the instant was before this request
 */
function judge(allowed: boolean, aheadMs: number, perMinute: number): Allowance {
  const pace = MINUTE_MS / perMinute
  return {
    allowed,
    remaining: Math.max(0, Math.floor((MINUTE_MS - aheadMs) / pace + 1e-6)),
    resetSeconds: Math.ceil(aheadMs / 1000),
    retrySeconds: allowed ? 0 : Math.max(1, Math.ceil((aheadMs + pace - MINUTE_MS) / 1000)),
  }
}

/** In PostgreSQL: one statement, so that two processes cannot take the same request. */
export function postgresLimits(db: Db): RateLimits {
  return {
    async take(key, perMinute) {
      const pace = MINUTE_MS / perMinute
      const { rows } = await sql<{ taken: boolean; ahead: number }>`
        insert into rate_limits as r (key, full_at)
        values (${key}, clock_timestamp() + ${pace} * interval '1 millisecond')
        on conflict (key) do update set full_at =
          greatest(r.full_at, clock_timestamp()) + ${pace} * interval '1 millisecond'
          where greatest(r.full_at, clock_timestamp()) + ${pace} * interval '1 millisecond'
            <= clock_timestamp() + interval '1 minute'
        returning true as taken, extract(epoch from full_at - clock_timestamp())::float8 * 1000 as ahead`.execute(
        db,
      )
      const [row] = rows
      if (row !== undefined) return judge(true, Math.max(0, row.ahead), perMinute)
      const held = await sql<{ ahead: number }>`
        select extract(epoch from full_at - clock_timestamp())::float8 * 1000 as ahead from rate_limits
        where key = ${key}`.execute(db)
      return judge(false, Math.max(0, held.rows[0]?.ahead ?? MINUTE_MS), perMinute)
    },
    async close() {},
  }
}

/** Opens the counting where the queue is: on Redis when there is one, else in the database. @throws UnavailableError */
export async function openRateLimits(db: Db, redisUrl: string | undefined): Promise<RateLimits> {
  if (redisUrl === undefined) return postgresLimits(db)
  const { openScripts } = await import('../../analyser/jobs/queue.ts')
  // Lost connections come back by themselves; a script that finds none says so.
  const scripts = await openScripts(redisUrl, () => undefined)
  // Redis' own clock, so that those of several machines need not agree.
  const script = `
    local t = redis.call('TIME'); local now = t[1] * 1000 + t[2] / 1000
    local full = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
    local pace = tonumber(ARGV[1])
    if full + pace > now + ${MINUTE_MS} then return {0, tostring(full - now)} end
    redis.call('SET', KEYS[1], string.format('%.3f', full + pace), 'PX', ${MINUTE_MS} * 2)
    return {1, tostring(full + pace - now)}`
  return {
    async take(key, perMinute) {
      const pace = MINUTE_MS / perMinute
      const [taken, ahead] = (await scripts.run(script, [`requisite:limit:${key}`], [pace])) as [
        number,
        string,
      ]
      return judge(taken === 1, Number(ahead), perMinute)
    },
    close: () => scripts.close(),
  }
}
