import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { ApiDeps } from '../deps.ts'
import type { Scope } from '../keys/key-store.ts'
import { etagOf, type Freshness, isNotModified } from './conditional.ts'
import { type MadePayload, unpack } from './payloads.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** When the snapshot was made that a request pins; null without one. */
    snapshotAt: Date | null
  }
}

export type Shape = z.ZodRawShape
export type Out<S extends Shape> = z.output<z.ZodObject<S>>
export type Input<P extends Shape, Q extends Shape> = Out<P> & Out<Q>

/** What every resource says of itself. */
export interface Described<P extends Shape, Q extends Shape> {
  /** Name of the operation in the description and in clients. */
  readonly id: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params: P
  readonly query: Q
  /** Path and query of a request that a test runs and the documentation shows. */
  readonly example: string
  /** What a key needs for it; `read` by default. */
  readonly scope?: Scope
  /** Whether answers rest on the data's version alone, so that they can be kept; else they are made anew each time. */
  readonly kept?: boolean
}

/** A pinned figure is the same for ever. */
export const freshnessOf = (input: object): Freshness =>
  'snapshot' in input && input.snapshot !== undefined ? 'pinned' : 'current'

/** The same request in one way of writing: its path and its query in order. */
export function canonical(request: FastifyRequest): string {
  const url = new URL(request.url, 'http://_')
  url.searchParams.sort()
  return url.pathname + url.search
}

export interface AnswerOptions {
  readonly format: string
  /** Its media type. */
  readonly type: string
  readonly freshness: Freshness
  readonly kept: boolean
}

const takesGzip = (accepted: string | string[] | undefined): boolean =>
  /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?(?:[\s,]|$))/i.test(String(accepted ?? ''))

/** Sends an answer, or 304; makes it only when nobody had it made. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { version, payloads }: ApiDeps,
  { format, type, freshness, kept }: AnswerOptions,
  make: () => Promise<MadePayload>,
): Promise<FastifyReply> {
  if (!kept) {
    const { body, headers } = await make()
    const etag = etagOf(String(body))
    if (isNotModified(request, reply, { etag, modified: null, freshness: 'live' }))
      return reply.status(304).send()
    return reply.headers(headers).type(type).send(body)
  }
  const { token, changedAt } = await version()
  const key = [canonical(request), format, freshness === 'pinned' ? '' : token]
  const validator = { etag: etagOf(...key), modified: freshness === 'pinned' ? null : changedAt, freshness }
  if (isNotModified(request, reply, validator)) return reply.status(304).send()
  const { gzip, headers } = await payloads.get(key.join('\n'), make)
  reply.headers(headers).type(type)
  if (takesGzip(request.headers['accept-encoding']))
    return reply.header('content-encoding', 'gzip').send(gzip)
  return reply.send(await unpack(gzip))
}

/** Last-Modified of a pinned figure, which `read` notes in the request. */
export const snapshotDate = ({ snapshotAt }: FastifyRequest): Record<string, string> =>
  snapshotAt === null ? {} : { 'last-modified': snapshotAt.toUTCString() }

export const openApi = ({ id, tag, summary, description, example }: Described<Shape, Shape>) => ({
  operationId: id,
  tags: [tag],
  summary,
  ...(description === undefined ? {} : { description }),
  'x-example': example,
})
