import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { FastifyAdapter } from '@bull-board/fastify'
import type { FastifyInstance } from 'fastify'
import type { Queues } from '../../analyser/jobs/queue-types.ts'

const PATH = '/admin/queues'

/** The board needs scripts of its own, from here alone, and styles inside its page. */
const CONTENT_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

/** The queues and their jobs, to look at and to act on, for keys with the scope admin. */
export async function installBoard(app: FastifyInstance, queues: Queues): Promise<void> {
  const adapter = new FastifyAdapter()
  adapter.setBasePath(PATH)
  createBullBoard({
    queues: queues.raw.map((queue) => new BullMQAdapter(queue as never)),
    // Its types leave out what may be undefined.
    serverAdapter: adapter as never,
    options: { uiConfig: { boardTitle: 'Requisite queues' } },
  })
  await app.register(async (board) => {
    board.addHook('onRoute', (route) => {
      route.config = { ...route.config, scope: 'admin' }
      route.schema = { ...route.schema, hide: true }
      // Its own would make a defect of a missing key.
      route.errorHandler = app.errorHandler
    })
    board.addHook('onRequest', async (_request, reply) => {
      reply.header('content-security-policy', CONTENT_POLICY)
    })
    // Its schemas are none of ours: bodies come as they are.
    board.setValidatorCompiler(() => (value) => ({ value }))
    await board.register(adapter.registerPlugin(), { prefix: PATH })
  })
}
