/** Claims about other roles: bridges between the two, and other ways out and in. */
import type { ClaimOf } from '../../domain/guide.ts'
import type { DistanceFigure, Finding } from '../../domain/guide-audit.ts'
import { BASIS, monthsFor } from '../../reports/distance.ts'
import { percent } from '../../reports/words.ts'
import { type AuditContext, dropOf, finding, notMeasurable, wasFlagged } from './context.ts'
import { restsOf } from './figures.ts'

/** Distances have no interval of their own here: one is surely longer when it is so by a twentieth. */
const SURELY = 1.05
/** Guides call a change within this distance moderate; further, another route is no neighbour. */
const NEIGHBOUR = 0.75
/** Among so many nearest roles one is a neighbour however far. */
const NEAREST = 8

/** Distance between two roles by id; undefined where either has too few vacancies. */
function between(
  { figures: { matrix } }: AuditContext,
  from: string | null,
  to: string | null,
): number | undefined {
  const [row, column] = [from, to].map((id) => matrix?.roles.findIndex(({ role }) => role === id) ?? -1) as [
    number,
    number,
  ]
  return matrix?.distances[row]?.[column]
}

function figureOf(context: AuditContext, id: string, value: number): DistanceFigure | null {
  const role = context.figures.role(id) ?? context.target
  if (role === undefined) return null
  return {
    kind: 'distance',
    ...restsOf(role.report),
    ...{ value, interval: null, months: monthsFor(value), level: '', basis: BASIS },
  }
}

/** A bridge is a role from which both steps are shorter than the whole way. */
export function auditBridge(claim: ClaimOf<'bridge'>, context: AuditContext): Finding {
  const { label } = claim.value
  const id = claim.value.role ?? context.words.nameRole(label)
  if (id === null) return notMeasurable(`the taxonomy has no role "${label}"`)
  const whole = between(context, context.sourceId, context.targetId)
  const steps = [between(context, context.sourceId, id), between(context, id, context.targetId)]
  const [first, second] = steps
  if (whole === undefined || first === undefined || second === undefined)
    return notMeasurable(whole === undefined ? context.without : `too few vacancies of ${label} to tell`)
  const longest = Math.max(first, second)
  const why = `${percent(first, [])} of the way is to ${label}, ${percent(second, [])} from there; at once it is ${percent(whole, [])}`
  const figure = figureOf(context, id, longest)
  const flagged = wasFlagged(context, claim)
  if (longest < whole * (flagged ? 1 / SURELY : SURELY))
    return finding('supported', why, { figure, doubtful: longest >= whole })
  return finding('contradicted', `${why}: one step is as long as the whole`, {
    figure,
    off: longest - whole,
    proposal: dropOf(claim),
  })
}

/** Another route leads to, or comes from, a role that is near. */
export function auditOtherRoute(claim: ClaimOf<'other-route'>, context: AuditContext): Finding {
  const { label, direction } = claim.value
  const id = claim.value.role ?? context.words.nameRole(label)
  if (id === null) return notMeasurable(`the taxonomy has no role "${label}"`)
  const end = direction === 'out' ? context.sourceId : context.targetId
  const distanceTo = (other: string) =>
    direction === 'out' ? between(context, end, other) : between(context, other, end)
  const distance = distanceTo(id)
  if (distance === undefined) return notMeasurable(`too few vacancies of ${label} to tell`)
  const nearer = (context.figures.matrix?.roles ?? []).filter(
    ({ role }) => role !== end && role !== id && (distanceTo(role) ?? 1) < distance,
  ).length
  const why = `the distance is ${percent(distance, [])}; ${nearer} roles are nearer`
  const figure = figureOf(context, id, distance)
  const most = wasFlagged(context, claim) ? NEIGHBOUR : NEIGHBOUR * SURELY
  if (distance <= most || nearer < NEAREST) return finding('supported', why, { figure })
  return finding('contradicted', why, { figure, off: distance - NEIGHBOUR, proposal: dropOf(claim) })
}
