import { dirname } from 'node:path'
import { ConfigError, RequisiteError } from '../analyser/domain/errors.ts'
import { type Client, type ClientOptions, createClient } from '../analyser/http/client.ts'
import { userAgent } from '../analyser/http/user-agent.ts'
import type { Db } from '../migrations/database.ts'
import type { CrawlerConfig } from './config.ts'
import type { Entry } from './crawl/entry.ts'
import { subjectOf } from './crawl/entry.ts'
import { type Look, lookAt } from './crawl/look.ts'
import { type RunResult, runTarget } from './crawl/run-target.ts'
import { createBrowserFetcher } from './fetch/browser-fetcher.ts'
import { createFetcher, type Fetcher } from './fetch/fetcher.ts'
import { createFileFetcher } from './fetch/file-fetcher.ts'
import { createHostGate } from './fetch/host-gate.ts'
import type { HostStore } from './fetch/host-store.ts'
import { createMining } from './fetch/mining.ts'
import { createRobots } from './fetch/robots.ts'
import { createParsePool, type ParsePool } from './parse/pool.ts'
import { loadSource } from './sources/load.ts'
import type { Source, Target } from './sources/source.ts'

interface Opened {
  readonly http: Fetcher
  readonly browser: ReturnType<typeof createBrowserFetcher>
  readonly client: Client
}

export interface CollectorOptions {
  readonly db: Db
  readonly hosts: HostStore
  readonly config: CrawlerConfig
  readonly now?: () => Date
  readonly threads?: number
  /** First pause after a failure; tests shorten it. */
  readonly backoffMs?: number
  /** Further limits of requests; tests shorten them. */
  readonly limits?: Pick<ClientOptions, 'connectMs' | 'totalMs' | 'maxBytes'>
  /** Threads to share with other collectors, which do not end with this one. */
  readonly pool?: ParsePool
  /** Stands between us and the network in tests. */
  readonly wrap?: (client: Client) => Client
}

export interface CollectCall {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export interface Collector {
  /** Collects one target; what goes wrong with it is in the result, and only a defect is thrown. */
  collect(entry: Entry, target: Target, call?: CollectCall): Promise<RunResult>
  /** Fetches the first page of a target and reads it; nothing is stored. @throws FetchError, PageError, ConfigError */
  look(entry: Entry, target: Target, call?: Pick<CollectCall, 'signal'>): Promise<Look>
  close(): Promise<void>
}

/** Everything that collecting needs, opened once a process: connections, threads, the rules of each host. */
export function createCollector(options: CollectorOptions): Collector {
  const { db, config, now = () => new Date() } = options
  const gate = createHostGate(options.hosts, options.backoffMs)
  const pool = options.pool ?? createParsePool(options.threads)
  const opened = new Map<string, Opened>()

  /** Entries that may reach private addresses never share a connection with those that may not. */
  function fetcherFor(entry: Entry, source: Source): Fetcher {
    if (source.transport === 'file') return createFileFetcher(dirname(config.register))
    const key = entry.allowAddresses.join(' ')
    let kept = opened.get(key)
    if (kept === undefined) {
      const { allowAddresses } = entry
      const agent = userAgent(config.contact)
      const made = createClient({ userAgent: agent, allowAddresses, ...options.limits })
      const client = options.wrap?.(made) ?? made
      const anyPort = allowAddresses.length > 0
      const robots = createRobots({ db, anyPort, now: () => now().getTime() })
      const mining = createMining({ db, now: () => now().getTime() })
      const http = createFetcher({ client, gate, robots, mining, anyPort })
      const browser = createBrowserFetcher({
        ...{ gate, robots, mining, allowAddresses, ask: http.ask, userAgent: agent },
        ...{ chromium: config.chromium, path: config.keys.PATH },
      })
      kept = { http, browser, client }
      opened.set(key, kept)
    }
    return source.transport === 'browser' ? kept.browser : kept.http
  }

  function keysOf(source: Source): Record<string, string> | string {
    const keys: Record<string, string> = {}
    for (const name of source.keys ?? []) {
      const value = config.keys[name]?.trim()
      if (!value) return name
      keys[name] = value
    }
    return keys
  }

  /** @throws ConfigError without a contact */
  function assertContact(entry: Entry, source: Source): void {
    if (config.contact !== undefined || entry.sample || source.transport === 'file') return
    throw new ConfigError('a site must be able to reach whoever collects from it', {
      hint: 'set REQUISITE_CONTACT to a URL or mailto: address of yours; it becomes part of the user agent',
    })
  }

  return {
    async collect(entry, target, { signal, onProgress } = {}) {
      const source = await loadSource(entry.source)
      assertContact(entry, source)
      const result = (outcome: RunResult['outcome'], message: string): RunResult => ({
        ...{ source: entry.name, subject: subjectOf(target), outcome, message, counts: {}, warnings: [] },
      })
      const keys = keysOf(source)
      if (typeof keys === 'string') return result('skipped', `needs a key: set ${keys}`)
      const parts = { db, fetcher: fetcherFor(entry, source), pool, keys, now, signal, onProgress }
      try {
        return await runTarget(source, entry, target, parts)
      } catch (error) {
        if (error instanceof RequisiteError) return result('failed', error.message)
        throw error
      }
    },
    async look(entry, target, { signal } = {}) {
      const source = await loadSource(entry.source)
      assertContact(entry, source)
      const keys = keysOf(source)
      if (typeof keys === 'string')
        throw new ConfigError(`${entry.name} needs a key`, { hint: `set ${keys}` })
      const day = now().toISOString().slice(0, 10)
      return lookAt(source, entry, target, { fetcher: fetcherFor(entry, source), pool, keys, day, signal })
    },
    async close() {
      await gate.close()
      if (options.pool === undefined) await pool.close()
      for (const { browser, client } of opened.values()) {
        await browser.close()
        client.close()
      }
      await options.hosts.close()
    },
  }
}
