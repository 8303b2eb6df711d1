import { beforeAll, describe, expect, it } from 'vitest'
import { aggregate } from '../../../analyser/jobs/figures/aggregate.ts'
import { readComparison } from '../../../analyser/jobs/figures/read-comparison.ts'
import { readReport } from '../../../analyser/jobs/figures/read-report.ts'
import { readRoles } from '../../../analyser/jobs/figures/read-roles.ts'
import { monthsBefore } from '../../../analyser/jobs/figures/role-window.ts'
import { readSnapshot } from '../../../analyser/jobs/figures/snapshots.ts'
import { testDatabase } from '../../support/database.ts'
import { seedVacancies, taxonomy, times } from './seed-vacancies.ts'

const { db } = await testDatabase()
const ml = { role: 'machine-learning-engineer', required: ['python', 'pytorch'] }

beforeAll(async () => {
  await seedVacancies(db, [
    ...times(20, { required: ['postgresql'], preferred: ['python'], pay: [40_000, 50_000] }),
    ...times(9, { required: ['nodejs'], postedOn: '2026-04-30' }),
    ...times(1, { scanned: false }),
    ...times(1, { required: ['pytorch'], postedOn: '2024-01-01' }),
    ...times(5, { required: ['pytorch'], sample: true }),
    ...times(25, { ...ml, pay: [60_000, 80_000] }),
    ...times(3, { role: 'data-analyst', required: ['python'], sample: true }),
  ])
  await aggregate(db)
})

describe('readReport', () => {
  it('counts the last twelve months of real vacancies and leaves the sample out', async () => {
    const report = await readReport(db, { role: 'backend-developer', taxonomy })
    expect(report).toMatchObject({
      sample: false,
      window: { from: '2025-05-02', to: '2026-05-01' },
      n: { listings: 30, vacancies: 30, scanned: 29, employers: 29, excluded: { 'not-scanned': 1 } },
      versions: { extractor: 'e1', taxonomy: 't1', dedupe: 'd1' },
    })
    expect(report.requirements.map((r) => [r.id, r.mentioned.hits, r.required.hits])).toEqual([
      ['postgresql', 20, 20],
      ['sql-databases', 20, 20],
      ['python', 20, 0],
      ['nodejs', 9, 9],
    ])
  })

  it('quotes the sentence, two employers, also for a family by its members', async () => {
    const report = await readReport(db, { role: 'backend-developer', taxonomy })
    for (const id of ['postgresql', 'sql-databases']) {
      const quotes = report.requirements.find((r) => r.id === id)?.evidence ?? []
      expect(quotes.map((e) => e.quote)).toEqual(['You know PostgreSQL.', 'You know PostgreSQL.'])
      expect(new Set(quotes.map((e) => e.listing)).size).toBe(2)
      expect(quotes[0]).toMatchObject({ source: 'test', date: '2026-05-01' })
    }
  })

  it('takes a window', async () => {
    const report = await readReport(db, {
      role: 'Backend Developer',
      from: '2026-04-01',
      to: '2026-04-30',
      taxonomy,
    })
    expect(report).toMatchObject({ window: { from: '2026-04-01', to: '2026-04-30' }, n: { vacancies: 9 } })
    expect(report.requirements[0]).toMatchObject({ id: 'nodejs', tier: 'too-few' })
  })

  it('falls back to the sample, and says so', async () => {
    const report = await readReport(db, { role: 'data-analyst', taxonomy })
    expect(report).toMatchObject({ sample: true, n: { vacancies: 3 } })
  })

  it.each([
    [{ role: 'backend-devloper' }, { code: 'unknown-role', hint: 'did you mean "backend-developer"?' }],
    [
      { role: 'backend-developer', to: '2020-01-01' },
      { code: 'no-data-in-window', hint: /2024-01-01 to 2026-05-01/ },
    ],
    [{ role: 'backend-developer', from: '2030-01-01' }, { code: 'no-data-in-window' }],
    [{ role: 'backend-developer', from: '2026-02-30' }, { code: 'usage' }],
    [{ role: 'backend-developer', from: '2026-05-01', to: '2026-04-01' }, { code: 'usage' }],
  ])('refuses %j with a clear error', async (options, error) => {
    const { hint, ...rest } = error as { hint?: string | RegExp; code: string }
    const expected = hint === undefined ? rest : { ...rest, hint: expect.stringMatching(hint) }
    await expect(readReport(db, { ...options, taxonomy })).rejects.toMatchObject(expected)
  })

  it('says what to do for a role without vacancies', async () => {
    const more = { ...taxonomy, roles: new Map([...taxonomy.roles]) }
    more.roles.set('nurse', { id: 'nurse', label: 'Nurse' } as never)
    await expect(readReport(db, { role: 'nurse', taxonomy: more })).rejects.toMatchObject({
      code: 'no-data',
      exitCode: 66,
    })
  })
})

