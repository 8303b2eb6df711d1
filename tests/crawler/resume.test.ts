import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../migrations/database.ts'
import { collectInChild } from '../support/board/child.ts'
import { boards } from '../support/board/collecting.ts'
import { boardEntry, fillBoard } from '../support/board/site.ts'
import { newDatabase } from '../support/database.ts'

const newBoard = boards()
const PAGES = 200

async function read(url: string) {
  const { db, close } = await openDatabase({ url, dataFolder: '' }, 1)
  const columns = ['source', 'external_id', 'title', 'posted_on', 'content_hash', 'closed_on'] as const
  const listings = await db.selectFrom('listings').select(columns).orderBy('external_id').execute()
  const runs = await db.selectFrom('runs').select(['outcome', 'counts']).execute()
  const seen = await db
    .selectFrom('crawl_listings')
    .select(['external_id', 'missed'])
    .orderBy('external_id')
    .execute()
  await close()
  return { listings, runs, seen }
}

describe('a collection that is killed', () => {
  it('goes on where it stopped, and ends like one that was left alone', { timeout: 120_000 }, async () => {
    const board = await newBoard()
    fillBoard(board, PAGES)
    const entry = boardEntry(board)
    const undisturbed = await newDatabase()
    await collectInChild(undisturbed, undefined, entry).ended

    // Slow enough that every kill falls into the middle.
    board.slowness(10)
    const killed = await newDatabase()
    const before = board.log.length
    const asked = () => board.log.length - before
    for (const stopAt of [1, 100]) {
      const child = collectInChild(killed, undefined, entry)
      while (asked() < stopAt) await sleep(5)
      child.process.kill('SIGKILL')
      expect(await child.ended).toEqual([])
    }
    const [result] = await collectInChild(killed, undefined, entry).ended
    expect(result).toMatchObject({ outcome: 'done', counts: { listings: PAGES, added: PAGES } })
    expect(await read(killed)).toMatchObject({
      ...(await read(undisturbed)),
      runs: [{ outcome: 'done', counts: { listings: PAGES } }],
    })
    // Each kill costs at most the pages that were not written down yet, and robots.txt.
    expect(asked()).toBeLessThan(PAGES + 2 * 30)
  })
})
