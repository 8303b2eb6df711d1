import type { FastifyRequest } from 'fastify'
import { NotFoundError, UsageError } from '../../analyser/domain/errors.ts'
import type { Db } from '../../migrations/database.ts'

/**
 * A figure as it was published under an id.
 *
 * @param subject role (or what else) that it must be about; undefined: any
 * @throws NotFoundError when there is no such snapshot of it
 */
async function readPinned<T>(
  db: Db,
  request: FastifyRequest,
  { id, kind, subject }: { readonly id: number; readonly kind: string; readonly subject: string },
): Promise<T & { readonly snapshot: number }> {
  const row = await db.selectFrom('figures').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || row.kind !== kind || row.subject !== subject) {
    throw new NotFoundError('unknown-snapshot', `there is no ${kind} of ${subject} with the snapshot ${id}`, {
      hint: `/v1/snapshots?kind=${kind}&subject=${subject} lists them`,
    })
  }
  request.snapshotAt = row.computed_at
  return { ...(row.body as unknown as T), snapshot: row.id }
}

/**
 * The figure that a snapshot holds where one is asked for, else the one that is made now.
 *
 * @param narrowing keys of the input that a snapshot cannot be narrowed by
 * @throws NotFoundError when there is no such snapshot; UsageError when it is to be narrowed
 */
export function readFigure<T>(
  db: Db,
  request: FastifyRequest,
  input: Readonly<Record<string, unknown>> & {
    readonly role: string
    readonly snapshot?: number | undefined
  },
  {
    kind,
    narrowing,
    make,
  }: { readonly kind: string; readonly narrowing: object; readonly make: () => Promise<T> },
): Promise<T> {
  const { role, snapshot } = input
  if (snapshot === undefined) return make()
  assertUnfiltered(input, Object.keys(narrowing))
  return readPinned<T>(db, request, { id: snapshot, kind, subject: role })
}

/** @throws UsageError when something is asked that a snapshot cannot be narrowed to any more */
function assertUnfiltered(input: Readonly<Record<string, unknown>>, keys: readonly string[]): void {
  const set = keys.filter((key) => input[key] !== undefined)
  if (set.length === 0) return
  throw new UsageError(`a snapshot has a window and filters of its own; ${set.join(', ')} cannot narrow it`, {
    hint: 'leave out either the snapshot or the filters',
  })
}
