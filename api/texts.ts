import type { Extraction } from '../analyser/domain/mention.ts'
import type { Taxonomy } from '../analyser/domain/taxonomy.ts'
import type { Advert } from '../analyser/extract/extract.ts'
import { openThreads } from '../analyser/jobs/analysis-threads.ts'

/** Reads a text that is waited for, in a thread of its own: no text holds up the others' requests. */
export interface Texts {
  /** Null when it cannot be read. */
  read(advert: Advert): Promise<Extraction | null>
  close(): Promise<void>
}

/** @param warm start the thread ahead of the first text, which would wait for it, and keep it */
export function openTexts(taxonomy: Taxonomy, warm: boolean): Texts {
  const threads = openThreads({ threads: 1, taxonomy, lasting: warm })
  if (warm) threads.warm()
  return {
    read: async (advert) => (await threads.read([advert]))[0] ?? null,
    close: () => threads.close(),
  }
}
