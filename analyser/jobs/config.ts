import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'
import { ConfigError } from '../domain/errors.ts'

/** Where the queue lives and how much a worker does at once. */
export interface JobsConfig {
  /** A Redis URL; undefined: the queue is kept in PostgreSQL. */
  readonly redisUrl: string | undefined
  /** Threads that a worker analyses adverts in. */
  readonly threads: number
  /** Private addresses that webhooks may reach. */
  readonly webhookAddresses: readonly string[]
}

/**
 * Reads REDIS_URL, REQUISITE_THREADS and REQUISITE_WEBHOOK_ADDRESSES.
 *
 * @throws ConfigError for a REDIS_URL that is no Redis URL, a number of threads that is none, an address that is none
 */
export function jobsConfig(env: NodeJS.ProcessEnv = process.env): JobsConfig {
  return Object.freeze({
    redisUrl: redisUrl(env.REDIS_URL?.trim()),
    threads: threads(env.REQUISITE_THREADS?.trim()),
    webhookAddresses: addresses(env.REQUISITE_WEBHOOK_ADDRESSES ?? ''),
  })
}

function redisUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw new ConfigError('REDIS_URL is not a Redis URL', {
      hint: 'it should look like redis://user:password@host:6379/0; unset it to keep the queue in PostgreSQL',
    })
  }
  return text
}

function threads(text: string | undefined): number {
  if (!text) return Math.min(16, availableParallelism())
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count
  throw new ConfigError(`REQUISITE_THREADS is a whole number from 1 to 64, not "${text}"`)
}

function addresses(text: string): string[] {
  const found = text.split(/[\s,]+/).filter(Boolean)
  const wrong = found.find((address) => isIP(address) === 0)
  if (wrong === undefined) return found
  throw new ConfigError(`REQUISITE_WEBHOOK_ADDRESSES has "${wrong}", which is no IP address`, {
    hint: 'it lists the private addresses that webhooks may reach, such as 10.0.0.5, separated by commas',
  })
}
