import { describe, expect, it } from 'vitest'
import { findAlternatives } from '../../../analyser/reports/alternatives.ts'
import { mostSpecific } from '../../../analyser/reports/clearing.ts'
import { computeReport } from '../../../analyser/reports/compute-report.ts'
import type { SkillIndex, SkillInfo, VacancyRow } from '../../../analyser/reports/vacancy-row.ts'
import { type Random, random } from '../../../analyser/stats/random.ts'
import { many, options, skills, vacancy } from './vacancies.ts'

const tool = (slug: string, ancestors: number[] = []): SkillInfo => ({
  slug,
  label: slug,
  kind: 'tool',
  family: slug.startsWith('family'),
  ancestors: new Set(ancestors),
})
/** Ten tools of one family, ten of none. */
const tools: SkillIndex = new Map([
  [100, tool('family')],
  ...Array.from({ length: 10 }, (_, i) => [i + 1, tool(`in-${i + 1}`, [100])] as const),
  ...Array.from({ length: 10 }, (_, i) => [i + 11, tool(`out-${i + 11}`)] as const),
])

/** Each vacancy wants one of 1, 2 and 3, and the others as they come. */
function market(count: number, next: Random): VacancyRow[] {
  return Array.from({ length: count }, () => {
    const draw = next()
    const wanted = draw < 0.33 ? 1 : draw < 0.55 ? 2 : draw < 0.72 ? 3 : undefined
    const others = [4, 5, 6, 11, 12, 13, 14].filter(() => next() < 0.3)
    return vacancy({ mentioned: [...(wanted === undefined ? [] : [wanted]), ...others, 100] })
  })
}

describe('findAlternatives', () => {
  it('finds the members that stand in for each other', () => {
    const [set] = findAlternatives(market(1_600, random(1)), tools)
    expect(set?.members).toEqual([1, 2, 3])
    expect(set?.stability).toBeGreaterThan(0.95)
  })

  it('takes the smallest set that reaches the line', () => {
    const rows = [
      ...many(60, { mentioned: [1] }),
      ...many(30, { mentioned: [2] }),
      ...many(10, { mentioned: [3] }),
    ]
    expect(findAlternatives(rows, tools)[0]?.members).toEqual([1, 2])
  })

  it('refuses sets among skills that have nothing to do with each other', () => {
    const found = Array.from({ length: 20 }, (_, seed) => {
      const next = random(seed + 50)
      const rows = Array.from({ length: 300 }, () =>
        vacancy({ mentioned: [...tools.keys()].filter((id) => id < 100 && next() < 0.3) }),
      )
      return findAlternatives(rows, tools).length
    })
    // 20 data sets of 45 pairs of one family each: an accident now and then, no more.
    expect(found.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(3)
  })

  it('finds on one half what holds on the other', () => {
    for (let seed = 0; seed < 10; seed++) {
      const rows = market(1_600, random(seed + 100))
      const halves = [rows.filter((_, i) => i % 2 === 0), rows.filter((_, i) => i % 2 === 1)] as const
      const [first, second] = halves.map((half) => findAlternatives(half, tools)[0]?.members)
      expect(first).toEqual([1, 2, 3])
      expect(second).toEqual(first)
    }
  })

  it('refuses what is there in one half of the employers only', () => {
    // Two employers of 100 vacancies each, and one of them is all that asks for 2.
    const rows = [
      ...many(100, { mentioned: [1], employer: 'One' }),
      ...many(60, { mentioned: [2], employer: 'Two' }),
      ...many(40, { employer: 'Two' }),
      ...many(30, { mentioned: [1] }),
      ...many(30),
    ]
    expect(findAlternatives(rows, tools)).toEqual([])
  })

  it('does not take skills that are asked for together', () => {
    const rows = [
      ...many(50, { mentioned: [1, 2] }),
      ...many(20, { mentioned: [1] }),
      ...many(20, { mentioned: [2] }),
      ...many(60),
    ]
    expect(findAlternatives(rows, tools)).toEqual([])
  })

  it('counts what is joined by "or" as apart, when several employers say so', () => {
    const joined = many(50, { mentioned: [1, 2], anyOf: [[1, 2]] })
    const others = [...many(20, { mentioned: [1] }), ...many(20, { mentioned: [2] }), ...many(10)]
    expect(findAlternatives([...joined, ...others], tools)[0]).toMatchObject({ members: [1, 2], stated: 50 })
    const one = joined.map((row) => ({ ...row, employer: 'One' }))
    // Nothing but the family speaks for it then, and one employer's say-so is not counted.
    expect(findAlternatives([...one, ...others], skillsWithoutFamily)).toEqual([])
  })

  it('refuses what rests on one employer', () => {
    const rows = [
      ...many(40, { mentioned: [1] }),
      ...many(12, { mentioned: [2], employer: 'One' }),
      ...many(20),
    ]
    expect(findAlternatives(rows, tools)).toEqual([])
  })
})

const skillsWithoutFamily: SkillIndex = new Map(
  [...tools].map(([id, skill]) => [id, { ...skill, ancestors: new Set() }]),
)

describe('mostSpecific', () => {
  const clears = (rows: VacancyRow[]) => {
    const report = computeReport(rows, skills, options)
    return mostSpecific(report.requirements, skills)
  }
  it('names the skill, not its family', () => {
    expect(clears(many(50, { mentioned: [1, 2] }))).toEqual(['postgresql'])
  })
  it('names the family where no member reaches the line', () => {
    expect(clears([...many(30, { mentioned: [1, 2] }), ...many(30, { mentioned: [1, 3] })])).toEqual([
      'sql-databases',
    ])
  })
  it('names nothing where nothing reaches it', () => {
    expect(clears([...many(30, { mentioned: [4] }), ...many(30)])).toEqual([])
  })
})
