import { readdirSync } from 'node:fs'
import cors from '@fastify/cors'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { ApiDeps, ApiRoutes, Services } from './deps.ts'
import { installBoard } from './plugins/board.ts'
import { type CallerOptions, installCallers } from './plugins/callers.ts'
import { installDescription } from './plugins/description.ts'
import { installErrors } from './plugins/errors.ts'
import { installHeaders } from './plugins/headers.ts'
import { loggerOf } from './plugins/logger.ts'
import { installMetrics } from './plugins/metrics.ts'
import { installTracing } from './plugins/tracing.ts'
import { versionReader } from './resource/data-version.ts'
import { openPayloads } from './resource/payloads.ts'

export interface AppOptions {
  /** `silent` to `trace`, as pino has them. */
  readonly logLevel?: string
  /** Who may read without a key. */
  readonly anonymous?: CallerOptions['anonymous']
  /** Origins whose pages may ask from a browser. */
  readonly origins?: readonly string[]
  /** URL of an OpenTelemetry collector; without it nothing is traced. */
  readonly collector?: string | undefined
  /** Where log lines go; by default to standard output. */
  readonly logTo?: { write(line: string): void }
}

const BODY_LIMIT = 1_048_576
const REQUEST_MS = 15_000
/** Longer than any figure takes; whoever still waits is told so. */
const HANDLER_MS = 30_000

async function routeFiles(folder: string): Promise<ApiRoutes[]> {
  const place = new URL(`${folder}/`, import.meta.url)
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
  return Promise.all(
    names.map(async (name) => ((await import(new URL(name, place).href)) as { default: ApiRoutes }).default),
  )
}

/** Builds the API and the pages; it does not listen. */
export async function buildApp(services: Services, options: AppOptions = {}): Promise<FastifyInstance> {
  const { logLevel = 'silent', anonymous = 'loopback', origins = [], collector, logTo } = options
  const app: FastifyInstance = Fastify({
    logger: loggerOf(logLevel, logTo),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    handlerTimeout: HANDLER_MS,
    forceCloseConnections: 'idle',
    // Longer ones are refused like any other that is wrong: by the schema, as a problem.
    routerOptions: { maxParamLength: 16_384 },
    genReqId: () => crypto.randomUUID(),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('snapshotAt', null)
  const deps: ApiDeps = {
    ...services,
    version: versionReader(services.db, services.taxonomy.version),
    payloads: openPayloads(),
  }
  installErrors(app)
  installHeaders(app)
  installMetrics(app, deps)
  if (collector !== undefined) await installTracing(app, collector)
  if (origins.length > 0) {
    const exposedHeaders = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id']
    await app.register(cors, { origin: [...origins], exposedHeaders, maxAge: 600 })
  }
  installCallers(app, { db: services.db, limits: services.limits, anonymous })
  await installDescription(app)
  await installBoard(app, services.queues)
  for (const routes of [...(await routeFiles('routes')), ...(await routeFiles('pages'))])
    await app.register(routes, deps)
  return app
}
