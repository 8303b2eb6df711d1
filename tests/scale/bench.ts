/**
 * `npm run bench:scale [VACANCIES…]`: how the figures behave on generated markets, on an embedded PostgreSQL of its own.
 * By default 10,000, 100,000 and 1,000,000 vacancies; METHOD.md shows the table.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Skill, Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { readComparison } from '../../analyser/jobs/figures/read-comparison.ts'
import { readReport } from '../../analyser/jobs/figures/read-report.ts'
import { refreshFigures } from '../../analyser/jobs/figures/refresh-figures.ts'
import { numberCells, rollUpSkills, rollUpVacancies } from '../../analyser/jobs/figures/roll-up.ts'
import { quantile } from '../../analyser/stats/quantile.ts'
import { random } from '../../analyser/stats/random.ts'
import { type Db, openDatabase } from '../../migrations/database.ts'
import { migrate } from '../../migrations/migrate.ts'
import { addVacancies, generate } from './generate.ts'

const ROLES = 60
const SKILLS = 1_500
const REPEATS = 60

const roleIds = Array.from({ length: ROLES }, (_, i) => `role-${i + 1}`)
const taxonomy = {
  version: 'bench',
  skills: new Map(
    Array.from({ length: SKILLS }, (_, i) => {
      const id = `skill-${i + 1}`
      return [
        id,
        { id, label: `Skill ${i + 1}`, kind: 'tool', broader: [], aliases: [] } as unknown as Skill,
      ] as const
    }),
  ),
  roles: new Map(
    roleIds.map((id, i) => [
      id,
      { id, label: `Role ${i + 1}`, soc: '2134', titles: [id], not: [], duties: {} },
    ]),
  ),
} as Taxonomy

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** The time that 95 of 100 calls stay under, in milliseconds. */
async function p95(calls: readonly (() => Promise<unknown>)[]): Promise<number> {
  const times: number[] = []
  for (const call of calls) times.push((await seconds(call)) * 1000)
  return quantile(
    times.sort((a, b) => a - b),
    0.95,
  )
}

async function recount(db: Db): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await numberCells(
      transaction,
      sql`(select role, sample, date_trunc('month', posted_on)::date as month from counted_vacancies)`,
    )
    await rollUpVacancies(transaction)
    await rollUpSkills(transaction)
  })
}

async function measure(vacancies: number): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(process.env.REQUISITE_DATA ?? tmpdir(), 'bench-'))
  const database = await openDatabase({ url: undefined, dataFolder: folder }, 4)
  const { db } = database
  const next = random(1)
  const anyRole = () => roleIds[Math.floor(next() * ROLES)] as string
  const repeat = (call: () => Promise<unknown>) => Array.from({ length: REPEATS }, () => call)
  try {
    await migrate(db)
    const size = { vacancies, roles: roleIds, skills: SKILLS, mentions: true }
    const made = await seconds(() =>
      generate(db, size, (done) => process.stderr.write(`\r${done} of ${vacancies} vacancies made `)),
    )
    process.stderr.write(`in ${made.toFixed(0)} s\n`)
    const first = await seconds(() => aggregate(db))
    await sql`vacuum analyze`.execute(db)
    const shares = await seconds(() => recount(db))
    const everything = await seconds(() => refreshFigures(db, taxonomy))
    const report = await p95(repeat(() => readReport(db, { role: anyRole(), taxonomy })))
    const filters = [
      { seniority: 'senior' },
      { region: 'london' },
      { source: 'a' },
      { from: '2025-01-01' },
      { pattern: 'hybrid' },
    ]
    const filtered = await p95(
      repeat(() =>
        readReport(db, { role: anyRole(), taxonomy, ...filters[Math.floor(next() * filters.length)] }),
      ),
    )
    const compare = await p95(
      repeat(() => {
        const at = Math.floor(next() * (ROLES - 1))
        return readComparison(db, {
          source: roleIds[at] as string,
          target: roleIds[at + 1] as string,
          taxonomy,
        })
      }),
    )
    await db.connection().execute((one) => addVacancies(one, size, vacancies + 1, vacancies + 1_000))
    const update = await seconds(() => aggregate(db))
    const { rows } = await sql<{ size: string; largest: number }>`
      select pg_size_pretty(pg_database_size(current_database())) as size,
        (select max(n)::int from (select count(*) as n from counted_vacancies group by role) as r) as largest`.execute(
      db,
    )
    return {
      vacancies: vacancies.toLocaleString('en-GB'),
      'largest role': String(rows[0]?.largest),
      database: String(rows[0]?.size),
      'count all': `${first.toFixed(1)} s`,
      'shares of every role': `${shares.toFixed(1)} s`,
      'every figure': `${everything.toFixed(0)} s`,
      'report p95': `${report.toFixed(0)} ms`,
      'filtered p95': `${filtered.toFixed(0)} ms`,
      'compare p95': `${compare.toFixed(0)} ms`,
      '1,000 new': `${update.toFixed(1)} s`,
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const sizes = process.argv.slice(2).map(Number)
const table: Record<string, string>[] = []
for (const vacancies of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
  table.push(await measure(vacancies))
const [head] = table
for (const key of Object.keys(head ?? {})) {
  console.log(`${key.padEnd(22)}${table.map((column) => (column[key] ?? '').padStart(14)).join('')}`)
}
