import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Db, openDatabase } from '../../migrations/database.ts'
import { startEmbedded } from '../../migrations/embedded.ts'
import { migrate } from '../../migrations/migrate.ts'
import { serverSettings } from './services.ts'

const TEMPLATE = 'requisite_template'
const TEMPLATE_LOCK = 4_711

export interface TestDatabase {
  readonly db: Db
  readonly url: string
}

function at(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function migrateTemplate(url: string): Promise<void> {
  const opened = await openDatabase({ url: at(url, TEMPLATE), dataFolder: '' }, 1)
  await migrate(opened.db)
  await opened.close()
}

/** The URL of an empty database, not migrated when `migrated` is false. It is left to the end of the tests. */
export async function newDatabase(migrated = true): Promise<string> {
  const server = await startEmbedded(inject('services').folder, serverSettings)
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(server.url, async (client) => {
    // Test files run at the same time, and a template must not be in use while it is copied.
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE])
    if (rowCount === 0) {
      await client.query(`create database ${TEMPLATE}`)
      await migrateTemplate(server.url)
    }
    await client.query(`create database ${name} template ${migrated ? TEMPLATE : 'template0'}`)
  })
  return at(server.url, name)
}

/** An empty, migrated database for the tests of a file; closed after them. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await newDatabase()
  const opened = await openDatabase({ url, dataFolder: '' }, 5)
  afterAll(() => opened.close())
  return { db: opened.db, url }
}
