import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { wordings } from '../../../analyser/domain/wordings.ts'
import { aggregate } from '../../../analyser/jobs/figures/aggregate.ts'
import { readRoleWordings, readWordings } from '../../../analyser/jobs/figures/read-wordings.ts'
import { computeWordings } from '../../../analyser/reports/compute-wordings.ts'
import { renderWordings } from '../../../analyser/reports/render-wordings.ts'
import { requisite } from '../../support/cli.ts'
import { testDatabase } from '../../support/database.ts'
import { seedVacancies, taxonomy, times } from './seed-vacancies.ts'

const { db, url } = await testDatabase()

/** Has the adverts of some vacancies say something else where they say "Node.js". */
async function reword(ids: readonly number[], form: string, before = ''): Promise<void> {
  await sql`
    update mentions m set start_at = start_at + ${before.length}, end_at = start_at + ${before.length + form.length}
    from listings l where l.id = m.listing_id and l.id = any(${ids}::bigint[])
      and substr(l.text, start_at + 1, 7) = 'Node.js'`.execute(db)
  await sql`
    update listings set text = ${before} || replace(text, 'Node.js', ${form}) where id = any(${ids}::bigint[])`.execute(
    db,
  )
}

beforeAll(async () => {
  const node = await seedVacancies(db, times(40, { required: ['nodejs'] }))
  await reword(node.slice(0, 6), 'NodeJS')
  await reword(node.slice(6, 9), 'node.js')
  await reword(node.slice(9, 11), 'Node', '🚀🚀 ')
  await seedVacancies(db, [
    ...times(10, { required: ['postgresql'] }),
    ...times(5, { role: 'data-analyst', required: ['nodejs'] }),
    ...times(2, { required: ['nodejs'], sample: true }),
    ...times(2, { required: ['nodejs'], scanned: false }),
  ])
  // What the deduplication does: each of these is a vacancy of its own.
  await db
    .updateTable('listings')
    .set((e) => ({ vacancy_id: e.ref('id') }))
    .execute()
  await aggregate(db)
})

describe('readWordings', () => {
  it('shares the forms among the vacancies that name the skill; case alone makes no form', async () => {
    const found = await readWordings(db, { skill: 'nodejs', role: 'backend-developer', taxonomy })
    expect(wordings.parse(found)).toMatchObject({
      n: { scanned: 50, vacancies: 40, employers: 40 },
      sample: false,
      hidden: 0,
    })
    expect(found.forms.map(({ form, hits, share }) => [form, hits, share])).toEqual([
      ['Node.js', 32, 0.8],
      ['NodeJS', 6, 0.15],
      ['Node', 2, 0.05],
    ])
  })

  it('gives 95% Wilson intervals where every employer has one vacancy', async () => {
    const { forms } = await readWordings(db, { skill: 'Node.js', role: 'backend-developer', taxonomy })
    // 32 of 40: R's prop.test(32, 40, correct = FALSE) gives 0.6524 to 0.8950.
    expect(forms[0]?.low).toBeCloseTo(0.6524, 3)
    expect(forms[0]?.high).toBeCloseTo(0.895, 3)
  })

  it('takes all roles together, and leaves rare forms out but counted', async () => {
    const found = await readWordings(db, { skill: 'nodejs', taxonomy, least: 0.1 })
    expect(found).toMatchObject({ role: null, n: { vacancies: 45, scanned: 55 }, hidden: 1 })
  })

  it.each([
    [{ skill: 'nodejz' }, { code: 'unknown-skill', hint: 'did you mean "nodejs"?' }],
    [{ skill: 'nodejs', role: 'nobody-at-all' }, { code: 'unknown-role' }],
    [{ skill: 'pytorch' }, { code: 'no-data-in-window' }],
    // The family is asked for, but only by the names of its members.
    [{ skill: 'sql-databases' }, { code: 'no-data-in-window', hint: /skills of this family/ }],
    [{ skill: 'nodejs', from: '2026-02-30' }, { code: 'usage' }],
    [{ skill: 'nodejs', from: '2027-01-01' }, { code: 'usage' }],
  ])(
    'refuses %j with a clear error',
    async (options, { hint, ...error }: { code: string; hint?: unknown }) => {
      const refused = await readWordings(db, { ...options, taxonomy }).catch((thrown) => thrown)
      expect(refused).toMatchObject(error)
      if (hint instanceof RegExp) expect(refused.hint).toMatch(hint)
      else if (hint !== undefined) expect(refused.hint).toBe(hint)
    },
  )
})

it('readRoleWordings gives the forms of every skill of a role', async () => {
  const all = await readRoleWordings(db, { role: 'backend-developer', taxonomy })
  expect([...all.keys()].sort()).toEqual(['nodejs', 'postgresql'])
  expect(all.get('nodejs')?.[0]).toMatchObject({ form: 'Node.js', hits: 32 })
})

describe('computeWordings', () => {
  it('counts a vacancy once for each form that it uses, over line breaks and kinds of hyphens', () => {
    const forms = computeWordings([
      { id: 1, employer: 'a', forms: ['CI/CD', 'ci/cd', 'continuous\nintegration'] },
      { id: 2, employer: 'b', forms: ['CI/CD', 'Continuous integration', 'test\u2011driven'] },
    ])
    expect(forms.map(({ form, hits, employers }) => [form, hits, employers])).toEqual([
      ['CI/CD', 2, 2],
      ['continuous integration', 2, 2],
      ['test-driven', 1, 1],
    ])
  })

  it('widens the interval where adverts of one employer are alike', () => {
    const of = (employer: (i: number) => string) =>
      computeWordings(
        Array.from({ length: 60 }, (_, i) => ({
          id: i,
          employer: employer(i),
          forms: [i % 12 < 6 ? 'Postgres' : 'PostgreSQL'],
        })),
      )[0]
    const [apart, alike] = [of(String), of((i) => String(i % 12))]
    expect(alike?.share).toBe(apart?.share)
    expect((alike?.high ?? 0) - (alike?.low ?? 0)).toBeGreaterThan(
      1.5 * ((apart?.high ?? 0) - (apart?.low ?? 0)),
    )
  })

  it('has nothing to say of nothing', () => {
    expect(computeWordings([])).toEqual([])
  })
})

describe('requisite wordings', () => {
  it.each([
    ['table', /^Node\.js in All roles|^Node\.js: Node\.js 82%/],
    ['markdown', /^# How adverts word Node\.js\n\n\*\*Node\.js: Node\.js 82%/],
    ['csv', /^role,skill,sample.*\r\n,nodejs,false,/],
    ['json', /^\{\n {2}"role": null/],
  ])('prints %s', async (format, expected) => {
    const found = await readWordings(db, { skill: 'nodejs', taxonomy })
    expect(renderWordings(found, format as 'table')).toMatch(expected)
  })

  it('asks for a skill that the real taxonomy knows', async () => {
    const { code, stdout } = await requisite(['wordings', 'postgresql', '--role', 'backend-developer'], {
      env: { DATABASE_URL: url },
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/PostgreSQL +100%/)
  })

  it('ends with 66 for a skill that nobody names', async () => {
    const { code, stderr } = await requisite(['wordings', 'kubernetes'], { env: { DATABASE_URL: url } })
    expect({ code, stderr }).toMatchObject({ code: 66, stderr: expect.stringContaining('names Kubernetes') })
  })
})
