import { LRUCache } from 'lru-cache'

/** An answer ready to be sent. */
export interface Payload {
  readonly body: string
  /** Headers that belong to it, such as Link. */
  readonly headers: Readonly<Record<string, string>>
}

/** Answers that were made already, by everything that they rest on. */
export interface Payloads {
  /** The answer under a key, made when it is not there; those who ask at once wait for one making. */
  get(key: string, make: () => Promise<Payload>): Promise<Payload>
}

const MOST_BYTES = 64 * 1024 * 1024

/** Keeps answers in memory, those that were asked for last. */
export function openPayloads(mostBytes = MOST_BYTES): Payloads {
  const kept = new LRUCache<string, Payload>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, key) => 2 * (body.length + key.length) + 200,
  })
  const making = new Map<string, Promise<Payload>>()
  return {
    async get(key, make) {
      const found = kept.get(key)
      if (found !== undefined) return found
      const under = making.get(key)
      if (under !== undefined) return under
      const made = make()
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
