import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, inject } from 'vitest'

export type Backend = 'postgres' | 'redis'

/** The tests of `body` once for each backend of the queue; those on Redis are skipped where none is installed. */
export function describeOnBackends(name: string, body: (backend: Backend) => void): void {
  describe(`${name} (queue in PostgreSQL)`, () => body('postgres'))
  describe.skipIf(inject('services').redisUrl === null)(`${name} (queue on Redis)`, () => body('redis'))
}

/** A REDIS_URL with a database that no other test uses; undefined for a queue in PostgreSQL. */
export async function redisUrl(backend: Backend): Promise<string | undefined> {
  const services = inject('services')
  if (backend === 'postgres' || services.redisUrl === null) return undefined
  for (let database = 1; ; database++) {
    // Making a folder tells two test files apart that ask at the same time.
    const taken = await mkdir(join(services.folder, `redis-${database}`)).then(
      () => false,
      () => true,
    )
    if (!taken) return `${services.redisUrl}/${database}`
  }
}
