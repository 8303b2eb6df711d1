import type { Claim, ClaimOf, ReadGuide } from '../../domain/guide.ts'
import {
  type AuditedClaim,
  type AuditedSide,
  type Finding,
  type GuideAudit,
  type Missing,
  verdicts,
} from '../../domain/guide-audit.ts'
import { namesRole } from '../../reports/role-words.ts'
import { auditCount } from './audit-count.ts'
import { auditDifficulty, auditStep, auditTimeline } from './audit-distance.ts'
import { type AuditedGaps, auditGaps } from './audit-gaps.ts'
import { auditBridge, auditOtherRoute } from './audit-roles.ts'
import { auditSalary } from './audit-salary.ts'
import { auditQualification, auditTransfers } from './audit-skills.ts'
import {
  type AuditContext,
  type Before,
  enoughOf,
  finding,
  type GuideWords,
  notMeasurable,
} from './context.ts'
import { type GuideFigures, isEnough, type RoleFigures, restsOf } from './figures.ts'
import { skillsOf } from './rank-gaps.ts'

export interface AuditOptions {
  readonly words: GuideWords
  readonly figures: GuideFigures
  /** What the last check found by claim, which small movements do not change. */
  readonly before?: ReadonlyMap<string, Before> | undefined
}

export const sideOf = (role: RoleFigures): AuditedSide => ({
  ...restsOf(role.report),
  listings: role.report.n.listings,
  regions: role.regions,
  enough: isEnough(role.report),
})

function contextOf({ guide }: ReadGuide, { words, figures, before }: AuditOptions): AuditContext {
  const ids = [guide.from, guide.to].map((name) => (name === null ? null : words.nameRole(name)))
  const [sourceId, targetId] = ids as [string | null, string | null]
  const source = enoughOf(figures, sourceId, guide.from ?? 'the role that the guide leads from')
  const target = enoughOf(figures, targetId, guide.to ?? 'the role that the guide leads to')
  const without = [target, source].filter((found) => typeof found === 'string')
  return {
    ...{ words, figures, sourceId, targetId, before: before ?? new Map() },
    source: typeof source === 'string' ? undefined : source,
    target: typeof target === 'string' ? undefined : target,
    without: without.join('; ') || 'the two roles cannot be compared',
  }
}

function auditRoute({ value }: ClaimOf<'route'>, context: AuditContext): Finding {
  const { source, target } = context
  if (source === undefined || target === undefined) return notMeasurable(context.without)
  const isUk = /\b(?:UK|United Kingdom|Britain|England|Scotland|Wales)\b/i.test(value.market ?? '')
  const sides = [source, target].map(({ report, regions }) => {
    const where = isUk ? `, ${regions.uk} of them in the UK` : ''
    return `${report.n.scanned} vacancies of ${report.label}${where}`
  })
  // Figures of another market than the guide's are better than none, if that is said.
  const doubtful = isUk && [source, target].some(({ regions }) => regions.uk < regions.abroad)
  return finding('supported', `both roles are known: ${sides.join(' and ')}`, { doubtful })
}

/** Requirements that the guide should name: over the 80% line, or larger gaps than those that it names. */
function findMissing(claims: readonly AuditedClaim[], gaps: AuditedGaps, context: AuditContext): Missing[] {
  const { target, source, words } = context
  if (target === undefined) return []
  const named = claims.flatMap(({ mapping }) =>
    mapping === null ? [] : [...mapping.skills, ...(mapping.wider === null ? [] : [mapping.wider])],
  )
  const most = claims.filter(({ type }) => type === 'gap').length
  const { requirements, clears, label } = target.report
  const over = requirements.filter(
    (one) => clears.includes(one.id) && !words.related(skillsOf(one), named) && !namesRole(one.label, label),
  )
  const larger = gaps.unnamed
    .filter(
      ({ gap, rank }) =>
        rank.value <= Math.max(1, most) && !clears.includes(gap.id) && !words.related(skillsOf(gap), named),
    )
    .flatMap(({ gap }) => requirements.filter(({ id }) => id === gap.id))
  const missing =
    (why: Missing['why']) =>
    (one: (typeof requirements)[number]): Missing => ({
      ...{ id: one.id, label: one.label, kind: one.kind, why, standing: one.standing, share: one.mentioned },
      source: source?.report.requirements.find(({ id }) => id === one.id)?.mentioned ?? null,
      quotes: one.evidence,
    })
  return [...over.map(missing('over-80')), ...larger.map(missing('larger-gap'))]
}

