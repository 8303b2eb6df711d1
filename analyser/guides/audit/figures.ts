/** What an audit is held against: the figures of the roles, read once a role and shared by all guides. */
import type { Comparison } from '../../domain/comparison.ts'
import type { AuditedSide, ShareFigure } from '../../domain/guide-audit.ts'
import type { PayReport } from '../../domain/pay-report.ts'
import type { Report, Requirement, Share } from '../../domain/report.ts'
import type { DistanceMatrix } from '../../domain/routes.ts'
import { round4 } from '../../reports/round.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES } from '../../stats/tier.ts'
import { wilsonInterval } from '../../stats/wilson-interval.ts'

/** Names a set of skills of which any counts. */
export const setKey = (skills: readonly string[]): string => [...skills].sort().join('+')

export interface RoleFigures {
  /** With every requirement. */
  readonly report: Report
  readonly pay: PayReport
  /** Sets of skills that guides name and the report does not, by their key. */
  readonly sets: ReadonlyMap<string, Requirement>
  readonly regions: AuditedSide['regions']
}

export interface GuideFigures {
  /** Figures of a role by its id; undefined where there are none. */
  readonly role: (id: string) => RoleFigures | undefined
  /** Null where it cannot be made: see `problems`. */
  readonly comparison: Comparison | null
  readonly matrix: DistanceMatrix | null
  readonly problems: readonly string[]
}

export const isEnough = ({ n }: Pick<Report, 'n'>): boolean =>
  n.scanned >= LEAST_VACANCIES && n.employers >= LEAST_EMPLOYERS

/** What a figure says of where it is from. */
export const restsOf = ({ role, label, window, versions, snapshot, n }: Report) => ({
  ...{ role, label, window, versions, snapshot },
  n: { vacancies: n.scanned, employers: n.employers },
})

/** A requirement that no vacancy asks for: nothing seen is not nothing there, which its interval says. */
function neverAsked(id: string, label: string, { n, designEffect }: Report): Requirement {
  const effective = Math.max(1, n.scanned) / designEffect
  const { low, high } = wilsonInterval(0, effective)
  const none: Share = { hits: 0, share: 0, low: round4(low), high: round4(high) }
  return {
    ...{ id, label, kind: 'concept', members: null, mentioned: none, required: none },
    ...{ requiredGivenMentioned: null, employerWeighted: none, corrected: null, effective },
    ...{ tier: 'rare', standing: 'below', alternatives: null, evidence: [] },
  }
}

/** How often a role asks for any of some skills. */
export function requirementFor(figures: RoleFigures, skills: readonly string[], label: string): Requirement {
  const [only, ...others] = skills
  const found =
    others.length === 0
      ? figures.report.requirements.find(({ id }) => id === only)
      : figures.sets.get(setKey(skills))
  return found ?? neverAsked(setKey(skills), label, figures.report)
}

const PARTS = 4

/** The members of a requirement that are asked for most, by name. */
export function partsOf(
  { members, kind }: Pick<Requirement, 'members' | 'kind'>,
  { requirements }: Report,
): ShareFigure['parts'] {
  const among = requirements.filter(
    (one) => members?.includes(one.id) && (kind === 'any-of' || one.members === null),
  )
  return among.slice(0, PARTS).map(({ id, label, mentioned }) => ({ id, label, share: mentioned.share }))
}

export function shareFigure(
  figures: RoleFigures,
  requirement: Requirement,
  more: Partial<Pick<ShareFigure, 'source' | 'rank'>> = {},
): ShareFigure {
  const { hits, share, low, high } = requirement.mentioned
  return {
    kind: 'share',
    ...restsOf(figures.report),
    id: requirement.id,
    asked: requirement.label,
    ...{ hits, share, interval: { low, high }, required: requirement.required.share },
    parts: partsOf(requirement, figures.report),
    source: more.source ?? null,
    rank: more.rank ?? null,
    quotes: requirement.evidence,
  }
}
