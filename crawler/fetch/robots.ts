import { readAddress } from '../../analyser/http/address.ts'
import type { Answer } from '../../analyser/http/client.ts'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import { PRODUCT } from '../../analyser/http/user-agent.ts'
import type { Db } from '../../migrations/database.ts'
import { MAX_ROBOTS_BYTES, type RobotsRules, readRules } from './robots-rules.ts'

const DAY_MS = 86_400_000
/** A site that cannot be asked today may be judged by what it said up to so long ago. */
const LAST_GOOD_MS = 30 * DAY_MS
/** A refusal that may be an accident is looked at again soon; a broken connection is often our own. */
const DENY_MS = 3_600_000
const NETWORK_MS = 5 * 60_000
const MAX_REDIRECTS = 5
const NOT_HAD = 'robots.txt cannot be had'
/** Longer ones are met by leaving: the site does not want to be crawled. */
export const MAX_CRAWL_DELAY_MS = 30_000

export interface RobotsVerdict {
  readonly allowed: boolean
  /** False: the site could not be asked, so that nobody knows what it wants. */
  readonly known: boolean
  readonly reason: string
  readonly crawlDelayMs: number | undefined
}

/** Makes one request, politely. */
export type Ask = (url: URL, headers: Readonly<Record<string, string>>) => Promise<Answer>

export interface Robots {
  /** @param ask called at most once a day for an origin, redirects aside */
  judge(url: URL, ask: Ask): Promise<RobotsVerdict>
}

interface State {
  readonly checkedAt: number
  readonly verdict: 'rules' | 'allow' | 'deny'
  readonly rules: string
  readonly goodAt: number | null
  readonly reason: string
}

/** What one try to fetch robots.txt means by our policy; RFC 9309 §2.3.1 leaves some of it open. */
export function policyOf(answer: Answer | FetchError): Pick<State, 'verdict' | 'rules' | 'reason'> {
  if (answer instanceof FetchError) {
    return { verdict: 'deny', rules: '', reason: `${NOT_HAD}: ${answer.message}` }
  }
  const { status, text } = answer
  if (status >= 200 && status < 300) {
    return { verdict: 'rules', rules: text.slice(0, MAX_ROBOTS_BYTES), reason: 'robots.txt' }
  }
  if (status >= 400 && status < 500 && status !== 429) {
    return { verdict: 'allow', rules: '', reason: `robots.txt answers ${status}: there are no rules` }
  }
  return { verdict: 'deny', rules: '', reason: `robots.txt answers ${status}` }
}

/** Fetches robots.txt, following up to five redirects; the rules are those of the origin asked for. */
async function fetchRules(origin: string, ask: Ask, anyPort: boolean): Promise<Answer | FetchError> {
  let url = new URL('/robots.txt', origin)
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const answer = await ask(url, { accept: 'text/plain, */*;q=0.1' })
      if (answer.redirect === undefined) return answer
      url = readAddress(answer.redirect, anyPort ? 'any' : [])
    }
    return new FetchError('redirects', 'skip', `more than ${MAX_REDIRECTS} redirects`)
  } catch (error) {
    if (error instanceof FetchError) return error
    throw error
  }
}

export interface RobotsOptions {
  readonly db: Db
  readonly now?: () => number
  readonly anyPort?: boolean
}

/** Robots rules of every origin, kept in the database for all workers and in memory for this one. */
export function createRobots({ db, now = Date.now, anyPort = false }: RobotsOptions): Robots {
  const known = new Map<string, { state: State; rules: RobotsRules }>()
  const asking = new Map<string, Promise<State>>()

  const fresh = (state: State) => {
    const denied = state.reason.startsWith(NOT_HAD) ? NETWORK_MS : DENY_MS
    return now() - state.checkedAt < (state.verdict === 'deny' ? denied : DAY_MS)
  }

  async function stored(origin: string): Promise<State | undefined> {
    const row = await db
      .selectFrom('crawl_robots')
      .selectAll()
      .where('origin', '=', origin)
      .executeTakeFirst()
    if (row === undefined) return undefined
    return {
      checkedAt: row.checked_at.getTime(),
      verdict: row.verdict as State['verdict'],
      rules: row.rules,
      goodAt: row.good_at?.getTime() ?? null,
      reason: row.reason ?? '',
    }
  }

  async function renew(origin: string, ask: Ask): Promise<State> {
    const before = await stored(origin)
    if (before !== undefined && fresh(before)) return before
    const found = policyOf(await fetchRules(origin, ask, anyPort))
    const checkedAt = now()
    let state: State
    if (found.verdict === 'deny' && before?.goodAt != null && checkedAt - before.goodAt < LAST_GOOD_MS) {
      state = {
        checkedAt,
        verdict: 'rules',
        rules: before.rules,
        goodAt: before.goodAt,
        reason: `${found.reason}; its last good copy counts`,
      }
    } else {
      // An outage must not wipe out the last good copy.
      const keep = found.verdict === 'deny' ? before : undefined
      state = {
        checkedAt,
        verdict: found.verdict,
        rules: keep?.rules ?? found.rules,
        goodAt: found.verdict === 'rules' ? checkedAt : (keep?.goodAt ?? null),
        reason: found.reason,
      }
    }
    const row = {
      checked_at: new Date(state.checkedAt),
      verdict: state.verdict,
      rules: state.rules.replaceAll('\0', ''),
      good_at: state.goodAt === null ? null : new Date(state.goodAt),
      reason: state.reason,
    }
    await db
      .insertInto('crawl_robots')
      .values({ origin, ...row })
      .onConflict((conflict) => conflict.column('origin').doUpdateSet(row))
      .execute()
    return state
  }

  return {
    async judge(url, ask) {
      const { origin } = url
      let entry = known.get(origin)
      if (entry === undefined || !fresh(entry.state)) {
        let running = asking.get(origin)
        if (running === undefined) {
          running = renew(origin, ask).finally(() => asking.delete(origin))
          asking.set(origin, running)
        }
        const state = await running
        entry = { state, rules: readRules(origin, state.rules, PRODUCT) }
        known.set(origin, entry)
      }
      const { state, rules } = entry
      if (state.verdict === 'allow')
        return { allowed: true, known: true, reason: state.reason, crawlDelayMs: undefined }
      if (state.verdict === 'deny')
        return { allowed: false, known: false, reason: state.reason, crawlDelayMs: undefined }
      if ((rules.crawlDelayMs ?? 0) > MAX_CRAWL_DELAY_MS) {
        const seconds = (rules.crawlDelayMs ?? 0) / 1_000
        return {
          allowed: false,
          known: true,
          reason: `robots.txt asks for ${seconds} s between requests`,
          crawlDelayMs: undefined,
        }
      }
      return {
        allowed: rules.isAllowed(url),
        known: true,
        reason: state.reason,
        crawlDelayMs: rules.crawlDelayMs,
      }
    },
  }
}
