import { isIP } from 'node:net'
import { sql } from 'kysely'
import { InputError, NotFoundError, RequisiteError } from '../analyser/domain/errors.ts'
import type { DeliveryAttempt, DeliveryState, EventType } from '../analyser/domain/webhook.ts'
import { readAddress } from '../analyser/http/address.ts'
import { newSecret } from '../analyser/jobs/webhooks/sign.ts'
import type { Db } from '../migrations/database.ts'
import { newId } from './keys/key.ts'

const MOST_WEBHOOKS = 20

export interface Webhook {
  readonly id: string
  readonly url: string
  readonly events: readonly EventType[]
  readonly description: string | null
  readonly createdAt: Date
  readonly disabledAt: Date | null
}

export interface Delivery {
  readonly id: number
  readonly message: string
  readonly type: EventType
  readonly state: DeliveryState
  readonly attempts: readonly DeliveryAttempt[]
  readonly createdAt: Date
}

/**
 * Refuses early what would never be delivered. That a name leads nowhere private is checked with every delivery: today's
 * answer of a name server says nothing about tomorrow's.
 *
 * @param allowed private addresses that the operator lets webhooks reach
 * @throws InputError
 */
export function assertReceiver(text: string, allowed: readonly string[]): void {
  const refuse = (why: string, hint: string) =>
    new InputError('wrong-receiver', `${text.slice(0, 200)} ${why}`, { hint })
  let url: URL
  try {
    url = readAddress(text, allowed.length > 0 ? 'any' : [])
  } catch (error) {
    if (error instanceof RequisiteError) throw refuse('cannot receive webhooks', error.message)
    throw error
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (allowed.includes(host)) return
  if (isIP(host) !== 0 || /(^|\.)(localhost|local|internal)$/i.test(host))
    throw refuse('is no public name', 'REQUISITE_WEBHOOK_ADDRESSES lets webhooks reach a private address')
  if (url.protocol !== 'https:') throw refuse('is not https', 'what is sent must not be read on its way')
}

const columns = [
  'id',
  'url',
  'events',
  'description',
  'created_at as createdAt',
  'disabled_at as disabledAt',
] as const

export async function createWebhook(
  db: Db,
  owner: string,
  wanted: {
    readonly url: string
    readonly events: readonly EventType[]
    readonly description?: string | undefined
  },
): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  const { n } = await db
    .selectFrom('webhooks')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow()
  if (n >= MOST_WEBHOOKS)
    throw new InputError('too-many-webhooks', `there are ${n} webhooks already`, {
      hint: 'delete one that is not needed',
    })
  const secret = newSecret()
  const { url, events, description = null } = wanted
  const row = await db
    .insertInto('webhooks')
    .values({
      id: newId('wh'),
      owner,
      url,
      events: [...new Set(events)],
      description,
      secret,
      created_at: new Date(),
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return { webhook: row as Webhook, secret }
}

export async function listWebhooks(db: Db, owner: string): Promise<Webhook[]> {
  const rows = await db
    .selectFrom('webhooks')
    .select(columns)
    .where('owner', '=', owner)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows as Webhook[]
}

/** A webhook of an owner; that of somebody else is not there for them. @throws NotFoundError */
export async function ownWebhook(db: Db, owner: string, id: string): Promise<Webhook> {
  const row = await db
    .selectFrom('webhooks')
    .select(columns)
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst()
  if (row !== undefined) return row as Webhook
  throw new NotFoundError('unknown-webhook', `there is no webhook ${id}`, { hint: '/v1/webhooks lists them' })
}

export async function deleteWebhook(db: Db, owner: string, id: string): Promise<void> {
  await ownWebhook(db, owner, id)
  await db.deleteFrom('webhooks').where('id', '=', id).where('owner', '=', owner).execute()
}

/** Deliveries of a webhook after an id, the oldest first. */
export async function readDeliveries(
  db: Db,
  webhook: string,
  after: number,
  limit: number,
): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select d.id, d.message, e.type, d.state, d.attempts, d.created_at as "createdAt"
    from webhook_deliveries d join events e on e.id = d.event_id
    where d.webhook_id = ${webhook} and d.id > ${after} order by d.id limit ${limit}`.execute(db)
  return rows
}

/** Makes a delivery wait again. @throws NotFoundError when the webhook has no such delivery */
export async function reopenDelivery(db: Db, webhook: string, message: string): Promise<Delivery> {
  const row = await db
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting' })
    .where('webhook_id', '=', webhook)
    .where('message', '=', message)
    .returning('id')
    .executeTakeFirst()
  const found = row === undefined ? undefined : (await readDeliveries(db, webhook, row.id - 1, 1))[0]
  if (found !== undefined) return found
  throw new NotFoundError('unknown-delivery', `there is no delivery ${message}`, {
    hint: 'deliveries are kept for 30 days',
  })
}
