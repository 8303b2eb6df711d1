import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What a site can do to its visitors; `body` is what it would have said. */
export type Fault = (request: IncomingMessage, response: ServerResponse, body: string) => void

const answer =
  (status: number, headers: Record<string, string | number> = {}, text = ''): Fault =>
  (_request, response) =>
    response.writeHead(status, headers).end(text)

const compressed =
  (layers: number): Fault =>
  (_request, response) => {
    // 50 MB of zeros: 49 KB packed once, 240 bytes packed twice.
    let body = gzipSync(Buffer.alloc(50 * 1024 * 1024))
    for (let layer = 1; layer < layers; layer++) body = gzipSync(body)
    const encoding = Array.from({ length: layers }, () => 'gzip').join(', ')
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body)
  }

const drip =
  (everyMs: number, bytes: number): Fault =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('x'.repeat(bytes)), everyMs)
    response.on('close', () => clearInterval(timer))
  }

const challengePage =
  '<!doctype html><title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/g/orchestrate"></script>'

/** Faults by name, as tests ask for them. */
export const faults = {
  serverError: answer(503),
  badGateway: answer(502),
  notFound: answer(404),
  gone: answer(410),
  forbidden: answer(403, {}, 'Forbidden'),
  unauthorised: answer(401, {}, '{"error":"invalid key"}'),
  challenge: answer(503, { 'content-type': 'text/html', server: 'cloudflare' }, challengePage),
  challengeWith200: answer(200, { 'content-type': 'text/html' }, challengePage),
  empty: answer(200, { 'content-type': 'text/html' }),
  redirectLoop: (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end(),
  slowBody: drip(100, 10),
  neverEnding: drip(1, 100_000),
  gzipBomb: compressed(1),
  doubleGzipBomb: compressed(2),
  cutConnection: (_request, response, body) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) + 1_000 })
    response.write(body.slice(0, Math.ceil(body.length / 2)))
    setTimeout(() => response.destroy(), 20)
  },
  reset: (_request, response) => response.destroy(),
  truncated: (_request, response, body) =>
    response.writeHead(200).end(body.slice(0, Math.ceil(body.length / 2))),
  /** Every key and every class has another name: a site after its redesign. */
  changedMarkup: (_request, response, body) =>
    response.writeHead(200).end(
      body
        .replace(/"([a-z_]+)":/gi, '"new_$1":')
        .replaceAll('JobPosting', 'Thing')
        .replace(/<(\/?)(\w*)job/g, '<$1$2gig'),
    ),
} satisfies Record<string, Fault>
export type FaultName = keyof typeof faults

/** Too many requests, with a pause asked for in seconds or as a date. */
export const tooMany = (retryAfter: string | number): Fault => answer(429, { 'retry-after': retryAfter })
export const redirectTo = (location: string, status = 302): Fault => answer(status, { location })
