import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Selectable } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { GuidesTable } from '../../../migrations/schema.ts'
import { NotFoundError } from '../../domain/errors.ts'
import type { ReadGuide } from '../../domain/guide.ts'
import type { GuideAudit } from '../../domain/guide-audit.ts'

/** A guide as the database has it, its documents with their types. */
export type StoredGuide = Omit<Selectable<GuidesTable>, 'claims' | 'audit' | 'publishing'> & {
  readonly claims: ReadGuide
  readonly audit: GuideAudit | null
  readonly publishing: Publishing | null
}

/** A revision on its way to the file. */
export interface Publishing {
  readonly kind: 'publish' | 'undo'
  readonly text: string
  readonly hash: string
  readonly by: string
  readonly at: string
  readonly claims: ReadGuide
  readonly changes: readonly { claim: string; before: string | null; after: string | null }[]
}

export const asStored = (row: Selectable<GuidesTable>): StoredGuide => row as unknown as StoredGuide

/**
 * The guide that a user means: by its number or its file.
 *
 * @throws NotFoundError when it was not imported
 */
export async function findGuide(db: Db, asked: string): Promise<StoredGuide> {
  const byNumber = /^\d{1,9}$/.test(asked)
  // A file that is gone is still known by its name.
  const path = await realpath(asked).catch(() => resolve(asked))
  const row = await db
    .selectFrom('guides')
    .selectAll()
    .where((e) => (byNumber ? e('id', '=', Number(asked)) : e('path', '=', path)))
    .executeTakeFirst()
  if (row !== undefined) return asStored(row)
  throw new NotFoundError('unknown-guide', `there is no guide ${asked}`, {
    hint: byNumber
      ? '`requisite guide status` lists the guides'
      : `requisite guide import "${asked}" takes it in; \`requisite guide status\` lists the guides`,
  })
}

/** The guide with its row locked until the transaction ends. */
export async function lockGuide(transaction: Db, id: number): Promise<StoredGuide> {
  const row = await transaction
    .selectFrom('guides')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new NotFoundError('unknown-guide', `there is no guide ${id} any more`)
  return asStored(row)
}
