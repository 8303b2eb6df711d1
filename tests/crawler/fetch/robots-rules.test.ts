import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRules } from '../../../crawler/fetch/robots-rules.ts'

interface Case {
  readonly test: string
  readonly robots: string
  readonly ua: string
  readonly url: string
  readonly allow: boolean
}

/** Where we differ from Google's parser, and why that is right for us. */
const differ: Readonly<Record<string, string>> = {
  // RFC 9309 §2.2.2 compares both sides percent-encoded. Google's test hands over an address that is not, which no
  // client of ours can: WHATWG URLs are always encoded.
  'ID_Encoding Allow: /foo/bar/ツ http://foo.bar/foo/bar/ツ': 'addresses are always percent-encoded',
  'ID_Encoding Allow: /foo/bar/%E3%83%84 http://foo.bar/foo/bar/ツ': 'addresses are always percent-encoded',
}
const nameOf = ({ test, robots, url }: Case) => `${test} ${robots.trim().split('\n').at(-1)} ${url}`

const shared = new URL('../../../../shared/data/robots/google-robots-cases.json', import.meta.url)

describe.skipIf(!existsSync(shared))("Google's own cases (skipped where ../shared is missing)", () => {
  const cases = existsSync(shared) ? (JSON.parse(readFileSync(shared, 'utf8')) as Case[]) : []

  it('are judged as Google judges them, but for those that are listed with a reason', () => {
    const wrong = cases.filter(({ robots, ua, url, allow }) => {
      const address = new URL(url === '' ? '/' : url, 'http://foo.bar')
      return readRules(address.origin, robots, ua).isAllowed(address) !== allow
    })
    expect(wrong.map(nameOf).sort()).toEqual(Object.keys(differ).sort())
    expect(cases.length).toBeGreaterThanOrEqual(136)
  })
})

describe('robots rules', () => {
  const judge = (robots: string, path: string, agent = 'requisite') =>
    readRules('https://example.org', robots, agent).isAllowed(new URL(path, 'https://example.org'))

  it.each([
    ['an agent with a space after its name', 'User-agent: requisite bot\nDisallow: /', false],
    ['an agent with a version', 'User-agent: Requisite/0.1\nDisallow: /', false],
    ['lines without a colon', 'user-agent *\ndisallow /', false],
    [
      'a group of its own before the group of all',
      'User-agent: *\nDisallow: /\n\nUser-agent: requisite\nAllow: /',
      true,
    ],
    ['another robot', 'User-agent: GPTBot\nDisallow: /', true],
    ['an empty rule', 'User-agent: *\nDisallow:', true],
    ['rules before any agent', 'Disallow: /\nUser-agent: *\nDisallow: /x', true],
    ['a file of HTML', '<!doctype html><html><body>Not found</body></html>', true],
    ['a comment behind a rule', 'User-agent: * # all\nDisallow: / # everything', false],
    ['old Mac line ends', 'User-agent: *\rDisallow: /', false],
  ])('%s', (_what, robots, allowed) => {
    expect(judge(robots, '/jobs/1')).toBe(allowed)
  })

  it('lets the longest rule win, and a permission among equals', () => {
    const robots = 'User-agent: *\nDisallow: /jobs\nAllow: /jobs/public\nDisallow: /*.pdf$'
    expect(judge(robots, '/jobs/secret')).toBe(false)
    expect(judge(robots, '/jobs/public/1')).toBe(true)
    expect(judge(robots, '/jobs/public.pdf')).toBe(true)
    expect(judge(robots, '/about.pdf')).toBe(false)
    expect(judge(robots, '/about.pdf?x')).toBe(true)
  })

  it('reads Crawl-delay in seconds', () => {
    expect(
      readRules('https://example.org', 'User-agent: *\nCrawl-delay: 7.5', 'requisite').crawlDelayMs,
    ).toBe(7_500)
    expect(
      readRules('https://example.org', 'User-agent: *\nCrawl-delay: soon', 'requisite').crawlDelayMs,
    ).toBeUndefined()
  })

  it('reads 500 KiB of a larger file', () => {
    const filler = `User-agent: *\n${'# filler\n'.repeat(60_000)}`
    expect(judge(`${filler}Disallow: /`, '/jobs')).toBe(true)
    expect(judge(`User-agent: *\nDisallow: /\n${filler}`, '/jobs')).toBe(false)
  })

  it.each([
    ['stars', `User-agent: *\n${`Disallow: /${'*a'.repeat(200)}\n`.repeat(1_000)}`],
    [
      'rules',
      `User-agent: *\n${Array.from({ length: 25_000 }, (_, at) => `Disallow: /a*b*${at}\n`).join('')}`,
    ],
  ])('judges a file that is made of %s in less than a second of the processor', (_what, robots) => {
    const rules = readRules('https://example.org', robots, 'requisite')
    const before = process.cpuUsage()
    rules.isAllowed(new URL(`https://example.org/${'a'.repeat(2_000)}`))
    // Of the processor, so that a busy machine does not count.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  })
})
