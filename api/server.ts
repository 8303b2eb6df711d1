import type { FastifyInstance } from 'fastify'
import { UnavailableError } from '../analyser/domain/errors.ts'
import type { ApiConfig } from './config.ts'

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
  await app.close()
}
