import { databaseConfig } from '../../migrations/config.ts'
import { type Db, openDatabase } from '../../migrations/database.ts'
import { migrate } from '../../migrations/migrate.ts'
import type { CommandIo } from './command.ts'

/** Opens the database that the environment names, brings it up to date, and closes it whatever happens. */
export async function withDatabase<T>(
  io: Pick<CommandIo, 'root' | 'env'>,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(databaseConfig(io.root, io.env))
  try {
    await migrate(database.db)
    return await work(database.db)
  } finally {
    await database.close()
  }
}
