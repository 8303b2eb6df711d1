import { databaseConfig } from '../../migrations/config.ts'
import { type OpenDatabase, openDatabase } from '../../migrations/database.ts'
import { migrate } from '../../migrations/migrate.ts'
import { jobsConfig } from '../jobs/config.ts'
import { openQueues, type Queues } from '../jobs/queue.ts'
import type { CommandIo } from './command.ts'

export interface Services {
  readonly database: OpenDatabase
  readonly queues: Queues
}

/** Opens database and queue as the environment names them, brings the schema up to date, and closes both at the end. */
export async function withServices<T>(
  io: Pick<CommandIo, 'root' | 'env'>,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  // First: a variable that is wrong should not cost the start of a server.
  const { redisUrl } = jobsConfig(io.env)
  const database = await openDatabase(databaseConfig(io.root, io.env))
  try {
    await migrate(database.db)
    const queues = await openQueues({ redisUrl, databaseUrl: database.url })
    try {
      return await work({ database, queues })
    } finally {
      await queues.close()
    }
  } finally {
    await database.close()
  }
}
