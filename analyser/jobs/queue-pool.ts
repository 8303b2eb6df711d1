import pg from 'pg'
import { UnavailableError } from '../domain/errors.ts'

/** The schema that BullMQ keeps its tables in, beside ours. */
export const QUEUE_SCHEMA = 'bullmq'

/**
 * Opens the connections of a queue in PostgreSQL.
 *
 * @param prepare makes the queue's tables, on a connection of its own
 * @throws UnavailableError when that is not possible
 */
export async function openQueuePool(
  url: string,
  onError: (error: Error) => void,
  prepare: (client: pg.PoolClient) => Promise<unknown>,
): Promise<pg.Pool> {
  const at = new URL(url)
  // What a URL says goes before what stands beside it, so it is said in the URL.
  const options = `${at.searchParams.get('options') ?? ''} -c search_path=${QUEUE_SCHEMA}`
  at.searchParams.set('options', options.trim())
  const pool = new pg.Pool({
    connectionString: at.href,
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'requisite-queue',
  })
  // Each queue and worker listens to it.
  pool.setMaxListeners(0).on('error', onError)
  try {
    const client = await pool.connect()
    await prepare(client).finally(() => client.release())
    return pool
  } catch (cause) {
    await pool.end()
    const reason = (cause as Error).message
    throw new UnavailableError('queue', `the queue in PostgreSQL cannot be opened: ${reason}`, {
      hint: 'DATABASE_URL must lead to a PostgreSQL 14 or newer in which requisite may create a schema',
      cause,
    })
  }
}
