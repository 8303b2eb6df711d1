import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** How long an answer may be used without asking again: until the next snapshot may be there, or for good. */
export type Freshness = 'current' | 'pinned' | 'live'

const controls: Readonly<Record<Freshness, string>> = {
  // Private: a key asked for it. What changed is seen after a minute at the latest.
  current: 'private, max-age=60',
  // What a key made itself is asked for again each time.
  live: 'private, no-cache',
  pinned: 'private, max-age=31536000, immutable',
}

/** A weak validator: the same figures, whatever their bytes. */
export function etagOf(...parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}"`
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

function isMatch(request: FastifyRequest, etag: string, modified: Date | null): boolean {
  const tags = request.headers['if-none-match']
  if (tags !== undefined)
    return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag))
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return modified !== null && !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since
}

/**
 * Sets the headers of caching.
 *
 * @returns whether the asker has the answer already: then there is nothing more to send than 304
 */
export function isNotModified(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, modified, freshness }: { etag: string; modified: Date | null; freshness: Freshness },
): boolean {
  reply.headers({
    etag,
    'cache-control': controls[freshness],
    vary: 'Accept, Accept-Encoding, Authorization, Origin',
  })
  if (modified !== null) reply.header('last-modified', modified.toUTCString())
  return isMatch(request, etag, modified)
}
