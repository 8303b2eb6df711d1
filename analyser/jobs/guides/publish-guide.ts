import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { ConflictError, NotFoundError } from '../../domain/errors.ts'
import type { Claim, ReadGuide } from '../../domain/guide.ts'
import type { Proposal } from '../../domain/guide-audit.ts'
import { applyEdits, makeEdits } from '../../guides/propose/make-edits.ts'
import { recordEvent } from '../webhooks/announce.ts'
import { assertLock } from './decide.ts'
import { lockGuide, type Publishing, type StoredGuide } from './find-guide.ts'
import { assertUnchanged, currentHash, hashOf, replaceFile } from './guide-file.ts'

/** Reads the claims of a guide; the format is the one that it was imported with. */
export type GuideReader = (text: string, format: string) => ReadGuide

export interface PublishOptions {
  readonly guide: number
  readonly by: string
  readonly now: Date
  readonly read: GuideReader
  readonly lock?: number | undefined
}

export interface PublishOutcome {
  /** Null: there was nothing to publish. */
  readonly revision: number | null
  readonly changes: Publishing['changes']
  /** Approved, but left to an editor: nothing in the text could be replaced. */
  readonly left: readonly { readonly claim: string; readonly why: string }[]
}

/** Writes down that the file holds the revision. */
async function finish(transaction: Db, guide: StoredGuide, publishing: Publishing): Promise<number> {
  const number = guide.revision + 1
  const { kind, text, hash, by, at, claims, changes } = publishing
  await transaction
    .insertInto('guide_revisions')
    .values({
      ...{ guide_id: guide.id, number, kind, text, content_hash: hash },
      ...{ changes: JSON.stringify(changes), made_by: by, made_at: at },
    })
    .execute()
  await transaction
    .updateTable('guides')
    .set({
      ...{ text, content_hash: hash, claims: JSON.stringify(claims), revision: number, publishing: null },
      lock: sql<number>`lock + 1`,
    })
    .where('id', '=', guide.id)
    .execute()
  const changed = changes.map(({ claim }) => claim)
  if (changed.length > 0) {
    await transaction
      .deleteFrom('guide_claims')
      .where('guide_id', '=', guide.id)
      .where('claim_id', 'in', changed)
      .execute()
  }
  const data = {
    ...{ guide: guide.id, path: guide.path, from: guide.from_role, to: guide.to_role },
    ...{ revision: number, kind, by, changes, publishedAt: at },
  }
  await recordEvent(transaction, 'guide.published', data)
  return number
}

/**
 * Ends a publication that was cut off: done where the file was replaced, else not begun. Called before anything else is done with a guide.
 *
 * @returns the revision that is done now; null where there was none to end, or none of it happened
 */
export async function settle(db: Db, id: number): Promise<number | null> {
  return db.transaction().execute(async (transaction) => {
    const guide = await lockGuide(transaction, id)
    const { publishing } = guide
    if (publishing === null) return null
    if ((await currentHash(guide.path)) === publishing.hash) return finish(transaction, guide, publishing)
    await transaction.updateTable('guides').set({ publishing: null }).where('id', '=', id).execute()
    return null
  })
}

/** Replaces the file and writes that down: announced first, so that whoever comes after a crash knows what to look for. */
async function write(
  db: Db,
  guide: StoredGuide,
  publishing: Publishing,
  lock: number | undefined,
): Promise<number> {
  const mark = JSON.stringify(publishing)
  await db.transaction().execute(async (transaction) => {
    const current = await lockGuide(transaction, guide.id)
    await assertLock(transaction, current, lock ?? guide.lock)
    await transaction.updateTable('guides').set({ publishing: mark }).where('id', '=', guide.id).execute()
  })
  try {
    return await db.transaction().execute(async (transaction) => {
      // Held until the end: nobody settles what is under way.
      const current = await lockGuide(transaction, guide.id)
      if (current.publishing?.at !== publishing.at || current.publishing.hash !== publishing.hash)
        throw new ConflictError('guide-conflict', 'somebody else published the guide at the same time')
      await replaceFile(guide.path, publishing.text, guide.content_hash)
      return finish(transaction, current, publishing)
    })
  } catch (error) {
    await settle(db, guide.id)
    throw error
  }
}

