/** Claims that rest on how far the roles are apart: timeline, difficulty, steps. */
import type { ClaimOf } from '../../domain/guide.ts'
import type { DistanceFigure, Finding } from '../../domain/guide-audit.ts'
import { BASIS, monthsFor } from '../../reports/distance.ts'
import { intervalText, percent } from '../../reports/words.ts'
import { rewriteClaim } from '../propose/rewrite-claim.ts'
import { type AuditContext, finding, notMeasurable, wasFlagged } from './context.ts'
import { restsOf } from './figures.ts'

/** Half-widths to standard errors: see past.ts. */
const Z_95 = 1.959964

/** Guides' words for a distance, the first being the one that we propose. */
const LEVELS: readonly (readonly [number, readonly string[]])[] = [
  [3, ['straightforward', 'easy', 'simple', 'smooth', 'natural', 'low', 'quick']],
  [6, ['moderate', 'realistic', 'achievable', 'manageable', 'medium', 'intermediate', 'feasible']],
  [
    12,
    ['challenging', 'difficult', 'hard', 'demanding', 'significant', 'ambitious', 'steep', 'high', 'tough'],
  ],
  [24, ['major', 'extreme', 'radical', 'complete', 'long']],
]

/** The word that guides have for a distance, by the months that they give for it. */
export const levelOf = (months: DistanceFigure['months']) =>
  LEVELS.find(([least]) => least === months[0])?.[1][0] ?? ''

function distanceFigure({ figures, target }: AuditContext): DistanceFigure | undefined {
  const distance = figures.comparison?.distance
  if (target === undefined || distance == null) return undefined
  const { value, low, high, months } = distance
  return {
    kind: 'distance',
    ...restsOf(target.report),
    ...{ value, interval: { low, high }, months, level: levelOf(months), basis: BASIS },
  }
}

/** What guides give for any distance within the interval, the margin of past.ts counted in. */
function reached({ value, interval }: DistanceFigure, flagged: boolean): DistanceFigure['months'][] {
  const { low, high } = interval ?? { low: value, high: value }
  const margin = ((high - low) / (2 * Z_95)) * (flagged ? -1 : 1)
  const ends = [low - margin, value, high + margin].map((end) => monthsFor(Math.min(1, Math.max(0, end))))
  const first = Math.min(...ends.map(([least]) => least))
  const last = Math.max(...ends.map(([least]) => least))
  return LEVELS.flatMap(([least]) => {
    if (least < first || least > last) return []
    return [[least, { 3: 6, 6: 12, 12: 24 }[least] ?? null] as DistanceFigure['months']]
  })
}

const monthsText = ([from, to]: DistanceFigure['months']) =>
  to === null ? `${from} months or more` : `${from} to ${to} months`
const basisText = ({ value, interval, months, label }: DistanceFigure) =>
  `of what ${label} vacancies ask for, ${percent(value, [])} (${intervalText(interval ?? { low: value, high: value })}) is more than the source brings; guides give ${monthsText(months)} for that, by convention and not by measurement`

/** A timeline is held against what guides give for such a distance: nobody measured how long anybody took. */
export function auditTimeline(claim: ClaimOf<'timeline'>, context: AuditContext): Finding {
  const { minMonths, maxMonths, of } = claim.value
  if (of !== undefined) return notMeasurable(`no advert says how long it takes to ${of}`)
  const figure = distanceFigure(context)
  if (figure === undefined) return notMeasurable(context.without)
  const [least, most] = [minMonths ?? 0, maxMonths ?? Number.POSITIVE_INFINITY]
  const fits = reached(figure, wasFlagged(context, claim)).some(
    ([from, to]) => least < (to ?? Number.POSITIVE_INFINITY) && most > from,
  )
  const [from, to] = figure.months
  const doubtful = least >= (to ?? Number.POSITIVE_INFINITY) || most <= from
  if (fits) return finding('supported', basisText(figure), { figure, doubtful })
  // "24 months or more" has no upper end to write.
  const upper = to ?? Math.max(maxMonths ?? 0, 2 * from)
  const value = {
    minMonths: minMonths === null ? null : from,
    maxMonths: maxMonths === null ? null : upper,
  }
  return finding('outdated', basisText(figure), {
    figure,
    off: Math.abs(from - (minMonths ?? maxMonths ?? from)) / Math.max(1, minMonths ?? maxMonths ?? 1),
    proposal: {
      kind: 'value',
      value,
      text: rewriteClaim(claim, value, claim.text) ?? null,
      together: [claim.id],
    },
  })
}

/** How hard a guide says that the change is. */
export function auditDifficulty(claim: ClaimOf<'difficulty'>, context: AuditContext): Finding {
  const figure = distanceFigure(context)
  if (figure === undefined) return notMeasurable(context.without)
  const said = claim.value.level.toLowerCase()
  const level = LEVELS.find(([, words]) => words.some((word) => said.includes(word)))
  if (level === undefined)
    return notMeasurable(`"${claim.value.level}" is no word that a distance has`, { figure })
  const fits = reached(figure, wasFlagged(context, claim)).some(([least]) => least === level[0])
  if (fits)
    return finding('supported', basisText(figure), { figure, doubtful: level[0] !== figure.months[0] })
  const word = level[1].find((one) => said.includes(one)) as string
  const value = { level: figure.level, word }
  return finding('outdated', basisText(figure), {
    figure,
    off: 1,
    proposal: {
      kind: 'value',
      value,
      text: rewriteClaim(claim, value, claim.text) ?? null,
      together: [claim.id],
    },
  })
}

/** A step of the plan: no advert says how long anything takes; only whether the plan fits its own timeline can be seen. */
export function auditStep(claim: ClaimOf<'step'>, timelines: readonly ClaimOf<'timeline'>[]): Finding {
  const { maxMonths } = claim.value
  const whole = timelines.filter(({ value }) => value.of === undefined)
  const longest = Math.max(0, ...whole.map(({ value }) => value.maxMonths ?? Number.POSITIVE_INFINITY))
  return notMeasurable(
    whole.length > 0 && maxMonths !== null && maxMonths > longest
      ? `it ends in month ${maxMonths}, after the ${longest} months that the guide gives for the whole`
      : 'no advert says how long a step takes',
  )
}
