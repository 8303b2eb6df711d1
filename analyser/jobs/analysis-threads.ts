import { Piscina } from 'piscina'
import type { Clustered, ClusterInput } from '../dedupe/cluster.ts'
import type { Extraction } from '../domain/mention.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import type { SentenceReading } from '../extract/deep/read-sentence.ts'
import type { Advert } from '../extract/extract.ts'
import {
  type DeepAdvert,
  type DeepResult,
  type ThreadAdvert,
  type ThreadResult,
  unreadable,
} from './analysis-thread.ts'

export interface AnalysisThreads {
  /** Starts the threads and has them compile the taxonomy, ahead of the first work. */
  warm(): void
  /** Analyses a batch; an advert that hangs or kills its thread comes back as not scanned. */
  extract(adverts: readonly ThreadAdvert[]): Promise<ThreadResult[]>
  /** Reads adverts that nobody keeps; null for one that cannot be read, that hangs, or kills its thread. */
  read(adverts: readonly Advert[]): Promise<(Extraction | null)[]>
  cluster(listings: readonly ClusterInput[]): Promise<readonly Clustered[]>
  /** The deep pass over a batch. @param readings of sentences that were read before, by hash */
  deepen(adverts: readonly DeepAdvert[], readings: ReadonlyMap<string, SentenceReading>): Promise<DeepResult>
  close(): Promise<void>
}

export interface ThreadOptions {
  readonly threads: number
  readonly taxonomy: Taxonomy
  /** Keep the threads while there is no work: where somebody waits for the next one. */
  readonly lasting?: boolean
}

// An advert takes milliseconds; what takes longer by a factor of a hundred is not going to end.
const START_MS = 30_000
const ADVERT_MS = 500
const MAX_HEAP_MB = 1_024

/** Opens a pool of threads; they start with the first work. */
export function openThreads({ threads, taxonomy, lasting = false }: ThreadOptions): AnalysisThreads {
  const pool = new Piscina({
    filename: new URL('analysis-thread.ts', import.meta.url).href,
    minThreads: lasting ? threads : 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    workerData: taxonomy,
  })

  async function extract(adverts: readonly ThreadAdvert[]): Promise<ThreadResult[]> {
    const deadline = AbortSignal.timeout(START_MS + ADVERT_MS * adverts.length * (1 + pool.queueSize))
    try {
      return await pool.run(adverts, { name: 'extract', signal: deadline })
    } catch (cause) {
      const { name, code } = cause as Error & { code?: string }
      const late = name === 'AbortError'
      const [first] = adverts
      if (first === undefined || !(late || code === 'ERR_WORKER_OUT_OF_MEMORY')) throw cause
      if (adverts.length === 1)
        return [unreadable(first.id, late ? 'it takes too long to read' : 'it needs too much memory')]
      // One of them is to blame, and the others shall not suffer for it.
      const middle = Math.ceil(adverts.length / 2)
      return [...(await extract(adverts.slice(0, middle))), ...(await extract(adverts.slice(middle)))]
    }
  }

  async function read(adverts: readonly Advert[]): Promise<(Extraction | null)[]> {
    const deadline = AbortSignal.timeout(START_MS + ADVERT_MS * adverts.length * (1 + pool.queueSize))
    try {
      return await pool.run(adverts, { name: 'read', signal: deadline })
    } catch (cause) {
      const { name, code } = cause as Error & { code?: string }
      if (name !== 'AbortError' && code !== 'ERR_WORKER_OUT_OF_MEMORY') throw cause
      if (adverts.length <= 1) return adverts.map(() => null)
      const middle = Math.ceil(adverts.length / 2)
      return [...(await read(adverts.slice(0, middle))), ...(await read(adverts.slice(middle)))]
    }
  }

  return {
    warm() {
      for (let at = 0; at < threads; at++) extract([]).catch(() => undefined)
    },
    extract,
    read,
    cluster: (listings) => pool.run(listings, { name: 'cluster' }),
    deepen: (adverts, readings) => pool.run({ adverts, readings }, { name: 'deepen' }),
    close: () => pool.destroy(),
  }
}
