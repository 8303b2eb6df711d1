import type { Gap } from '../../domain/comparison.ts'
import type {
  Duty,
  GuideBlocks,
  PlanStep,
  QuotedGap,
  RolePay,
  SkillWording,
} from '../../domain/guide-blocks.ts'
import type { Report } from '../../domain/report.ts'
import { computeRoutes } from '../../reports/compute-routes.ts'
import { namesOf } from '../../reports/telling.ts'
import { levelOf } from '../audit/audit-distance.ts'
import { sideOf } from '../audit/audit-guide.ts'
import { ANY_QUALIFICATION } from '../audit/audit-skills.ts'
import type { GuideFigures, RoleFigures } from '../audit/figures.ts'

/** The plan of published guides, as parts of the whole time. Steps overlap, since people do several things at once. */
const PLAN: readonly (readonly [label: string, from: number, to: number])[] = [
  ['Audit your transferable skills', 0, 0.05],
  ['Research roles and what they ask for', 0.05, 0.1],
  ['Close the largest gaps by training', 0.1, 0.4],
  ['Gain practical experience', 0.25, 0.55],
  ['Reposition your CV and online presence', 0.45, 0.65],
  ['Apply, bridging roles included', 0.6, 1],
]
const FORMAL: readonly string[] = ['qualification', 'certification', 'licence']
const SHOWN_QUALIFICATIONS = 5
/** Rarer, and it says more about one employer than about the role. */
const LEAST_QUALIFICATION = 0.02

export interface BlocksInput {
  readonly source: RoleFigures
  readonly target: RoleFigures
  readonly figures: GuideFigures
  readonly wordings: readonly SkillWording[]
  /** Undefined: responsibilities are not counted. */
  readonly days?: { readonly source: readonly Duty[]; readonly target: readonly Duty[] } | undefined
}

/** Steps over the months that guides give; an open end is taken as half as long again. */
function planOf(months: readonly [number, number | null] | undefined): PlanStep[] {
  if (months === undefined) return []
  const whole = months[1] ?? months[0] * 1.5
  return PLAN.map(([label, from, to]) => ({
    label,
    fromMonth: Math.round(from * whole * 2) / 2,
    toMonth: Math.max(0.5, Math.round(to * whole * 2) / 2),
  }))
}

function payOf({ report, pay }: RoleFigures): RolePay {
  const [all] = pay.groups
  return { role: report.role, label: report.label, all: all ?? null, bands: pay.bands }
}

/** Gaps as a guide names them, a family with its best-known members. */
function quoted(gaps: readonly Gap[], report: Report): QuotedGap[] {
  const nameOf = namesOf(report)
  return gaps.map((gap) => {
    const requirement = report.requirements.find(({ id }) => id === gap.id)
    const label = requirement === undefined ? gap.label : nameOf(requirement)
    return { ...gap, label, quotes: requirement?.evidence ?? [] }
  })
}

/** Names that tell a writer something: another one than the skill's own. */
function telling(wordings: readonly SkillWording[]): SkillWording[] {
  return wordings.filter(
    ({ id, label, forms }, i) =>
      wordings.findIndex((other) => other.id === id) === i &&
      forms.some(({ form }) => form.toLowerCase() !== label.toLowerCase()),
  )
}

/** The facts for a new guide from one role to another. Pure: figures in, blocks out. */
export function makeBlocks({ source, target, figures, wordings, days }: BlocksInput): GuideBlocks {
  const { comparison, matrix } = figures
  const { report } = target
  const routes =
    matrix === null
      ? undefined
      : computeRoutes({
          ...{ matrix, sample: report.sample, source: source.report.role, target: report.role },
          ...{ entry: undefined, senior: undefined },
        })
  const distance = comparison?.distance ?? null
  const formal = report.requirements.filter(
    ({ kind, members, mentioned }) =>
      FORMAL.includes(kind) && members === null && mentioned.share >= LEAST_QUALIFICATION,
  )
  return {
    sample: source.report.sample || report.sample,
    source: sideOf(source),
    target: sideOf(target),
    distance,
    level: distance === null ? null : levelOf(distance.months),
    gates: quoted(comparison?.gates ?? [], report),
    gaps: quoted(comparison?.gaps ?? [], report),
    first: [...(comparison?.first ?? [])],
    transfers: [...(comparison?.transfers ?? [])],
    days: days === undefined ? null : { source: [...days.source], target: [...days.target] },
    pay: [payOf(source), payOf(target)],
    plan: planOf(distance?.months),
    bridges: [...(routes?.bridges ?? [])],
    out: (routes?.out ?? []).filter(({ role }) => role !== report.role),
    into: (routes?.into ?? []).filter(({ role }) => role !== source.report.role),
    wordings: telling(wordings),
    qualifications: {
      any: target.sets.get(ANY_QUALIFICATION)?.required ?? null,
      named: formal
        .slice(0, SHOWN_QUALIFICATIONS)
        .map(({ id, label, required, mentioned }) => ({ id, label, required, mentioned })),
    },
  }
}
