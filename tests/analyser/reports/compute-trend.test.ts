import { describe, expect, it } from 'vitest'
import { trendReport as schema } from '../../../analyser/domain/trend-report.ts'
import { computeTrend } from '../../../analyser/reports/compute-trend.ts'
import { monthsBetween } from '../../../analyser/reports/months.ts'
import { renderTrend, sparkline } from '../../../analyser/reports/render-trend.ts'
import type { TrendRow } from '../../../analyser/reports/trend-parts.ts'
import { trendSvg } from '../../../analyser/reports/trend-svg.ts'
import type { SkillIndex } from '../../../analyser/reports/vacancy-row.ts'
import { random } from '../../../analyser/stats/random.ts'
import { options, skills, vacancy } from './vacancies.ts'

const months = monthsBetween('2025-01', '2026-04')
const window = { from: '2025-01-01', to: '2026-04-30' }

/** 40 vacancies a month; `asks` says by month and place in it which skills one asks for. */
function market(
  asks: (month: number, i: number) => number[],
  change: (month: number, i: number) => Partial<TrendRow> = () => ({}),
): TrendRow[] {
  return months.flatMap((month, at) =>
    Array.from({ length: 40 }, (_, i) => ({
      ...vacancy({ postedOn: `${month}-${String(1 + (i % 28)).padStart(2, '0')}`, mentioned: asks(at, i) }),
      source: 'a',
      closedOn: null,
      ...change(at, i),
    })),
  )
}
const next = random(4)
/** Python rises from 30% to 70%, PostgreSQL stays at 50%. */
const rising = market((month) => [
  ...(next() < 0.3 + (0.4 * month) / 15 ? [4] : []),
  ...(next() < 0.5 ? [2] : []),
])
const compute = (rows: TrendRow[], change = {}) =>
  computeTrend(rows, skills, { ...options, window, ...change })

