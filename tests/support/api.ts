import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { openQueues, type Queues } from '../../analyser/jobs/queue.ts'
import { type AppOptions, buildApp } from '../../api/app.ts'
import { figuresHere } from '../../api/figures/figures.ts'
import { createKey, type Scope } from '../../api/keys/key-store.ts'
import { openRateLimits } from '../../api/limits/rate-limits.ts'
import { openTexts } from '../../api/texts.ts'
import type { Db } from '../../migrations/database.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export interface TestApi extends TestDatabase {
  readonly app: FastifyInstance
  readonly queues: Queues
  readonly taxonomy: Taxonomy
  /** A new key with scopes, as a header. */
  headers(scopes: readonly Scope[], perMinute?: number): Promise<{ authorization: string }>
}

export interface TestOptions extends AppOptions {
  readonly redisUrl?: string | undefined
  readonly webhookAddresses?: readonly string[]
}

let keys = 0

export async function keyHeaders(db: Db, scopes: readonly Scope[], perMinute = 1_000_000) {
  const { secret } = await createKey(db, { name: `test ${++keys}`, scopes, perMinute })
  return { authorization: `Bearer ${secret}` }
}

/** The API over an empty database and a queue of its own; closed after the tests of a file. */
export async function testApi(
  taxonomy: Taxonomy,
  { redisUrl, webhookAddresses = [], ...options }: TestOptions = {},
): Promise<TestApi> {
  const { db, url } = await testDatabase()
  const queues = await openQueues({ redisUrl, databaseUrl: url })
  const limits = await openRateLimits(db, redisUrl)
  const texts = openTexts(taxonomy, false)
  const figures = figuresHere(db, taxonomy)
  const app = await buildApp({ db, taxonomy, queues, limits, texts, figures, webhookAddresses }, options)
  // Before the database is closed, which was opened first.
  afterAll(async () => {
    await app.close()
    await Promise.all([texts.close(), limits.close(), queues.close()])
  })
  return { db, url, app, queues, taxonomy, headers: (scopes, perMinute) => keyHeaders(db, scopes, perMinute) }
}
