import { z } from 'zod'
import { storable } from '../../analyser/domain/text-reading.ts'
import { deliveryAttempt, deliveryStates, eventTypeNames, eventTypes } from '../../analyser/domain/webhook.ts'
import { addDelivery, deliver, recordEvent } from '../../analyser/jobs/webhooks/announce.ts'
import type { ApiRoutes } from '../deps.ts'
import { errorAnswers } from '../resource/answers.ts'
import { addTable } from '../resource/table.ts'
import {
  assertReceiver,
  createWebhook,
  type Delivery,
  deleteWebhook,
  listWebhooks,
  ownWebhook,
  readDeliveries,
  reopenDelivery,
  type Webhook,
} from '../webhooks.ts'

const instant = z.iso.datetime()
const webhookId = z
  .string()
  .regex(/^wh_[0-9A-Za-z]{17}$/)
  .describe('id of a webhook')
  .meta({ examples: ['wh_0123456789abcdefg'] })
const messageId = z
  .string()
  .regex(/^msg_[0-9a-f]{32}$/)
  .describe('id of a delivery: the `webhook-id` of the message')
  .meta({ examples: ['msg_00000000000000000000000000000000'] })
const types = z.enum(eventTypeNames)
const webhook = z
  .object({
    id: webhookId,
    url: z.string(),
    events: z.array(types),
    description: z.string().nullable(),
    createdAt: instant,
    disabledAt: instant.nullable().describe('when its receiver answered that it is gone; else null'),
  })
  .meta({ id: 'Webhook' })
const madeWebhook = z
  .object({ ...webhook.shape, secret: z.string().describe('to check signatures with: shown this once') })
  .meta({ id: 'MadeWebhook' })
const delivery = z
  .object({
    message: messageId,
    type: types,
    state: z.enum(deliveryStates),
    attempts: z.array(deliveryAttempt),
    createdAt: instant,
  })
  .meta({ id: 'Delivery' })

const shown = ({ events, createdAt, disabledAt, ...rest }: Webhook) => ({
  ...{ ...rest, events: [...events] },
  ...{ createdAt: createdAt.toISOString(), disabledAt: disabledAt?.toISOString() ?? null },
})
const shownDelivery = ({ id: _, attempts, createdAt, ...rest }: Delivery) => ({
  ...{ ...rest, attempts: [...attempts], createdAt: createdAt.toISOString() },
})
const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
})

