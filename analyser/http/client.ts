import type { LookupFunction } from 'node:net'
import got, { type OptionsInit, RequestError, type Response, TimeoutError } from 'got'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { ACCEPT_ENCODING, decodeBody, decodeText } from './decode.ts'
import { FetchError } from './fetch-error.ts'
import { globalLookup, isForeignIpv6 } from './global-address.ts'
import { parseRetryAfter } from './retry-after.ts'

/** What one request may cost, and where it may go. */
export interface ClientOptions {
  readonly userAgent: string
  /** Addresses that are reached although they are private: loopback, where the operator allowed it by name. */
  readonly allowAddresses?: readonly string[]
  readonly maxBytes?: number
  readonly connectMs?: number
  readonly totalMs?: number
  /** How names become addresses; the system's way unless a test says otherwise. What it gives is checked all the same. */
  readonly lookup?: LookupFunction
}

export interface Request {
  readonly url: URL
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Absolute, as it came; to be checked like any other. */
  readonly redirect: string | undefined
  /** What the server asked us to wait. */
  readonly retryAfterMs: number | undefined
}

export interface Client {
  /** One request and one answer; redirects are the caller's to check and follow. @throws FetchError */
  get(request: Request): Promise<Answer>
  close(): void
}

/** Decoded bytes of a page: five times what the largest advert page seen needs. */
export const MAX_BYTES = 2 * 1024 * 1024
const CONNECT_MS = 10_000
export const TOTAL_MS = 30_000

export function createClient(options: ClientOptions): Client {
  const allowed = [...(options.allowAddresses ?? [])]
  const filter = {
    allowIPAddressList: allowed,
    keepAlive: true,
    maxSockets: 32,
    maxFreeSockets: 32,
    timeout: 60_000,
  }
  const agent = { http: new RequestFilteringHttpAgent(filter), https: new RequestFilteringHttpsAgent(filter) }
  const connectMs = options.connectMs ?? CONNECT_MS
  const totalMs = options.totalMs ?? TOTAL_MS
  const common = {
    agent,
    decompress: false,
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    // An entry that may reach private addresses gets no further checks than the agent's.
    ...(allowed.length > 0 ? {} : { dnsLookup: globalLookup(options.lookup) as never }),
    responseType: 'buffer',
    timeout: { lookup: connectMs, connect: connectMs, secureConnect: connectMs, request: totalMs },
  } satisfies OptionsInit
  const instance = got.extend({
    ...common,
    headers: {
      'user-agent': options.userAgent,
      'accept-encoding': ACCEPT_ENCODING,
      'accept-language': 'en-GB, en;q=0.8',
    },
  })

  return {
    async get({ url, json, headers: further, signal, maxBytes = options.maxBytes ?? MAX_BYTES }) {
      if (allowed.length === 0 && isForeignIpv6(url.hostname.slice(1, -1))) throw isPrivate(url)
      const stop = new AbortController()
      const abort = () => stop.abort()
      signal?.addEventListener('abort', abort, { once: true })
      let oversized = false
      const request = instance(url, {
        signal: stop.signal,
        headers: { ...further },
        ...(json === undefined ? {} : { method: 'POST', json }),
      } as OptionsInit & { responseType: 'buffer' }) as unknown as Promise<Response<Uint8Array>> & {
        on(event: string, listener: (progress: { transferred: number; total?: number }) => void): void
      }
      request.on('downloadProgress', ({ transferred, total }) => {
        if (transferred <= maxBytes && (total ?? 0) <= maxBytes) return
        oversized = true
        stop.abort()
      })
      try {
        const response = await request
        const body = await decodeBody(
          response.rawBody,
          response.headers['content-encoding'],
          url.href,
          maxBytes,
        )
        return {
          status: response.statusCode,
          headers: flat(response.headers),
          text: decodeText(body, response.headers['content-type']),
          redirect: redirectOf(response, url),
          retryAfterMs: parseRetryAfter(response.headers['retry-after'], Date.now()),
        }
      } catch (cause) {
        if (cause instanceof FetchError) throw cause
        if (oversized) {
          throw new FetchError(
            'too-large',
            'skip',
            `${url.href} is larger than ${Math.round(maxBytes / 1024)} KiB`,
          )
        }
        if (signal?.aborted) throw new FetchError('stopped', 'stop', 'the collection was stopped')
        throw explain(cause, url)
      } finally {
        signal?.removeEventListener('abort', abort)
      }
    },
    close() {
      agent.http.destroy()
      agent.https.destroy()
    },
  }
}

function flat(headers: Response['headers']): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return plain
}

function redirectOf(response: Response<Uint8Array>, base: URL): string | undefined {
  const to = response.headers.location
  if (to === undefined || ![301, 302, 303, 307, 308].includes(response.statusCode)) return undefined
  return URL.canParse(to, base.href) ? new URL(to, base).href : to
}

const isPrivate = (url: URL, cause?: unknown) =>
  new FetchError('private-address', 'skip', `${url.host} is a private address, which is never visited`, {
    cause,
  })

function explain(cause: unknown, url: URL): FetchError {
  if (cause instanceof TimeoutError) {
    return new FetchError('timeout', 'retry', `${url.host} took too long (${cause.event})`, { cause })
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  // The agent's own words; it gives its errors no code.
  if (/is not allowed\. Because/.test(reason)) {
    return new FetchError(
      'private-address',
      'skip',
      `${url.host} is a private address, which is never visited`,
      {
        cause,
      },
    )
  }
  const code = cause instanceof RequestError ? cause.code : ''
  if (code === 'ENOTFOUND')
    return new FetchError('no-such-host', 'stop', `there is no host ${url.host}`, { cause })
  return new FetchError('network', 'retry', `${url.host} does not answer: ${reason}`, { cause })
}