/** What is approved and not published yet, in the order of the guide. */
async function approvedOf(db: Db, guide: StoredGuide): Promise<{ claim: Claim; proposal: Proposal }[]> {
  const rows = await db
    .selectFrom('guide_claims')
    .select(['claim_id', 'proposal'])
    .where('guide_id', '=', guide.id)
    .where('state', '=', 'approved')
    .execute()
  const proposals = new Map(rows.map((row) => [row.claim_id, row.proposal as Proposal | null]))
  return guide.claims.claims.flatMap((claim) => {
    const proposal = proposals.get(claim.id) ?? null
    return proposal === null ? [] : [{ claim, proposal }]
  })
}

/**
 * Writes what is approved into the guide's file, as a new revision: all of it or nothing, also when the process is killed on the way. Run again
 * it does nothing more.
 *
 * @throws InputError when the file was changed by hand; ConflictError when somebody was faster
 */
export async function publishGuide(db: Db, options: PublishOptions): Promise<PublishOutcome> {
  await settle(db, options.guide)
  const guide = await db.transaction().execute((transaction) => lockGuide(transaction, options.guide))
  await assertLock(db, guide, options.lock)
  await assertUnchanged(guide.path, guide.content_hash)
  const approved = await approvedOf(db, guide)
  const byHand = approved
    .filter(({ proposal }) => proposal.kind === 'drop')
    .map(({ claim }) => ({ claim: claim.id, why: 'to be taken out by hand: no prose is rewritten' }))
  const changing = approved.filter(({ proposal }) => proposal.kind !== 'drop')
  const made = makeEdits(
    guide.text,
    changing.map(({ claim, proposal }) => ({ claim, value: proposal.value })),
    guide.format === 'html' ? 'html' : 'plain',
  )
  const left = [...byHand, ...made.left]
  // Two that change together do so, or neither.
  const failed = new Set(made.left.map(({ claim }) => claim))
  const broken = changing.filter(({ proposal }) => proposal.together.some((id) => failed.has(id)))
  const edits = made.edits.filter((edit) => !broken.some(({ claim }) => claim.id === edit.claim))
  if (edits.length === 0) return { revision: null, changes: [], left }
  const text = applyEdits(guide.text, edits)
  const changes = changing.flatMap(({ claim, proposal }) =>
    edits.some((edit) => edit.claim === claim.id)
      ? [{ claim: claim.id, before: claim.text, after: proposal.text }]
      : [],
  )
  const { by, now, read } = options
  const publishing: Publishing = {
    ...{ kind: 'publish', text, hash: hashOf(text), by, at: now.toISOString() },
    ...{ claims: read(text, guide.format), changes },
  }
  return { revision: await write(db, guide, publishing, options.lock), changes, left }
}

/**
 * Writes an earlier revision into the guide's file again, as a new one.
 *
 * @param to its number; without it the one before the newest
 */
export async function undoGuide(
  db: Db,
  options: PublishOptions & { readonly to?: number | undefined },
): Promise<number> {
  await settle(db, options.guide)
  const guide = await db.transaction().execute((transaction) => lockGuide(transaction, options.guide))
  await assertLock(db, guide, options.lock)
  await assertUnchanged(guide.path, guide.content_hash)
  const to = options.to ?? guide.revision - 1
  const earlier = await db
    .selectFrom('guide_revisions')
    .select(['text', 'content_hash'])
    .where('guide_id', '=', guide.id)
    .where('number', '=', to)
    .executeTakeFirst()
  if (earlier === undefined || to === guide.revision) {
    throw new NotFoundError(
      'unknown-revision',
      `the guide has no earlier revision ${to < 1 ? 'than its first' : to}`,
      {
        hint: `requisite guide review ${guide.id} --history lists them`,
      },
    )
  }
  const { by, now, read } = options
  return write(
    db,
    guide,
    {
      ...{ kind: 'undo', text: earlier.text, hash: earlier.content_hash, by, at: now.toISOString() },
      ...{ claims: read(earlier.text, guide.format), changes: [] },
    },
    options.lock,
  )
}
