import { describe, expect, it } from 'vitest'
import { comparison as schema } from '../../../analyser/domain/comparison.ts'
import { computeComparison } from '../../../analyser/reports/compute-comparison.ts'
import { computeReport } from '../../../analyser/reports/compute-report.ts'
import { renderComparison } from '../../../analyser/reports/render-comparison.ts'
import { namesRole } from '../../../analyser/reports/role-words.ts'
import type { SkillIndex, VacancyRow } from '../../../analyser/reports/vacancy-row.ts'
import { skills as few, many, options } from './vacancies.ts'

const skills: SkillIndex = new Map([
  ...few,
  [7, { slug: 'nmc-pin', label: 'NMC registration', kind: 'licence', family: false, ancestors: new Set() }],
  [
    8,
    {
      slug: 'backend-development',
      label: 'Backend development',
      kind: 'concept',
      family: false,
      ancestors: new Set(),
    },
  ],
])
const pay = { currency: 'GBP', n: 0, stating: 0, midpoint: null }
const input = (rows: VacancyRow[], role = 'a', label = 'Machine Learning Engineer') => ({
  report: computeReport(rows, skills, { ...options, role, label }),
  pay,
})
const target = (rows: VacancyRow[]) => input(rows, 'b', 'Backend Developer')
const context = { skills, sourceSets: new Map(), gates: new Map([['nmc-pin', 'registration']]) }

const source = input([...many(40, { mentioned: [4], required: [4] }), ...many(20, { mentioned: [4, 6] })])
const wanted = target([
  ...many(50, { mentioned: [1, 2, 4, 8], required: [1, 2, 4] }),
  ...many(25, { mentioned: [5, 4, 8] }),
  ...many(25, { mentioned: [6, 8, 7], required: [7] }),
])
const found = computeComparison(source, wanted, context)

describe('computeComparison', () => {
  it('holds to its schema', () => expect(schema.parse(found)).toEqual(found))

  it('ranks what the target asks for and the source does not, the strongest asked first', () => {
    expect(found.gaps.map((gap) => gap.id)).toEqual(['postgresql', 'nodejs'])
    expect(found.gaps[0]).toMatchObject({
      rank: 1,
      rankLow: 1,
      rankHigh: 1,
      score: 0.5,
      lack: 1,
      source: null,
    })
    expect(found.gaps[0]?.reasons).toEqual([
      '50% of Backend Developer vacancies ask for it, 50% as required',
      'no Machine Learning Engineer vacancy does',
    ])
  })

  it('keeps apart what one must hold, and what only names the role', () => {
    expect(found.gates.map((gap) => [gap.id, gap.gate])).toEqual([['nmc-pin', 'registration']])
    expect(found.itself).toEqual(['backend-development'])
  })

  it('says what transfers, with both shares', () => {
    expect(found.transfers.map((row) => [row.id, row.source.share, row.target.share])).toEqual([
      ['python', 1, 0.75],
      ['communication', 0.3333, 0.25],
    ])
  })

  it('credits a close skill in part, and says which', () => {
    const knowsMysql = input(many(60, { mentioned: [1, 3], required: [1, 3] }))
    const [gap] = computeComparison(
      knowsMysql,
      target(many(60, { mentioned: [1, 2, 5] })),
      context,
    ).gaps.filter(({ id }) => id === 'postgresql')
    expect(gap).toMatchObject({ lack: 0.5, adjacent: { id: 'mysql', share: 1, credit: 0.5 } })
    expect(gap?.reasons).toContain(
      'MySQL, of 100% of Machine Learning Engineer vacancies, counts for 50% of it',
    )
  })

  it('is no distance from a role to itself, and all of it to one that shares nothing', () => {
    expect(computeComparison(source, source, context).distance?.value).toBe(0)
    const other = target(many(60, { mentioned: [5], required: [5] }))
    expect(computeComparison(source, other, context).distance).toMatchObject({ value: 1, months: [24, null] })
  })

  it('is less sure of a rank when there are few vacancies', () => {
    const even = (count: number) =>
      target([
        ...many(count, { mentioned: [2] }),
        ...many(count, { mentioned: [5] }),
        ...many(count, { mentioned: [6] }),
      ])
    const widths = [8, 400].map((count) => {
      const gaps = computeComparison(source, even(count), context).gaps
      return gaps.reduce((sum, gap) => sum + gap.rankHigh - gap.rankLow, 0)
    })
    expect(widths[0]).toBeGreaterThanOrEqual(widths[1] as number)
  })

  it('names no gap when there are too few', () => {
    const none = computeComparison(input(many(5, { mentioned: [4] })), wanted, context)
    expect(none).toMatchObject({ gaps: [], first: [], distance: null, source: { enough: false } })
    expect(renderComparison(none, 'table')).toContain(
      'Too few vacancies of Machine Learning Engineer to compare',
    )
  })

  it.each(['table', 'markdown', 'csv', 'json'] as const)('is written as %s', (format) => {
    expect(renderComparison(found, format)).toContain('PostgreSQL')
  })
})

describe('namesRole', () => {
  it.each([
    ['Backend development', 'Backend Developer', true],
    ['Data analysis', 'Data Analyst', true],
    ['Machine learning', 'Machine Learning Engineer', true],
    ['Backend frameworks', 'Backend Developer', false],
    ['Databases', 'Data Analyst', false],
  ])('%s of a %s', (requirement, role, is) => expect(namesRole(requirement, role)).toBe(is))
})
