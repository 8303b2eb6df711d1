import { describe, expect, it } from 'vitest'
import { report as schema } from '../../../analyser/domain/report.ts'
import { computeReport } from '../../../analyser/reports/compute-report.ts'
import { many, options, skills, vacancy } from './vacancies.ts'

const rows = [
  ...many(46, { mentioned: [1, 2, 4], required: [1, 2], listings: 2 }),
  ...many(30, { mentioned: [1, 3, 4], required: [4] }),
  ...many(43, { mentioned: [4, 6] }),
  ...many(2, { scanned: false }),
  vacancy({ scanned: false, language: 'de' }),
]
const report = computeReport(rows, skills, options)
const find = (id: string) => report.requirements.find((requirement) => requirement.id === id)

describe('computeReport', () => {
  it('holds to its schema', () => expect(schema.parse(report)).toEqual(report))

  it('counts listings, vacancies, employers and what was left out', () => {
    expect(report.n).toEqual({
      listings: 168,
      vacancies: 122,
      employers: 119,
      scanned: 119,
      excluded: { 'not-scanned': 2, 'other-language': 1 },
      duplicates: 46,
    })
  })

  it('divides by scanned vacancies and gives the Wilson interval', () => {
    // 46 of 119 by SciPy 1.17: 0.30392 to 0.47629.
    expect(find('postgresql')?.mentioned).toEqual({ hits: 46, share: 0.3866, low: 0.3039, high: 0.4763 })
    expect(find('postgresql')).toMatchObject({ tier: 'nice-to-have', standing: 'below', members: null })
  })

  it('shows a family with the members that were found, the most asked for first', () => {
    expect(find('sql-databases')).toMatchObject({ members: ['postgresql', 'mysql'], mentioned: { hits: 76 } })
  })

  it('sorts by share and names a confirmed requirement', () => {
    expect(report.requirements.map((r) => r.id)).toEqual([
      'python',
      'sql-databases',
      'postgresql',
      'communication',
      'mysql',
    ])
    expect(find('python')).toMatchObject({ tier: 'non-negotiable', standing: 'confirmed' })
  })

  it('never shows the required share above the mentioned one', () => {
    for (const r of report.requirements) expect(r.required.hits).toBeLessThanOrEqual(r.mentioned.hits)
  })

  it('widens the interval when one employer posted half of the adverts', () => {
    const spread = computeReport([...many(50, { mentioned: [4] }), ...many(50)], skills, options)
    const lumped = computeReport(
      [...many(50, { mentioned: [4], employer: 'One Ltd' }), ...many(50)],
      skills,
      options,
    )
    const [a, b] = [spread.requirements[0], lumped.requirements[0]]
    expect(a?.mentioned.share).toBe(b?.mentioned.share)
    expect(b?.mentioned.low).toBeLessThan(a?.mentioned.low ?? 0)
    expect(lumped.designEffect).toBeGreaterThan(1)
  })

  it('names no tier for too few vacancies or employers', () => {
    const few = computeReport(many(19, { mentioned: [4] }), skills, options)
    expect(few.requirements[0]).toMatchObject({ tier: 'too-few', standing: 'too-few' })
    const one = computeReport(many(60, { mentioned: [4], employer: 'One' }), skills, options)
    expect(one.requirements[0]?.tier).toBe('too-few')
  })

  it('shows alternatives that several employers state, with the share that asks for any of them', () => {
    const either = many(6, { mentioned: [4, 5], required: [4, 5], anyOf: [[5, 4]] })
    const withSets = computeReport(
      [...either, ...many(40, { mentioned: [4] }), ...many(30, { mentioned: [5] }), ...many(4)],
      skills,
      options,
    )
    expect(withSets.requirements[0]).toMatchObject({
      id: 'any-of:python+nodejs',
      label: 'Python or Node.js',
      kind: 'any-of',
      members: ['python', 'nodejs'],
      mentioned: { hits: 76, share: 0.95 },
      required: { hits: 6 },
      alternatives: { stated: 6, stability: 1 },
    })
    expect(withSets.clears).toEqual(['any-of:python+nodejs'])
  })

  it('names a set by the family that holds just its members', () => {
    expect(report.requirements.some((r) => r.kind === 'any-of')).toBe(false)
  })

  it('hides small shares and says how many', () => {
    const shown = computeReport(rows, skills, { ...options, least: 0.3 })
    expect(shown.requirements.length + shown.hidden).toBe(report.requirements.length)
    expect(shown.hidden).toBe(1)
  })

  it('gives an empty list, not an error, when nothing was scanned', () => {
    const none = computeReport(many(3, { scanned: false }), skills, options)
    expect(none).toMatchObject({
      n: { scanned: 0, excluded: { 'not-scanned': 3 } },
      requirements: [],
      designEffect: 1,
    })
  })
})