const described = `Messages are signed as Standard Webhooks has it: check \`webhook-signature\` with the secret. A message that is not
answered with 2xx within 15 s is sent again, up to 11 times over some 17 hours; 410 switches the webhook off. Types:
${Object.entries(eventTypes)
  .map(([type, what]) => `\`${type}\`: ${what}.`)
  .join(' ')}`

/** /v1/webhooks - being told of what changes. */
const webhooks: ApiRoutes = async (app, deps) => {
  const { db, queues, webhookAddresses = [] } = deps
  const config = { scope: 'admin' } as const
  const tags = ['Webhooks']
  const params = z.strictObject({ webhook: webhookId })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
  })
  app.get(
    '/v1/webhooks',
    {
      config,
      schema: {
        ...{ operationId: 'listWebhooks', tags, summary: 'Webhooks of the key', 'x-example': '/v1/webhooks' },
        querystring: z.strictObject({}),
        response: { 200: json('The webhooks.', z.object({ webhooks: z.array(webhook) })), ...errorAnswers() },
      },
    },
    async ({ caller }) => ({ webhooks: (await listWebhooks(db, caller.owner ?? '')).map(shown) }),
  )
  app.post(
    '/v1/webhooks',
    {
      config,
      schema: {
        ...{
          operationId: 'createWebhook',
          tags,
          summary: 'Has a URL told of what happens',
          description: described,
        },
        ...{
          'x-example': '/v1/webhooks',
          'x-example-body': { url: 'https://example.com/hooks', events: ['tier.changed'] },
        },
        body: z.strictObject({
          url: z.url().max(2_000),
          events: z.array(types).min(1).max(eventTypeNames.length),
          description: storable().max(200).optional(),
        }),
        response: { 201: json('The webhook, with its secret.', madeWebhook), ...errorAnswers(413, 415) },
      },
    },
    async ({ body, caller }, reply) => {
      assertReceiver(body.url, webhookAddresses)
      const { webhook, secret } = await createWebhook(db, caller.owner ?? '', body)
      return reply.status(201).send({ ...shown(webhook), secret })
    },
  )
  app.get(
    '/v1/webhooks/:webhook',
    {
      config,
      schema: {
        ...{
          operationId: 'getWebhook',
          tags,
          summary: 'A webhook',
          'x-example': '/v1/webhooks/wh_0123456789abcdefg',
        },
        ...{ params, querystring: z.strictObject({}) },
        response: { 200: json('The webhook.', webhook), ...errorAnswers(404) },
      },
    },
    async ({ params, caller }) => shown(await ownWebhook(db, caller.owner ?? '', params.webhook)),
  )
  app.delete(
    '/v1/webhooks/:webhook',
    {
      config,
      schema: {
        ...{ operationId: 'deleteWebhook', tags, summary: 'Ends a webhook and forgets its log' },
        ...{ params, 'x-example': '/v1/webhooks/wh_0123456789abcdefg' },
        response: { 204: z.undefined().describe('It is gone.'), ...errorAnswers(404) },
      },
    },
    async ({ params, caller }, reply) => {
      await deleteWebhook(db, caller.owner ?? '', params.webhook)
      return reply.status(204).send()
    },
  )
  app.post(
    '/v1/webhooks/:webhook/test',
    {
      config,
      schema: {
        ...{ operationId: 'testWebhook', tags, summary: 'Sends a message to try a webhook' },
        ...{ params, 'x-example': '/v1/webhooks/wh_0123456789abcdefg/test' },
        response: { 202: json('It is on its way.', delivery), ...errorAnswers(404) },
      },
    },
    async ({ params, caller }, reply) => {
      const { id } = await ownWebhook(db, caller.owner ?? '', params.webhook)
      const made = await db.transaction().execute(async (transaction) => {
        const event = await recordEvent(transaction, 'webhook.test', { webhook: id })
        await transaction
          .updateTable('events')
          .set({ announced_at: new Date() })
          .where('id', '=', event)
          .execute()
        return addDelivery(transaction, id, event)
      })
      await queues.add('notify', deliver(made))
      const [found] = await readDeliveries(db, id, made - 1, 1)
      return reply.status(202).send(shownDelivery(found as Delivery))
    },
  )
  addTable(app, deps, {
    id: 'listDeliveries',
    path: '/v1/webhooks/:webhook/deliveries',
    tag: 'Webhooks',
    summary: 'What was sent to a webhook, each message with its tries; the oldest first',
    params: { webhook: webhookId },
    query: {},
    example: '/v1/webhooks/wh_0123456789abcdefg/deliveries',
    scope: 'admin',
    kept: false,
    basis: { webhook: webhookId },
    rows: 'deliveries',
    row: delivery,
    async read({ webhook: id }, { caller }) {
      await ownWebhook(db, caller.owner ?? '', id)
      return { basis: { webhook: id }, rows: [] }
    },
    async after({ webhook: id }, after, limit) {
      const rows = await readDeliveries(db, id, after, limit)
      return rows.map((row) => ({ at: row.id, row: shownDelivery(row) }))
    },
  })
  app.post(
    '/v1/webhooks/:webhook/deliveries/:message/resend',
    {
      config,
      schema: {
        ...{ operationId: 'resendDelivery', tags, summary: 'Sends a message again, under the same id' },
        'x-example':
          '/v1/webhooks/wh_0123456789abcdefg/deliveries/msg_00000000000000000000000000000000/resend',
        params: z.strictObject({ webhook: webhookId, message: messageId }),
        response: { 202: json('It is on its way.', delivery), ...errorAnswers(404) },
      },
    },
    async ({ params, caller, id }, reply) => {
      const { id: own } = await ownWebhook(db, caller.owner ?? '', params.webhook)
      const found = await reopenDelivery(db, own, params.message)
      // Apart from a try that may still wait for its hour.
      await queues.add('notify', { ...deliver(found.id), unique: `resend ${id}` })
      return reply.status(202).send(shownDelivery(found))
    },
  )
}

export default webhooks
