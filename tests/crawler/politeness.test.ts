import { expect, it } from 'vitest'
import { collectInChild } from '../support/board/child.ts'
import { boards } from '../support/board/collecting.ts'
import { boardEntry, fillBoard } from '../support/board/site.ts'
import { newDatabase } from '../support/database.ts'
import { describeOnBackends, redisUrl } from '../support/queues.ts'

const newBoard = boards()

describeOnBackends('two worker processes at one host', (backend) => {
  it('ask one thing at a time and keep their distance', async () => {
    const board = await newBoard()
    fillBoard(board, 24)
    // Long enough for two requests to meet, if nothing kept them apart.
    board.slowness(60)
    const delayMs = 150
    const halves = [board.origin, board.origin].map((origin, half) => {
      const locations = Array.from(
        { length: 12 },
        (_, at) => `<url><loc>${origin}/jobs/${half * 12 + at + 1}</loc></url>`,
      )
      board.page(`/sitemap-${half}.xml`, `<?xml version="1.0"?><urlset>${locations.join('')}</urlset>`)
      return boardEntry(board, {
        minDelayMs: delayMs,
        targets: [{ subject: `${origin}/sitemap-${half}.xml`, options: {}, name: `half ${half}` }],
      })
    })
    const database = await newDatabase()
    const redis = await redisUrl(backend)
    const results = await Promise.all(halves.map((entry) => collectInChild(database, redis, entry).ended))
    expect(results.flat()).toMatchObject([
      { outcome: 'done', counts: { listings: 12 } },
      { outcome: 'done', counts: { listings: 12 } },
    ])
    expect(board.mostAtOnce()).toBe(1)
    const gaps = board.log
      .slice(1)
      .map((request, index) => request.at - (board.log[index]?.endedAt ?? Number.POSITIVE_INFINITY))
    // This log is kept by a busy process: it may note the end of an answer some milliseconds after the other side read it.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(delayMs * 0.7)
    // Both had their turn: neither waited until the other was through.
    const turns = board.log.map((request) => Number(request.path.split('/jobs/')[1]) > 12)
    expect(turns.slice(1).filter((turn, index) => turn !== turns[index]).length).toBeGreaterThan(4)
  })
})
