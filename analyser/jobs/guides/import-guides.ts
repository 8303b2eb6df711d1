import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../../../migrations/database.ts'
import type { ReadGuide } from '../../domain/guide.ts'
import type { RoleNamer } from '../../guides/audit/name-role.ts'
import { asStored } from './find-guide.ts'
import type { GuideFile } from './guide-file.ts'
import { settle } from './publish-guide.ts'

export interface ImportGuideOptions {
  readonly file: GuideFile
  readonly format: string
  readonly read: ReadGuide
  readonly nameRole: RoleNamer
  readonly by: string
  readonly now: Date
}

export interface ImportedGuide {
  readonly id: number
  readonly outcome: 'new' | 'changed' | 'unchanged'
  readonly revision: number
}

/**
 * Takes a guide in, or what somebody changed in its file by hand. Decisions about claims that still say the same stay.
 */
export async function importGuide(db: Db, options: ImportGuideOptions): Promise<ImportedGuide> {
  const { file, format, read, nameRole, by, now } = options
  const existing = await db.selectFrom('guides').select('id').where('path', '=', file.path).executeTakeFirst()
  if (existing !== undefined) await settle(db, existing.id)
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('guides')
      .selectAll()
      .where('path', '=', file.path)
      .forUpdate()
      .executeTakeFirst()
    const known = row === undefined ? undefined : asStored(row)
    if (known !== undefined && known.content_hash === file.hash)
      return { id: known.id, outcome: 'unchanged', revision: known.revision }
    const [from, to] = [read.guide.from, read.guide.to].map((name) => (name === null ? null : nameRole(name)))
    const revision = (known?.revision ?? 0) + 1
    const values = {
      path: file.path,
      format,
      from_role: from ?? null,
      to_role: to ?? null,
      market: read.guide.market,
      text: file.text,
      content_hash: file.hash,
      claims: JSON.stringify(read),
      revision,
      lock: (known?.lock ?? 0) + 1,
      imported_at: now,
    }
    const { id } =
      known === undefined
        ? await transaction.insertInto('guides').values(values).returning('id').executeTakeFirstOrThrow()
        : await transaction
            .updateTable('guides')
            .set(values)
            .where('id', '=', known.id)
            .returning('id')
            .executeTakeFirstOrThrow()
    await transaction
      .insertInto('guide_revisions')
      .values({
        ...{ guide_id: id, number: revision, kind: known === undefined ? 'import' : 'edit' },
        ...{ text: file.text, content_hash: file.hash, changes: '[]', made_by: by, made_at: now },
      })
      .execute()
    if (known !== undefined) {
      const before = new Map(known.claims.claims.map((claim) => [claim.id, claim.value]))
      const same = read.claims.filter((claim) => isDeepStrictEqual(before.get(claim.id), claim.value))
      const kept = same.map((claim) => claim.id)
      await transaction
        .deleteFrom('guide_claims')
        .where('guide_id', '=', id)
        .$if(kept.length > 0, (query) => query.where('claim_id', 'not in', kept))
        .execute()
    }
    return { id, outcome: known === undefined ? 'new' : 'changed', revision }
  })
}
