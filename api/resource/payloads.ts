import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** An answer before it is kept. */
export interface MadePayload {
  readonly body: string | Uint8Array
  /** Headers that belong to it, such as Link. */
  readonly headers: Readonly<Record<string, string>>
}

/** An answer ready to be sent, packed: figures are text that shrinks to a tenth. */
export interface Payload {
  readonly gzip: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** Answers that were made already, by everything that they rest on. */
export interface Payloads {
  /** The answer under a key, made when it is not there; those who ask at once wait for one making. */
  get(key: string, make: () => Promise<MadePayload>): Promise<Payload>
}

const MOST_BYTES = 64 * 1024 * 1024
const pack = promisify<Buffer | string | Uint8Array, { level: number }, Buffer>(gzip)

/** The bytes of an answer for who cannot unpack. */
export const unpack: (packed: Buffer) => Promise<Buffer> = promisify(gunzip)

export async function packed({ body, headers }: MadePayload): Promise<Payload> {
  return { gzip: await pack(body, { level: 4 }), headers }
}

/** Keeps answers in memory, those that were asked for last. */
export function openPayloads(mostBytes = MOST_BYTES): Payloads {
  const kept = new LRUCache<string, Payload>({
    maxSize: mostBytes,
    sizeCalculation: ({ gzip }, key) => gzip.length + key.length + 200,
  })
  const making = new Map<string, Promise<Payload>>()
  return {
    async get(key, make) {
      const found = kept.get(key) ?? making.get(key)
      if (found !== undefined) return found
      const made = make()
        .then(packed)
        .then((payload) => {
          kept.set(key, payload)
          return payload
        })
        .finally(() => making.delete(key))
      making.set(key, made)
      return made
    },
  }
}
