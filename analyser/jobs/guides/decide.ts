import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { ConflictError, NotFoundError, UsageError } from '../../domain/errors.ts'
import type { Proposal } from '../../domain/guide-audit.ts'
import { lockGuide, type StoredGuide } from './find-guide.ts'

export interface Decision {
  readonly claim: string
  readonly decision: 'approved' | 'rejected' | 'reopened'
  /** Needed to reject. */
  readonly reason?: string | undefined
}

export interface DecideOptions {
  readonly guide: number
  readonly decisions: readonly Decision[]
  readonly by: string
  readonly now: Date
  /** The guide's lock when the decider looked at it. */
  readonly lock?: number | undefined
}

async function lastChange(db: Db, guide: StoredGuide): Promise<string> {
  const decision = await db
    .selectFrom('guide_decisions')
    .select(['made_by', 'made_at', 'decision', 'claim_id'])
    .where('guide_id', '=', guide.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const revision = await db
    .selectFrom('guide_revisions')
    .select(['made_by', 'made_at', 'number'])
    .where('guide_id', '=', guide.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isRevision = revision !== undefined && (decision === undefined || revision.made_at > decision.made_at)
  if (isRevision)
    return `${revision.made_by} made revision ${revision.number} at ${revision.made_at.toISOString()}`
  return decision === undefined
    ? 'a check found the data to have moved'
    : `${decision.made_by} ${decision.decision} ${decision.claim_id} at ${decision.made_at.toISOString()}`
}

/**
 * @param lock what the caller saw; undefined: nothing to compare
 * @throws ConflictError naming who was faster
 */
export async function assertLock(db: Db, guide: StoredGuide, lock: number | undefined): Promise<void> {
  if (lock === undefined || lock === guide.lock) return
  throw new ConflictError(
    'guide-conflict',
    `the guide is not as you saw it: ${await lastChange(db, guide)}`,
    {
      hint: `requisite guide review ${guide.id} shows it as it is`,
    },
  )
}

/**
 * Approves, rejects or reopens proposals, all or none of them. Claims that must change together are decided together.
 *
 * @returns ids of the claims that were decided
 * @throws ConflictError when somebody was faster; NotFoundError for a claim without a proposal; UsageError for a rejection without a reason
 */
export async function decide(
  db: Db,
  { guide: id, decisions, by, now, lock }: DecideOptions,
): Promise<string[]> {
  const mute = decisions.find(({ decision, reason }) => decision === 'rejected' && !reason?.trim())
  if (mute !== undefined)
    throw new UsageError(`to reject ${mute.claim} needs a reason`, { hint: 'add --reason "…"' })
  return db.transaction().execute(async (transaction) => {
    const guide = await lockGuide(transaction, id)
    await assertLock(transaction, guide, lock)
    const rows = await transaction
      .selectFrom('guide_claims')
      .selectAll()
      .where('guide_id', '=', id)
      .where('state', '<>', 'none')
      .execute()
    const known = new Map(rows.map((row) => [row.claim_id, row]))
    const decided = new Map<string, Decision>()
    for (const decision of decisions) {
      const row = known.get(decision.claim)
      if (row === undefined) {
        throw new NotFoundError('unknown-claim', `${decision.claim} has no proposal`, {
          hint: `requisite guide review ${id} lists the proposals`,
        })
      }
      const together = (row.proposal as Proposal | null)?.together ?? []
      for (const claim of new Set([decision.claim, ...together])) {
        if (known.has(claim)) decided.set(claim, { ...decision, claim })
      }
    }
    for (const { claim, decision, reason = null } of decided.values()) {
      const row = known.get(claim)
      const isOpen = decision === 'reopened'
      if (row !== undefined && !isOpen && row.state === decision && row.decided_by !== by) {
        throw new ConflictError(
          'guide-conflict',
          `${claim} was ${decision} already, by ${row.decided_by} at ${row.decided_at?.toISOString()}`,
        )
      }
      await transaction
        .updateTable('guide_claims')
        .set({
          state: isOpen ? 'open' : decision,
          decided_by: isOpen ? null : by,
          decided_at: isOpen ? null : now,
          reason: isOpen ? null : reason,
        })
        .where('guide_id', '=', id)
        .where('claim_id', '=', claim)
        .execute()
      await transaction
        .insertInto('guide_decisions')
        .values({
          ...{ guide_id: id, claim_id: claim, revision: guide.revision, decision, reason },
          ...{
            proposal: JSON.stringify(row?.proposal ?? null),
            finding: JSON.stringify(row?.finding ?? null),
          },
          ...{ made_by: by, made_at: now },
        })
        .execute()
    }
    await transaction
      .updateTable('guides')
      .set({ lock: sql<number>`lock + 1` })
      .where('id', '=', id)
      .execute()
    return [...decided.keys()]
  })
}
