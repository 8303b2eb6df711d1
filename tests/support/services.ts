/**
 * What the tests share: a folder for one embedded PostgreSQL, which the first test that needs it starts, and a Redis
 * server where one is installed. Both are ended by whoever started the tests.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../migrations/embedded.ts'
import { freePort } from './free-port.ts'

export interface Services {
  /** Absolute; holds the data of PostgreSQL and whatever else the tests leave. */
  readonly folder: string
  /** Of database 0; null where no redis-server is installed. */
  readonly redisUrl: string | null
}
declare module 'vitest' {
  interface ProvidedContext {
    services: Services
  }
}

/** Nothing here must survive a crash of the machine. */
export const serverSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
}

function installed(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

async function startRedis(folder: string): Promise<{ url: string; process: ChildProcess } | undefined> {
  if (!installed('redis-server')) {
    const message = 'redis-server is not installed: the tests of the queue on Redis are SKIPPED'
    if (process.env.CI === 'true') throw new Error(`${message}, which CI must not do`)
    console.error(`\n  !!! ${message} !!!\n`)
    return undefined
  }
  const port = await freePort()
  // Each test takes a database of its own.
  const words = `--port ${port} --bind 127.0.0.1 --save  --appendonly no --databases 2000 --maxmemory-policy noeviction`
  const server = spawn('redis-server', [...words.split(' '), '--dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((done, fail) => {
    server.once('exit', (code) => fail(new Error(`redis-server ended with ${code}`)))
    server.stdout.on('data', (data: Buffer) => data.includes('Ready to accept') && done())
  })
  return { url: `redis://127.0.0.1:${port}`, process: server }
}

/** Ends the server that the tests started, and with it the connections that a killed child left behind. */
async function stopPostgres(folder: string): Promise<void> {
  if (!existsSync(join(folder, 'postgres', 'postmaster.pid'))) return
  const server = await startEmbedded(folder, serverSettings)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  await client.end()
  await server.release()
  for (let tries = 0; tries < 50 && existsSync(join(folder, 'postgres', 'postmaster.pid')); tries++)
    await sleep(100)
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'requisite-test-'))
  // Run as root, PostgreSQL becomes another user, who must be able to pass.
  await chmod(folder, 0o755)
  const redis = await startRedis(folder)
  project.provide('services', { folder, redisUrl: redis?.url ?? null })
  return async () => {
    redis?.process.removeAllListeners('exit').kill()
    await stopPostgres(folder).catch(async (error: unknown) => {
      console.error('PostgreSQL of the tests could not be stopped:', error)
      console.error(await readFile(join(folder, 'postgres', 'server.log'), 'utf8').catch(() => ''))
    })
    await rm(folder, { recursive: true, force: true })
  }
}
