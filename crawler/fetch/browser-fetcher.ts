import type { Browser, Page, Request, Response } from 'playwright-core'
import { readAddress } from '../../analyser/http/address.ts'
import { type Answer, MAX_BYTES, TOTAL_MS } from '../../analyser/http/client.ts'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import { parseRetryAfter } from '../../analyser/http/retry-after.ts'
import type { PageRequest } from '../sources/source.ts'
import { assertPage, isTrouble } from './classify.ts'
import { assertAllowed, type FetchedPage, type Fetcher, type FetchOptions } from './fetcher.ts'
import { type FilteringProxy, startFilteringProxy } from './filtering-proxy.ts'
import { findChromium } from './find-chromium.ts'
import type { HostGate } from './host-gate.ts'
import type { Mining } from './mining.ts'
import { reservationsOf } from './reservations.ts'
import type { Ask, Robots } from './robots.ts'

/** A page that is still busy after this is taken as it stands. */
const SETTLE_MS = 8_000
/** What an advert does not need, and a site is glad not to send. */
const unneeded = new Set([
  'image',
  'media',
  'font',
  'stylesheet',
  'manifest',
  'texttrack',
  'eventsource',
  'websocket',
])

export interface BrowserOptions {
  readonly gate: HostGate
  readonly robots: Robots
  readonly mining: Mining
  /** Makes the requests for robots.txt. */
  readonly ask: (minDelayMs: number, signal: AbortSignal | undefined) => Ask
  readonly userAgent: string
  readonly allowAddresses: readonly string[]
  readonly chromium: string | undefined
  readonly path: string | undefined
}

