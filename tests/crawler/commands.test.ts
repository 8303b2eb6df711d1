import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readRegister } from '../../crawler/register.ts'
import { boards } from '../support/board/collecting.ts'
import { fillBoard } from '../support/board/site.ts'
import { dataFolder, requisite } from '../support/cli.ts'
import { newDatabase } from '../support/database.ts'

const newBoard = boards()
const basis = { url: 'https://example.org/terms', checked: '2026-11-01' }
const common = { basis, on: true, delay: 0, allow: ['127.0.0.1'] }

let folder = ''
beforeAll(async () => {
  folder = await dataFolder()
})

/** Runs a command with a register of its own, on a database of its own. */
async function setup(sources: readonly object[] | string) {
  const DATABASE_URL = await newDatabase()
  const REQUISITE_SOURCES = join(folder, `${Math.random()}.yaml`)
  await writeFile(REQUISITE_SOURCES, typeof sources === 'string' ? sources : stringify({ sources }))
  const env = { DATABASE_URL, REQUISITE_SOURCES, REQUISITE_CONTACT: 'https://example.org/crawler' }
  return (args: readonly string[], over: Record<string, string> = {}) =>
    requisite(args, { env: { ...env, ...over } })
}

describe('requisite collect', () => {
  it('goes on when sources fail, says what is wrong with each, and ends with 1', {
    timeout: 120_000,
  }, async () => {
    const board = await newBoard()
    fillBoard(board, 3)
    board.page('/v1/boards/changed/jobs', '{"positions":[]}')
    board.page(
      '/v1/boards/works/jobs',
      JSON.stringify({
        jobs: [{ id: 1, absolute_url: 'https://example.org/1', title: 'Cook', content: 'You cook.' }],
      }),
    )
    const greenhouse = { ...common, source: 'greenhouse', with: { base: board.origin } }
    const run = await setup([
      { ...greenhouse, name: 'wrong-board', boards: ['nobody'] },
      { ...greenhouse, name: 'changed', boards: ['changed'] },
      { ...greenhouse, name: 'works', boards: ['works'] },
      { ...common, name: 'site', source: 'jobposting', urls: [`${board.origin}/sitemap.xml`] },
      { ...common, source: 'reed', queries: ['cook'] },
      { ...greenhouse, name: 'off', boards: ['off'], on: false },
    ])
    const first = await run(['collect'])
    expect(first.code).toBe(1)
    const lines = first.stdout.trim().split('\n').sort()
    expect(lines).toEqual([
      expect.stringMatching(/^changed: FAILED: .* no longer has the known shape: jobs/),
      'reed cook: SKIPPED: needs a key: set REED_API_KEY',
      expect.stringMatching(/^site .*: 3 listings, 3 new$/),
      'works: 1 listings, 1 new',
      expect.stringMatching(/^wrong-board nobody: FAILED: .*\/v1\/boards\/nobody\/jobs.* answers 404$/),
    ])
    const alarms = await run(['sources'])
    expect(alarms.code).toBe(1)
    expect(alarms.stdout).toMatch(/wrong-board: on, .*1 ALARMS\n {2}ALARM nobody: failed: .* answers 404/)
    expect(alarms.stdout).toMatch(/works: on, 1 target, 1 listings, last whole run/)
    const fine = await run(['collect', 'works', '--json'])
    expect(fine.code).toBe(0)
    expect(JSON.parse(fine.stdout)).toMatchObject({
      source: 'works',
      outcome: 'done',
      counts: { listings: 1 },
    })
    const checked = await run(['sources', 'check', 'site'])
    expect(checked.stdout).toMatch(/0 listings on its first page, 3 further pages/)
    expect((await run(['sources', 'check', 'wrong-board/nobody'])).stderr).toMatch(/answers 404/)
  })

  it('collects the sample without a network, and adds nothing the second time', async () => {
    const run = await setup([])
    const first = await run(['collect', 'sample'], { REQUISITE_CONTACT: '' })
    expect(first.code).toBe(0)
    const added = /Collecting: (\d+) listings from 2 targets: (\d+) new/.exec(first.stderr)
    expect(Number(added?.[1])).toBeGreaterThanOrEqual(150)
    expect(added?.[2]).toBe(added?.[1])
    const second = await run(['collect', 'sample'], { REQUISITE_CONTACT: '' })
    expect(second.stderr).toMatch(/from 2 targets: 0 new/)
  })

  it('reads a folder of files', async () => {
    const inbox = join(folder, 'inbox')
    await mkdir(inbox)
    await writeFile(join(inbox, 'a.jsonl'), '{"id":"1","title":"Cook","text":"You cook for many."}\n')
    await writeFile(join(inbox, 'broken.jsonl'), '{"id":"2"')
    const run = await setup([{ source: 'file-drop', basis, on: true, folders: [inbox] }])
    const result = await run(['collect'], { REQUISITE_CONTACT: '' })
    expect(result).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/PARTIAL: 1 pages could not be had or read; 1 listings, 1 new/),
    })
    expect(result.stderr).toMatch(/broken\.jsonl: line 1 is no JSON/)
  })

  it.each([
    [
      'a contact that is missing',
      ['collect', 'site'],
      { REQUISITE_CONTACT: '' },
      78,
      /must be able to reach whoever collects/,
    ],
    [
      'a contact that is none',
      ['collect', 'site'],
      { REQUISITE_CONTACT: 'me' },
      78,
      /no address that a site could complain to/,
    ],
    [
      'a source that is not in the register',
      ['collect', 'sit'],
      {},
      66,
      /has no source "sit"\n {2}did you mean "site"/,
    ],
    [
      'a register that is missing',
      ['collect'],
      { REQUISITE_SOURCES: '/nowhere.yaml' },
      78,
      /the register \/nowhere\.yaml cannot be read/,
    ],
    [
      'a database that is down',
      ['collect', 'sample'],
      { DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' },
      69,
      /does not answer/,
    ],
    [
      'a Redis that is down',
      ['collect', 'sample'],
      { REDIS_URL: 'redis://127.0.0.1:1' },
      69,
      /Redis at .* does not answer/,
    ],
  ] as const)('%s: one clear line, and no stack', async (_what, args, env, code, message) => {
    const run = await setup([
      { ...common, name: 'site', source: 'jobposting', urls: ['https://example.org/sitemap.xml'] },
    ])
    const result = await run(args, env)
    expect(result.code).toBe(code)
    expect(result.stderr).toMatch(message)
    expect(result.stderr).not.toMatch(/^\s+at /m)
  })
})

