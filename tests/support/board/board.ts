/** A job board on loopback for tests: any pages, faults on demand, and a log of what was asked of it and when. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Fault, type FaultName, faults } from './faults.ts'

export interface Reply {
  readonly body: string
  readonly type?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent with the page, and answered with 304 when it comes back. */
  readonly etag?: string
  readonly lastModified?: string
}

export interface LoggedRequest {
  readonly at: number
  /** When the answer was over; undefined while it is under way. */
  readonly endedAt: number | undefined
  readonly host: string
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly status: number
}

export interface Board {
  readonly origin: string
  readonly port: number
  readonly log: readonly LoggedRequest[]
  /** The most requests that were under way at once. */
  readonly mostAtOnce: () => number
  /** Serves this at a path, query included if the path has one. */
  page(path: string, reply: Reply | string): void
  remove(path: string): void
  /** Lets requests whose path matches fail, so many times; without a number for ever. */
  fault(path: RegExp, fault: FaultName | Fault, times?: number): void
  heal(): void
  /** Answers each page only after so many ms. */
  slowness(ms: number): void
  close(): Promise<void>
}

interface Broken {
  readonly path: RegExp
  readonly fault: Fault
  left: number
}

type Entry = { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] }

/** @param address another one of this machine, such as 127.0.0.2 */
export async function startBoard(address = '127.0.0.1'): Promise<Board> {
  const pages = new Map<string, Reply>()
  const log: Entry[] = []
  let broken: Broken[] = []
  let delay = 0
  let open = 0
  let most = 0

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/'
    const reply = pages.get(path) ?? pages.get(path.split('?')[0] as string)
    const fault = broken.find((entry) => entry.left > 0 && entry.path.test(path))
    if (fault !== undefined) {
      fault.left--
      fault.fault(request, response, reply?.body ?? '')
      return
    }
    if (reply === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
      return
    }
    const { etag, lastModified } = reply
    const same =
      (etag !== undefined && request.headers['if-none-match'] === etag) ||
      (lastModified !== undefined && request.headers['if-modified-since'] === lastModified)
    response.writeHead(same ? 304 : (reply.status ?? 200), {
      'content-type': reply.type ?? typeOf(reply.body),
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
      ...reply.headers,
    })
    response.end(same ? undefined : reply.body)
  }

  const server = createServer((request, response) => {
    const entry: Entry = {
      at: Date.now(),
      endedAt: undefined,
      host: request.headers.host ?? '',
      method: request.method ?? '',
      path: request.url ?? '/',
      headers: request.headers,
      body: '',
      status: 0,
    }
    log.push(entry)
    most = Math.max(most, ++open)
    response.on('close', () => {
      open--
      entry.endedAt = Date.now()
      entry.status = response.statusCode
    })
    request.setEncoding('utf8').on('data', (text: string) => {
      entry.body += text
    })
    request.on('end', () => setTimeout(serve, delay, request, response))
  })
  await new Promise<void>((done) => server.listen(0, address, done))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const page = (path: string, reply: Reply | string) =>
    void pages.set(path, typeof reply === 'string' ? { body: reply } : reply)
  page('/robots.txt', 'User-agent: *\nDisallow:\n')

  return {
    origin: `http://${address}:${port}`,
    port,
    log,
    mostAtOnce: () => most,
    page,
    remove: (path) => void pages.delete(path),
    fault(path, fault, times = Number.POSITIVE_INFINITY) {
      broken.push({ path, fault: typeof fault === 'string' ? faults[fault] : fault, left: times })
    },
    heal() {
      broken = []
    },
    slowness(ms) {
      delay = ms
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function typeOf(body: string): string {
  if (/^\s*[[{]/.test(body)) return 'application/json; charset=utf-8'
  if (/^\s*<\?xml/.test(body)) return 'application/xml'
  return /^\s*</.test(body) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
}
