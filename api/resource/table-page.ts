import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'
import { snapshotDate } from './described.ts'
import type { MadePayload } from './payloads.ts'
import type { AnyTable } from './table.ts'

const MOST_ROWS = 100

const page = z
  .strictObject({
    limit: z.int().positive(),
    total: z.int().nonnegative().nullable().describe('rows in all; null where they are not counted'),
    next: z.string().nullable().describe('path of the next page; null on the last one'),
  })
  .meta({ id: 'Page' })

export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ROWS)
    .optional()
    .describe('rows a page, 1 to 100; 100 by default'),
  cursor: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('where the page begins: taken from "next" of the page before'),
}

/** The page of a request, and where the next one begins. */
export async function pageOf(table: AnyTable, request: FastifyRequest): Promise<MadePayload> {
  const {
    limit = MOST_ROWS,
    cursor,
    ...query
  } = request.query as Record<string, unknown> & {
    limit?: number
    cursor?: string
  }
  const asked = { ...(request.params as object), ...query }
  const identity = [table.id, asked]
  const from: Cursor = cursor === undefined ? { after: 0, snapshot: null } : readCursor(cursor, identity)
  // The pages after the first one come from its snapshot, whatever happened since.
  const input = from.snapshot === null ? asked : { ...asked, snapshot: from.snapshot }
  const { basis, rows, snapshot = null } = await table.read(input, request)
  let shown: readonly unknown[]
  let last: number | undefined
  if (table.after === undefined) {
    shown = rows.slice(from.after, from.after + limit)
    if (from.after + limit < rows.length) last = from.after + limit
  } else {
    const found = await table.after(input, from.after, limit + 1, request)
    shown = found.slice(0, limit).map(({ row }) => row)
    if (found.length > limit) last = found[limit - 1]?.at
  }
  const next = last === undefined ? null : nextPath(request, writeCursor({ after: last, snapshot }, identity))
  const total = table.after === undefined ? rows.length : null
  const body = responseOf(table).parse({ ...basis, [table.rows]: shown, page: { limit, total, next } })
  const links = [`<${firstPath(request)}>; rel="first"`, ...(next === null ? [] : [`<${next}>; rel="next"`])]
  return { body: JSON.stringify(body), headers: { link: links.join(', '), ...snapshotDate(request) } }
}

function nextPath(request: FastifyRequest, cursor: string): string {
  const url = new URL(request.url, 'http://_')
  url.searchParams.set('cursor', cursor)
  return url.pathname + url.search
}

function firstPath(request: FastifyRequest): string {
  const url = new URL(request.url, 'http://_')
  url.searchParams.delete('cursor')
  return url.pathname + url.search
}

const responses = new WeakMap<object, z.ZodObject>()

/** The schema of a page, made once a table. */
export function responseOf(table: AnyTable): z.ZodObject {
  const known = responses.get(table)
  if (known !== undefined) return known
  const made = z.strictObject({ ...table.basis, [table.rows]: z.array(table.row), page })
  responses.set(table, made)
  return made
}