/** Two ranges for the same role and level cannot both be right. */
function disagreements(claims: readonly Claim[], { words }: AuditContext): string[] {
  const seen = new Map<string, ClaimOf<'salary'>>()
  return claims.flatMap((claim) => {
    if (claim.type !== 'salary') return []
    const { role, seniority, min, max, currency, period } = claim.value
    const key = [words.nameRole(role) ?? role, seniority, currency, period].join(' ')
    const other = seen.get(key)
    if (other === undefined) seen.set(key, claim)
    if (other === undefined || (other.value.min === min && other.value.max === max)) return []
    return [
      `the guide gives two ranges for ${seniority === null ? '' : `${seniority}-level `}${role}: "${other.text}" and "${claim.text}"`,
    ]
  })
}

/**
 * Holds every claim of a guide against today's figures.
 *
 * Pure: claims and figures in, verdicts out. A claim is flagged only where the figure is past it by its whole 95% interval and one standard error
 * more (past.ts).
 */
export function auditGuide(read: ReadGuide, options: AuditOptions): GuideAudit {
  const context = contextOf(read, options)
  const ofType = <T extends Claim['type']>(type: T) =>
    read.claims.filter((claim): claim is ClaimOf<T> => claim.type === type)
  const gaps = auditGaps(ofType('gap'), context)
  const named = [...gaps.findings.values()].flatMap(({ mapping }) => mapping?.skills ?? [])
  const transfers = auditTransfers(ofType('transfer'), named, context)
  const timelines = ofType('timeline')
  const findingOf = (claim: Claim): Finding => {
    switch (claim.type) {
      case 'route':
        return auditRoute(claim, context)
      case 'gap':
        return gaps.findings.get(claim.id) as Finding
      case 'transfer':
        return transfers.get(claim.id) as Finding
      case 'salary':
        return auditSalary(claim, context)
      case 'timeline':
        return auditTimeline(claim, context)
      case 'step':
        return auditStep(claim, timelines)
      case 'difficulty':
        return auditDifficulty(claim, context)
      case 'qualification':
        return auditQualification(claim, context)
      case 'count':
        return auditCount(claim, context)
      case 'bridge':
        return auditBridge(claim, context)
      case 'other-route':
        return auditOtherRoute(claim, context)
    }
  }
  const claims = read.claims.map((claim): AuditedClaim => ({ ...claim, ...findingOf(claim) }))
  const { figures, sourceId, targetId } = context
  const [source, target] = [sourceId, targetId].map((id) => (id === null ? undefined : figures.role(id)))
  const comparison = figures.comparison
  return {
    guide: read.guide,
    sample: [source, target].some((role) => role?.report.sample === true),
    source: source === undefined ? null : sideOf(source),
    target: target === undefined ? null : sideOf(target),
    problems: [...figures.problems, ...disagreements(read.claims, context)],
    counts: Object.fromEntries(
      verdicts.map((verdict) => [verdict, claims.filter((claim) => claim.verdict === verdict).length]),
    ) as GuideAudit['counts'],
    claims,
    missing: findMissing(claims, gaps, context),
    first: (comparison?.gaps ?? [])
      .filter(({ id }) => comparison?.first.includes(id))
      .map(({ id, label, target: asked }) => ({ id, label, share: asked.share })),
    unread: read.unread,
  }
}
