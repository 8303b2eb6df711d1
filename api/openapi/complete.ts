interface Response {
  $ref?: string
  headers?: object
  content?: Record<string, { schema?: object }>
}
interface Operation {
  operationId?: string
  security?: object[]
  responses?: Record<string, Response>
  [key: string]: unknown
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components?: Record<string, Record<string, object>>
  [key: string]: unknown
}

/** A response, also where the description only leads to it. */
export function responseIn(document: OpenApi, response: Response): Response {
  const name = response.$ref?.split('/').at(-1)
  return name === undefined ? response : ((document.components?.responses?.[name] ?? {}) as Response)
}

const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example })
const whole = (description: string) => ({ description, schema: { type: 'integer' } })

const headers = {
  'X-Request-Id': text('Names the request in the log of the server.', '5f0c…'),
  ETag: text('Stands for this answer: send it as If-None-Match.', 'W/"4Rk…"'),
  'Last-Modified': text('When the data behind it last changed.', 'Mon, 02 Nov 2026 08:00:00 GMT'),
  Link: text('The first and the next page.', '</v1/roles?cursor=…>; rel="next"'),
  RateLimit: text('What is left: requests, and seconds until all are back.', '"minute";r=599;t=1'),
  'RateLimit-Policy': text('What the key may ask: requests in a window of seconds.', '"minute";q=600;w=60'),
  'X-RateLimit-Limit': whole('Requests a minute.'),
  'X-RateLimit-Remaining': whole('Requests left.'),
  'X-RateLimit-Reset': whole('Seconds until the whole allowance is back.'),
  'Retry-After': whole('Seconds to wait.'),
}
type Header = keyof typeof headers

const limits: Header[] = [
  'RateLimit',
  'RateLimit-Policy',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
]

function headersOf(status: string, isPage: boolean): Header[] {
  if (status === '429' || status === '503') return ['X-Request-Id', ...limits, 'Retry-After']
  if (status === '200')
    return ['X-Request-Id', 'ETag', 'Last-Modified', ...(isPage ? ['Link' as const] : []), ...limits]
  return status === '401' ? ['X-Request-Id'] : ['X-Request-Id', ...limits]
}

const refs = (names: readonly Header[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

/** A request of the example, as a shell has it. */
function sample(method: string, example: { path?: unknown; body?: unknown }): object {
  const parts = ['curl -s']
  if (method !== 'get') parts.push(`-X ${method.toUpperCase()}`)
  parts.push('-H "Authorization: Bearer $REQUISITE_KEY"')
  if (example.body !== undefined)
    parts.push(
      `-H 'Content-Type: application/json' -d '${JSON.stringify(example.body).replaceAll("'", "'\\''")}'`,
    )
  parts.push(`"$REQUISITE_URL${example.path}"`)
  return { lang: 'Shell', label: 'curl', source: parts.join(' \\\n  ') }
}

/** Drops what the writer of a schema puts in and a reader has no use for. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    // The bounds of a whole number that a double can hold say nothing.
    ([key, bound]) =>
      !(['minimum', 'maximum'].includes(key) && Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER),
  )
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]))
}

/** Those of the schemas that something leads to. */
function reached(from: object, schemas: Record<string, object>): Record<string, object> {
  const found = new Set<string>()
  const open: unknown[] = [from]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || found.has(name)) continue
      found.add(name)
      open.push(schemas[name])
    }
  }
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)))
}

/** Adds to the description what holds for every operation: keys and scopes, headers, and an example. */
export function completed(document: OpenApi): OpenApi {
  const paths = plain(document.paths) as OpenApi['paths']
  const responses: Record<string, Response> = {}
  for (const operations of Object.values(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      operation.security = [{ key: [] }, { basic: [] }, ...(operation['x-scope'] === 'read' ? [{}] : [])]
      const isPage = operation['x-page'] === true
      const example = { path: operation['x-example'], body: operation['x-example-body'] }
      if (example.path !== undefined) operation['x-codeSamples'] = [sample(method, example)]
      delete operation['x-page']
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        response.headers = refs(headersOf(status, isPage))
        if (response.content?.['application/problem+json'] === undefined) continue
        // Errors are alike everywhere: said once.
        responses[`Problem${status}`] = response
        operation.responses = {
          ...operation.responses,
          [status]: { $ref: `#/components/responses/Problem${status}` },
        }
      }
    }
  }
  return {
    ...document,
    paths,
    components: {
      schemas: reached(
        { paths, responses },
        plain(document.components?.schemas ?? {}) as Record<string, object>,
      ),
      headers,
      responses,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'rq_…',
          description:
            'A key of `requisite keys create`. Its scopes: read, extract, edit, admin; `x-scope` of an operation names the one that it needs. Reading needs none on the machine itself.',
        },
        basic: {
          type: 'http',
          scheme: 'basic',
          description: 'The key as the password of any user: for browsers.',
        },
      },
    },
  }
}
