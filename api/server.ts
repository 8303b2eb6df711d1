import type { FastifyInstance } from 'fastify'
import { UnavailableError } from '../analyser/domain/errors.ts'
import type { ApiConfig } from './config.ts'

/** Together with what is closed afterwards less than the 25 seconds that a stop may take. */
const DRAIN_MS = 20_000
const IDLE_MS = 200

/** Takes no more requests, lets those under way finish, and cuts off those that do not. */
async function drain(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS)
  // A connection that falls idle now would be kept open for its next request.
  const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_MS)
  await app.close()
  clearTimeout(cut)
  clearInterval(idle)
}

/**
 * Listens until the signal says stop, then lets requests under way finish.
 *
 * @throws UnavailableError when the port is taken
 */
export async function serve(
  app: FastifyInstance,
  config: ApiConfig,
  signal: AbortSignal,
  ready: () => void,
): Promise<void> {
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (cause) {
    await app.close()
    throw new UnavailableError(
      'port',
      `port ${config.port} of ${config.host} cannot be opened: ${(cause as Error).message}`,
      {
        hint: 'stop what uses it, or set PORT to another one',
        cause,
      },
    )
  }
  ready()
  if (!signal.aborted) await new Promise((done) => signal.addEventListener('abort', done, { once: true }))
  await drain(app)
}
