import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../analyser/domain/guide.ts'
import type { GuideAudit } from '../../../analyser/domain/guide-audit.ts'
import { guideAudit } from '../../../analyser/domain/guide-audit.ts'
import { auditGuide } from '../../../analyser/guides/audit/audit-guide.ts'
import { type Before, createGuideWords } from '../../../analyser/guides/audit/context.ts'
import type { GuideFigures } from '../../../analyser/guides/audit/figures.ts'
import { renderAudit } from '../../../analyser/guides/audit/render-audit.ts'
import { claimsIn, makeFigures, makeRole, taxonomy } from '../../support/guide-figures.ts'

const words = createGuideWords(taxonomy)
const source = makeRole({
  role: 'machine-learning-engineer',
  asks: { python: 0.9, pytorch: 0.7, communication: 0.5, kafka: 0.05, docker: 0.3 },
  pay: { mid: [50_000, 90_000] },
})
const target = makeRole({
  role: 'backend-developer',
  asks: {
    python: 0.5,
    postgresql: 0.7,
    kafka: 0.45,
    rest: 0.85,
    communication: 0.5,
    docker: 0.6,
    cobol: 0.02,
    redis: 0.4,
  },
  pay: { entry: [25_000, 40_000], mid: [40_000, 70_000], senior: [70_000, 120_000] },
})
const figures = makeFigures(source, target)

const audit = (
  claims: Claim[],
  given: {
    figures?: GuideFigures
    before?: ReadonlyMap<string, Before>
    to?: string | null
    market?: string
  } = {},
): GuideAudit => {
  const guide = {
    from: 'Machine Learning Engineers',
    to: given.to === undefined ? 'Backend Developer' : given.to,
    market: given.market ?? 'UK',
  }
  const found = auditGuide(
    { guide, claims, unread: [] },
    { words, figures: given.figures ?? figures, before: given.before },
  )
  return guideAudit.parse(found) as GuideAudit
}
const verdictOf = (result: GuideAudit, id: string) => result.claims.find((claim) => claim.id === id)

const gap = (label: string, rank: number, more = {}) =>
  ({ type: 'gap', words: label, value: { label, rank, ...more } }) as const
const pay = (text: string, seniority: 'entry' | 'mid' | 'senior', min: number, max: number, more = {}) =>
  ({
    type: 'salary',
    words: text,
    value: { role: 'Backend Developers', seniority, min, max, currency: 'GBP', period: 'year', ...more },
  }) as const

