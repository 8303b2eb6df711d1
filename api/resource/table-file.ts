import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiDeps } from '../deps.ts'
import { columnsOf } from '../formats/columns.ts'
import { type TableFormat, tableFormats } from '../formats/formats.ts'
import { etagOf, isNotModified } from './conditional.ts'
import { canonical, freshnessOf, snapshotDate } from './described.ts'
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

/** Sends the whole of a table. What goes wrong before the first row is an answer like any other. */
export async function exportTable(
  table: AnyTable,
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  format: TableFormat,
): Promise<FastifyReply> {
  const freshness = freshnessOf(request.query as object)
  if (table.kept !== false) {
    const { token, changedAt } = await deps.version()
    const etag = etagOf(canonical(request), format, freshness === 'pinned' ? '' : token)
    const modified = freshness === 'pinned' ? null : changedAt
    if (isNotModified(request, reply, { etag, modified, freshness })) return reply.status(304).send()
  }
  const batches = batchesOf(table, request)
  const first = await batches.next()
  async function* all() {
    if (!first.done) yield first.value
    yield* batches
  }
  const columns = [
    ...(table.context === undefined ? [] : columnsOf(table.context.schema)),
    ...columnsOf(table.row),
  ].filter(({ name }, i, every) => every.findLastIndex((other) => other.name === name) === i)
  const { header, write } = tableFormats[format]
  const name = (new URL(request.url, 'http://_').pathname.slice(4).replace(/\.\w+$/, '') || table.id).replace(
    /[^a-z0-9]+/gi,
    '-',
  )
  return reply
    .headers({ 'content-disposition': `attachment; filename="${name}.${format}"`, ...snapshotDate(request) })
    .type(header)
    .send(Readable.from(write({ columns, batches: all() }), { objectMode: true, highWaterMark: 1 }))
}
