import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { Finding, Proposal, Verdict } from '../../domain/guide-audit.ts'
import type {
  GuideReview,
  GuideRevision,
  GuideStatus,
  ProposalState,
  ReviewedClaim,
} from '../../domain/guide-workflow.ts'
import type { StoredGuide } from './find-guide.ts'
import { currentHash } from './guide-file.ts'

const DAY_MS = 86_400_000

interface StatusRow {
  readonly id: number
  readonly path: string
  readonly revision: number
  readonly lock: number
  readonly content_hash: string
  readonly pending: string | null
  readonly from: string | null
  readonly to: string | null
  readonly claims: number
  readonly missing: number | null
  readonly checked_at: Date | null
  readonly published: Date | null
  readonly off: number
  readonly off_by: number
  readonly not_measurable: number
  readonly open: number
  readonly approved: number
  readonly rejected: number
}

async function statusOf(row: StatusRow, now: Date): Promise<GuideStatus> {
  const { id, path, revision, lock, from, to, claims, checked_at: checked } = row
  const hash = await currentHash(path)
  return {
    ...{ id, path, from, to, revision, lock, claims, off: row.off },
    offBy: Math.round(row.off_by * 100) / 100,
    ...{ notMeasurable: row.not_measurable, missing: row.missing ?? 0 },
    ...{ open: row.open, approved: row.approved, rejected: row.rejected },
    checkedAt: checked?.toISOString() ?? null,
    days: checked === null ? null : Math.max(0, Math.floor((now.getTime() - checked.getTime()) / DAY_MS)),
    publishedAt: row.published?.toISOString() ?? null,
    changed: hash === null ? null : hash !== row.content_hash && hash !== row.pending,
  }
}

/** How every guide stands, those that are off by most first. @param ids only these */
export async function readGuideStatus(db: Db, now: Date, ids?: readonly number[]): Promise<GuideStatus[]> {
  const only = ids === undefined ? sql`` : sql`where g.id = any(${[...ids]}::bigint[])`
  const { rows } = await sql<StatusRow>`
    select g.id, g.path, g.revision, g.lock, g.content_hash, g.publishing->>'hash' as pending,
      g.claims->'guide'->>'from' as "from", g.claims->'guide'->>'to' as "to",
      jsonb_array_length(g.claims->'claims') as claims, jsonb_array_length(g.audit->'missing') as missing, g.checked_at,
      (select max(r.made_at) from guide_revisions r where r.guide_id = g.id and r.kind in ('publish', 'undo')) as published,
      count(*) filter (where c.verdict in ('outdated', 'contradicted'))::int as off,
      coalesce(sum(abs((c.finding->>'off')::float)) filter (where c.verdict in ('outdated', 'contradicted')), 0) as off_by,
      count(*) filter (where c.verdict = 'not-measurable')::int as not_measurable,
      count(*) filter (where c.state = 'open')::int as open,
      count(*) filter (where c.state = 'approved')::int as approved,
      count(*) filter (where c.state = 'rejected')::int as rejected
    from guides g left join guide_claims c on c.guide_id = g.id ${only}
    group by g.id order by off desc, off_by desc, g.path`.execute(db)
  return Promise.all(rows.map((row) => statusOf(row, now)))
}

/** A guide with what is proposed and what was decided. */
export async function readGuideReview(db: Db, guide: StoredGuide, now: Date): Promise<GuideReview> {
  const [[status], rows] = await Promise.all([
    readGuideStatus(db, now, [guide.id]),
    db.selectFrom('guide_claims').selectAll().where('guide_id', '=', guide.id).execute(),
  ])
  const byClaim = new Map(rows.map((row) => [row.claim_id, row]))
  const claims = guide.claims.claims.flatMap((claim): ReviewedClaim[] => {
    const row = byClaim.get(claim.id)
    if (row === undefined) return []
    return [
      {
        ...{ id: claim.id, type: claim.type, text: claim.text, places: 1 + claim.repeats.length },
        verdict: row.verdict as Verdict,
        state: row.state as ProposalState,
        proposal: row.proposal as Proposal | null,
        finding: row.finding as Finding | null,
        ...{ by: row.decided_by, at: row.decided_at?.toISOString() ?? null, reason: row.reason },
      },
    ]
  })
  return { guide: status as GuideStatus, claims }
}

/** What became of a guide, the newest first. */
export async function readRevisions(db: Db, guide: number): Promise<GuideRevision[]> {
  const rows = await db
    .selectFrom('guide_revisions')
    .select(['number', 'kind', 'changes', 'made_by', 'made_at'])
    .where('guide_id', '=', guide)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ number: row.number, kind: row.kind as GuideRevision['kind'], by: row.made_by },
    at: row.made_at.toISOString(),
    changes: row.changes as unknown as GuideRevision['changes'],
  }))
}
