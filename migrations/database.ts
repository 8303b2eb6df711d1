import { type Dialect, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { DatabaseConfig } from './config.ts'
import { startEmbedded } from './embedded.ts'
import type { Database } from './schema.ts'

// bigint and numeric columns hold counts and money well inside the safe integers.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A calendar day stays the text it is: a Date would move with the time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, String)

const INT4_ARRAY = 1007

/**
 * Reads `{1,2,3}`. Figures read hundreds of thousands of such numbers at a time, for which the parser for arrays of any kind takes
 * ten times as long.
 */
function parseIntegers(text: string): number[] {
  const numbers: number[] = []
  let value = 0
  let digits = false
  let sign = 1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48
      digits = true
    } else if (code === 45) sign = -1
    else if (digits) {
      numbers.push(sign * value)
      value = 0
      digits = false
      sign = 1
    }
  }
  return numbers
}
// The type of pg leaves arrays out of its list of ids.
pg.types.setTypeParser(INT4_ARRAY as never, parseIntegers)

export type Db = Kysely<Database>

export interface OpenDatabase {
  readonly db: Db
  /** Where it is, for child processes and for the queue. Holds the password: never print it. */
  readonly url: string
  /** Closes the pool, and stops the embedded server if this was its last user. */
  close(): Promise<void>
}

/** Raised when the server does not answer; says where it was looked for, without the password. */
export class DatabaseUnavailableError extends Error {
  readonly hint: string
  constructor(message: string, hint: string, cause: unknown) {
    super(message, { cause })
    this.name = 'DatabaseUnavailableError'
    this.hint = hint
  }
}

/** A URL without its password, fit to be printed. */
export function redactUrl(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:***@')
}

/**
 * Opens the database: the one at `config.url`, else the embedded one, and checks that it answers.
 *
 * @param connections the most that the pool may hold
 * @throws DatabaseUnavailableError, EmbeddedServerError
 */
export async function openDatabase(config: DatabaseConfig, connections = 10): Promise<OpenDatabase> {
  const server = config.url === undefined ? await startEmbedded(config.dataFolder) : undefined
  const url = server?.url ?? (config.url as string)
  let pool: pg.Pool
  try {
    pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 10_000,
      application_name: 'requisite',
    })
  } catch (cause) {
    throw new DatabaseUnavailableError(
      'DATABASE_URL is not a PostgreSQL URL',
      'it should look like postgres://user:password@host:5432/name',
      cause,
    )
  }
  // An idle connection that the server drops must not end the process; the next query reports it.
  pool.on('error', () => undefined)
  const dialect: Dialect = new PostgresDialect({ pool })
  const db = new Kysely<Database>({ dialect })
  try {
    await sql`select 1`.execute(db)
  } catch (cause) {
    await db.destroy().catch(() => undefined)
    throw new DatabaseUnavailableError(
      `PostgreSQL at ${redactUrl(url)} does not answer: ${reasonOf(cause)}`,
      'check that it runs and that DATABASE_URL is right, or unset DATABASE_URL to use the embedded one',
      cause,
    )
  }
  return {
    db,
    url,
    async close() {
      await db.destroy()
      await server?.release()
    },
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}
