import type { Gap } from '../../domain/comparison.ts'
import type { ClaimOf } from '../../domain/guide.ts'
import type { Finding, Mapping, ShareFigure } from '../../domain/guide-audit.ts'
import type { Requirement } from '../../domain/report.ts'
import { shareDifference } from '../../stats/share-difference.ts'
import { type AuditContext, finding, mappingOf, notMeasurable, shareText, was } from './context.ts'
import { type RoleFigures, requirementFor, shareFigure } from './figures.ts'
import { isPast } from './past.ts'
import { placeGaps } from './place-gaps.ts'
import { type GapRanks, type RankedGap, rankGaps, skillsOf } from './rank-gaps.ts'

/** What hardly anybody asks for is no gap: the cut between nice to have and rare. */
export const RARE = 0.2

/** A gap of the guide with its figures. */
export interface MeasuredGap extends RankedGap {
  readonly claim: ClaimOf<'gap'>
  readonly mapping: Mapping
  readonly requirement: Requirement
  readonly figure: (rank: ShareFigure['rank']) => ShareFigure
  /** Why it is no gap at all, if so. */
  readonly refuted: { readonly why: string; readonly off: number } | null
}

export interface AuditedGaps {
  readonly findings: ReadonlyMap<string, Finding>
  /** Gaps of the data that the guide does not name, the largest first, with their place among all. */
  readonly unnamed: readonly { readonly gap: Gap; readonly rank: NonNullable<ShareFigure['rank']> }[]
  readonly ranks: GapRanks
}

function refute(
  claim: ClaimOf<'gap'>,
  [target, source]: readonly [Requirement, Requirement],
  context: AuditContext,
  [from, to]: readonly [string, string],
): MeasuredGap['refuted'] {
  const flagged = was(context, claim, 'contradicted')
  const { mentioned } = target
  if (isPast(RARE, mentioned, 'below', flagged)) {
    return {
      why: `only ${shareText(mentioned)} of ${to} vacancies ask for it`,
      off: RARE - mentioned.share,
    }
  }
  const more = shareDifference(mentioned.share, target.effective, source.mentioned.share, source.effective)
  if (!isPast(0, more, 'below', flagged)) return null
  return {
    why: `no gap: ${shareText(source.mentioned)} of ${from} vacancies ask for it, more than the ${shareText(mentioned)} of ${to} ones, so ${from}s bring it`,
    off: -more.difference,
  }
}

function measure(
  claim: ClaimOf<'gap'>,
  mapping: Mapping,
  context: AuditContext,
  [source, target]: readonly [RoleFigures, RoleFigures],
): MeasuredGap {
  const own = requirementFor(target, mapping.skills, mapping.label)
  // Guides name the activity ("API design"), adverts the thing ("REST"): where the words alone are rare, their family is counted.
  const useWider = mapping.wider !== null && own.mentioned.share < RARE
  const wider = useWider ? context.words.taxonomy.skills.get(mapping.wider as string) : undefined
  const skills = wider === undefined ? mapping.skills : [wider.id]
  const label = wider?.label ?? mapping.label
  const asked = requirementFor(target, skills, label)
  const brought = requirementFor(source, skills, label)
  const known = context.figures.comparison?.gaps.find(({ id }) => id === asked.id)
  return {
    id: claim.id,
    claim,
    mapping: wider === undefined ? { ...mapping, wider: null } : mapping,
    requirement: asked,
    source: brought.mentioned,
    sourceTrials: brought.effective,
    lack: known?.lack ?? 1 - brought.mentioned.share,
    figure: (rank) => shareFigure(target, asked, { source: brought.mentioned, rank }),
    refuted: refute(claim, [asked, brought], context, [source.report.label, target.report.label]),
  }
}

/** Holds the gaps of a guide, and their order, against the gaps of the data. */
export function auditGaps(claims: readonly ClaimOf<'gap'>[], context: AuditContext): AuditedGaps {
  const { source, target, words } = context
  const findings = new Map<string, Finding>()
  const measured: MeasuredGap[] = []
  for (const claim of claims) {
    const mapping = mappingOf(words, claim.value)
    if (typeof mapping === 'string') findings.set(claim.id, notMeasurable(mapping))
    else if (source === undefined || target === undefined)
      findings.set(claim.id, notMeasurable(context.without, { mapping }))
    else measured.push(measure(claim, mapping, context, [source, target]))
  }
  const counted = ({ mapping }: MeasuredGap) =>
    mapping.wider === null ? mapping.skills : [...mapping.skills, mapping.wider]
  const named = measured.flatMap(counted)
  const others = (context.figures.comparison?.gaps ?? []).filter(
    (gap) => !words.related(skillsOf(gap), named),
  )
  const ranked: RankedGap[] = others.flatMap((gap) => {
    const requirement = target?.report.requirements.find(({ id }) => id === gap.id)
    if (requirement === undefined || source === undefined) return []
    const sourceTrials = requirementFor(source, skillsOf(gap), gap.label).effective
    return [{ id: gap.id, requirement, source: gap.source, sourceTrials, lack: gap.lack }]
  })
  const standing = measured.filter(({ refuted }) => refuted === null)
  const ranks = rankGaps([...standing, ...ranked])
  const unnamed = others.flatMap((gap) => {
    const rank = ranks.ranks.get(gap.id)
    return rank === undefined ? [] : [{ gap, rank }]
  })
  for (const { claim, mapping, refuted, figure } of measured) {
    if (refuted === null) continue
    const { why, off } = refuted
    findings.set(claim.id, finding('contradicted', why, { mapping, figure: figure(null), off }))
  }
  placeGaps({ claims, standing, unnamed, ranks, context, findings })
  return { findings, unnamed, ranks }
}
