import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { EventType } from '../../domain/webhook.ts'
import type { JobRequest, Queues } from '../queue-types.ts'

/** Events announced at once. */
const BATCH = 500
/** What waits this long without a try has lost its job. */
const LOST = sql`interval '2 minutes'`
/** How long events and their deliveries are kept for the log. */
const KEPT = sql`interval '30 days'`
/** Tries over some 17 hours: after a minute, then after twice as long each time. */
export const RETRY = { attempts: 11, firstMs: 60_000 }

/** Writes down something that webhooks are told of; within a transaction it is told only when that holds. */
export async function recordEvent(
  db: Db,
  type: EventType,
  data: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { id } = await db
    .insertInto('events')
    .values({ type, data: JSON.stringify(data) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Has a delivery tried. */
export function deliver(delivery: number, retry: JobRequest['retry'] = RETRY): JobRequest {
  return { name: 'deliver', data: { delivery }, unique: `delivery ${delivery}`, ...(retry && { retry }) }
}

/** A delivery of an event to a webhook, whatever the webhook listens to. @returns its id */
export async function addDelivery(db: Db, webhook: string, event: number): Promise<number> {
  const row = await db
    .insertInto('webhook_deliveries')
    .values({
      message: `msg_${randomUUID().replaceAll('-', '')}`,
      webhook_id: webhook,
      event_id: event,
      state: 'waiting',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Makes a delivery of each event for each webhook that listens to it. @returns those that are new */
async function spread(db: Db): Promise<number[]> {
  return db.transaction().execute(async (transaction) => {
    const { rows: events } = await sql<{ id: number }>`
      select id from events where announced_at is null order by id limit ${BATCH} for update skip locked`.execute(
      transaction,
    )
    if (events.length === 0) return []
    const ids = events.map(({ id }) => id)
    const { rows } = await sql<{ id: number }>`
      insert into webhook_deliveries (message, webhook_id, event_id, state)
      select 'msg_' || replace(gen_random_uuid()::text, '-', ''), w.id, e.id, 'waiting'
      from events e join webhooks w on e.type = any(w.events) and w.disabled_at is null and w.created_at <= e.happened_at
      where e.id = any(${ids}::bigint[])
      on conflict (webhook_id, event_id) do nothing returning id`.execute(transaction)
    await sql`update events set announced_at = now() where id = any(${ids}::bigint[])`.execute(transaction)
    return rows.map(({ id }) => id)
  })
}

/**
 * Tells webhooks of what happened since it was last called: puts deliveries into the queue. Any number of processes may call it at
 * once; an event is told once to each.
 *
 * @returns deliveries put into the queue
 */
export async function announce(db: Db, queues: Queues, retry = RETRY): Promise<number> {
  const fresh: number[] = []
  for (let some = await spread(db); some.length > 0; some = await spread(db)) fresh.push(...some)
  // Between the row and its job a process may have ended.
  const { rows: lost } = await sql<{ id: number }>`
    select id from webhook_deliveries
    where state = 'waiting' and attempts = '[]' and created_at < now() - ${LOST} limit ${BATCH}`.execute(db)
  const due = [...fresh, ...lost.map(({ id }) => id)]
  for (const id of due) await queues.add('notify', deliver(id, retry))
  await sql`delete from events where announced_at is not null and happened_at < now() - ${KEPT}`.execute(db)
  return due.length
}
