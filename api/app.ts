import { readdirSync } from 'node:fs'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import {
  type FastifyPluginAsyncZod,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Taxonomy } from '../analyser/domain/taxonomy.ts'
import type { Db } from '../migrations/database.ts'
import { installErrors } from './plugins/errors.ts'

/** What the routes work with. */
export interface ApiDeps {
  readonly db: Db
  readonly taxonomy: Taxonomy
}

/** A file in `routes` or `pages`: its default export adds its routes. */
export type ApiRoutes = FastifyPluginAsyncZod<ApiDeps>

const VERSION = '1.0.0'
const BODY_LIMIT = 1_048_576

async function routeFiles(folder: string): Promise<ApiRoutes[]> {
  const place = new URL(`${folder}/`, import.meta.url)
  const names = readdirSync(place)
    .filter((name) => name.endsWith('.ts'))
    .sort()
  return Promise.all(
    names.map(async (name) => ((await import(new URL(name, place).href)) as { default: ApiRoutes }).default),
  )
}

/** Pages and pictures come from this process alone, and nothing in them runs. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Builds the API and the pages; it does not listen. */
export async function buildApp(deps: ApiDeps, logLevel = 'silent'): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => crypto.randomUUID(),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installErrors(app)
  app.addHook('onSend', async (request, reply) => {
    reply.headers({
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-request-id': request.id,
    })
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Requisite',
        version: VERSION,
        description: 'What most job listings of a role ask for, with intervals and evidence.',
      },
    },
    transform: jsonSchemaTransform,
  })
  for (const routes of [...(await routeFiles('routes')), ...(await routeFiles('pages'))])
    await app.register(routes, deps)
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  return app
}
