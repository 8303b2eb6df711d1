import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ApiDeps } from '../deps.ts'
import { type TableFormat, tableFormatNames, tableFormats } from '../formats/formats.ts'
import { asBinary, asText, errorAnswers, notModified } from './answers.ts'
import {
  answer,
  type Described,
  freshnessOf,
  type Input,
  type Out,
  openApi,
  type Shape,
} from './described.ts'
import { formatFor } from './negotiate.ts'
import { exportTable } from './table-file.ts'
import { pageOf, paging, responseOf } from './table-page.ts'

/** What a page of a table stands on, and its rows. */
export interface Whole<B, Row> {
  readonly basis: B
  readonly rows: readonly Row[]
  /** The snapshot that they are from, for the pages after this one. */
  readonly snapshot?: number | null
}

/** A resource that is a table: pages as JSON, the whole in the other formats. */
export interface Table<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  Row extends z.ZodObject,
  C extends z.ZodObject,
> extends Described<P, Q> {
  /** What stands beside the rows. */
  readonly basis: B
  /** Name of the list of rows. */
  readonly rows: string
  readonly row: Row
  /** What of the basis goes into every row of the other formats. */
  readonly context?: { readonly schema: C; of(basis: Out<B>): z.input<C> }
  /** All rows at once; or, with `after`, nothing but the basis. */
  read(input: Input<P, Q>, request: FastifyRequest): Promise<Whole<z.input<z.ZodObject<B>>, z.input<Row>>>
  /** Of a table too large for memory: the next rows, in the order of their ids. */
  readonly after?: (
    input: Input<P, Q>,
    after: number,
    limit: number,
    request: FastifyRequest,
  ) => Promise<readonly { readonly at: number; readonly row: z.input<Row> }[]>
}

export type AnyTable = Table<Shape, Shape, Shape, z.ZodObject, z.ZodObject>

/** Adds the routes of a table: pages, and the whole by suffix or Accept. */
export function addTable<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  Row extends z.ZodObject,
  C extends z.ZodObject,
>(app: FastifyInstance, deps: ApiDeps, given: Table<P, Q, B, Row, C>): void {
  const table = given as unknown as AnyTable
  const { path, params, query, scope = 'read', kept = true } = table
  const described = openApi(table)
  const formats = Object.fromEntries(
    tableFormatNames.map((name) => [
      tableFormats[name].type,
      name === 'parquet' || name === 'xlsx' ? asBinary : asText,
    ]),
  )
  const errors = errorAnswers(404, 406)
  app.get(
    path,
    {
      config: { scope },
      schema: {
        ...described,
        'x-page': true,
        params: z.strictObject(params),
        querystring: z.strictObject({ ...query, ...paging }),
        response: {
          200: {
            description: 'A page as JSON; the whole table in the other formats.',
            content: { 'application/json': { schema: responseOf(table) }, ...formats },
          },
          ...notModified,
          ...errors,
        },
      },
    },
    (request, reply) => {
      const format = formatFor(request.headers.accept, true)
      if (format !== 'json') return exportTable(table, deps, request, reply, format)
      const freshness = freshnessOf(request.query as object)
      return answer(request, reply, deps, { format, type: 'application/json', freshness, kept }, () =>
        pageOf(table, request),
      )
    },
  )
  const [at, search] = described['x-example'].split('?')
  app.get(
    `${path}.:format`,
    {
      config: { scope },
      schema: {
        ...described,
        operationId: `${described.operationId}File`,
        summary: `${described.summary}: the whole table as a file`,
        'x-example': `${at}.csv${search === undefined ? '' : `?${search}`}`,
        params: z.strictObject({ ...params, format: z.enum(tableFormatNames) }),
        querystring: z.strictObject(query),
        response: { 200: { description: 'The file.', content: formats }, ...notModified, ...errors },
      },
    },
    (request, reply) =>
      exportTable(table, deps, request, reply, (request.params as { format: TableFormat }).format),
  )
}
