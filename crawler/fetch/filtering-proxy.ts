/**
 * The only way out of the browser: a proxy on loopback that reaches no private address, whatever a page tries. What
 * Playwright's own `page.route` sees is less than what a browser can ask for, so that is no boundary.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { RequestFilteringHttpAgent } from 'request-filtering-agent'
import { readAddress } from '../../analyser/http/address.ts'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import { globalLookup, isForeignIpv6 } from '../../analyser/http/global-address.ts'

/** Bytes that one visit may cost, packed, all its scripts included. */
const MAX_VISIT_BYTES = 16 * 1024 * 1024
const CONNECT_MS = 10_000
const IDLE_MS = 30_000

export interface FilteringProxy {
  readonly server: string
  readonly username: string
  readonly password: string
  /** What it refused since the last visit began, for the operator. */
  readonly refused: readonly string[]
  /** Starts a new visit: its bytes are counted from zero, and connections of the last one end. */
  reset(): void
  close(): Promise<void>
}

export interface ProxyOptions {
  readonly allowAddresses: readonly string[]
}

const hopByHop = new Set([
  'proxy-authorization',
  'proxy-connection',
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'upgrade',
])

export async function startFilteringProxy({ allowAddresses }: ProxyOptions): Promise<FilteringProxy> {
  const allowed = [...allowAddresses]
  const agent = new RequestFilteringHttpAgent({
    allowIPAddressList: allowed,
    maxSockets: 1,
    keepAlive: false,
  })
  const lookup = allowed.length > 0 ? {} : { lookup: globalLookup() }
  const ports = allowed.length > 0 ? 'any' : []
  const password = randomBytes(24).toString('base64url')
  const expected = Buffer.from(`Basic ${btoa(`requisite:${password}`)}`)
  const refused: string[] = []
  const tunnels = new Map<string, Promise<void>>()
  const open = new Set<Duplex>()
  let bytes = 0

  /** Keeps other users of this machine out. */
  function isOurs(header: string | undefined): boolean {
    const given = Buffer.from(header ?? '')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  function check(text: string): URL {
    const url = readAddress(text, ports)
    if (allowed.length === 0 && isForeignIpv6(url.hostname.slice(1, -1))) {
      throw new FetchError(
        'private-address',
        'skip',
        `${url.host} is a private address, which is never visited`,
      )
    }
    return url
  }

  /** @returns false when the visit has had enough; everything that it has open ends then */
  function spend(count: number): boolean {
    bytes += count
    if (bytes <= MAX_VISIT_BYTES) return true
    for (const socket of open) socket.destroy()
    return false
  }

  function deny(what: string, error: unknown): void {
    if (refused.length < 100)
      refused.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }

  function forward(request: IncomingMessage, response: ServerResponse): void {
    const fail = (error: unknown) => {
      deny(request.url ?? '', error)
      if (!response.headersSent) response.writeHead(403)
      response.end()
    }
    if (!isOurs(request.headers['proxy-authorization'])) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="requisite"' }).end()
      return
    }
    let url: URL
    try {
      url = check(request.url ?? '')
    } catch (error) {
      fail(error)
      return
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !hopByHop.has(name)),
    )
    const onward = httpRequest(
      url,
      { method: request.method ?? 'GET', headers, agent, timeout: IDLE_MS, ...lookup },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('data', (chunk: Buffer) => spend(chunk.length) || answer.destroy())
        answer.on('error', () => response.destroy())
        answer.pipe(response)
      },
    )
    onward.on('timeout', () => onward.destroy())
    onward.on('error', fail)
    request.pipe(onward)
  }

  /** A tunnel for https, one at a time to a host: without HTTP/2 that is one request at a time. */
  async function tunnel(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => undefined)
    const target = request.url ?? ''
    if (!isOurs(request.headers['proxy-authorization'])) {
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="requisite"\r\n\r\n',
      )
      return
    }
    try {
      // Chromium tunnels web sockets as well, which may ask for port 80.
      const url = check(`${/:80$/.test(target) ? 'http' : 'https'}://${target}`)
      await tunnels.get(url.host)
      if (socket.destroyed) return
      const host = url.hostname.replace(/^\[|\]$/g, '')
      const onward = agent.createConnection({
        host,
        port: Number(target.split(':').at(-1)),
        ...lookup,
      } as never) as Socket
      open.add(onward).add(socket)
      tunnels.set(url.host, new Promise((done) => onward.once('close', () => done())))
      onward.setTimeout(CONNECT_MS, () => onward.destroy())
      onward.once('connect', () => {
        onward.setTimeout(IDLE_MS)
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
        onward.write(head)
        onward.on('data', (chunk) => spend(chunk.length))
        onward.pipe(socket).pipe(onward)
      })
      onward.on('error', (error) => {
        deny(target, error)
        if (socket.writable) socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      })
      onward.on('close', () => {
        open.delete(onward)
        open.delete(socket)
        socket.destroy()
      })
      socket.on('close', () => onward.destroy())
    } catch (error) {
      deny(target, error)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    }
  }

  const server = createServer(forward)
  server.on('connect', (request, socket, head) => void tunnel(request, socket, head))
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  return {
    server: `http://127.0.0.1:${port}`,
    username: 'requisite',
    password,
    refused,
    reset() {
      bytes = 0
      refused.length = 0
      for (const socket of open) socket.destroy()
    },
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy()
        server.close(() => done())
        server.closeAllConnections()
        agent.destroy()
      }),
  }
}
