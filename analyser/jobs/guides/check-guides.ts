import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { AuditedClaim, Finding, GuideAudit } from '../../domain/guide-audit.ts'
import type { ProposalState } from '../../domain/guide-workflow.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { type Before, createGuideWords, type GuideWords } from '../../guides/audit/context.ts'
import { movedFurther } from '../../guides/audit/moved-further.ts'
import { recordEvent } from '../webhooks/announce.ts'
import { auditGuides } from './audit-guides.ts'
import { asStored, lockGuide, type StoredGuide } from './find-guide.ts'

export interface CheckGuidesOptions {
  /** Without it every guide. */
  readonly ids?: readonly number[] | undefined
  readonly taxonomy: Taxonomy
  readonly words?: GuideWords
  readonly now: Date
  readonly signal?: AbortSignal
  readonly onChecked?: (done: number) => void
}

export interface CheckCounts {
  readonly guides: number
  /** Guides of which a verdict changed. */
  readonly changed: number
  /** Proposals that wait for a decision. */
  readonly open: number
}

interface Known {
  readonly claim_id: string
  readonly verdict: string
  readonly state: string
  readonly finding: Finding | null
  readonly proposal: Finding['proposal']
}

/** Guides at a time: each comes with its text and its last audit. */
const BATCH = 200

const findingOf = ({ verdict, why, doubtful, mapping, figure, off, proposal }: AuditedClaim): Finding => ({
  ...{ verdict, why, doubtful, mapping, figure, off, proposal },
})

/** What becomes of a proposal in the light of what was decided before. */
function nextState(known: Known | undefined, finding: Finding): { state: ProposalState; keep: boolean } {
  const fresh: ProposalState = finding.proposal === null ? 'none' : 'open'
  if (known === undefined || known.finding === null) return { state: fresh, keep: false }
  if (known.state !== 'approved' && known.state !== 'rejected') return { state: fresh, keep: false }
  // A decision stands while nothing new is known: also when the claim is no longer off, or off by less.
  const isNew = finding.proposal !== null && movedFurther(known.finding, finding)
  return isNew ? { state: 'open', keep: false } : { state: known.state, keep: true }
}

/** Writes a check down, and tells whoever listens of claims that are off when verdicts changed. @returns whether they did */
async function storeCheck(db: Db, guide: StoredGuide, audit: GuideAudit, now: Date): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const current = await lockGuide(transaction, guide.id)
    // Published or imported anew while it was audited: the check is of a text that is gone.
    if (current.content_hash !== guide.content_hash) return false
    const rows = (await transaction
      .selectFrom('guide_claims')
      .select(['claim_id', 'verdict', 'state', 'finding', 'proposal'])
      .where('guide_id', '=', guide.id)
      .execute()) as unknown as Known[]
    const before = new Map(rows.map((row) => [row.claim_id, row]))
    const next = audit.claims.map((claim) => {
      const finding = findingOf(claim)
      return { id: claim.id, finding, ...nextState(before.get(claim.id), finding) }
    })
    const verdictsChanged = next.some(({ id, finding }) => before.get(id)?.verdict !== finding.verdict)
    const ids = next.map(({ id }) => id)
    await transaction
      .deleteFrom('guide_claims')
      .where('guide_id', '=', guide.id)
      .$if(ids.length > 0, (query) => query.where('claim_id', 'not in', ids))
      .execute()
    const fresh = next.filter(({ keep }) => !keep)
    if (fresh.length > 0) {
      await transaction
        .insertInto('guide_claims')
        .values(
          fresh.map(({ id, finding, state }) => ({
            ...{ guide_id: guide.id, claim_id: id, verdict: finding.verdict, state },
            ...{ proposal: JSON.stringify(finding.proposal), finding: JSON.stringify(finding) },
            ...{ decided_by: null, decided_at: null, reason: null },
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['guide_id', 'claim_id']).doUpdateSet((e) => ({
            verdict: e.ref('excluded.verdict'),
            state: e.ref('excluded.state'),
            proposal: e.ref('excluded.proposal'),
            finding: e.ref('excluded.finding'),
            decided_by: null,
            decided_at: null,
            reason: null,
          })),
        )
        .execute()
    }
    for (const { id, finding } of next.filter(({ keep }) => keep)) {
      await transaction
        .updateTable('guide_claims')
        .set({ verdict: finding.verdict })
        .where('guide_id', '=', guide.id)
        .where('claim_id', '=', id)
        .execute()
    }
    const changesDecision = next.some(({ id, keep }) => {
      const state = before.get(id)?.state
      return !keep && (state === 'approved' || state === 'rejected')
    })
    await transaction
      .updateTable('guides')
      .set({
        checked_at: now,
        checked_on: [audit.source, audit.target].map((side) => side?.snapshot ?? 'none').join(' '),
        audit: JSON.stringify(audit),
        ...(changesDecision ? { lock: sql<number>`lock + 1` } : {}),
      })
      .where('id', '=', guide.id)
      .execute()
    const off = audit.counts.outdated + audit.counts.contradicted
    if (verdictsChanged && off > 0) {
      const data = {
        ...{ guide: guide.id, path: guide.path, from: guide.from_role, to: guide.to_role },
        ...{ revision: current.revision, sample: audit.sample, verdicts: audit.counts, off },
        open: next.filter(({ state }) => state === 'open').length,
        missing: audit.missing.length,
        checkedAt: now.toISOString(),
      }
      await recordEvent(transaction, 'guide.stale', data)
    }
    return verdictsChanged
  })
}

/**
 * Audits stored guides anew and keeps what was found: the job behind `requisite guide propose`, and of the schedule when a snapshot closes.
 * It may stop anywhere and run twice.
 */
export async function checkGuides(db: Db, options: CheckGuidesOptions): Promise<CheckCounts> {
  const { ids, taxonomy, now, signal, onChecked } = options
  const words = options.words ?? createGuideWords(taxonomy)
  const chosen = await db
    .selectFrom('guides')
    .select('id')
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    // Guides that share roles come together, and with them their figures.
    .orderBy('to_role')
    .orderBy('from_role')
    .orderBy('id')
    .execute()
  let done = 0
  let changed = 0
  for (let at = 0; at < chosen.length; at += BATCH) {
    const batch = chosen.slice(at, at + BATCH).map(({ id }) => id)
    const rows = await db.selectFrom('guides').selectAll().where('id', 'in', batch).execute()
    const guides = rows.map(asStored)
    const verdicts = await db
      .selectFrom('guide_claims')
      .select(['guide_id', 'claim_id', 'verdict', 'proposal'])
      .where('guide_id', 'in', batch)
      .execute()
    const before = Map.groupBy(verdicts, ({ guide_id }) => guide_id)
    const audits = await auditGuides(
      db,
      guides.map(({ id, claims }) => ({
        read: claims,
        before: new Map(before.get(id)?.map((row) => [row.claim_id, row as unknown as Before])),
      })),
      { taxonomy, words, ...(signal === undefined ? {} : { signal }) },
    )
    for (const [i, guide] of guides.entries()) {
      signal?.throwIfAborted()
      if (await storeCheck(db, guide, audits[i] as GuideAudit, now)) changed++
      done++
      onChecked?.(done)
    }
  }
  const { open } = await db
    .selectFrom('guide_claims')
    .select((e) => e.fn.countAll<number>().as('open'))
    .where('state', '=', 'open')
    .$if(ids !== undefined, (query) => query.where('guide_id', 'in', [...(ids ?? [])]))
    .executeTakeFirstOrThrow()
  return { guides: done, changed, open: Number(open) }
}
