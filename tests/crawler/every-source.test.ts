import { describe, expect, it } from 'vitest'
import type { Entry } from '../../crawler/crawl/entry.ts'
import { sourceIds } from '../../crawler/sources/load.ts'
import { boards, testCollector } from '../support/board/collecting.ts'
import { onBoard, serveFixture } from '../support/board/shapes.ts'
import { testDatabase } from '../support/database.ts'
import { readFixture } from '../support/source-fixtures.ts'

const { db } = await testDatabase()
const newBoard = boards()

const overHttp: string[] = []
for (const id of sourceIds()) if ((await readFixture(id)).source.transport === 'http') overHttp.push(id)

/** Paths that begin like this one. */
const literally = (path: string) => new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

const keys = { REED_API_KEY: 'key', ADZUNA_APP_ID: 'id', ADZUNA_APP_KEY: 'secret' }

describe.each(overHttp)('%s over HTTP', (id) => {
  async function run(
    prepare?: (board: Awaited<ReturnType<typeof newBoard>>, path: string) => void,
    changed = {},
  ) {
    const fixture = await readFixture(id)
    const board = await newBoard()
    serveFixture(board, fixture)
    const [seed] = fixture.source.seeds(fixture.target)
    const at = new URL(seed?.url ?? '')
    const path = `/${at.hostname}${at.pathname}`
    prepare?.(board, path)
    const entry: Entry = {
      name: id,
      source: id,
      targets: [fixture.target],
      on: true,
      note: undefined,
      basis: undefined,
      verified: true,
      minDelayMs: 0,
      expected: { min: 1 },
      // The board is on loopback, whatever name it is asked under.
      allowAddresses: ['127.0.0.1'],
      storeAs: id,
      sample: false,
    }
    const config = {
      contact: 'https://example.org/crawler',
      register: '',
      keys: { ...keys, ...changed },
      chromium: undefined,
    }
    const collector = testCollector(db, { wrap: onBoard(board), config, limits: { totalMs: 2_000 } })
    return { board, result: await collector.collect(entry, fixture.target) }
  }

  it('is collected from its first page to its last, and adds nothing the second time', async () => {
    const { result, board } = await run()
    expect(['done', 'partial'], result.message ?? '').toContain(result.outcome)
    expect(result.counts.added).toBeGreaterThan(0)
    expect(result.counts.added).toBe(result.counts.listings)
    expect(
      board.log
        .filter(({ status }) => status === 404 && true)
        .map(({ path }) => path)
        .filter((path) => !/tdmrep/.test(path)),
    ).toEqual([])
    expect((await run()).result.counts.added).toBeUndefined()
  })

  it('says clearly that its board does not exist, that it changed, or that it keeps us out', async () => {
    const gone = await run((board, path) => board.fault(literally(path), 'notFound'))
    expect(gone.result).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/answers 404/) })
    const changed = await run((board, path) =>
      board.fault(literally(path), (_request, response) => response.end('{"error":"gone","data":{}}')),
    )
    expect(changed.result.outcome).toBe('failed')
    const blocked = await run((board) => board.fault(/^\/(?!.*(robots\.txt|tdmrep))/, 'challenge'))
    expect(blocked.result).toMatchObject({
      outcome: 'blocked',
      message: expect.stringMatching(/challenge page/),
    })
  })
})

describe('a source with a key', () => {
  it.each(['reed', 'adzuna'])(
    '%s is skipped without it, and the key is kept out of the database',
    async (id) => {
      const fixture = await readFixture(id)
      const board = await newBoard()
      serveFixture(board, fixture)
      const entry = {
        name: `${id}-keys`,
        source: id,
        targets: [fixture.target],
        on: true,
        note: undefined,
        basis: undefined,
        verified: true,
        minDelayMs: 0,
        expected: {},
        allowAddresses: ['127.0.0.1'],
        storeAs: id,
        sample: false,
      } as const
      const config = { contact: 'https://example.org/crawler', register: '', chromium: undefined }
      const without = testCollector(db, { wrap: onBoard(board), config: { ...config, keys: {} } })
      expect(await without.collect(entry, fixture.target)).toMatchObject({
        outcome: 'skipped',
        message: expect.stringMatching(/needs a key: set (REED|ADZUNA)_/),
      })
      expect(board.log).toEqual([])
      const secret = 'a-very-secret-key'
      const withKey = testCollector(db, {
        wrap: onBoard(board),
        config: { ...config, keys: { REED_API_KEY: secret, ADZUNA_APP_ID: 'id', ADZUNA_APP_KEY: secret } },
      })
      board.fault(/search/, 'serverError', 1)
      await withKey.collect(entry, fixture.target)
      const sent = board.log.filter(
        ({ path, headers }) =>
          path.includes(secret) || headers.authorization === `Basic ${btoa(`${secret}:`)}`,
      )
      expect(sent.length).toBeGreaterThan(0)
      for (const table of ['runs', 'crawl_requests', 'crawl_pages', 'listings', 'crawl_targets'] as const) {
        expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(secret)
      }
    },
  )

  it('says that its key has expired', async () => {
    const fixture = await readFixture('reed')
    const board = await newBoard()
    serveFixture(board, fixture)
    board.fault(/api\/1\.0/, 'unauthorised')
    const entry = {
      name: 'reed-expired',
      source: 'reed',
      targets: [fixture.target],
      on: true,
      note: undefined,
      basis: undefined,
      verified: true,
      minDelayMs: 0,
      expected: {},
      allowAddresses: ['127.0.0.1'],
      storeAs: 'reed',
      sample: false,
    } as const
    const collector = testCollector(db, {
      wrap: onBoard(board),
      config: {
        contact: 'https://example.org/crawler',
        register: '',
        chromium: undefined,
        keys: { REED_API_KEY: 'old' },
      },
    })
    expect(await collector.collect(entry, fixture.target)).toMatchObject({
      outcome: 'blocked',
      message: expect.stringMatching(/answers 401/),
    })
  })
})