const args = [
  // Nothing may pass by the proxy: no loopback exception, no UDP, no names resolved by the browser itself.
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-quic',
  // With HTTP/2 a tunnel holds many requests at once.
  '--disable-http2',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Fetches pages with a browser, started when the first is asked for. */
export function createBrowserFetcher(options: BrowserOptions): Fetcher & { close(): Promise<void> } {
  const anyPort = options.allowAddresses.length > 0
  let running: Promise<{ browser: Browser; proxy: FilteringProxy }> | undefined

  async function start(): Promise<{ browser: Browser; proxy: FilteringProxy }> {
    const found = await findChromium(options.chromium, options.path)
    // Half a second to load, which only those sources should wait for that need it.
    const { chromium } = await import('playwright-core')
    const proxy = await startFilteringProxy({ allowAddresses: options.allowAddresses })
    const { server, username, password } = proxy
    // Chromium's own sandbox cannot be used by root, as in most containers.
    const sandbox = process.getuid?.() !== 0
    const browser = await chromium.launch({
      executablePath: found.path,
      args: [...found.args, ...args, ...(sandbox ? [] : ['--no-sandbox'])],
      chromiumSandbox: sandbox,
      proxy: { server, username, password, bypass: '<-loopback>' },
      timeout: TOTAL_MS,
    })
    return { browser, proxy }
  }

  /** The page itself was asked for before; what its scripts ask for is asked for now. */
  async function mayAsk(request: Request, page: URL, ask: Ask): Promise<boolean> {
    if (unneeded.has(request.resourceType()) || !URL.canParse(request.url())) return false
    const url = new URL(request.url())
    if (!/^https?:$/.test(url.protocol)) return false
    if (request.resourceType() === 'script') return true
    // This host is ours until the visit is over: its rules are known, and asking for them again would wait for us.
    const known = url.host === page.host ? new URL(`${url.pathname}${url.search}`, page.origin) : url
    return (await options.robots.judge(known, ask)).allowed
  }

  async function visit(url: URL, fetchOptions: FetchOptions, ask: Ask): Promise<FetchedPage> {
    running ??= start()
    const { browser, proxy } = await running.catch((error: unknown) => {
      running = undefined
      throw error
    })
    proxy.reset()
    const context = await browser.newContext({
      userAgent: options.userAgent,
      acceptDownloads: false,
      serviceWorkers: 'block',
      locale: 'en-GB',
    })
    const stop = () => void context.close().catch(() => undefined)
    fetchOptions.signal?.addEventListener('abort', stop, { once: true })
    try {
      const page = await context.newPage()
      await context.route('**/*', async (route) => {
        const allowed = await mayAsk(route.request(), url, ask).catch(() => false)
        await (allowed ? route.continue() : route.abort()).catch(() => undefined)
      })
      const response = await page.goto(url.href, { waitUntil: 'domcontentloaded', timeout: TOTAL_MS })
      if (response === null) throw new FetchError('network', 'retry', `${url.host} does not answer`)
      await page.waitForLoadState('networkidle', { timeout: SETTLE_MS }).catch(() => undefined)
      const arrived = new URL(page.url())
      if (arrived.host !== url.host) assertAllowed(await options.robots.judge(arrived, ask), arrived)
      return await read(page, response, proxy)
    } catch (cause) {
      if (cause instanceof FetchError || proxy.refused.length === 0 || fetchOptions.signal?.aborted)
        throw cause
      throw new FetchError('private-address', 'skip', `${url.href} led astray: ${proxy.refused[0]}`, {
        cause,
      })
    } finally {
      fetchOptions.signal?.removeEventListener('abort', stop)
      await context.close().catch(() => undefined)
    }
  }

  return {
    async fetch(request: PageRequest, fetchOptions) {
      const url = readAddress(request.url, anyPort ? 'any' : [])
      const ask = options.ask(fetchOptions.minDelayMs, fetchOptions.signal)
      const verdict = await options.robots.judge(url, ask)
      assertAllowed(verdict, url)
      if (await options.mining.isReserved(url, ask)) {
        throw new FetchError('reserved', 'skip', `${url.href} is reserved against text and data mining`)
      }
      const delayMs = Math.max(fetchOptions.minDelayMs, verdict.crawlDelayMs ?? 0)
      return options.gate.pass(url.host, delayMs, fetchOptions.signal, async () => {
        try {
          const page = await visit(url, fetchOptions, ask)
          options.gate.report(url.host, { failed: false })
          return page
        } catch (cause) {
          const error = cause instanceof FetchError ? cause : explain(cause, url, fetchOptions.signal)
          const failed = isTrouble(error) || (error.status ?? 0) >= 500 || error.status === 429
          options.gate.report(url.host, { failed, retryAfterMs: error.retryAfterMs })
          throw error
        }
      })
    },
    async close() {
      const started = await running?.catch(() => undefined)
      await started?.browser.close().catch(() => undefined)
      await started?.proxy.close()
    },
  }
}

async function read(page: Page, response: Response, proxy: FilteringProxy): Promise<FetchedPage> {
  const url = new URL(page.url())
  const text = await page.content()
  const headers = await response.allHeaders()
  if (text.length > MAX_BYTES)
    throw new FetchError('too-large', 'skip', `${url.href} is larger than ${MAX_BYTES / 1024} KiB`)
  const refusal = proxy.refused.find((line) => line.startsWith(url.origin))
  if (refusal !== undefined) throw new FetchError('private-address', 'skip', refusal)
  const answer: Answer = {
    status: response.status(),
    headers,
    text,
    redirect: undefined,
    retryAfterMs: parseRetryAfter(headers['retry-after'], Date.now()),
  }
  assertPage(answer, url)
  const { keep, nofollow } = reservationsOf(headers, {})
  if (keep !== undefined) throw new FetchError('reserved', 'skip', `${url.href} says ${keep}`)
  return {
    url: url.href,
    body: text,
    notModified: false,
    validators: { etag: null, lastModified: null },
    nofollow,
  }
}

function explain(cause: unknown, url: URL, signal: AbortSignal | undefined): FetchError {
  if (signal?.aborted) return new FetchError('stopped', 'stop', 'the collection was stopped')
  const reason = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? ''
  if (/Timeout \d+ms exceeded/.test(reason)) {
    return new FetchError('timeout', 'retry', `${url.host} took too long to show`, { cause })
  }
  return new FetchError('network', 'retry', `${url.host} cannot be shown: ${reason}`, { cause })
}
