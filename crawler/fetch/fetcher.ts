import { readAddress } from '../../analyser/http/address.ts'
import type { Answer, Client } from '../../analyser/http/client.ts'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import type { PageRequest } from '../sources/source.ts'
import { assertPage, isTrouble } from './classify.ts'
import type { HostGate } from './host-gate.ts'
import type { Mining } from './mining.ts'
import { reservationsOf } from './reservations.ts'
import type { Ask, Robots, RobotsVerdict } from './robots.ts'

const MAX_REDIRECTS = 5

/** What a page was when last seen. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface FetchedPage {
  /** Redirects followed. */
  readonly url: string
  readonly body: string
  readonly notModified: boolean
  readonly validators: Validators
  /** The answer's header forbids to follow its links. */
  readonly nofollow: boolean
}

export interface FetchOptions {
  readonly minDelayMs: number
  readonly validators?: Validators | undefined
  readonly signal?: AbortSignal | undefined
  /** What the register says of the target: the folder that files must lie in. */
  readonly subject?: string
}

export interface Fetcher {
  /** Fetches a page as every rule allows: robots, politeness, addresses, redirects. @throws FetchError */
  fetch(request: PageRequest, options: FetchOptions): Promise<FetchedPage>
}

export interface FetcherParts {
  readonly client: Client
  readonly gate: HostGate
  readonly robots: Robots
  readonly mining: Mining
  /** Any port may be asked: only where the operator allowed loopback. */
  readonly anyPort?: boolean
}

const accepts = 'application/json, text/html;q=0.9, application/xml;q=0.9, */*;q=0.5'

/** A fetcher that also lends its way of asking to others, such as the browser, which must ask for robots.txt as well. */
export interface HttpFetcher extends Fetcher {
  readonly ask: (minDelayMs: number, signal: AbortSignal | undefined) => Ask
}

export function createFetcher({ client, gate, robots, mining, anyPort = false }: FetcherParts): HttpFetcher {
  async function request(
    url: URL,
    delayMs: number,
    headers: Readonly<Record<string, string>>,
    json: unknown,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    return gate.pass(url.host, delayMs, signal, async (lost) => {
      const stop = signal === undefined ? lost : AbortSignal.any([lost, signal])
      try {
        const answer = await client.get({ url, headers, json, signal: stop })
        gate.report(url.host, { failed: isTrouble(answer), retryAfterMs: answer.retryAfterMs })
        return answer
      } catch (error) {
        if (lost.aborted && !signal?.aborted) {
          throw new FetchError('host-taken', 'retry', `another worker has taken ${url.host} over`)
        }
        if (error instanceof FetchError) gate.report(url.host, { failed: isTrouble(error) })
        throw error
      }
    })
  }

  const asker =
    (minDelayMs: number, signal: AbortSignal | undefined): Ask =>
    (address, headers) =>
      request(address, minDelayMs, headers, undefined, signal)

  async function permission(url: URL, options: FetchOptions): Promise<number> {
    const ask = asker(options.minDelayMs, options.signal)
    const verdict = await robots.judge(url, ask)
    assertAllowed(verdict, url)
    if (await mining.isReserved(url, ask)) {
      throw new FetchError('reserved', 'skip', `${url.href} is reserved against text and data mining`)
    }
    return Math.max(options.minDelayMs, verdict.crawlDelayMs ?? 0)
  }

  return {
    ask: asker,
    async fetch(page, options) {
      let url = readAddress(page.url, anyPort ? 'any' : [])
      let json = page.json
      const conditions = conditionsOf(options.validators)
      const headers = { accept: accepts, ...conditions, ...page.headers }
      for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const delayMs = await permission(url, options)
        // Keys and conditions belong to the address that they were made for.
        const own = hop === 0 || url.origin === new URL(page.url).origin
        const answer = await request(url, delayMs, own ? headers : { accept: accepts }, json, options.signal)
        if (answer.redirect === undefined) {
          assertPage(answer, url)
          return readAnswer(answer, url)
        }
        url = readAddress(answer.redirect, anyPort ? 'any' : [])
        if (answer.status !== 307 && answer.status !== 308) json = undefined
      }
      throw new FetchError('redirects', 'skip', `${page.url} redirects more than ${MAX_REDIRECTS} times`)
    },
  }
}

/** @throws FetchError `robots`, or `robots-unknown` where the site could not be asked */
export function assertAllowed(verdict: RobotsVerdict, url: URL): void {
  if (verdict.allowed) return
  const why = `${url.href} may not be fetched: ${verdict.reason}`
  throw verdict.known ? new FetchError('robots', 'skip', why) : new FetchError('robots-unknown', 'stop', why)
}

function conditionsOf(validators: Validators | undefined): Record<string, string> {
  const headers: Record<string, string> = {}
  if (validators?.etag) headers['if-none-match'] = validators.etag
  if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified
  return headers
}

function readAnswer(answer: Answer, url: URL): FetchedPage {
  const { keep, nofollow } = reservationsOf(answer.headers, {})
  if (keep !== undefined) throw new FetchError('reserved', 'skip', `${url.href} says ${keep}`)
  return {
    url: url.href,
    body: answer.text,
    notModified: answer.status === 304,
    validators: { etag: answer.headers.etag ?? null, lastModified: answer.headers['last-modified'] ?? null },
    nofollow,
  }
}
