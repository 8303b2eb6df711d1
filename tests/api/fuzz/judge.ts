import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Scope } from '../../../api/keys/key-store.ts'
import { type OpenApi, responseIn } from '../../../api/openapi/complete.ts'
import type { FuzzRequest, Operation } from './requests.ts'

/** No answer may take longer. Judged by `npm run fuzz` alone: beside other tests the clock says nothing of the server. */
const MOST_MS = process.env.FUZZ_REQUESTS === undefined ? Number.POSITIVE_INFINITY : 1_000

export interface Judged {
  readonly status: number
  readonly ms: number
  /** What is wrong with the answer. */
  readonly faults: readonly string[]
}

export type Judge = (request: FuzzRequest) => Promise<Judged>

const binary = /parquet|spreadsheetml|octet/

/** Sends requests and holds the answers against the description. */
export function judgeOf(
  app: FastifyInstance,
  document: OpenApi,
  keyFor: (scope: Scope, caller: 'right' | 'others') => string,
): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  ;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
  ajv.addSchema({ $id: 'api', components: document.components })
  const compiled = new Map<object, ReturnType<typeof ajv.compile>>()
  const fits = (schema: object, value: unknown): string | undefined => {
    let validate = compiled.get(schema)
    if (validate === undefined) {
      const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'))
      validate = ajv.compile(local)
      compiled.set(schema, validate)
    }
    return validate(value) ? undefined : ajv.errorsText(validate.errors)
  }

  function bodyFaults({ responses }: Operation, response: LightMyRequestResponse): string[] {
    const status = String(response.statusCode)
    const short = responses[status]
    const described = short && (responseIn(document, short as object) as typeof short)
    if (described === undefined) return [`status ${status} is not documented`]
    const type = String(response.headers['content-type'] ?? '').split(';')[0] as string
    if (described.content === undefined) return response.rawPayload.length > 0 ? [`${status} has a body`] : []
    const media = described.content[type]
    if (media === undefined) return [`${status} as "${type}" is not documented`]
    if (!/[/+]json$/.test(type) || media.schema === undefined) {
      return binary.test(type) && response.rawPayload.length < 8 ? ['an empty file'] : []
    }
    const wrong = fits(media.schema, response.json())
    return wrong === undefined ? [] : [`the body does not fit: ${wrong}`]
  }

  return async ({ operation, url, caller, headers, payload }) => {
    const own: Record<string, string> = {}
    if (caller === 'right' || caller === 'others')
      own.authorization = `Bearer ${keyFor(operation.scope, caller)}`
    if (caller === 'wrong') own.authorization = 'Bearer rq_0000000000000000000000000000'
    const started = performance.now()
    const response = await app.inject({
      method: operation.method,
      url,
      headers: { ...headers, ...own },
      ...(payload === undefined ? {} : { payload }),
    })
    const ms = performance.now() - started
    const status = response.statusCode
    const faults: string[] = []
    if (status >= 500) faults.push(`status ${status}: ${response.body.slice(0, 300)}`)
    if (ms > MOST_MS) faults.push(`took ${Math.round(ms)} ms`)
    const free = operation.scope === 'read' && caller === 'none'
    if (caller !== 'right' && !free && status < 400)
      faults.push(`succeeded without the scope ${operation.scope}`)
    // Garbage in a path may lead to another route, or to none.
    const elsewhere = status === 404 && response.body.includes('problem:not-found')
    if (!elsewhere) faults.push(...bodyFaults(operation, response))
    if (response.headers['x-request-id'] === undefined) faults.push('no request id')
    return { status, ms, faults }
  }
}
