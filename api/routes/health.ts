import { sql } from 'kysely'
import { z } from 'zod'
import { queueNames } from '../../analyser/jobs/queue-types.ts'
import type { ApiDeps, ApiRoutes } from '../deps.ts'

const seconds = z.number().nonnegative().nullable()
const live = z.strictObject({ status: z.literal('ok') })
const ready = z.strictObject({
  status: z.enum(['ok', 'unavailable']),
  reasons: z.array(z.string()).describe('what keeps it from being ready'),
  database: z.enum(['ok', 'unavailable']),
  queues: z.record(
    z.string(),
    z.strictObject({
      waiting: z.int().nonnegative(),
      oldestWaitingSeconds: seconds,
      sinceFinishedSeconds: seconds.describe('since a job last ended'),
    }),
  ),
})

/** A queue stands still when a job waits this long and none has ended in the meantime. */
const STALLED_SECONDS = 15 * 60

async function queuesNow({ queues }: ApiDeps) {
  const entries = queueNames.map(async (name) => {
    const [{ waiting }, progress] = await Promise.all([queues.backlog(name), queues.progress(name)])
    return [name, { waiting, ...progress }] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function readiness(deps: ApiDeps): Promise<z.infer<typeof ready>> {
  const [database, queues] = await Promise.allSettled([sql`select 1`.execute(deps.db), queuesNow(deps)])
  const reasons: string[] = []
  if (database.status === 'rejected') reasons.push('the database does not answer')
  if (queues.status === 'rejected') reasons.push('the queue does not answer')
  const found = queues.status === 'fulfilled' ? queues.value : {}
  for (const [name, { oldestWaitingSeconds, sinceFinishedSeconds }] of Object.entries(found)) {
    if ((oldestWaitingSeconds ?? 0) < STALLED_SECONDS) continue
    if ((sinceFinishedSeconds ?? STALLED_SECONDS) < STALLED_SECONDS) continue
    reasons.push(`the queue ${name} stands still: no worker?`)
  }
  return {
    status: reasons.length === 0 ? 'ok' : 'unavailable',
    reasons,
    database: database.status === 'fulfilled' ? 'ok' : 'unavailable',
    queues: found,
  }
}

/** GET /livez, /readyz - whether the process runs, and whether it can answer and work gets done. */
const healthRoutes: ApiRoutes = async (app, deps) => {
  const config = { scope: 'public' } as const
  app.get('/livez', { config, schema: { hide: true, response: { 200: live } } }, async () => ({
    status: 'ok' as const,
  }))
  app.get(
    '/readyz',
    { config, schema: { hide: true, response: { 200: ready, 503: ready } } },
    async (_request, reply) => {
      const found = await readiness(deps)
      return reply.status(found.status === 'ok' ? 200 : 503).send(found)
    },
  )
}

export default healthRoutes
