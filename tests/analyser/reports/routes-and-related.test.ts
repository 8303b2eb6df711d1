import { describe, expect, it } from 'vitest'
import { related as relatedSchema } from '../../../analyser/domain/related.ts'
import { routes as routesSchema } from '../../../analyser/domain/routes.ts'
import { computeDistinct, computeRelated } from '../../../analyser/reports/compute-related.ts'
import { computeReport } from '../../../analyser/reports/compute-report.ts'
import { computeRoutes, distanceMatrix, seniorityGaps } from '../../../analyser/reports/compute-routes.ts'
import { renderRelated } from '../../../analyser/reports/render-related.ts'
import { renderRoutes } from '../../../analyser/reports/render-routes.ts'
import { withoutExplainedFamilies } from '../../../analyser/reports/telling.ts'
import type { SkillIndex, VacancyRow } from '../../../analyser/reports/vacancy-row.ts'
import { many, options } from './vacancies.ts'

/** Skills 1 to 8 of no family. */
const skills: SkillIndex = new Map(
  Array.from({ length: 8 }, (_, i) => [
    i + 1,
    {
      slug: `s${i + 1}`,
      label: `Skill ${i + 1}`,
      kind: 'concept',
      family: false,
      ancestors: new Set<number>(),
    },
  ]),
)
const report = (role: string, rows: VacancyRow[]) =>
  computeReport(rows, skills, { ...options, role, label: role })
const asks = (...mentioned: number[]) => many(40, { mentioned, required: mentioned })

// a asks 1 2, middle 1 2 3 4, b 3 4 5: the middle is closer to both than they are to each other.
const reports = [
  report('a', asks(1, 2)),
  report('middle', asks(1, 2, 3, 4)),
  report('b', asks(3, 4, 5)),
  report('far', asks(6, 7, 8)),
  report('few', many(5, { mentioned: [1] })),
]
const matrix = distanceMatrix(reports, skills)
const base = { matrix, sample: false, source: 'a', target: 'b', entry: undefined, senior: undefined }

describe('distanceMatrix', () => {
  it('leaves out roles with too few vacancies', () => {
    expect(matrix.roles.map(({ role }) => role)).toEqual(['a', 'middle', 'b', 'far'])
  })
  it('is 0 from a role to itself, and need not be the same both ways', () => {
    expect(matrix.distances[0]?.[0]).toBe(0)
    expect(matrix.distances[0]?.[1]).toBe(0.5)
    expect(matrix.distances[1]?.[0]).toBe(0)
  })
})

describe('computeRoutes', () => {
  const found = computeRoutes(base)
  it('holds to its schema', () => expect(routesSchema.parse(found)).toEqual(found))
  it('names the role between, each of whose steps is shorter than the whole', () => {
    expect(found?.distance.value).toBe(1)
    expect(found?.bridges.map(({ role, first, second }) => [role, first, second])).toEqual([
      ['middle', 0.5, 0.3333],
    ])
  })
  it('names the closest roles out of the source and into the target', () => {
    expect(found?.out[0]?.role).toBe('middle')
    expect(found?.into[0]?.role).toBe('middle')
  })
  it('knows no route of a role with too few vacancies', () => {
    expect(computeRoutes({ ...base, target: 'few' })).toBeUndefined()
  })
  it.each(['table', 'markdown', 'csv', 'json'] as const)('is written as %s', (format) => {
    expect(found && renderRoutes(found, format)).toContain('middle')
  })
})

describe('seniorityGaps', () => {
  it('names what senior vacancies ask for more, surely', () => {
    const gaps = seniorityGaps(
      report('b', asks(3)),
      report('b', [...asks(3, 4), ...many(2, { mentioned: [5] })]),
    )
    expect(gaps.map((gap) => gap.id)).toEqual(['s4'])
    expect(gaps[0]?.low).toBeGreaterThan(0.5)
  })
  it('says nothing of too few', () =>
    expect(seniorityGaps(report('b', many(5)), report('b', asks(1)))).toEqual([]))
})

describe('computeRelated', () => {
  // 2 comes with 1, 3 instead of 1, 4 whatever.
  const rows = [
    ...many(45, { mentioned: [1, 2] }),
    ...many(45, { mentioned: [1, 2, 4] }),
    ...many(45, { mentioned: [3, 4] }),
    ...many(45, { mentioned: [3] }),
  ]
  const found = computeRelated(rows, report('a', rows), skills, 's1')
  it('holds to its schema', () => expect(relatedSchema.parse(found)).toEqual(found))
  it('tells what goes with a skill from what stands in for it', () => {
    expect(found.skill).toMatchObject({ id: 's1', hits: 90, share: 0.5 })
    expect(found.more.map((row) => [row.id, row.share, row.lift])).toEqual([['s2', 1, 2]])
    expect(found.less.map((row) => row.id)).toEqual(['s3'])
  })
  it('says nothing of a skill that nobody asks for', () => {
    expect(computeRelated(rows, report('a', rows), skills, 's8')).toMatchObject({
      more: [],
      less: [],
      skill: { hits: 0 },
    })
  })
  it.each(['table', 'markdown', 'csv', 'json'] as const)('is written as %s', (format) => {
    expect(renderRelated(found, format)).toContain('Skill 2')
  })
})

describe('computeDistinct', () => {
  it('names what a role asks for more than all others', () => {
    const own = report('a', [...asks(1, 2)])
    const found = computeDistinct(own, {
      vacancies: 400,
      hits: new Map([
        ['s1', 40],
        ['s2', 390],
      ]),
    })
    expect(found.more.map((row) => row.id)).toEqual(['s1'])
    expect(found.more[0]?.lift).toBeGreaterThan(8)
    expect(renderRelated(found, 'table')).toContain('What sets a apart from other roles: Skill 1')
  })
})

describe('withoutExplainedFamilies', () => {
  const skill = (slug: string, family: boolean, above: number[]) => ({
    ...{ slug, label: slug, kind: 'tool', family, ancestors: new Set(above) },
  })
  const index = new Map([
    [1, skill('spreadsheets', true, [])],
    [2, skill('excel', false, [1])],
    [3, skill('sheets', false, [1])],
  ])
  it('leaves out the family that one shown member explains, and keeps one that says more', () => {
    const rows = (members: number) => [
      { id: 'spreadsheets', n: 100 },
      { id: 'excel', n: members },
      { id: 'sheets', n: 5 },
    ]
    const kept = (members: number) =>
      withoutExplainedFamilies(rows(members), ({ n }) => n, index).map(({ id }) => id)
    expect(kept(95)).toEqual(['excel', 'sheets'])
    expect(kept(60)).toEqual(['spreadsheets', 'excel', 'sheets'])
  })
})
