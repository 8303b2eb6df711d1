import { describe, expect, it } from 'vitest'
import { boards, testCollector } from '../support/board/collecting.ts'
import { tooMany } from '../support/board/faults.ts'
import { advertPage, boardEntry, fillBoard } from '../support/board/site.ts'
import { testDatabase } from '../support/database.ts'

const { db } = await testDatabase()
const collector = testCollector(db)
const newBoard = boards()

/** Each test has a site of its own: subjects and paths must not meet. */
const stored = () => db.selectFrom('listings').selectAll().orderBy('external_id').execute()
const clear = async () => {
  await db.deleteFrom('listings').execute()
  await db.deleteFrom('crawl_listings').execute()
  await db.deleteFrom('crawl_pages').execute()
  await db.deleteFrom('crawl_targets').execute()
  await db.deleteFrom('runs').execute()
}

describe('collecting a site', () => {
  it('stores every advert behind its sitemap, and adds nothing the second time', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 30)
    const entry = boardEntry(board)
    const first = await collector.collect(entry, entry.targets[0])
    expect(first).toMatchObject({
      outcome: 'done',
      message: null,
      counts: { pages: 31, listings: 30, added: 30 },
    })
    const rows = await stored()
    expect(rows).toHaveLength(30)
    expect(rows[0]).toMatchObject({
      source: 'jobposting',
      employer: 'Acme Tests',
      location: 'Leeds, GB',
      posted_on: '2026-07-01',
      sample: false,
    })
    const second = await collector.collect(entry, entry.targets[0])
    expect(second.counts).toMatchObject({ listings: 30 })
    expect(second.counts.added).toBeUndefined()
    expect(await stored()).toHaveLength(30)
  })

  it('introduces itself with its contact, never as a browser', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 1)
    const entry = boardEntry(board)
    await collector.collect(entry, entry.targets[0])
    for (const { headers } of board.log) {
      expect(headers['user-agent']).toMatch(/^requisite\/[\d.]+ \(\+https:\/\/example\.org\/crawler\)$/)
    }
    expect(board.log[0]?.path).toBe('/robots.txt')
  })

  it('asks conditionally, and keeps what has not changed', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 10, true)
    const entry = boardEntry(board)
    await collector.collect(entry, entry.targets[0])
    board.page('/jobs/3', {
      body: advertPage('3', 'Now they want Redis as well, and somebody to tell why.'),
      etag: '"v2"',
    })
    const second = await collector.collect(entry, entry.targets[0])
    expect(second).toMatchObject({ outcome: 'done', counts: { notModified: 9, listings: 10 } })
    const texts = (await stored()).map((row) => row.text)
    expect(texts.filter((text) => text.includes('Redis'))).toHaveLength(1)
  })

  it('closes a listing that two full runs did not show, and opens it when it comes back', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 4)
    const entry = boardEntry(board)
    const run = () => collector.collect(entry, entry.targets[0])
    const closed = async () =>
      (await stored()).filter((row) => row.closed_on !== null).map((row) => row.external_id)
    await run()
    fillBoard(board, 3)
    await run()
    expect(await closed()).toEqual([])
    await run()
    expect(await closed()).toEqual(['127.0.0.1/jobs/4'])
    fillBoard(board, 4)
    await run()
    expect(await closed()).toEqual([])
  })

  it('waits as long as it is told and comes back', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 3)
    board.fault(/jobs\/2/, tooMany(1), 1)
    const entry = boardEntry(board)
    const result = await collector.collect(entry, entry.targets[0])
    expect(result).toMatchObject({ outcome: 'done', counts: { listings: 3, retries: 1 } })
    const asked = board.log.filter((request) => request.path === '/jobs/2')
    expect(asked).toHaveLength(2)
    expect((asked[1]?.at ?? 0) - (asked[0]?.endedAt ?? 0)).toBeGreaterThanOrEqual(990)
  })

  it.each(['serverError', 'badGateway', 'reset', 'cutConnection'] as const)(
    'tries again after %s',
    async (fault) => {
      await clear()
      const board = await newBoard()
      fillBoard(board, 3)
      board.fault(/jobs\/2/, fault, 2)
      const entry = boardEntry(board)
      const result = await collector.collect(entry, entry.targets[0])
      expect(result).toMatchObject({ outcome: 'done', counts: { listings: 3, retries: 2 } })
    },
  )

  it.each([
    ['challenge', 'blocked', /challenge page of Cloudflare/],
    ['challengeWith200', 'blocked', /challenge page of Cloudflare/],
    ['forbidden', 'blocked', /answers 403/],
    ['unauthorised', 'blocked', /answers 401/],
    ['notFound', 'failed', /answers 404/],
    ['empty', 'failed', /is empty/],
    ['redirectLoop', 'failed', /redirects more than 5 times/],
    ['gzipBomb', 'failed', /larger than 2048 KiB/],
    ['doubleGzipBomb', 'failed', /is encoded as "gzip, gzip"/],
    ['neverEnding', 'failed', /larger than 2048 KiB/],
    ['truncated', 'failed', /cut off/],
  ] as const)('never takes %s for a site without jobs', async (fault, outcome, message) => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 5)
    const entry = boardEntry(board)
    await collector.collect(entry, entry.targets[0])
    board.fault(/sitemap/, fault)
    const result = await collector.collect(entry, entry.targets[0])
    expect(result.outcome).toBe(outcome)
    expect(result.message).toMatch(message)
    // Nothing is closed on the word of a broken run.
    await collector.collect(entry, entry.targets[0])
    expect((await stored()).every((row) => row.closed_on === null)).toBe(true)
  })

  it('says that a site changed when its pages hold no adverts any more', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 5)
    board.fault(/jobs/, 'changedMarkup')
    const entry = boardEntry(board)
    const result = await collector.collect(entry, entry.targets[0])
    expect(result).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/gave 0 listings, at least 1/),
    })
  })

  it('takes a sudden drop for a fault', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 40)
    const entry = boardEntry(board)
    await collector.collect(entry, entry.targets[0])
    fillBoard(board, 5)
    const result = await collector.collect(entry, entry.targets[0])
    expect(result).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/sudden drop/) })
  })

  it('goes on without a page that is gone or hostile, and says so', async () => {
    await clear()
    const board = await newBoard()
    fillBoard(board, 6)
    board.remove('/jobs/1')
    board.page('/jobs/2', `<html>${'<div>'.repeat(20_000)}`)
    board.fault(/jobs\/3/, 'gzipBomb')
    board.fault(/jobs\/4/, 'serverError')
    const entry = boardEntry(board)
    const result = await collector.collect(entry, entry.targets[0])
    expect(result).toMatchObject({
      outcome: 'partial',
      counts: {
        listings: 2,
        failed: 1,
        'skipped-gone': 1,
        'skipped-hostile-markup': 1,
        'skipped-too-large': 1,
      },
    })
  })
})
