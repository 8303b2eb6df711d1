import type { FastifyRequest } from 'fastify'
import { NotFoundError, UsageError } from '../../analyser/domain/errors.ts'
import type { Db } from '../../migrations/database.ts'

/**
 * A figure as it was published under an id.
 *
 * @param subject role (or what else) that it must be about; undefined: any
 * @throws NotFoundError when there is no such snapshot of it
 */
export async function readPinned<T>(
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

/** @throws UsageError when something is asked that a snapshot cannot be narrowed to any more */
export function assertUnfiltered(input: Readonly<Record<string, unknown>>, keys: readonly string[]): void {
  const set = keys.filter((key) => input[key] !== undefined)
  if (set.length === 0) return
  throw new UsageError(`a snapshot has a window and filters of its own; ${set.join(', ')} cannot narrow it`, {
    hint: 'leave out either the snapshot or the filters',
  })
}
