import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../analyser/domain/guide.ts'
import { readGuide } from '../../../analyser/domain/guide.ts'
import { readGuideText } from '../../../analyser/guides/read/read-guide.ts'
import { guideFormat } from '../../../analyser/guides/read/split-guide.ts'

const fixtures = new URL('../../fixtures/guides/', import.meta.url)
const real = new URL(
  '../../../../shared/data/guides/machine-learning-engineer-to-backend-developer.txt',
  import.meta.url,
)

interface Expected {
  readonly guide: { readonly from: string; readonly to: string }
  readonly claims: readonly { readonly type: Claim['type']; readonly text?: string }[]
}

const guides = readdirSync(fixtures)
  .filter((name) => !name.endsWith('.yaml'))
  .map((name) => {
    const text = readFileSync(new URL(name, fixtures), 'utf8')
    const answers = readFileSync(new URL(name.replace(/\.[a-z]+$/, '.yaml'), fixtures), 'utf8')
    return {
      name,
      text,
      expected: load(answers) as Expected,
      read: readGuideText(text, guideFormat(name, text)),
    }
  })

/** Expected claims that were read, and claims that nobody expected. */
function score(): { right: number; missed: number; extra: number } {
  const total = { right: 0, missed: 0, extra: 0 }
  for (const { read, expected } of guides) {
    const left = [...read.claims]
    for (const { type, text = '' } of expected.claims) {
      const at = left.findIndex(
        (claim) =>
          claim.type === type &&
          (claim.text.replace(/\s+/g, ' ').includes(text) || text.includes(claim.text)),
      )
      if (at < 0) total.missed++
      else {
        total.right++
        left.splice(at, 1)
      }
    }
    total.extra += left.length
  }
  return total
}

describe('guides of nine shapes, with the claims that a reader finds in them', () => {
  it.each(guides)('knows from where to where $name leads', ({ read, expected }) => {
    expect(read.guide.to?.toLowerCase()).toBe(expected.guide.to.toLowerCase())
    expect(read.guide.from?.toLowerCase()).toContain(expected.guide.from.toLowerCase())
  })

  it('reads nearly four claims in five, and nine of ten that it reads are claims', () => {
    const { right, missed, extra } = score()
    expect(right / (right + missed)).toBeGreaterThan(0.78)
    expect(right / (right + extra)).toBeGreaterThan(0.88)
  })

  it.each(guides)('says exactly where each claim of $name stands', ({ text, read }) => {
    expect(() => readGuide.parse(read)).not.toThrow()
    for (const { start, end, text: quoted, repeats } of read.claims) {
      expect(text.slice(start, end)).toBe(quoted)
      for (const [from, to] of repeats) expect(to).toBeGreaterThan(from)
    }
    expect(new Set(read.claims.map(({ id }) => id)).size).toBe(read.claims.length)
  })
})

describe('what is no guide, or a part of one', () => {
  it('finds nothing in an empty file', () => {
    expect(readGuideText('', 'text')).toEqual({
      guide: { from: null, to: null, market: null },
      claims: [],
      unread: [],
    })
  })

  it('lists a sum of money that is no pay', () => {
    const { claims, unread } = readGuideText('Cook to Baker\n\nThe course has a fee of £1,200.\n', 'text')
    expect(claims.map(({ type }) => type)).toEqual(['route'])
    expect(unread.map(({ why }) => why)).toEqual(['a sum of money that is no pay of a role'])
  })

  it('keeps the currency that is printed', () => {
    const { claims } = readGuideText('# Cook to Baker\n\n## Salary\n\n- Baker: €28,000–€34,000\n', 'markdown')
    expect(claims.find(({ type }) => type === 'salary')?.value).toMatchObject({
      currency: 'EUR',
      min: 28_000,
      max: 34_000,
    })
  })
})

describe.skipIf(!existsSync(real))('a published guide (skipped without ../shared)', () => {
  const text = existsSync(real) ? readFileSync(real, 'utf8') : ''
  const { claims, guide } = readGuideText(text, 'text')
  const of = <T extends Claim['type']>(type: T) => claims.filter((claim) => claim.type === type)

  it('reads the route, the gaps in their order, the pay with its repeats, the time and the steps', () => {
    expect(guide).toEqual({ from: 'Machine Learning Engineer', to: 'Backend Developer', market: 'UK' })
    expect(of('gap').map(({ value }) => value)).toMatchObject([
      { rank: 1, anyOf: ['Python', 'Node.js'] },
      { rank: 2 },
      { rank: 3, label: 'NoSQL databases' },
      { rank: 4 },
      { rank: 5, members: ['RabbitMQ', 'Kafka'] },
    ])
    expect(
      of('salary').map(({ value, repeats }) => [...Object.values(value).slice(0, 4), repeats.length]),
    ).toEqual([
      ['Backend Developer', 'mid', 42_000, 65_000, 1],
      ['Machine Learning Engineer', 'mid', 55_000, 85_000, 1],
      ['Backend Developer', 'entry', 26_000, 38_000, 0],
      ['Backend Developer', 'senior', 70_000, 110_000, 1],
    ])
    expect(of('timeline')[0]).toMatchObject({ value: { minMonths: 6, maxMonths: 12 } })
    expect(of('timeline')[0]?.repeats.length).toBeGreaterThanOrEqual(3)
    expect(of('step')).toHaveLength(7)
    expect(of('transfer')).toHaveLength(3)
    expect(of('difficulty').map(({ value }) => value)).toEqual([{ level: 'moderate' }])
  })
})
