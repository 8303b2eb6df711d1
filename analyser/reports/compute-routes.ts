import type { Report } from '../domain/report.ts'
import type { DistanceMatrix, Routes, SeniorityGap } from '../domain/routes.ts'
import { shareDifference } from '../stats/share-difference.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES } from '../stats/tier.ts'
import { siblingIndex } from './adjacency.ts'
import { BASIS, distanceBetween, monthsFor } from './distance.ts'
import { round4 } from './round.ts'
import { tellingRequirements } from './telling.ts'
import type { SkillIndex } from './vacancy-row.ts'

const SHOWN = 8
/** A step must be this much shorter than the whole, or it is no step. */
const SHORTER = 0.95

/** The distances between all roles that have enough vacancies. @param reports with every requirement */
export function distanceMatrix(reports: readonly Report[], skills: SkillIndex): DistanceMatrix {
  const enough = reports.filter(({ n }) => n.scanned >= LEAST_VACANCIES && n.employers >= LEAST_EMPLOYERS)
  const siblings = siblingIndex(skills)
  return {
    roles: enough.map(({ role, label, n }) => ({
      role,
      label,
      vacancies: n.vacancies,
      employers: n.employers,
    })),
    distances: enough.map((source) =>
      enough.map((target) => (source === target ? 0 : round4(distanceBetween(source, target, siblings)))),
    ),
  }
}

/** What senior vacancies of a role ask for more, or less, than entry-level ones, surely. */
export function seniorityGaps(entry: Report | undefined, senior: Report | undefined): SeniorityGap[] {
  if (entry === undefined || senior === undefined) return []
  if (Math.min(entry.n.scanned, senior.n.scanned) < LEAST_VACANCIES) return []
  const inEntry = new Map(entry.requirements.map((requirement) => [requirement.id, requirement]))
  return tellingRequirements(senior)
    .filter(({ kind }) => kind !== 'any-of')
    .flatMap(({ id, label, kind, mentioned, effective }) => {
      const other = inEntry.get(id)
      const entryEffective = other?.effective ?? entry.n.scanned / entry.designEffect
      const found = shareDifference(mentioned.share, effective, other?.mentioned.share ?? 0, entryEffective)
      if (found.low <= 0 && found.high >= 0) return []
      return [
        {
          ...{ id, label, kind, entry: other?.mentioned.share ?? 0, senior: mentioned.share },
          ...{ difference: round4(found.difference), low: round4(found.low), high: round4(found.high) },
        },
      ]
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, SHOWN)
}

export interface RoutesInput {
  readonly matrix: DistanceMatrix
  readonly sample: boolean
  readonly source: string
  readonly target: string
  /** Reports of the target's entry-level and senior vacancies; undefined where there are none. */
  readonly entry: Report | undefined
  readonly senior: Report | undefined
}

/**
 * Ways from a role to another: bridging roles, and where else each end leads to and from.
 *
 * @returns undefined when either role has too few vacancies to be in the matrix
 */
export function computeRoutes({
  matrix,
  sample,
  source,
  target,
  entry,
  senior,
}: RoutesInput): Routes | undefined {
  const { roles, distances } = matrix
  const [from, to] = [source, target].map((id) => roles.findIndex(({ role }) => role === id)) as [
    number,
    number,
  ]
  const [sourceRole, targetRole] = [roles[from], roles[to]]
  if (sourceRole === undefined || targetRole === undefined) return undefined
  const between = (a: number, b: number) => distances[a]?.[b] as number
  const whole = between(from, to)
  const others = roles.map((role, at) => ({ role, at })).filter(({ at }) => at !== from && at !== to)
  return {
    sample,
    source: sourceRole,
    target: targetRole,
    distance: { value: whole, months: monthsFor(whole), basis: BASIS },
    bridges: others
      .map(({ role, at }) => ({ ...role, first: between(from, at), second: between(at, to) }))
      .filter(({ first, second }) => Math.max(first, second) < whole * SHORTER)
      .sort((a, b) => Math.max(a.first, a.second) - Math.max(b.first, b.second))
      .slice(0, SHOWN),
    out: others
      .map(({ role, at }) => ({ ...role, distance: between(from, at) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, SHOWN),
    into: others
      .map(({ role, at }) => ({ ...role, distance: between(at, to) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, SHOWN),
    seniority: {
      entry: entry?.n.vacancies ?? 0,
      senior: senior?.n.vacancies ?? 0,
      differences: seniorityGaps(entry, senior),
    },
  }
}
