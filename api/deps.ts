import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Taxonomy } from '../analyser/domain/taxonomy.ts'
import type { Queues } from '../analyser/jobs/queue-types.ts'
import type { Db } from '../migrations/database.ts'
import type { Figures } from './figures/figures.ts'
import type { RateLimits } from './limits/rate-limits.ts'
import type { ReadVersion } from './resource/data-version.ts'
import type { Payloads } from './resource/payloads.ts'
import type { Texts } from './texts.ts'

/** What the API is built on. */
export interface Services {
  readonly db: Db
  readonly taxonomy: Taxonomy
  readonly queues: Queues
  readonly limits: RateLimits
  readonly figures: Figures
  readonly texts: Texts
  /** Private addresses that webhooks may reach. */
  readonly webhookAddresses?: readonly string[]
}

/** What the routes work with. */
export interface ApiDeps extends Services {
  readonly version: ReadVersion
  readonly payloads: Payloads
}

/** A file in `routes` or `pages`: its default export adds its routes. */
export type ApiRoutes = FastifyPluginAsyncZod<ApiDeps>