describe('a snapshot', () => {
  const read = (change = {}) => readReport(db, { role: 'machine-learning-engineer', taxonomy, ...change })

  it('answers until what it rests on changes, and is never changed itself', async () => {
    const first = await read()
    expect(first.snapshot).toBeGreaterThan(0)
    expect((await read()).snapshot).toBe(first.snapshot)
    await seedVacancies(db, times(3, { ...ml, required: ['python'] }))
    await aggregate(db)
    const second = await read()
    expect(second.snapshot).toBeGreaterThan(first.snapshot as number)
    expect(second.n.vacancies).toBe(28)
    expect(await readSnapshot(db, first.snapshot as number)).toMatchObject({ body: { n: { vacancies: 25 } } })
    const id = first.snapshot as number
    await expect(db.updateTable('figures').set({ kind: 'x' }).where('id', '=', id).execute()).rejects.toThrow(
      /never changed/,
    )
    await expect(db.deleteFrom('figures').where('id', '=', id).execute()).rejects.toThrow(/never changed/)
  })

  it('is left aside for a window, a filter or rarer requirements', async () => {
    expect((await read({ from: '2026-01-01' })).snapshot).toBeNull()
    expect((await read({ seniority: 'mid' })).snapshot).toBeNull()
    expect((await read({ least: 0 })).snapshot).toBeNull()
  })
})

describe('filters', () => {
  it('narrow the vacancies, and say so', async () => {
    const report = await readReport(db, {
      role: 'backend-developer',
      seniority: 'mid',
      source: 'test',
      taxonomy,
    })
    expect(report).toMatchObject({ filters: { seniority: 'mid', source: 'test' }, n: { vacancies: 30 } })
  })
  it('that leave nothing are an error that says which', async () => {
    await expect(
      readReport(db, { role: 'backend-developer', region: 'wales', taxonomy }),
    ).rejects.toMatchObject({
      code: 'no-data-in-window',
      message: 'there are no vacancies of Backend Developer with region wales',
    })
  })
})

describe('readComparison', () => {
  it('ranks what the target asks for and the source does not, with pay side by side', async () => {
    const comparison = await readComparison(db, {
      source: 'machine-learning-engineer',
      target: 'backend-developer',
      taxonomy,
    })
    expect(comparison.gaps.map((gap) => gap.id)).toEqual(['postgresql', 'nodejs'])
    expect(comparison.first).toEqual(['postgresql', 'nodejs'])
    expect(comparison.transfers.map((row) => row.id)).toEqual(['python'])
    expect(comparison.source.pay).toEqual({
      currency: 'GBP',
      n: 25,
      stating: 0.8929,
      midpoint: { p25: 70_000, median: 70_000, p75: 70_000 },
    })
    expect(comparison.target.pay).toMatchObject({ n: 20, midpoint: { median: 45_000 } })
  })

  it('refuses a role against itself', async () => {
    const same = { source: 'backend-developer', target: 'Backend Developer', taxonomy }
    await expect(readComparison(db, same)).rejects.toMatchObject({ code: 'usage' })
  })

  it('does not mix the sample with real data', async () => {
    const mixed = { source: 'data-analyst', target: 'machine-learning-engineer', taxonomy }
    await expect(readComparison(db, mixed)).rejects.toMatchObject({ code: 'no-data' })
  })

  it('compares samples with each other, and draws no conclusion from too few', async () => {
    const comparison = await readComparison(db, {
      source: 'data-analyst',
      target: 'backend-developer',
      taxonomy,
    })
    expect(comparison).toMatchObject({ sample: true, gaps: [], source: { enough: false } })
  })
})

describe('readRoles', () => {
  it('counts each role, real data before the sample', async () => {
    const roles = await readRoles(db, taxonomy)
    expect(roles.map((r) => [r.role, r.vacancies, r.sample])).toEqual([
      ['backend-developer', 31, false],
      ['machine-learning-engineer', 28, false],
      ['data-analyst', 3, true],
    ])
    expect(roles[0]).toMatchObject({ first: '2024-01-01', last: '2026-05-01' })
  })
})

describe('monthsBefore', () => {
  it.each([
    ['2026-05-31', 12, '2025-06-01'],
    ['2026-05-01', 12, '2025-05-02'],
    ['2024-02-29', 12, '2023-03-01'],
    ['2026-03-31', 1, '2026-03-01'],
    ['2026-01-15', 1, '2025-12-16'],
  ])('%s less %d months starts on %s', (to, months, from) => expect(monthsBefore(to, months)).toBe(from))
})
