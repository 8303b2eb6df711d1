import { z } from 'zod'
import { storable } from '../../analyser/domain/text-reading.ts'
import type { ApiRoutes } from '../deps.ts'
import {
  type ApiKey,
  createKey,
  DEFAULT_PER_MINUTE,
  listKeys,
  revokeKey,
  rotateKey,
  scopes,
} from '../keys/key-store.ts'
import { stateOf } from '../keys/words.ts'
import { errorAnswers } from '../resource/answers.ts'

const instant = z.iso.datetime({ offset: true })
const key = z
  .object({
    id: z.string(),
    name: z.string(),
    hint: z.string().describe('its last characters, to tell keys apart'),
    scopes: z.array(z.enum(scopes)),
    perMinute: z.int().positive().describe('requests a minute'),
    state: z.enum(['live', 'revoked', 'expired']),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable().describe('to the minute'),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Key' })
const made = z
  .object({ ...key.shape, secret: z.string().describe('the key itself: shown this once and kept nowhere') })
  .meta({ id: 'MadeKey' })

const keyId = z
  .string()
  .regex(/^key_[0-9A-Za-z]{17}$/)
  .describe('id of a key')
  .meta({ examples: ['key_0123456789abcdefg'] })
const expiresAt = instant.optional().describe('when it stops working; without it never')

function shown(one: ApiKey): z.infer<typeof key> {
  const { owner: _, createdAt, expiresAt, lastUsedAt, revokedAt, ...rest } = one
  const text = (date: Date | null) => date?.toISOString() ?? null
  return {
    ...{ ...rest, scopes: [...rest.scopes], state: stateOf(one), createdAt: createdAt.toISOString() },
    ...{ expiresAt: text(expiresAt), lastUsedAt: text(lastUsedAt), revokedAt: text(revokedAt) },
  }
}

const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
})
const until = (text: string | undefined) => (text === undefined ? {} : { expiresAt: new Date(text) })

/** /v1/keys - the keys of this API. */
const keys: ApiRoutes = async (app, { db }) => {
  const config = { scope: 'admin' } as const
  const tags = ['Keys']
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
  })
  app.get(
    '/v1/keys',
    {
      config,
      schema: {
        ...{ operationId: 'listKeys', tags, summary: 'Keys, the newest first', 'x-example': '/v1/keys' },
        querystring: z.strictObject({}),
        response: { 200: json('The keys.', z.object({ keys: z.array(key) })), ...errorAnswers() },
      },
    },
    async () => ({ keys: (await listKeys(db)).map(shown) }),
  )
  app.post(
    '/v1/keys',
    {
      config,
      schema: {
        ...{ operationId: 'createKey', tags, summary: 'Makes a key', 'x-example': '/v1/keys' },
        'x-example-body': { name: 'partner', scopes: ['read', 'extract'] },
        body: z.strictObject({
          name: storable().trim().min(1).max(100),
          scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
          perMinute: z.int().min(1).max(1_000_000).default(DEFAULT_PER_MINUTE),
          expiresAt,
        }),
        response: { 201: json('The key, with its secret.', made), ...errorAnswers(413, 415) },
      },
    },
    async ({ body }, reply) => {
      const { expiresAt, ...wanted } = body
      const { key, secret } = await createKey(db, {
        ...wanted,
        scopes: [...new Set(wanted.scopes)],
        ...until(expiresAt),
      })
      return reply.status(201).send({ ...shown(key), secret })
    },
  )
  app.post(
    '/v1/keys/:key/rotate',
    {
      config,
      schema: {
        ...{ operationId: 'rotateKey', tags, 'x-example': '/v1/keys/key_0123456789abcdefg/rotate' },
        summary: 'Makes a second key that does the same; both work until one is revoked',
        'x-example-body': {},
        params: z.strictObject({ key: keyId }),
        body: z.strictObject({ expiresAt }),
        response: { 201: json('The new key, with its secret.', made), ...errorAnswers(404, 413, 415) },
      },
    },
    async ({ params, body }, reply) => {
      const { key, secret } = await rotateKey(db, params.key, until(body.expiresAt).expiresAt)
      return reply.status(201).send({ ...shown(key), secret })
    },
  )
  app.delete(
    '/v1/keys/:key',
    {
      config,
      schema: {
        ...{
          operationId: 'revokeKey',
          tags,
          summary: 'Ends a key at once',
          'x-example': '/v1/keys/key_0123456789abcdefg',
        },
        params: z.strictObject({ key: keyId }),
        response: { 200: json('The key, revoked.', key), ...errorAnswers(404) },
      },
    },
    async ({ params }) => shown(await revokeKey(db, params.key)),
  )
}

export default keys