describe('the register', () => {
  it.each([
    ['no YAML', 'sources: [', /cannot be read/],
    ['no list', 'sources: 5', /sources: /],
    [
      'an unknown adapter',
      [{ ...common, source: 'grenhouse' }],
      /entry 1 \(grenhouse\): there is no source "grenhouse"/,
    ],
    ['an unknown key', [{ ...common, source: 'lever', board: ['x'] }], /entry 1: .*board/],
    [
      'boards for a source of queries',
      [{ ...common, source: 'reed', boards: ['x'] }],
      /takes queries, not boards/,
    ],
    [
      'a board that can be none',
      [{ ...common, source: 'lever', boards: ['../../etc'] }],
      /"\.\.\/\.\.\/etc" is none of its boards/,
    ],
    [
      'a role that there is not',
      [{ ...common, source: 'reed', roles: ['wizard'] }],
      /there is no role "wizard"/,
    ],
    [
      'one name twice',
      [
        { ...common, source: 'lever', boards: ['a'] },
        { ...common, source: 'lever', boards: ['b'] },
      ],
      /two entries are called "lever"/,
    ],
    ['no basis', [{ source: 'lever', boards: ['a'], on: true }], /basis/],
  ])('refuses %s, naming it', async (_what, sources, message) => {
    const path = join(folder, `${Math.random()}.yaml`)
    await writeFile(path, typeof sources === 'string' ? sources : stringify({ sources }))
    await expect(readRegister(path)).rejects.toThrow(message)
  })

  it('that comes along holds at least 60 boards of UK employers, marked unverified', async () => {
    const listed = await requisite(['sources', '--json'], { env: { DATABASE_URL: await newDatabase() } })
    expect(listed.code).toBe(0)
    const entries = listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const boards = entries.filter(({ source }) =>
      ['greenhouse', 'lever', 'ashby', 'smartrecruiters', 'workable', 'personio', 'workday'].includes(source),
    )
    expect(boards.flatMap(({ targets }) => targets).length).toBeGreaterThanOrEqual(60)
    expect(boards.every(({ verified, basis: { url } }) => verified === false && URL.canParse(url))).toBe(true)
    expect(entries.find(({ name }) => name === 'adzuna')).toMatchObject({
      on: false,
      note: expect.stringMatching(/terms .* allow no ongoing aggregate use/),
    })
  })
})

describe('requisite parse', () => {
  const fixture = (path: string) => join('tests/fixtures/sources', path)

  it('prints listings as JSON lines, and warnings beside them', async () => {
    const result = await requisite(['parse', 'greenhouse', fixture('greenhouse/list.json')])
    expect(result.code).toBe(1)
    const lines = result.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      {
        id: '4000001',
        title: 'Platform Engineer',
        employer: 'Acme Tests Ltd',
        postedAt: '2026-07-16',
        text: 'About the role\n\nYou keep our platform up & running.\n\n- Kubernetes in production',
      },
      { id: '4000002', title: 'Datenanalyst' },
    ])
    expect(result.stderr).toMatch(/refused: record 3: id:/)
  })

  it('shows what a list tells of listings that have pages of their own', async () => {
    const result = await requisite(['parse', 'smartrecruiters', fixture('smartrecruiters/page0.json')])
    expect(result.code).toBe(0)
    expect(JSON.parse(result.stdout)).toMatchObject({
      id: '743000000000001',
      title: 'Store Manager',
      employer: 'Acme Tests',
      location: 'Hull, United Kingdom',
    })
  })

  it.each([
    ['an unknown source', ['greenhous', fixture('lever/list.json')], 66, /did you mean "greenhouse"/],
    ['a missing file', ['greenhouse', 'nowhere.json'], 66, /nowhere\.json cannot be read: ENOENT/],
    [
      'a page of another source',
      ['greenhouse', fixture('lever/list.json')],
      65,
      /no longer has the known shape/,
    ],
    ['a page without adverts', ['jobposting', fixture('rendered/list.html')], 1, /holds no listings/],
  ] as const)('%s: one clear line', async (_what, args, code, message) => {
    const result = await requisite(['parse', ...args])
    expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) })
  })
})
