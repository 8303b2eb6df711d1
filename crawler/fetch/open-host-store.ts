import type { Db } from '../../migrations/database.ts'
import type { HostStore } from './host-store.ts'
import { postgresHostStore } from './postgres-host-store.ts'
import { redisHostStore } from './redis-host-store.ts'

/** The rules of hosts where the queue is: on Redis when there is one, else in the database. @throws UnavailableError */
export async function openHostStore(db: Db, redisUrl: string | undefined): Promise<HostStore> {
  if (redisUrl === undefined) return postgresHostStore(db)
  // Half a second to load, for those alone who have a Redis.
  const { openScripts } = await import('../../analyser/jobs/queue.ts')
  // Lost connections come back by themselves; a script that finds none says so.
  return redisHostStore(await openScripts(redisUrl, () => undefined))
}
