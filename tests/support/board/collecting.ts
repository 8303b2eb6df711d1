import { afterAll, afterEach } from 'vitest'
import { type Collector, type CollectorOptions, createCollector } from '../../../crawler/collector.ts'
import { postgresHostStore } from '../../../crawler/fetch/postgres-host-store.ts'
import { createParsePool, type ParsePool } from '../../../crawler/parse/pool.ts'
import type { Db } from '../../../migrations/database.ts'
import { type Board, startBoard } from './board.ts'

let shared: ParsePool | undefined
/** Starting a thread takes longer than what most tests do. */
function sharedPool(): ParsePool {
  if (shared === undefined) {
    const pool = createParsePool(1)
    shared = pool
    afterAll(() => pool.close())
  }
  return shared
}

/** A collector with an operator's contact, whose pauses after failures are short. */
export function testCollector(db: Db, over: Partial<CollectorOptions> = {}): Collector {
  const collector = createCollector({
    db,
    hosts: postgresHostStore(db),
    config: {
      contact: 'https://example.org/crawler',
      register: '',
      keys: { PATH: process.env.PATH },
      chromium: undefined,
    },
    backoffMs: 5,
    pool: sharedPool(),
    ...over,
  })
  afterAll(() => collector.close())
  return collector
}

/** A board for each test that asks, closed after it. */
export function boards(): (address?: string) => Promise<Board> {
  const open: Board[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((board) => board.close()))
  })
  return async (address) => {
    const board = await startBoard(address)
    open.push(board)
    return board
  }
}
