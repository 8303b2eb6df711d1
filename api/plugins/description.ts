import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { completed, type OpenApi } from '../openapi/complete.ts'

export const API_VERSION = '1.0.0'

const description = `What most job listings of a role ask for: shares with intervals, trends, pay and gaps between roles, each figure with
the number of vacancies and employers behind it, its window, the versions that made it, and a snapshot id that pins it for ever.

**Keys.** Send a key as \`Authorization: Bearer rq_…\`. From the machine itself everything can be read without one.

**Pages.** Lists come in pages of up to 100 rows; \`page.next\` and the \`Link\` header lead on. The whole of a table comes as \`.csv\`,
\`.ndjson\`, \`.parquet\` or \`.xlsx\`, by suffix or by \`Accept\`.

**Caching.** Answers have an \`ETag\`; \`If-None-Match\` costs next to nothing. With \`?snapshot=\` an answer never changes.

**Errors** are \`application/problem+json\` (RFC 9457) with a stable \`type\` and the id of the request.`

const tags = [
  ['Roles', 'What a role asks for, how that moves, what it pays, and in whose words.'],
  ['Skills', 'Skills and families of the taxonomy, and where they are asked for.'],
  ['Market', 'Across all roles: what moves, what pays, the vacancies themselves.'],
  ['Comparison', 'From one role to another: gaps, what transfers, pay, and the ways between.'],
  ['Guides', 'Career-change guides and the claims in them.'],
  ['Data', 'Snapshots and sources: where figures come from.'],
  ['Extraction', 'What a text asks for.'],
  ['Keys', 'Keys of this API.'],
  ['Webhooks', 'Being told of what changes.'],
] as const

/** /openapi.json, and documentation that can be tried at /docs; both from this process alone. */
export async function installDescription(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Requisite',
        version: API_VERSION,
        summary: 'What most job listings of a role ask for, with intervals and evidence.',
        description,
        license: { name: 'All rights reserved', identifier: 'LicenseRef-Proprietary' },
      },
      servers: [{ url: '/', description: 'The server that this document comes from' }],
      tags: tags.map(([name, description]) => ({ name, description })),
    },
    transform: (given) => {
      const { schema, url } = jsonSchemaTransform(given as never)
      return { schema: { ...schema, 'x-scope': given.route.config?.scope ?? 'read' } as never, url }
    },
    transformObject: (document) =>
      completed(jsonSchemaTransformObject(document) as unknown as OpenApi) as never,
  })
  app.get('/openapi.json', { schema: { hide: true }, config: { scope: 'public' } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(app.swagger()),
  )
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, scope: 'public' }
      route.schema = { ...route.schema, hide: true }
    })
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      uiConfig: { deepLinking: true, tryItOutEnabled: true, persistAuthorization: false, validatorUrl: null },
      theme: { title: 'Requisite API' },
    })
  })
}