describe('computeTrend', () => {
  const report = compute(rising)
  const python = report.skills.find((skill) => skill.id === 'python')

  it('holds to its schema', () => expect(schema.parse(report)).toEqual(report))

  it('calls a rise a rise, with its size a year, and leaves what stays alone', () => {
    expect(python?.direction).toBe('rising')
    // 40 points over 15 months.
    expect(python?.perYear.low).toBeLessThan(0.32)
    expect(python?.perYear.high).toBeGreaterThan(0.32)
    expect(Math.abs((python?.robust ?? 0) - 0.32)).toBeLessThan(0.08)
    expect(report.skills.find((skill) => skill.id === 'postgresql')?.direction).toBe('steady')
    expect(report.skills[0]?.id).toBe('python')
  })

  it('compares the last full month with the one before and with a year ago', () => {
    expect(python?.points).toHaveLength(16)
    expect(python?.previous).not.toBeNull()
    expect(python?.yearAgo?.difference).toBeGreaterThan(0.1)
    expect(python?.yearAgo?.low).toBeLessThan(python?.yearAgo?.difference ?? 0)
  })

  it('puts the rise down to the market when one source carries everything', () => {
    expect(python?.parts?.market).toBeGreaterThan(0.1)
    expect(python?.parts?.mix).toBeCloseTo(0, 9)
  })

  it('puts it down to the mix when only the sources change', () => {
    // Source b asks for Python, source a does not; b takes over.
    const mixed = market(
      (month, i) => (i < month * 2 ? [4] : []),
      (month, i) => ({ source: i < month * 2 ? 'b' : 'a' }),
    )
    const skill = compute(mixed).skills.find(({ id }) => id === 'python')
    expect(skill?.parts?.mix).toBeGreaterThan(0.3)
    expect(skill?.parts?.market).toBeCloseTo(0, 1)
  })

  it('splits off what a new version reads otherwise', () => {
    // An older version had seen half of what this one sees.
    const earlier = compute(rising.map((row, i) => (i % 2 === 0 ? row : { ...row, mentioned: [] })))
    const skill = compute(rising, { earlier }).skills.find(({ id }) => id === 'python')
    const before = python?.points.slice(0, 8).reduce((sum, { share }) => sum + share / 8, 0) as number
    expect(Math.abs((skill?.parts?.version ?? 0) - before / 2)).toBeLessThan(0.05)
    expect(compute(rising).skills.find(({ id }) => id === 'python')?.parts?.version).toBe(0)
  })

  it('calls it no rise when adverts only name more of everything', () => {
    // Some adverts are short and some long, and from the ninth month on there are more long ones.
    const at = random(8)
    const many = Array.from({ length: 40 }, (_, i) => i + 1)
    const index: SkillIndex = new Map(
      many.map((id) => [
        id,
        { slug: `s${id}`, label: `s${id}`, kind: 'tool', family: false, ancestors: new Set() },
      ]),
    )
    const longer = market((month) => {
      const length = 0.1 + at() * (month < 8 ? 0.5 : 0.8)
      return many.filter(() => at() < length)
    })
    const found = computeTrend(longer, index, { ...options, window }).skills
    const raw = found.filter(({ perYear }) => perYear.low > 0.05)
    expect(raw.length).toBeGreaterThan(20)
    expect(found.filter(({ direction }) => direction === 'rising').length).toBeLessThan(raw.length / 5)
  })

  it('keeps a panel of the sources that are always there', () => {
    const sources = market(
      () => [2],
      (month, i) => ({ source: i < 30 ? 'always' : month < 3 ? 'gone' : 'late' }),
    )
    const found = compute(sources)
    expect(found.panel).toEqual(['always'])
    expect(found.months[0]).toMatchObject({ vacancies: 40, panel: 30 })
    // Months in which nobody collected anything say nothing against a source.
    const holes = sources.filter(({ postedOn }) => !/2025-(04|05|06|07)/.test(postedOn))
    expect(compute(holes).panel).toEqual(['always'])
  })

  it('counts open vacancies from the sources that say when an advert closes', () => {
    const closing = market(
      () => [2],
      (month) => ({ closedOn: month < 15 ? `${months[month + 1]}-10` : null }),
    )
    const [first, second] = compute(closing).months
    // On the 15th, those posted until then: days 1 to 15 of 28, of 40 vacancies, days 1 to 12 twice.
    expect(first?.open).toBe(27)
    expect(second?.open).toBe(27)
    expect(compute(rising).months[0]?.open).toBeNull()
  })

  it('shows a month that is not over, and does not test it', () => {
    const early = { ...window, to: '2026-04-10' }
    const found = compute(rising, { window: early })
    expect(found.months.at(-1)?.partial).toBe(true)
    expect(found.months.at(-2)?.partial).toBe(false)
  })

  it('calls nothing a trend within two months', () => {
    expect(compute(rising, { window: { from: '2026-03-01', to: '2026-04-30' } }).skills).toEqual([])
  })

  it('is less sure when one employer makes the difference', () => {
    const one = market(
      (month, i) => (month >= 8 && i < 20 ? [4] : []),
      (month, i) => ({ employer: month >= 8 && i < 20 ? 'One' : `e${month}-${i}` }),
    )
    const skill = compute(one).skills.find(({ id }) => id === 'python')
    expect(skill?.perYear.difference).toBeGreaterThan(0.2)
    expect(skill?.direction).toBe('steady')
  })
})

describe('renderTrend', () => {
  const report = compute(rising)
  it('says what changed', () => {
    expect(renderTrend(report, 'table')).toContain('Rising: Python')
    expect(renderTrend(report, 'markdown')).toContain('**Rising: Python.**')
  })
  it('gives a row a requirement and month as CSV', () => {
    expect(renderTrend(report, 'csv').trim().split('\r\n')).toHaveLength(1 + report.skills.length * 16)
  })
  it('says when adverts became longer', () => {
    const longer = market((month) => (month < 8 ? [2] : [2, 4, 5, 6]))
    expect(renderTrend(compute(longer), 'table')).toContain('part of every change is that adverts say more')
  })
  it('draws', () => {
    expect(trendSvg(report, report.skills[0] as NonNullable<(typeof report.skills)[0]>)).toContain(
      'Python is rising',
    )
  })
  it('leaves gaps for months with few vacancies', () => {
    expect(
      sparkline([
        { share: 0.1, n: 50 },
        { share: 0.5, n: 3 },
        { share: 0.2, n: 50 },
      ]),
    ).toBe('▅ █')
  })
})
