import { Piscina } from 'piscina'
import { PageError } from '../errors.ts'
import type { Page } from '../sources/source.ts'
import type { ParseOutcome, ParseTask, ReadPage } from './worker.ts'

/** The slowest honest page seen takes 60 ms. */
const DEADLINE_MS = 2_000
const MAX_HEAP_MB = 256
/** More than there ever are pages waiting. */
const SLOTS = 4_096

export interface ParsePool {
  /** @throws PageError when the page is unknown, hostile, or takes too long */
  parse(source: string, page: Page): Promise<ReadPage>
  close(): Promise<void>
}

/** Worker threads that read pages, each page within a deadline and a limit of memory. */
export function createParsePool(threads = 1): ParsePool {
  // One piece of shared memory for all: handing over a new one with each page costs more than most pages.
  const begun = new Int32Array(new SharedArrayBuffer(4 * SLOTS))
  let next = 0
  const pool = new Piscina<ParseTask, ParseOutcome>({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
    concurrentTasksPerWorker: 1,
    workerData: { begun },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  return {
    async parse(source, page) {
      // The clock starts when a thread begins with the page: starting a thread takes longer than most pages.
      const slot = next++ % SLOTS
      Atomics.store(begun, slot, 0)
      const deadline = new AbortController()
      let since: number | undefined
      const watch = setInterval(() => {
        const now = performance.now()
        if (since === undefined && Atomics.load(begun, slot) === 1) since = now
        if (since !== undefined && now - since > DEADLINE_MS) deadline.abort()
      }, 50)
      try {
        const outcome = await pool.run({ source, page, slot }, { signal: deadline.signal })
        if ('ok' in outcome) return outcome.ok
        throw new PageError(outcome.failed.code, outcome.failed.consequence, outcome.failed.message)
      } catch (cause) {
        if (cause instanceof PageError) throw cause
        const slow = deadline.signal.aborted
          ? `more than ${DEADLINE_MS / 1_000} s`
          : `more than ${MAX_HEAP_MB} MB`
        throw new PageError('hostile-markup', 'skip', `${page.url} needs ${slow} to read`, { cause })
      } finally {
        clearInterval(watch)
      }
    },
    close: () => pool.destroy(),
  }
}
