import type { Db } from '../../../migrations/database.ts'
import type { ReadGuide } from '../../domain/guide.ts'
import type { GuideAudit } from '../../domain/guide-audit.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { auditGuide } from '../../guides/audit/audit-guide.ts'
import { type Before, createGuideWords, type GuideWords } from '../../guides/audit/context.ts'
import { needsOf } from '../../guides/audit/needs.ts'
import { readGuideFigures } from './read-guide-figures.ts'

export interface GuideToAudit {
  readonly read: ReadGuide
  /** What the last check found by claim. */
  readonly before?: ReadonlyMap<string, Before> | undefined
}

export interface AuditGuidesOptions {
  readonly taxonomy: Taxonomy
  readonly words?: GuideWords
  readonly signal?: AbortSignal
  readonly onAudited?: (done: number) => void
}

/** Audits guides together: the figures of a role are read once for all of them. @returns in the order given */
export async function auditGuides(
  db: Db,
  guides: readonly GuideToAudit[],
  { taxonomy, words = createGuideWords(taxonomy), signal, onAudited }: AuditGuidesOptions,
): Promise<GuideAudit[]> {
  const needs = guides.map(({ read }) => needsOf(read, words))
  const figures = await readGuideFigures(db, needs, taxonomy, signal)
  return guides.map(({ read, before }, at) => {
    signal?.throwIfAborted()
    const audit = auditGuide(read, {
      words,
      before,
      figures: figures.forGuide(needs[at] as (typeof needs)[0]),
    })
    onAudited?.(at + 1)
    return audit
  })
}
