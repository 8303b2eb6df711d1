import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import type { HostStore } from './host-store.ts'

/** A killed worker's requests end with it, so its hosts are free soon; a living one renews its claims. */
const CLAIM_MS = 15_000
const RENEW_MS = 4_000
/** A host without a delay is kept for the next request, which comes soon or not, and for at most so long. */
const KEEP_MS = 2_000
const IDLE_MS = 100
/** Longer waits are the scheduler's: a worker has better things to do. */
export const MAX_WAIT_MS = 60_000

/** How a request ended, for the host's sake. */
export interface Verdict {
  /** The host is in trouble: 5xx, 429, time-out, broken connection. */
  readonly failed: boolean
  readonly retryAfterMs?: number | undefined
}

interface Line {
  /** The last of those who wait for this host in this process. */
  tail: Promise<unknown>
  waiting: number
  holder: string | undefined
  heldSince: number
  renewedAt: number
  failures: number
  idle: NodeJS.Timeout | undefined
  renewal: NodeJS.Timeout | undefined
  /** Aborted when the claim ran out in spite of us: whatever is under way must end. */
  lost: AbortController
}

export interface HostGate {
  /**
   * Does `work` as the only one who talks to the host, on any worker, and not sooner than allowed.
   *
   * @throws FetchError `host-paused` when the host is to be left alone for longer than a worker should wait
   */
  pass<T>(
    host: string,
    delayMs: number,
    signal: AbortSignal | undefined,
    work: (lost: AbortSignal) => Promise<T>,
  ): Promise<T>
  /** Called inside `work`: what the answer said about the host. */
  report(host: string, verdict: Verdict): void
  close(): Promise<void>
}

/** Five failures running open the breaker for a minute, each further one for twice as long, at most six hours. */
export function pauseAfter(failures: number): number {
  return failures < 5 ? 0 : Math.min(6 * 3_600_000, 60_000 * 2 ** (failures - 5))
}

/** Time to leave a failing host alone: doubles from `baseMs`, at most a minute, less a random half of it. */
export function backoff(failures: number, baseMs: number, random: () => number = Math.random): number {
  return failures === 0 ? 0 : Math.min(60_000, baseMs * 2 ** (failures - 1)) * (1 - random() / 2)
}

/** @param baseMs first pause after a failure; tests shorten it */
export function createHostGate(store: HostStore, baseMs = 1_000): HostGate {
  const lines = new Map<string, Line>()
  const verdicts = new Map<string, Verdict>()

  async function claim(host: string, line: Line, signal: AbortSignal | undefined): Promise<void> {
    const holder = randomUUID()
    const deadline = Date.now() + MAX_WAIT_MS
    for (;;) {
      signal?.throwIfAborted()
      const claimed = await store.claim(host, holder, CLAIM_MS)
      if (claimed.claimed) {
        line.holder = holder
        line.heldSince = line.renewedAt = Date.now()
        line.failures = claimed.failures
        line.lost = new AbortController()
        line.renewal = setInterval(() => void renew(host, line, holder), RENEW_MS).unref()
        return
      }
      if (claimed.why === 'paused' || (claimed.why === 'spacing' && Date.now() + claimed.waitMs > deadline)) {
        const minutes = Math.ceil(claimed.waitMs / 60_000)
        throw new FetchError('host-paused', 'stop', `${host} is left alone for another ${minutes} min`, {
          retryAfterMs: claimed.waitMs,
          hint: 'it failed several times running, or asked for the pause; run the same command again after that',
        })
      }
      await sleep(Math.min(claimed.waitMs, 1_000), undefined, signal === undefined ? {} : { signal })
    }
  }

  /** By our own clock, with a second to spare: an event loop that was blocked may have slept through its renewals. */
  const holds = (line: Line) =>
    line.holder !== undefined && !line.lost.signal.aborted && Date.now() - line.renewedAt < CLAIM_MS - 1_000

  async function renew(host: string, line: Line, holder: string): Promise<void> {
    const claim = await store.claim(host, holder, CLAIM_MS).catch(() => undefined)
    if (line.holder !== holder) return
    if (claim?.claimed) line.renewedAt = Date.now()
    else if (claim !== undefined || !holds(line)) line.lost.abort()
  }

  async function release(
    host: string,
    line: Line,
    delayMs: number,
    verdict: Verdict | undefined,
  ): Promise<void> {
    const { holder } = line
    if (holder === undefined) return
    line.holder = undefined
    clearInterval(line.renewal)
    const failures = verdict?.failed ? line.failures + 1 : 0
    line.failures = failures
    const asked = verdict?.retryAfterMs ?? 0
    const pauseMs = Math.max(pauseAfter(failures), asked > MAX_WAIT_MS ? asked : 0)
    const spacing = Math.max(delayMs, asked, backoff(failures, baseMs))
    await store.release(host, holder, { delayMs: spacing, failures, pauseMs })
  }

  return {
    async pass(host, delayMs, signal, work) {
      const line = lines.get(host) ?? {
        tail: Promise.resolve(),
        waiting: 0,
        holder: undefined,
        heldSince: 0,
        renewedAt: 0,
        failures: 0,
        idle: undefined,
        renewal: undefined,
        lost: new AbortController(),
      }
      lines.set(host, line)
      const before = line.tail
      line.waiting++
      const turn = (async () => {
        await before.catch(() => undefined)
        clearTimeout(line.idle)
        if (line.holder !== undefined && (!holds(line) || Date.now() - line.heldSince > KEEP_MS))
          await release(host, line, 0, undefined)
        if (line.holder === undefined) await claim(host, line, signal)
        try {
          return await work(line.lost.signal)
        } finally {
          line.waiting--
          const verdict = verdicts.get(host)
          verdicts.delete(host)
          if (delayMs > 0 || verdict?.failed || line.failures > 0) await release(host, line, delayMs, verdict)
          else
            line.idle = setTimeout(
              () => void release(host, line, 0, undefined).catch(() => undefined),
              IDLE_MS,
            )
        }
      })()
      line.tail = turn
      return turn
    },
    report(host, verdict) {
      verdicts.set(host, verdict)
    },
    async close() {
      await Promise.all(
        [...lines].map(async ([host, line]) => {
          clearTimeout(line.idle)
          await line.tail.catch(() => undefined)
          clearTimeout(line.idle)
          await release(host, line, 0, undefined)
        }),
      )
    },
  }
}
