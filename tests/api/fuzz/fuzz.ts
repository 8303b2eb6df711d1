import fc from 'fast-check'
import { aggregate } from '../../../analyser/jobs/figures/aggregate.ts'
import { refreshFigures } from '../../../analyser/jobs/figures/refresh-figures.ts'
import { type Scope, scopes } from '../../../api/keys/key-store.ts'
import type { OpenApi } from '../../../api/openapi/complete.ts'
import type { TestApi } from '../../support/api.ts'
import { seedMarket } from '../../support/seed-market.ts'
import { judgeOf } from './judge.ts'
import { type Known, operationsOf, requestOf, scopesFor } from './requests.ts'

export interface FuzzOutcome {
  readonly requests: number
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>
  readonly slowestMs: number
  /** What is wrong, each with the request that shows it. */
  readonly faults: readonly string[]
}

/** Requests of an operation that are sent at once. */
const BATCH = 50

/** Data for the fuzz: a market with figures, a webhook, an extraction. */
async function prepare({ db, app, taxonomy, headers }: TestApi): Promise<Known> {
  await seedMarket(db)
  await aggregate(db)
  await refreshFigures(db, taxonomy)
  const admin = await headers(['admin'])
  const webhook = await app.inject({
    ...{ method: 'POST', url: '/v1/webhooks', headers: admin },
    payload: { url: 'https://hooks.example.com/', events: ['webhook.test'] },
  })
  // The thread that reads texts takes a second to start, which a server does ahead of the first.
  await app.inject({
    ...{ method: 'POST', url: '/v1/extract', headers: await headers(['extract']) },
    payload: { text: 'You know PostgreSQL.' },
  })
  const snapshots = await db.selectFrom('figures').select('id').execute()
  const roles = ['backend-developer', 'machine-learning-engineer']
  return {
    role: roles,
    source: [...roles, 'test'],
    target: roles,
    skill: ['postgresql', 'python', 'nodejs', 'pytorch', 'sql-databases'],
    requirement: ['postgresql', 'python'],
    snapshot: snapshots.map(({ id }) => String(id)),
    webhook: [webhook.json().id],
  }
}

/** Sends at least so many requests over every operation. The same seed sends the same requests. */
export async function fuzz(api: TestApi, atLeast: number, seed: number): Promise<FuzzOutcome> {
  const known = await prepare(api)
  const document = (await api.app.inject('/openapi.json')).json() as OpenApi
  const operations = operationsOf(document)
  const keys = new Map<string, string>()
  for (const scope of scopes)
    for (const caller of ['right', 'others'] as const)
      keys.set(`${scope} ${caller}`, (await api.headers(scopesFor(scope, caller))).authorization.slice(7))
  const judge = judgeOf(api.app, document, (scope: Scope, caller) => keys.get(`${scope} ${caller}`) as string)
  const statuses: Record<string, number> = {}
  const faults = new Map<string, string>()
  let requests = 0
  let slowestMs = 0
  const each = Math.ceil(atLeast / operations.length)
  for (const [i, operation] of operations.entries()) {
    const wanted = fc.sample(requestOf(operation, known), { numRuns: each, seed: seed + i })
    for (let at = 0; at < wanted.length; at += BATCH) {
      // One after the other: what a request takes must be its own time.
      for (const request of wanted.slice(at, at + BATCH)) {
        const { status, ms, faults: found } = await judge(request)
        requests++
        statuses[status] = (statuses[status] ?? 0) + 1
        slowestMs = Math.max(slowestMs, ms)
        for (const fault of found) {
          const kind = `${operation.method} ${operation.path}: ${fault.replace(/[0-9a-f-]{36}|\d+ ms/g, '…').slice(0, 200)}`
          if (!faults.has(kind))
            faults.set(
              kind,
              `${kind}\n    ${request.caller} ${request.url} ${request.payload?.slice(0, 200) ?? ''} ${JSON.stringify(request.headers)}`,
            )
        }
      }
    }
  }
  return { requests, statuses, slowestMs, faults: [...faults.values()] }
}
