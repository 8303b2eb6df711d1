/**
 * Reservations against text and data mining that a site states for all of its pages, in /.well-known/tdmrep.json
 * (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/, section 5).
 */
import { z } from 'zod'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import type { Db } from '../../migrations/database.ts'
import { globToRegExp } from '../parse/glob.ts'
import type { Ask } from './robots.ts'

const DAY_MS = 86_400_000
const MAX_RULES = 1_000

const rules = z.array(
  z
    .object({ location: z.string().max(2_000), 'tdm-reservation': z.union([z.literal(0), z.literal(1)]) })
    .loose(),
)
type Rules = z.infer<typeof rules>

/** What a file says; anything that is no such file reserves nothing, for most sites have none. */
export function readMiningRules(text: string): Rules {
  try {
    return rules.parse(JSON.parse(text)).slice(0, MAX_RULES)
  } catch {
    return []
  }
}

/** The first rule whose location fits decides. */
export function isReserved(given: Rules, url: URL): boolean {
  const path = `${url.pathname}${url.search}`
  const rule = given.find(({ location }) =>
    globToRegExp(location.replaceAll('*', '**').replace(/\$$/, '')).test(path),
  )
  return rule?.['tdm-reservation'] === 1
}

export interface Mining {
  isReserved(url: URL, ask: Ask): Promise<boolean>
}

/** The rules of every origin, asked for once a day by all workers together. */
export function createMining({
  db,
  now = Date.now,
}: {
  readonly db: Db
  readonly now?: () => number
}): Mining {
  const known = new Map<string, { at: number; rules: Promise<Rules> }>()

  async function load(origin: string, ask: Ask): Promise<Rules> {
    const address = new URL('/.well-known/tdmrep.json', origin)
    const row = await db
      .selectFrom('crawl_robots')
      .selectAll()
      .where('origin', '=', address.href)
      .executeTakeFirst()
    if (row !== undefined && now() - row.checked_at.getTime() < DAY_MS) return readMiningRules(row.rules)
    const answer = await ask(address, { accept: 'application/json' }).catch((error: unknown) => {
      if (error instanceof FetchError && error.consequence !== 'stop') return undefined
      throw error
    })
    const text =
      answer !== undefined && answer.status === 200 ? answer.text.replaceAll('\0', '').slice(0, 500_000) : ''
    const found = readMiningRules(text)
    const fields = {
      checked_at: new Date(now()),
      verdict: 'rules',
      rules: found.length === 0 ? '' : text,
      good_at: null,
      reason: null,
    }
    await db
      .insertInto('crawl_robots')
      .values({ origin: address.href, ...fields })
      .onConflict((conflict) => conflict.column('origin').doUpdateSet(fields))
      .execute()
    return found
  }

  return {
    async isReserved(url, ask) {
      let entry = known.get(url.origin)
      if (entry === undefined || now() - entry.at > DAY_MS) {
        entry = { at: now(), rules: load(url.origin, ask) }
        known.set(url.origin, entry)
        entry.rules.catch(() => known.delete(url.origin))
      }
      return isReserved(await entry.rules, url)
    },
  }
}
