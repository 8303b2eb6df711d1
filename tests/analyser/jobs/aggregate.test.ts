import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { employerKey } from '../../../analyser/facets/employer-key.ts'
import { aggregate } from '../../../analyser/jobs/figures/aggregate.ts'
import { type Random, random } from '../../../analyser/stats/random.ts'
import { testDatabase } from '../../support/database.ts'
import { seedVacancies } from './seed-vacancies.ts'

const { db } = await testDatabase()

const pick = <T>(next: Random, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
const skillSlugs = ['postgresql', 'python', 'nodejs', 'pytorch']

function seed(next: Random) {
  const asked = skillSlugs.filter(() => next() < 0.4)
  return {
    role: pick(next, ['backend-developer', 'data-analyst']),
    employer: pick(next, ['Acme Ltd', 'ACME Limited', 'Beta', 'Gamma', null]),
    postedOn: pick(next, ['2026-01-31', '2026-02-01', '2026-02-28', '1999-05-05', '2026-05-01']),
    sample: next() < 0.2,
    source: pick(next, ['test', 'board']),
    scanned: next() < 0.9,
    required: asked.slice(0, 2),
    preferred: asked.slice(2),
  }
}

/** One thing that the pipeline may do to vacancies. */
async function step(next: Random): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from vacancies order by id`.execute(db)
  const ids = rows.map((row) => row.id)
  const kind = next()
  if (ids.length === 0 || kind < 0.45) {
    await seedVacancies(db, [seed(next), seed(next)])
    return
  }
  const id = pick(next, ids)
  // As buildVacancies does, any change of the row changes what it was made of.
  const change = (values: object) =>
    db
      .updateTable('vacancies')
      .set({ ...values, made_of: String(next()) })
      .where('id', '=', id)
      .execute()
  if (kind < 0.6) await db.deleteFrom('listings').where('id', '=', id).execute()
  else if (kind < 0.7) await change({ posted_on: seed(next).postedOn })
  else if (kind < 0.8) await change({ role: pick(next, ['backend-developer', 'data-analyst', null]) })
  else if (kind < 0.9) await change({ mentioned: sql`mentioned[2:]`, required: sql`'{}'` })
  else await change({ closed_on: '2026-06-01', scanned: next() < 0.5, listings: 3 })
}

interface Cell {
  vacancies: number
  listings: number
  scanned: number
  days: number[]
  sizes: Map<string, number>
  skills: Map<number, { mentioned: number; required: number }>
}

/** Counts `vacancies` in plain code, by role, sample, month and source. */
async function countedFromScratch(): Promise<unknown[]> {
  const cells = new Map<string, Cell>()
  for (const row of await db.selectFrom('vacancies').selectAll().where('role', 'is not', null).execute()) {
    for (const source of [row.source, '*']) {
      const key = [row.role, row.sample, `${row.posted_on.slice(0, 7)}-01`, source].join(' ')
      const cell: Cell = cells.get(key) ?? {
        vacancies: 0,
        listings: 0,
        scanned: 0,
        days: [],
        sizes: new Map(),
        skills: new Map(),
      }
      cells.set(key, cell)
      cell.vacancies++
      cell.days.push(Date.parse(row.posted_on) / 86_400_000)
      cell.listings += row.listings
      if (!row.scanned) continue
      cell.scanned++
      const cluster = employerKey(row.employer) ?? `#${row.id}`
      cell.sizes.set(cluster, (cell.sizes.get(cluster) ?? 0) + 1)
      if (source !== '*') continue
      for (const id of row.mentioned) {
        const skill = cell.skills.get(id) ?? { mentioned: 0, required: 0 }
        cell.skills.set(id, skill)
        skill.mentioned++
        if (row.required.includes(id)) skill.required++
      }
    }
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, cell]) => ({
      key,
      counts: [
        cell.vacancies,
        cell.listings,
        cell.scanned,
        [...cell.sizes.keys()].filter((name) => !name.startsWith('#')).length,
        [...cell.sizes.values()].reduce((sum, size) => sum + size * size, 0),
        Math.min(...cell.days),
        Math.max(...cell.days),
      ],
      skills: [...cell.skills]
        .sort(([a], [b]) => a - b)
        .map(([id, skill]) => [id, skill.mentioned, skill.required]),
    }))
}

async function rollups(): Promise<unknown[]> {
  const { rows } = await sql<{ key: string; counts: number[]; skills: number[][] | null }>`
    select concat_ws(' ', role, sample, month, source) as key,
      array[vacancies, listings, scanned, employers, size_squares, first_on - '1970-01-01', last_on - '1970-01-01']::int[] as counts,
      (select json_agg(json_build_array(skill_id, mentioned, required) order by skill_id) from month_skill_counts s
        where c.source = '*' and (s.role, s.sample, s.month) = (c.role, c.sample, c.month)) as skills
    from month_counts c`.execute(db)
  return rows
    .map((row) => ({
      ...row,
      key: row.key.replace(' f ', ' false ').replace(' t ', ' true '),
      skills: row.skills ?? [],
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

describe('aggregate', () => {
  // Adding up what moved, counting whole cells, and now this, now that.
  it.each([
    [1, 1_000],
    [2, 0],
    [3, 5],
    [4, 1_000],
  ])('equals a count from scratch after any history (seed %d, adding up to %d)', async (start, most) => {
    const next = random(start)
    for (let i = 0; i < 60; i++) {
      await step(next)
      if (next() < 0.3) await aggregate(db, most)
    }
    await aggregate(db, most)
    const fromScratch = await countedFromScratch()
    expect(fromScratch.length).toBeGreaterThan(5)
    expect(await rollups()).toEqual(fromScratch)
  })

  it('touches nothing when nothing changed', async () => {
    const revisions = () =>
      db.selectFrom('role_revisions').selectAll().orderBy('role').orderBy('sample').execute()
    const before = await revisions()
    expect(await aggregate(db)).toEqual({ counted: 0, cells: 0 })
    expect(await revisions()).toEqual(before)
  })

  it('counts a month once when two run at the same time', async () => {
    await seedVacancies(db, [seed(random(9))])
    await Promise.all([aggregate(db), aggregate(db)])
    expect(await rollups()).toEqual(await countedFromScratch())
  })
})
