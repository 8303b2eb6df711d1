/**
 * `npm run bench:api [VACANCIES]`: the API under load over a generated market, by default a million vacancies: 200 requests a second
 * of mixed reading, answers that did not change, and the export of every vacancy. The market is made once and kept in
 * `REQUISITE_BENCH_DATA`, where that is set.
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { sql } from 'kysely'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { refreshFigures } from '../../analyser/jobs/figures/refresh-figures.ts'
import { quantile } from '../../analyser/stats/quantile.ts'
import { random } from '../../analyser/stats/random.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { createKey } from '../../api/keys/key-store.ts'
import { type Db, openDatabase } from '../../migrations/database.ts'
import { migrate } from '../../migrations/migrate.ts'
import { freePort } from '../support/free-port.ts'
import { generate } from './generate.ts'

const ROLES = 60
const SKILLS = 1_500
const RATE = 200
const SECONDS = Number(process.env.REQUISITE_BENCH_SECONDS ?? 60)
const UNCHANGED = 500

const root = new URL('../../', import.meta.url).pathname
const vacancies = Number(process.argv[2] ?? 1_000_000)
const taxonomy = loadTaxonomy()
const roles = [...taxonomy.roles.keys()].slice(0, ROLES)
const skills = [...taxonomy.skills.keys()].slice(0, SKILLS)
const say = (line: string) => process.stderr.write(`${line}\n`)

/** The market, with the names of the taxonomy: its skills are made with names of their own. */
async function makeMarket(db: Db, taxonomy: Taxonomy): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from vacancies`.execute(db)
  if (rows[0]?.n !== vacancies) {
    if (rows[0]?.n !== 0) throw new Error(`the folder holds ${rows[0]?.n} vacancies: use another one`)
    const size = { vacancies, roles, skills: skills.length, mentions: true }
    await generate(db, size, (done) => process.stderr.write(`\r${done} of ${vacancies} vacancies made `))
    await sql`update skills s set slug = n.slug, label = n.slug
      from unnest(${skills}::text[]) with ordinality as n(slug, id) where s.id = n.id`.execute(db)
    say('\ncounting')
    await aggregate(db)
    await sql`vacuum analyze`.execute(db)
  }
  say('figures of every role')
  await refreshFigures(db, taxonomy)
}

/** What readers ask for: figures of all roles by default, narrowed, and across roles. */
function mixedRequests(): string[] {
  const next = random(7)
  const one = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T
  const filters = [
    'seniority=senior',
    'region=london',
    'employers=direct',
    'pattern=hybrid',
    'tier=common',
    'level=required',
  ]
  const makers: readonly [number, () => string][] = [
    [30, () => `/v1/roles/${one(roles)}/requirements`],
    [10, () => `/v1/roles/${one(roles)}/requirements?${one(filters)}`],
    [5, () => `/v1/roles/${one(roles)}/requirements.csv`],
    [8, () => `/v1/roles/${one(roles)}/pay`],
    [8, () => `/v1/roles/${one(roles)}/trend?limit=20`],
    [8, () => `/v1/compare/${one(roles.slice(0, 30))}/${one(roles.slice(30))}`],
    [6, () => `/v1/skills/${one(skills.slice(0, 300))}/roles`],
    [6, () => `/v1/skills/${one(skills.slice(0, 300))}/months`],
    [6, () => '/v1/roles?limit=50'],
    [5, () => `/v1/skills?q=${one(skills).slice(0, 5)}`],
    [4, () => '/v1/movers'],
    [4, () => `/v1/vacancies?role=${one(roles)}&limit=50`],
  ]
  const total = makers.reduce((sum, [weight]) => sum + weight, 0)
  return Array.from({ length: 2_000 }, () => {
    let at = next() * total
    for (const [weight, make] of makers) {
      at -= weight
      if (at < 0) return make()
    }
    return '/v1/roles'
  })
}

async function memory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024
}

/** Loads that begin one after the other: one alone sends all requests of a second at its beginning. */
const LOADS = 20

/** Times of the answers to requests that come evenly over each second, in milliseconds. */
async function load(
  base: string,
  headers: Record<string, string>,
  paths: readonly string[],
  seconds: number,
) {
  const times: number[] = []
  const failed: number[] = []
  const loads = Array.from({ length: LOADS }, async (_, i) => {
    await sleep((i * 1000) / LOADS)
    const own = paths.filter((_path, at) => at % LOADS === i)
    await autocannon({
      ...{ url: base, connections: 1, overallRate: RATE / LOADS, duration: seconds, headers },
      requests: own.map((path) => ({ method: 'GET' as const, path })),
      setupClient: (client) =>
        client.on('response', (status, _bytes, ms) => {
          times.push(ms)
          if (status !== 200) failed.push(status)
        }),
    })
  })
  await Promise.all(loads)
  return { times: times.sort((a, b) => a - b), failed }
}

async function coldTimes(base: string, headers: Record<string, string>, paths: readonly string[]) {
  const times = new Map<string, number[]>()
  for (const path of paths) {
    const started = performance.now()
    await (await fetch(base + path, { headers })).arrayBuffer()
    const kind =
      path
        .split('?')[0]
        ?.replace(/\/(roles|compare|skills)\/[^/]+/, '/$1/…')
        .replace(/(compare\/…)\/.*/, '$1/…') ?? path
    const name = path.includes('?') && kind.endsWith('requirements') ? `${kind}?…` : kind
    times.set(name, [...(times.get(name) ?? []), performance.now() - started])
  }
  return times
}

async function bench(base: string, pid: number, headers: Record<string, string>): Promise<void> {
  const paths = mixedRequests()
  say('each request once, one after the other')
  const cold = await coldTimes(base, headers, [...new Set(paths)])
  for (const [kind, found] of cold) {
    const sorted = found.sort((a, b) => a - b)
    console.log(
      `first time  ${kind.padEnd(44)} n ${String(sorted.length).padStart(4)}  median ${quantile(sorted, 0.5).toFixed(0).padStart(5)} ms  p95 ${quantile(sorted, 0.95).toFixed(0).padStart(5)} ms`,
    )
  }
  say(`${RATE} requests a second for ${SECONDS} s`)
  const { times, failed } = await load(base, headers, paths, SECONDS)
  const at = (share: number) => `${quantile(times, share).toFixed(0)} ms`
  console.log(
    `mixed reading  ${(times.length / SECONDS).toFixed(0)}/s  p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)}  not 200: ${failed.length}`,
  )
  const path = `/v1/roles/${roles[0]}/requirements`
  const etag = (await fetch(base + path, { headers })).headers.get('etag') as string
  const unchanged: number[] = []
  for (let i = 0; i < UNCHANGED; i++) {
    const started = performance.now()
    const response = await fetch(base + path, { headers: { ...headers, 'if-none-match': etag } })
    if (response.status !== 304) throw new Error(`304 expected, ${response.status} came`)
    unchanged.push(performance.now() - started)
  }
  unchanged.sort((a, b) => a - b)
  console.log(
    `304  median ${quantile(unchanged, 0.5).toFixed(1)} ms  p95 ${quantile(unchanged, 0.95).toFixed(1)} ms`,
  )
  const before = await memory(pid)
  let most = before
  const watch = setInterval(async () => {
    most = Math.max(most, await memory(pid))
  }, 100)
  const started = performance.now()
  const response = await fetch(`${base}/v1/vacancies.csv`, { headers })
  let bytes = 0
  let lines = 0
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    bytes += chunk.length
    for (const byte of chunk) if (byte === 10) lines++
  }
  clearInterval(watch)
  console.log(
    `CSV of ${lines - 1} vacancies  ${((performance.now() - started) / 1000).toFixed(0)} s  ${(bytes / 2 ** 20).toFixed(0)} MiB  memory of the server ${before.toFixed(0)} MiB before, ${most.toFixed(0)} MiB at most`,
  )
}

const kept = process.env.REQUISITE_BENCH_DATA
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'bench-api-')))
await mkdir(folder, { recursive: true })
const database = await openDatabase({ url: undefined, dataFolder: folder }, 4)
try {
  await migrate(database.db)
  await makeMarket(database.db, taxonomy)
  const { secret } = await createKey(database.db, {
    name: `bench ${Date.now()}`,
    scopes: ['read'],
    perMinute: 1_000_000,
  })
  const port = await freePort()
  const server = spawn(process.execPath, ['requisite.mjs', 'serve'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.url, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  try {
    await new Promise<void>((done, fail) => {
      server.stderr.on('data', (data: Buffer) => {
        process.stderr.write(data)
        if (data.includes('ready')) done()
      })
      server.once('exit', (code) => fail(new Error(`the server ended with ${code}`)))
    })
    await bench(`http://127.0.0.1:${port}`, server.pid as number, { authorization: `Bearer ${secret}` })
  } finally {
    server.removeAllListeners('exit')
    server.kill('SIGTERM')
    await new Promise((done) => server.once('exit', done))
  }
} finally {
  await database.close()
  if (kept === undefined) await rm(folder, { recursive: true, force: true })
}
