import { readdir } from 'node:fs/promises'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from './database.ts'

const folder = new URL('.', import.meta.url)

async function migrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.*\.ts$/.test(name)).sort()
  const loaded = await Promise.all(
    files.map(
      async (name) =>
        [name.replace('.ts', ''), (await import(new URL(name, folder).href)) as Migration] as const,
    ),
  )
  return Object.fromEntries(loaded)
}

const migrator = (db: Db) => new Migrator({ db, provider: { getMigrations: migrations } })

/**
 * Brings the schema to its newest version. Several processes may call it at once: Kysely takes a lock.
 *
 * @returns the names of the migrations that ran now
 */
export async function migrate(db: Db): Promise<readonly string[]> {
  const { error, results } = await migrator(db).migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** The names of the migrations that have not run yet. */
export async function pendingMigrations(db: Db): Promise<readonly string[]> {
  const all = await migrator(db).getMigrations()
  return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name)
}
