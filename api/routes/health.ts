import { sql } from 'kysely'
import { z } from 'zod'
import type { ApiRoutes } from '../app.ts'

const health = z.strictObject({ status: z.enum(['ok', 'unavailable']) })

/** GET /livez, /readyz - whether the process runs, and whether it can answer. */
const healthRoutes: ApiRoutes = async (app, { db }) => {
  app.get('/livez', { schema: { hide: true, response: { 200: health } } }, async () => ({
    status: 'ok' as const,
  }))
  app.get(
    '/readyz',
    { schema: { hide: true, response: { 200: health, 503: health } } },
    async (_request, reply) => {
      try {
        await sql`select 1`.execute(db)
        return { status: 'ok' as const }
      } catch {
        return reply.status(503).send({ status: 'unavailable' })
      }
    },
  )
}

export default healthRoutes
