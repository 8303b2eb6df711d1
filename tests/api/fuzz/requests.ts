/** Requests over the whole description of the API, valid and invalid, as fast-check makes them. */
import fc from 'fast-check'
import { type Scope, scopes } from '../../../api/keys/key-store.ts'
import type { OpenApi } from '../../../api/openapi/complete.ts'

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export interface Operation {
  readonly path: string
  readonly method: 'GET' | 'POST' | 'DELETE' | 'PUT' | 'PATCH'
  readonly scope: Scope
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema?: Schema }> }>>
}

/** The operations of a description. */
export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const {
        parameters = [],
        requestBody,
        responses,
      } = operation as unknown as {
        parameters?: Parameter[]
        requestBody?: { content: Record<string, { schema: Schema }> }
        responses: Operation['responses']
      }
      return {
        path,
        method: method.toUpperCase() as Operation['method'],
        scope: operation['x-scope'] as Scope,
        parameters,
        body: requestBody?.content['application/json']?.schema,
        responses,
      }
    }),
  )
}

/** Values that exist in the seeded data, so that many valid requests find something. */
export interface Known {
  readonly [parameter: string]: readonly string[]
}

const evil = fc.constantFrom(
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '../../etc/passwd',
  '%00',
  '\u0000',
  "' or 1=1--",
  '<script>alert(1)</script>',
  '\u202e',
  '💥',
  '\ud800',
  'a'.repeat(300),
  '9'.repeat(40),
  '2026-02-31',
  '0000-00-00',
  '=cmd()',
)
const garbage = fc.oneof(evil, fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }))

/** A value, or none: `there` times in `there + not`. */
const often = <T>(value: fc.Arbitrary<T>, there: number, not = 1) =>
  fc.oneof({ weight: there, arbitrary: value }, { weight: not, arbitrary: fc.constant(undefined) })

/** A value that fits a schema. */
export function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(fitting))
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type: string) => fitting({ ...schema, type })))
  switch (schema.type) {
    case 'integer':
      return fc.oneof(
        fc.integer({
          min: schema.minimum ?? -1000,
          max: Math.min(schema.maximum ?? 1000, (schema.minimum ?? 0) + 1000),
        }),
        fc.constantFrom(
          ...[schema.minimum, schema.maximum].filter((bound) => bound !== undefined),
          schema.minimum ?? 1,
        ),
      )
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fitting(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      })
    case 'object': {
      const required = new Set(schema.required ?? [])
      const entries = Object.entries(schema.properties ?? {}).map(
        ([name, part]) =>
          [name, required.has(name) ? fitting(part) : fc.option(fitting(part), { nil: undefined })] as const,
      )
      return fc.record(Object.fromEntries(entries)).map((value) => JSON.parse(JSON.stringify(value)))
    }
    default:
  }
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
  if (schema.format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString())
  if (schema.format === 'uri') return fc.webUrl()
  // What may be nearly anything is tried as nearly anything.
  if (schema.pattern !== undefined && !schema.pattern.startsWith('^[^'))
    return fc.stringMatching(new RegExp(schema.pattern))
  const length = { minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 200, 200) }
  return fc.oneof(fc.string(length), fc.string({ ...length, unit: 'binary' }))
}

/** How the asker stands to the scope: has it, has all the others, sends nonsense, or nothing. */
export const callers = ['right', 'others', 'wrong', 'none'] as const
export type Caller = (typeof callers)[number]

export interface FuzzRequest {
  readonly operation: Operation
  readonly url: string
  readonly caller: Caller
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | undefined
}

function textFor(parameter: Parameter, known: Known): fc.Arbitrary<string> {
  const real = known[parameter.name]
  const fit = fitting(parameter.schema).map(String)
  const choices = [
    ...(real === undefined ? [] : [{ weight: 20, arbitrary: fc.constantFrom(...real) }]),
    { weight: 5, arbitrary: fit },
    { weight: 1, arbitrary: garbage },
  ]
  return fc.oneof(...choices)
}

function pathOf(operation: Operation, known: Known): fc.Arbitrary<string> {
  const own = operation.parameters.filter((parameter) => parameter.in === 'path')
  return fc
    .record(Object.fromEntries(own.map((one) => [one.name, textFor(one, known)])))
    .map((values) =>
      own.reduce(
        (path, { name }) =>
          path.replace(`{${name}}`, encodeURIComponent((values[name] ?? '').toWellFormed())),
        operation.path,
      ),
    )
}

function queryOf(operation: Operation, known: Known): fc.Arbitrary<string> {
  const own = operation.parameters.filter((parameter) => parameter.in === 'query')
  const parts = own.map((parameter) => {
    const pair = textFor(parameter, known).map((value) => [parameter.name, value] as const)
    return parameter.required ? often(pair, 20) : often(pair, 1, 3)
  })
  const extra = often(
    fc.tuple(fc.oneof(garbage, fc.constantFrom('form', 'limt', 'snaphot', '__proto__')), garbage),
    1,
    15,
  )
  return fc.tuple(fc.tuple(...parts), extra).map(([pairs, more]) => {
    const search = new URLSearchParams()
    for (const pair of [...pairs, more])
      if (pair !== undefined) search.append(pair[0].toWellFormed(), pair[1].toWellFormed())
    return search.size === 0 ? '' : `?${search}`
  })
}

const headersOf = fc.record({
  accept: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '*/*',
        'application/json',
        'text/csv',
        'application/x-ndjson',
        'application/vnd.apache.parquet',
        'image/png',
        'text/html, */*;q=0.1',
        ';;;q=x',
      ),
    },
  ),
  'if-none-match': fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('*', '"x"', 'W/"y", "z"') },
  ),
  'if-modified-since': fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('nonsense', 'Fri, 01 Jan 2100 00:00:00 GMT') },
  ),
})

/** A request of an operation, valid more often than not. */
export function requestOf(operation: Operation, known: Known): fc.Arbitrary<FuzzRequest> {
  const body =
    operation.body === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 6, arbitrary: fitting(operation.body).map((value) => JSON.stringify(value)) },
          { weight: 1, arbitrary: fc.json() },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              '',
              '{',
              'null',
              '[]',
              '{"__proto__":{"x":1}}',
              '"text"',
              `{"text":"${'x'.repeat(60_000)}"}`,
            ),
          },
        )
  return fc
    .record({
      path: pathOf(operation, known),
      query: queryOf(operation, known),
      caller: fc.oneof(
        { weight: 7, arbitrary: fc.constant('right' as const) },
        { weight: 3, arbitrary: fc.constantFrom(...callers) },
      ),
      headers: headersOf,
      body,
    })
    .map(({ path, query, caller, headers, body }) => {
      const set = Object.entries(headers).filter(([, value]) => value !== undefined)
      return {
        operation,
        url: path + query,
        caller,
        headers: {
          ...(Object.fromEntries(set) as Record<string, string>),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        payload: body,
      }
    })
}

/** The scopes of a key for each caller with one. */
export const scopesFor = (scope: Scope, caller: 'right' | 'others'): Scope[] =>
  caller === 'right' ? [scope] : scopes.filter((other) => other !== scope)
