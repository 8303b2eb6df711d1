import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiDeps } from '../deps.ts'
import { type Column, columnsOf } from '../formats/columns.ts'
import { type TableFormat, tableFormats } from '../formats/formats.ts'
import { etagOf, isNotModified } from './conditional.ts'
import { answer, canonical, freshnessOf, snapshotDate } from './described.ts'
import type { AnyTable } from './table.ts'

/** Rows of a large table that stand in memory at once. */
const BATCH = 2_000

/** All rows in batches, each row with what the basis says of it. */
async function* batchesOf(table: AnyTable, request: FastifyRequest): AsyncGenerator<readonly unknown[]> {
  const {
    limit: _limit,
    cursor: _cursor,
    format: _format,
    ...input
  } = {
    ...(request.params as object),
    ...(request.query as Record<string, unknown>),
  } as Record<string, unknown>
  const { basis, rows } = await table.read(input, request)
  const context = table.context?.of(basis)
  const joined = (row: unknown) => ({ ...context, ...(row as object) })
  if (table.after === undefined) {
    yield rows.map(joined)
    return
  }
  for (let after = 0; ; ) {
    const found = await table.after(input, after, BATCH, request)
    if (found.length > 0) yield found.map(({ row }) => joined(row))
    if (found.length < BATCH) return
    after = found.at(-1)?.at as number
  }
}

const columnsKnown = new WeakMap<object, readonly Column[]>()

/** The columns of a table, those of its context first; a row's own go before one of the same name. */
function columnsFor(table: AnyTable): readonly Column[] {
  const known = columnsKnown.get(table)
  if (known !== undefined) return known
  const context = table.context === undefined ? [] : columnsOf(table.context.schema)
  const all = [...context, ...columnsOf(table.row)]
  const columns = all.filter(({ name }, i) => all.findLastIndex((other) => other.name === name) === i)
  columnsKnown.set(table, columns)
  return columns
}

const fileName = (request: FastifyRequest, format: TableFormat): string => {
  const path = new URL(request.url, 'http://_').pathname.slice('/v1/'.length).replace(/\.\w+$/, '')
  return `${path.replace(/[^a-z0-9]+/gi, '-')}.${format}`
}

/** The file of a table. Its first rows are read before it begins: what is wrong is an answer like any other. */
async function chunksOf(table: AnyTable, request: FastifyRequest, format: TableFormat) {
  const batches = batchesOf(table, request)
  const first = await batches.next()
  async function* all() {
    if (!first.done) yield first.value
    yield* batches
  }
  return tableFormats[format].write({ columns: columnsFor(table), batches: all() })
}

/** Sends the whole of a table: kept like any answer where it fits into memory, else as it is read. */
export async function exportTable(
  table: AnyTable,
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  format: TableFormat,
): Promise<FastifyReply> {
  const freshness = freshnessOf(request.query as object)
  const { header } = tableFormats[format]
  const disposition = `attachment; filename="${fileName(request, format)}"`
  if (table.after === undefined) {
    const options = { format, type: header, freshness, kept: table.kept ?? true }
    return answer(request, reply, deps, options, async () => {
      const chunks: Buffer[] = []
      for await (const chunk of await chunksOf(table, request, format)) chunks.push(Buffer.from(chunk))
      return {
        body: Buffer.concat(chunks),
        headers: { 'content-disposition': disposition, ...snapshotDate(request) },
      }
    })
  }
  if (table.kept !== false) {
    const { token, changedAt } = await deps.version()
    const etag = etagOf(canonical(request), format, token)
    if (isNotModified(request, reply, { etag, modified: changedAt, freshness }))
      return reply.status(304).send()
  }
  const chunks = await chunksOf(table, request, format)
  return reply
    .header('content-disposition', disposition)
    .type(header)
    .send(Readable.from(chunks, { objectMode: true, highWaterMark: 1 }))
}