describe('the gaps of a guide', () => {
  const text = 'You need REST APIs, PostgreSQL, Message queues (RabbitMQ, Kafka), Docker and Redis.'
  const right = claimsIn(text, {
    rest: gap('REST APIs', 1),
    sql: gap('PostgreSQL', 2),
    queues: gap('Message queues (RabbitMQ, Kafka)', 3, { members: ['RabbitMQ', 'Kafka'] }),
    redis: gap('Redis', 4),
    docker: gap('Docker', 5),
  })

  it('are supported with their figures where the data say the same', () => {
    const result = audit(right)
    expect(result.claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['rest', 'supported'],
      ['sql', 'supported'],
      ['queues', 'supported'],
      ['redis', 'supported'],
      ['docker', 'supported'],
    ])
    const { figure, mapping, proposal } = verdictOf(result, 'queues') as (typeof result.claims)[number]
    expect(proposal).toBeNull()
    expect(mapping).toMatchObject({ skills: ['message-queues'], label: 'Message queues' })
    expect(figure).toMatchObject({
      kind: 'share',
      id: 'message-queues',
      hits: 180,
      n: { vacancies: 400, employers: 400 },
    })
    expect(figure).toMatchObject({ snapshot: 7, window: { from: '2025-07-01', to: '2026-06-30' } })
  })

  it('are contradicted where the source brings them or nobody asks, and the next gap takes the place', () => {
    const claims = claimsIn('Learn Python or Node.js, COBOL and Docker.', {
      python: gap('Python or Node.js', 1, { anyOf: ['Python', 'Node.js'] }),
      cobol: gap('COBOL', 2),
      docker: gap('Docker', 3),
    })
    const set = { id: 'node+python', label: 'Python or Node.js', skills: ['python', 'nodejs'] }
    const given = makeFigures(
      makeRole({ role: 'machine-learning-engineer', asks: { python: 0.9 }, sets: [set] }),
      makeRole({
        role: 'backend-developer',
        asks: { python: 0.5, postgresql: 0.7, rest: 0.85, docker: 0.6, cobol: 0.02 },
        sets: [set],
      }),
    )
    const result = audit(claims, { figures: given })
    expect(verdictOf(result, 'cobol')).toMatchObject({
      verdict: 'contradicted',
      why: expect.stringContaining('only 3%'),
    })
    expect(verdictOf(result, 'docker')).toMatchObject({ verdict: 'supported' })
    const proposed = result.claims.map(({ proposal }) => proposal?.text)
    expect(proposed).toEqual(['REST APIs', 'PostgreSQL', undefined])
    expect(verdictOf(result, 'python')).toMatchObject({
      verdict: 'contradicted',
      why: expect.stringContaining('no gap'),
    })
    expect(result.missing.map(({ id }) => id)).toContain('rest')
  })

  it('change places only where the data are sure', () => {
    const wrong = claimsIn('Docker first, then REST APIs.', {
      docker: gap('Docker', 1),
      rest: gap('REST APIs', 2),
    })
    const only = makeFigures(
      makeRole({ role: 'machine-learning-engineer', asks: { python: 0.9 } }),
      makeRole({ role: 'backend-developer', asks: { rest: 0.85, docker: 0.6 } }),
    )
    const result = audit(wrong, { figures: only })
    expect(verdictOf(result, 'docker')).toMatchObject({
      verdict: 'outdated',
      proposal: { kind: 'name', text: 'REST APIs', together: ['docker', 'rest'] },
    })
    expect(verdictOf(result, 'rest')).toMatchObject({
      proposal: { text: 'Docker', together: ['docker', 'rest'] },
    })
    const few = makeFigures(
      makeRole({ role: 'machine-learning-engineer', asks: { python: 0.9 }, vacancies: 25 }),
      makeRole({ role: 'backend-developer', asks: { rest: 0.7, docker: 0.6 }, vacancies: 25 }),
    )
    expect(audit(wrong, { figures: few }).claims.map(({ verdict }) => verdict)).toEqual([
      'supported',
      'supported',
    ])
  })

  it('are counted with their family where the words alone are rare', () => {
    const result = audit(
      claimsIn('Learn API design and documentation.', { api: gap('API design and documentation', 1) }),
    )
    expect(verdictOf(result, 'api')).toMatchObject({
      verdict: 'supported',
      mapping: { skills: ['api-design'], wider: 'apis', unknown: ['documentation'] },
      figure: { id: 'apis', parts: [{ id: 'rest' }] },
    })
  })

  it('are not measurable where the taxonomy or the vacancies are missing', () => {
    const claims = claimsIn('Learn zorbing and Docker.', { odd: gap('zorbing', 1), docker: gap('Docker', 2) })
    expect(verdictOf(audit(claims), 'odd')).toMatchObject({
      verdict: 'not-measurable',
      why: 'the taxonomy has no skill for "zorbing"',
    })
    const few = makeFigures(
      source,
      makeRole({ role: 'backend-developer', asks: { docker: 1 }, vacancies: 8 }),
    )
    expect(verdictOf(audit(claims, { figures: few }), 'docker')).toMatchObject({
      verdict: 'not-measurable',
      why: expect.stringContaining('too few vacancies of Backend Developer: 8 of 8 employers'),
    })
    expect(verdictOf(audit(claims, { to: 'Wizard' }), 'docker')).toMatchObject({
      why: 'the taxonomy has no role "Wizard"',
    })
    expect(audit(claims, { to: null }).claims.every(({ verdict }) => verdict === 'not-measurable')).toBe(true)
  })

  it('name what is missing: over the 80% line first', () => {
    const result = audit(claimsIn('Learn Docker.', { docker: gap('Docker', 1) }))
    expect(result.missing[0]).toMatchObject({ id: 'rest', why: 'over-80', standing: 'confirmed' })
  })
})

