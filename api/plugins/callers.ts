import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../../migrations/database.ts'
import { HttpError } from '../http-error.ts'
import { findKey, type Scope } from '../keys/key-store.ts'
import type { RateLimits } from '../limits/rate-limits.ts'

/** Who asks. */
export interface Caller {
  readonly scopes: readonly Scope[]
  /** Whose jobs and webhooks are theirs; null without a key. */
  readonly owner: string | null
  /** Id of the key. */
  readonly key: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
  }
  interface FastifyContextConfig {
    /** What a key needs for this route; `read` when nothing is said, `public` for what anybody may have. */
    scope?: Scope | 'public'
  }
}

export interface CallerOptions {
  readonly db: Db
  readonly limits: RateLimits
  /** Who may read without a key: who comes from this machine, or anybody that reaches the port. */
  readonly anonymous: 'loopback' | 'anybody'
}

const ANONYMOUS: Caller = { scopes: ['read'], owner: null, key: null }
const NOBODY: Caller = { scopes: [], owner: null, key: null }
/** A browser asks for a key as the password of any user. */
const CHALLENGE = { 'www-authenticate': 'Bearer realm="requisite", Basic realm="requisite", charset="UTF-8"' }
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const HOME = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const
const UNSAFE = /^(?:POST|PUT|PATCH|DELETE)$/

/**
 * Whether a request was made on this machine. One that a proxy passed on was not, and neither was one whose name for us
 * is not this machine's: a page elsewhere can have a name of its own lead to 127.0.0.1.
 */
function isLoopback({ raw, headers }: FastifyRequest): boolean {
  return (
    LOOPBACK.test(raw.socket.remoteAddress ?? '') &&
    FORWARDED.every((name) => headers[name] === undefined) &&
    HOME.test(headers.host ?? 'localhost')
  )
}

/** The key that a request brings: as a bearer token, or as a half of basic credentials. */
function secretOf({ authorization }: FastifyRequest['headers']): string | undefined {
  if (authorization === undefined) return undefined
  const [, scheme = '', value = ''] = authorization.match(/^(\S+)\s+(.*?)\s*$/) ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return ''
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString('utf8').split(':', 2)
  return password === '' ? user : password
}

/** A browser sends basic credentials by itself, also when a page of somebody else makes it. */
function assertOwnPage({ method, headers }: FastifyRequest): void {
  if (!UNSAFE.test(method) || !/^basic/i.test(headers.authorization ?? '')) return
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return
  throw new HttpError('cross-site', 403, 'a page of another site may not do this', {
    title: 'The request comes from elsewhere',
    hint: 'send the key as a bearer token',
  })
}

function keyNeeded(scope: Scope): HttpError {
  return new HttpError('key-needed', 401, `this needs a key with the scope ${scope}`, {
    title: 'A key is needed',
    hint: 'send it as "Authorization: Bearer rq_…"; `requisite keys create` makes one',
    headers: CHALLENGE,
  })
}

async function callerOf(request: FastifyRequest, { db, anonymous }: CallerOptions) {
  const secret = secretOf(request.headers)
  if (secret === undefined) {
    return {
      caller: anonymous === 'anybody' || isLoopback(request) ? ANONYMOUS : NOBODY,
      perMinute: undefined,
    }
  }
  const key = await findKey(db, secret)
  if (key === undefined) {
    throw new HttpError('key-wrong', 401, 'the key is not one of ours, revoked, or expired', {
      title: 'The key is not valid',
      hint: 'check that the whole key is sent; `requisite keys list` shows which are live',
      headers: CHALLENGE,
    })
  }
  return { caller: { scopes: key.scopes, owner: key.owner, key: key.id }, perMinute: key.perMinute }
}

async function limit(reply: FastifyReply, limits: RateLimits, key: string, perMinute: number): Promise<void> {
  const { allowed, remaining, resetSeconds, retrySeconds } = await limits.take(`key:${key}`, perMinute)
  reply.headers({
    'ratelimit-policy': `"minute";q=${perMinute};w=60`,
    ratelimit: `"minute";r=${remaining};t=${resetSeconds}`,
    'x-ratelimit-limit': perMinute,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': resetSeconds,
  })
  if (allowed) return
  throw new HttpError('rate-limited', 429, `the key may ask ${perMinute} times a minute`, {
    title: 'Too many requests',
    hint: `try again in ${retrySeconds} s; answers that did not change cost a request, but little else`,
    headers: { 'retry-after': String(retrySeconds) },
  })
}

/** Finds out who asks, counts the request, and refuses what the key does not allow. */
export function installCallers(app: FastifyInstance, options: CallerOptions): void {
  app.decorateRequest('caller')
  app.addHook('onRequest', async (request, reply) => {
    const { scope = 'read' } = request.routeOptions.config
    request.caller = NOBODY
    if (scope === 'public') return
    assertOwnPage(request)
    const { caller, perMinute } = await callerOf(request, options)
    request.caller = caller
    if (caller.key !== null && perMinute !== undefined)
      await limit(reply, options.limits, caller.key, perMinute)
    if (caller.scopes.includes(scope)) return
    if (caller.key === null) throw keyNeeded(scope)
    throw new HttpError(
      'scope-missing',
      403,
      `this needs the scope ${scope}; the key has ${caller.scopes.join(', ')}`,
      {
        title: 'The key does not allow this',
        hint: 'ask for a key with that scope',
      },
    )
  })
}
