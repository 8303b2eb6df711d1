import { sql } from 'kysely'
import { type CommandCall, defineCommand } from '../../analyser/cli/command.ts'
import { taxonomyOf } from '../../analyser/cli/taxonomy-of.ts'
import { UnavailableError } from '../../analyser/domain/errors.ts'
import { jobsConfig } from '../../analyser/jobs/config.ts'
import { openQueues } from '../../analyser/jobs/queue.ts'
import { databaseConfig } from '../../migrations/config.ts'
import { type OpenDatabase, openDatabase } from '../../migrations/database.ts'
import { pendingMigrations } from '../../migrations/migrate.ts'
import { crawlerConfig } from '../config.ts'
import { findChromium } from '../fetch/find-chromium.ts'

interface Finding {
  readonly state: 'ok' | 'note' | 'fail'
  readonly says: string
  /** What to do about it. */
  readonly hint?: string
}
type Call = CommandCall<Record<never, never>>

function node(): Finding {
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= 24) return { state: 'ok', says: `Node ${version}` }
  return {
    state: 'fail',
    says: `Node ${version}`,
    hint: 'run it by npm scripts or npx, which bring Node 24 along',
  }
}

function taxonomy(call: Call): Finding {
  const { skills, roles, version } = taxonomyOf(call)
  return { state: 'ok', says: `taxonomy ${version}: ${skills.size} skills, ${roles.size} roles` }
}

async function postgres(call: Call, opened: (database: OpenDatabase) => void): Promise<Finding> {
  const config = databaseConfig(call.root, call.env)
  const database = await openDatabase(config, 2)
  opened(database)
  const { rows } = await sql<{ version: string; major: number }>`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int / 10000 as major`.execute(database.db)
  const [server] = rows
  const where = config.url === undefined ? `embedded, in ${config.dataFolder}` : 'DATABASE_URL'
  const says = `PostgreSQL ${server?.version} (${where})`
  if ((server?.major ?? 0) < 14) return { state: 'fail', says, hint: 'PostgreSQL 14 or newer is needed' }
  const pending = await pendingMigrations(database.db)
  if (pending.length === 0) return { state: 'ok', says }
  return {
    state: 'note',
    says: `${says}: ${pending.length} migrations to run`,
    hint: 'the next command runs them',
  }
}

async function queue(call: Call, database: OpenDatabase | undefined): Promise<Finding> {
  const { redisUrl } = jobsConfig(call.env)
  if (redisUrl === undefined && database === undefined)
    return { state: 'note', says: 'queue in PostgreSQL: not looked at', hint: 'see PostgreSQL' }
  const queues = await openQueues({ redisUrl, databaseUrl: database?.url ?? '' })
  try {
    const workers = await queues.workers('analyse')
    const where = queues.backend === 'redis' ? 'Redis (REDIS_URL)' : 'PostgreSQL (no REDIS_URL)'
    return { state: 'ok', says: `queue on ${where}, ${workers} workers` }
  } finally {
    await queues.close()
  }
}

async function chromium(call: Call): Promise<Finding> {
  const named = crawlerConfig(call.root, call.env).chromium
  try {
    const { path } = await findChromium(named, call.env.PATH)
    return { state: 'ok', says: `Chromium ${path}` }
  } catch (error) {
    // Only few sources need one; one that is named and missing is a mistake.
    if (named !== undefined || !(error instanceof UnavailableError)) throw error
    const { message, hint = '' } = error
    return { state: 'note', says: message, hint }
  }
}

/** A check that fails is a finding as well. */
async function look(what: string, check: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await check()
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string }
    return { state: 'fail', says: `${what}: ${message}`, ...(hint === undefined ? {} : { hint }) }
  }
}

export default defineCommand({
  summary: 'check what requisite needs, and say what to do about what is missing',
  exits: { 69: 'something that is needed is missing' },
  async run(call) {
    let database: OpenDatabase | undefined
    const checks: readonly [string, () => Finding | Promise<Finding>][] = [
      ['Node', node],
      ['taxonomy', () => taxonomy(call)],
      ['PostgreSQL', () => postgres(call, (opened) => (database = opened))],
      ['queue', () => queue(call, database)],
      ['Chromium', () => chromium(call)],
    ]
    let failed = 0
    try {
      for (const [what, check] of checks) {
        const { state, says, hint } = await look(what, check)
        if (state === 'fail') failed++
        call.stdout.write(`${{ ok: 'ok  ', note: 'note', fail: 'FAIL' }[state]}  ${says}\n`)
        if (hint !== undefined) call.stdout.write(`      ${hint}\n`)
      }
    } finally {
      await database?.close()
    }
    if (failed === 0) return 0
    throw new UnavailableError('unhealthy', `${failed} of ${checks.length} checks failed`, {
      hint: 'see above',
    })
  },
})