describe('the pay of a guide', () => {
  // Middles are spread evenly from 40,000 to 70,000: the quartiles are 47,500 and 62,500.
  it('is supported within chance, outdated at the end that is off, contradicted where nothing overlaps', () => {
    const claims = claimsIn('Mid £47,000–£62,000, once £30,000–£62,000, or £90,000–£120,000.', {
      right: pay('£47,000–£62,000', 'mid', 47_000, 62_000),
      low: pay('£30,000–£62,000', 'mid', 30_000, 62_000),
      far: pay('£90,000–£120,000', 'mid', 90_000, 120_000),
    })
    const result = audit(claims)
    expect(verdictOf(result, 'right')).toMatchObject({ verdict: 'supported', proposal: null })
    const low = verdictOf(result, 'low')
    expect(low).toMatchObject({ verdict: 'outdated', proposal: { kind: 'value', value: { max: 62_000 } } })
    const min = low?.proposal?.value.min as number
    expect(min).toBeGreaterThan(45_000)
    expect(low?.proposal?.text).toBe(`£${min.toLocaleString('en-GB')}–£62,000`)
    expect(low?.off).toBeCloseTo(min / 30_000 - 1, 3)
    expect(verdictOf(result, 'far')).toMatchObject({ verdict: 'contradicted' })
    expect(result.problems).toHaveLength(2)
    expect(result.problems[0]).toContain('two ranges for mid-level Backend Developers')
  })

  it('is not measured in another currency, by the day, or of a role without ranges', () => {
    const claims = claimsIn('€50,000–€60,000; £400–£500 a day; £30,000–£40,000', {
      euros: pay('€50,000–€60,000', 'mid', 50_000, 60_000, { currency: 'EUR' }),
      day: pay('£400–£500', 'mid', 400, 500, { period: 'day' }),
      nobody: pay('£30,000–£40,000', 'mid', 30_000, 40_000, { role: 'Chef' }),
    })
    expect(audit(claims).claims.map(({ verdict, why }) => [verdict, why])).toEqual([
      ['not-measurable', 'the guide speaks of EUR; pay is counted in GBP alone, and nothing is converted'],
      [
        'not-measurable',
        'pay by the day has no interval to be held against; requisite pay backend-developer shows it',
      ],
      ['not-measurable', 'there are no vacancies of Chef'],
    ])
  })

  it('stays flagged until the figure is well back, and is not flagged on the edge', () => {
    const band = target.pay.groups.find(({ value }) => value === 'mid')?.midpoint
    const { low, high } = band?.p25 ?? { low: 0, high: 0 }
    const error = (high - low) / 3.92
    // Outside of the interval by half a standard error: news for nobody, and no reason to take a flag back.
    const edge = Math.round(low - error / 2)
    const claims = claimsIn(`£${edge}–£62000`, { edge: pay(`£${edge}–£62000`, 'mid', edge, 62_000) })
    expect(audit(claims).claims[0]?.verdict).toBe('supported')
    expect(
      audit(claims, { before: new Map([['edge', { verdict: 'outdated', proposal: null }]]) }).claims[0]
        ?.verdict,
    ).toBe('outdated')
  })
})

describe('the other claims of a guide', () => {
  it('are held against distance, counts and what both roles ask for', () => {
    const text =
      'Structured communication and Juggling. 6-12 months. A moderate transition. 20+ job descriptions, 80%+ of listings; 5 job adverts; 2-3 projects. Month 13-20.'
    const months = { minMonths: 6, maxMonths: 12 }
    const result = audit(
      claimsIn(text, {
        talk: {
          type: 'transfer',
          words: 'Structured communication',
          value: { label: 'Structured communication' },
        },
        time: { type: 'timeline', words: '6-12 months', value: months },
        level: { type: 'difficulty', words: 'moderate transition', value: { level: 'moderate' } },
        read: {
          type: 'count',
          words: '20+ job descriptions',
          value: { of: 'job descriptions', min: 20, max: null, unit: null },
        },
        few: {
          type: 'count',
          words: '5 job adverts',
          value: { of: 'job adverts', min: 5, max: null, unit: null },
        },
        line: {
          type: 'count',
          words: '80%+ of listings',
          value: { of: 'listings', min: 80, max: null, unit: '%' },
        },
        projects: {
          type: 'count',
          words: '2-3 projects',
          value: { of: 'projects', min: 2, max: 3, unit: null },
        },
        step: { type: 'step', words: 'Month 13-20', value: { label: 'Apply', minMonths: 13, maxMonths: 20 } },
      }),
    )
    expect(verdictOf(result, 'talk')).toMatchObject({
      verdict: 'supported',
      mapping: { skills: ['communication'] },
    })
    expect(verdictOf(result, 'read')).toMatchObject({
      verdict: 'supported',
      figure: { kind: 'count', value: 400 },
    })
    expect(verdictOf(result, 'few')).toMatchObject({
      verdict: 'outdated',
      proposal: { text: '20 job adverts' },
    })
    expect(verdictOf(result, 'line')).toMatchObject({
      verdict: 'supported',
      why: expect.stringContaining('REST APIs'),
    })
    expect(verdictOf(result, 'projects')?.verdict).toBe('not-measurable')
    expect(verdictOf(result, 'step')?.why).toContain('after the 12 months')
    const { value, months: given } = figures.comparison?.distance ?? { value: 0, months: [0, 0] }
    expect(verdictOf(result, 'time')).toMatchObject({ figure: { kind: 'distance', value, months: given } })
    expect(verdictOf(result, 'level')).toMatchObject({ figure: { kind: 'distance' } })
  })

  it('propose the time and the word that guides give for the distance', () => {
    const near = makeFigures(
      makeRole({ role: 'machine-learning-engineer', asks: { python: 0.9, docker: 0.9, rest: 0.9 } }),
      makeRole({ role: 'backend-developer', asks: { python: 0.9, docker: 0.9, rest: 0.9, kafka: 0.3 } }),
    )
    const claims = claimsIn('It is a Challenging change of 12-24 months.', {
      time: { type: 'timeline', words: '12-24 months', value: { minMonths: 12, maxMonths: 24 } },
      level: { type: 'difficulty', words: 'Challenging change', value: { level: 'challenging' } },
    })
    expect(
      audit(claims, { figures: near }).claims.map(({ verdict, proposal }) => [verdict, proposal?.text]),
    ).toEqual([
      ['outdated', '3-6 months'],
      ['outdated', 'Straightforward change'],
    ])
  })

  it('tell a bridge from a detour', () => {
    const between = makeRole({
      role: 'full-stack-developer',
      asks: { python: 0.8, rest: 0.7, postgresql: 0.6, docker: 0.5, communication: 0.5 },
    })
    const chef = makeRole({ role: 'chef', asks: { 'food-hygiene': 0.9, menu: 0.5 } })
    const claims = claimsIn('Go by Full-Stack Developer or Chef or Wizard.', {
      full: {
        type: 'bridge',
        words: 'Full-Stack Developer',
        value: { label: 'Full-Stack Developer', role: null },
      },
      chef: { type: 'bridge', words: 'Chef', value: { label: 'Chef', role: 'chef' } },
      wizard: { type: 'bridge', words: 'Wizard', value: { label: 'Wizard', role: null } },
    })
    const result = audit(claims, { figures: makeFigures(source, target, between, chef) })
    expect(result.claims.map(({ verdict }) => verdict)).toEqual([
      'supported',
      'contradicted',
      'not-measurable',
    ])
  })

  it('say of qualifications whether they are asked for', () => {
    const claims = claimsIn('It is qualification-agnostic. A degree is essential.', {
      free: {
        type: 'qualification',
        words: 'qualification-agnostic',
        value: { statement: 'It is qualification-agnostic', label: null },
      },
      degree: {
        type: 'qualification',
        words: 'degree',
        value: { statement: 'A degree is essential', label: 'degree' },
      },
    })
    const formal = [...taxonomy.skills.values()]
      .filter(({ kind }) => kind === 'qualification')
      .map(({ id }) => id)
    const set = { id: 'any-qualification', label: 'a qualification', skills: formal }
    const free = makeRole({ role: 'backend-developer', asks: { rest: 0.8, degree: 0.1 }, sets: [set] })
    expect(
      audit(claims, { figures: makeFigures(source, free) }).claims.map(({ verdict }) => verdict),
    ).toEqual(['supported', 'contradicted'])
    const formalRole = makeRole({ role: 'backend-developer', asks: { rest: 0.8, degree: 0.9 }, sets: [set] })
    expect(
      audit(claims, { figures: makeFigures(source, formalRole) }).claims.map(({ verdict }) => verdict),
    ).toEqual(['contradicted', 'supported'])
  })
})

