import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../migrations/database.ts'
import { UnavailableError } from '../../domain/errors.ts'
import type { DeliveryAttempt, DeliveryState, WebhookBody } from '../../domain/webhook.ts'
import { readAddress } from '../../http/address.ts'
import type { Client } from '../../http/client.ts'
import { FetchError } from '../../http/fetch-error.ts'
import type { Handlers, Queues, QueueWorker } from '../queue-types.ts'
import { announce, RETRY } from './announce.ts'
import { signedHeaders } from './sign.ts'

export interface DeliveryOptions {
  readonly db: Db
  readonly queues: Queues
  /** Reaches only public addresses, and those that the operator allowed. */
  readonly client: Client
  /** Whether other ports than those of http and https may be asked for: where private addresses are allowed. */
  readonly anyPort: boolean
  readonly retry?: typeof RETRY
  readonly onProblem?: (message: string) => void
}

const ANNOUNCE_MS = 2_000
const AT_ONCE = 8
/** Bytes of an answer that are read: it only matters whether it is one. */
const ANSWER_BYTES = 65_536
/** Tries that the log keeps. */
const KEPT_TRIES = 20
const GONE = 410

const job = z.object({ delivery: z.number() })

interface Due {
  readonly message: string
  readonly state: DeliveryState
  readonly attempts: readonly DeliveryAttempt[]
  readonly webhook: string
  readonly url: string
  readonly secret: string
  readonly type: string
  readonly data: WebhookBody['data']
  readonly happenedAt: Date
}

async function dueOf(db: Db, delivery: number): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select d.message, d.state, d.attempts, w.id as webhook, w.url, w.secret, e.type, e.data, e.happened_at as "happenedAt"
    from webhook_deliveries d join webhooks w on w.id = d.webhook_id join events e on e.id = d.event_id
    where d.id = ${delivery} and w.disabled_at is null`.execute(db)
  return rows[0]
}

/** Sends it once. @returns the try, and whether trying again may help */
async function send(due: Due, { client, anyPort }: DeliveryOptions, signal: AbortSignal) {
  const started = Date.now()
  const outcome = (status: number | null, error: string | null, again = true) => ({
    attempt: {
      at: new Date(started).toISOString(),
      status,
      error,
      ms: Date.now() - started,
    } satisfies DeliveryAttempt,
    again,
  })
  const body: WebhookBody = { type: due.type, timestamp: due.happenedAt.toISOString(), data: due.data }
  const headers = signedHeaders(due.secret, due.message, Math.floor(started / 1000), JSON.stringify(body))
  try {
    const url = readAddress(due.url, anyPort ? 'any' : [])
    const { status } = await client.get({ url, json: body, headers, maxBytes: ANSWER_BYTES, signal })
    if (status >= 200 && status < 300) return outcome(status, null)
    return outcome(
      status,
      status === GONE ? 'gone: the webhook is switched off' : `answered ${status}`,
      status !== GONE,
    )
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    if (error.code === 'stopped') throw error
    // Longer than we read, but received.
    if (error.code === 'too-large') return outcome(200, null)
    const cureless = error.code === 'private-address' || error.code === 'bad-address'
    return outcome(null, error.message, !cureless)
  }
}

/** The handlers of the queue `notify`. */
export function deliveryHandlers(options: DeliveryOptions): Handlers {
  const { db, retry = RETRY } = options
  return {
    async deliver(data, { signal }) {
      const { delivery } = job.parse(data)
      const due = await dueOf(db, delivery)
      // Delivered by another run of this job, or nobody wants it any more.
      if (due === undefined || due.state !== 'waiting') return { skipped: true }
      const { attempt, again } = await send(due, options, signal)
      const attempts = [...due.attempts, attempt].slice(-KEPT_TRIES)
      const failed = attempt.error !== null
      const over = failed && (!again || attempts.length % retry.attempts === 0)
      const state: DeliveryState = failed ? (over ? 'failed' : 'waiting') : 'delivered'
      await db
        .updateTable('webhook_deliveries')
        .set({ state, attempts: JSON.stringify(attempts) })
        .where('id', '=', delivery)
        .execute()
      if (attempt.status === GONE)
        await db
          .updateTable('webhooks')
          .set({ disabled_at: new Date() })
          .where('id', '=', due.webhook)
          .execute()
      if (failed && !over) throw new UnavailableError('webhook-failed', `${due.webhook}: ${attempt.error}`)
      return attempt
    },
  }
}

/** Delivers webhooks in this process: looks for what happened, and works off the queue. */
export async function startNotifier(options: DeliveryOptions): Promise<QueueWorker> {
  const { db, queues, retry, onProblem } = options
  const worker = await queues.work('notify', deliveryHandlers(options), { concurrency: AT_ONCE })
  let looking: Promise<unknown> = Promise.resolve()
  let closed = false
  const look = () => {
    looking = announce(db, queues, retry)
      .catch((error: Error) => onProblem?.(`webhooks are not told for now: ${error.message}`))
      .finally(() => {
        if (!closed) timer = setTimeout(look, ANNOUNCE_MS)
      })
  }
  let timer = setTimeout(look, 0)
  return {
    async close(now) {
      closed = true
      clearTimeout(timer)
      await looking
      await worker.close(now)
    },
  }
}
