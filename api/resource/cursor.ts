import { createHash } from 'node:crypto'
import { z } from 'zod'
import { HttpError } from '../http-error.ts'

/** Where a page begins, and of which request. */
export interface Cursor {
  /** Rows before it; or, of a table that grows, the id of the last row before it. */
  readonly after: number
  /** The snapshot that the pages before it came from, so that all pages are of one. */
  readonly snapshot: number | null
}

const shape = z.tuple([z.int().nonnegative(), z.int().positive().nullable(), z.string()])

/** What tells requests apart, whatever their page. */
function digest(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('base64url').slice(0, 10)
}

export function writeCursor({ after, snapshot }: Cursor, request: object): string {
  return Buffer.from(JSON.stringify([after, snapshot, digest(request)])).toString('base64url')
}

/** @throws HttpError for a text that is no cursor, or the cursor of another request */
export function readCursor(text: string, request: object): Cursor {
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    parsed = undefined
  }
  const found = shape.safeParse(parsed)
  if (found.success && found.data[2] === digest(request))
    return { after: found.data[0], snapshot: found.data[1] }
  throw new HttpError(
    'wrong-cursor',
    400,
    found.success ? 'the cursor belongs to another request' : 'that is no cursor',
    {
      title: 'The cursor is wrong',
      hint: 'follow "next" of the page before, with the same path and filters',
    },
  )
}
