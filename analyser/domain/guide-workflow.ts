import { z } from 'zod'
import { claimTypes } from './guide.ts'
import { finding, proposal, verdicts } from './guide-audit.ts'

/** What has become of a claim's proposal. */
export const proposalStates = ['none', 'open', 'approved', 'rejected'] as const
export type ProposalState = (typeof proposalStates)[number]

const count = z.int().nonnegative()

/** A proposal with what was decided of it. */
export const reviewedClaim = z.object({
  id: z.string(),
  type: z.enum(claimTypes),
  text: z.string(),
  places: count.describe('where the guide says it'),
  verdict: z.enum(verdicts),
  state: z.enum(proposalStates),
  proposal: proposal.nullable(),
  finding: finding.nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
})
export type ReviewedClaim = z.infer<typeof reviewedClaim>

/** How a guide stands. */
export const guideStatus = z.object({
  id: z.int().positive(),
  path: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  revision: count,
  lock: count.describe('to be given with a decision, so that one on an older state is refused'),
  claims: count,
  off: count.describe('claims that are outdated or contradicted'),
  offBy: z.number().describe('sum of how far each is off, as proportions'),
  notMeasurable: count,
  missing: count,
  open: count.describe('proposals that wait for a decision'),
  approved: count.describe('approved, not published yet'),
  rejected: count,
  checkedAt: z.iso.datetime().nullable(),
  days: z.number().nullable().describe('since the last check; null: never'),
  publishedAt: z.iso.datetime().nullable(),
  changed: z.boolean().nullable().describe('the file was changed by hand since; null: it is not there'),
})
export type GuideStatus = z.infer<typeof guideStatus>

/** A guide with every claim that has or had a proposal. */
export const guideReview = z.object({ guide: guideStatus, claims: z.array(reviewedClaim) })
export type GuideReview = z.infer<typeof guideReview>

export const revisionKinds = ['import', 'edit', 'publish', 'undo'] as const

export const guideRevision = z.object({
  number: z.int().positive(),
  kind: z.enum(revisionKinds),
  by: z.string(),
  at: z.iso.datetime(),
  changes: z.array(
    z.object({ claim: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type GuideRevision = z.infer<typeof guideRevision>
