import type { ApiRoutes } from '../deps.ts'
import { style } from '../html/style.ts'

const styleRoutes: ApiRoutes = async (app) => {
  app.get('/style.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  )
}

export default styleRoutes