describe('a check of the same data', () => {
  it('comes to the same verdicts and proposals as the one before it', () => {
    const text = 'Docker, Redis, COBOL, REST APIs, PostgreSQL and Kafka; £30,000–£62,000.'
    const claims = claimsIn(text, {
      docker: gap('Docker', 1),
      redis: gap('Redis', 2),
      cobol: gap('COBOL', 3),
      rest: gap('REST APIs', 4),
      sql: gap('PostgreSQL', 5),
      kafka: gap('Kafka', 6),
      low: pay('£30,000–£62,000', 'mid', 30_000, 62_000),
    })
    const first = audit(claims)
    const again = audit(claims, { before: new Map(first.claims.map((claim) => [claim.id, claim])) })
    expect(again).toEqual(first)
    expect(first.counts.outdated).toBeGreaterThan(1)
  })
})

describe('an audit in writing', () => {
  const text = 'Learn *Docker* & Redis <b>.'
  const result = audit(claimsIn(text, { docker: gap('Docker', 1), odd: gap('Redis <b>', 2) }))

  it('is safe in Markdown and HTML, and whole in JSON', () => {
    expect(renderAudit(result, 'html')).toContain('Redis &lt;b&gt;')
    expect(renderAudit(result, 'html')).not.toContain('<b>')
    expect(renderAudit(result, 'markdown')).toContain(
      '# Audit: Machine Learning Engineers to Backend Developer',
    )
    expect(
      renderAudit(result, 'table', 100)
        .split('\n')
        .every((line) => !line.includes('\u001b')),
    ).toBe(true)
    const json = JSON.parse(renderAudit(result, 'json')) as GuideAudit
    expect(json.claims[0]).toMatchObject({
      id: 'docker',
      verdict: expect.any(String),
      figure: expect.anything(),
      proposal: { kind: 'name', text: 'REST APIs' },
    })
    expect(json.missing[0]).toMatchObject({ id: 'rest' })
  })
})
