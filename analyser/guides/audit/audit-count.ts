import type { ClaimOf } from '../../domain/guide.ts'
import type { CountFigure, Finding } from '../../domain/guide-audit.ts'
import type { Requirement } from '../../domain/report.ts'
import { percent } from '../../reports/words.ts'
import { LEAST_VACANCIES, LINE } from '../../stats/tier.ts'
import { rewriteClaim } from '../propose/rewrite-claim.ts'
import { type AuditContext, dropOf, finding, notMeasurable, wasFlagged } from './context.ts'
import { type RoleFigures, restsOf } from './figures.ts'
import { isPast } from './past.ts'

const HALF = 0.5

/** An end that is not given is the other one. */
const rangeOf = ({ value: { min, max } }: ClaimOf<'count'>): readonly [number, number] => [
  min ?? max ?? 0,
  max ?? min ?? 0,
]

const items = (requirements: readonly Pick<Requirement, 'id' | 'label' | 'mentioned'>[]) =>
  requirements.map(({ id, label, mentioned }) => ({ id, label, share: mentioned.share }))

function countFigure(
  target: RoleFigures,
  given: Omit<CountFigure, 'kind' | keyof ReturnType<typeof restsOf>>,
): CountFigure {
  return { kind: 'count', ...restsOf(target.report), ...given }
}

/** "Requirements that appear in 80%+ of listings": whether any do. */
function auditLine(claim: ClaimOf<'count'>, target: RoleFigures, flagged: boolean): Finding {
  const [asked] = rangeOf(claim)
  const line = asked / 100
  const { label, requirements, clears } = target.report
  const over = requirements.filter(({ mentioned }) => mentioned.share >= line)
  const named = line === LINE ? over.filter(({ id }) => clears.includes(id)) : over
  const possible = requirements.filter(({ mentioned }) => !isPast(line, mentioned, 'below', flagged))
  const figure = countFigure(target, {
    of: `requirements in ${asked}% of vacancies`,
    value: named.length,
    interval: {
      low: requirements.filter(({ mentioned }) => mentioned.low >= line).length,
      high: possible.length,
    },
    items: items(named.slice(0, 5)),
  })
  if (named.length > 0) {
    const names = named.slice(0, 3).map((one) => `${one.label} (${percent(one.mentioned.share)})`)
    return finding('supported', `${names.join(', ')} reach it for ${label}`, { figure })
  }
  const [top] = requirements
  const closest = top === undefined ? '' : `; ${top.label} comes closest with ${percent(top.mentioned.share)}`
  if (possible.length > 0)
    return finding('supported', `nothing surely reaches it for ${label}, though it may${closest}`, {
      figure,
      doubtful: true,
    })
  return finding('contradicted', `no requirement of ${label} reaches it${closest}`, {
    figure,
    off: line - (top?.mentioned.share ?? 0),
    proposal: dropOf(claim),
  })
}

/** "The 2-3 skill gaps that appear most": how many gaps half of the vacancies ask for. */
function auditGapCount(claim: ClaimOf<'count'>, context: AuditContext, target: RoleFigures): Finding {
  const gaps = context.figures.comparison?.gaps ?? []
  const flagged = wasFlagged(context, claim)
  const { label } = target.report
  const seen = gaps.filter(({ target: asked }) => asked.share >= HALF)
  const sure = gaps.filter(({ target: asked }) => isPast(HALF, asked, 'above', flagged)).length
  const possible = gaps.filter(({ target: asked }) => !isPast(HALF, asked, 'below', flagged)).length
  const figure = countFigure(target, {
    of: 'gaps that half of the vacancies ask for',
    value: seen.length,
    interval: { low: sure, high: possible },
    items: seen
      .slice(0, 5)
      .map(({ id, label: name, target: asked }) => ({ id, label: name, share: asked.share })),
  })
  const [min, max] = rangeOf(claim)
  const why = `half of ${label} vacancies or more ask for ${seen.length} of the gaps (surely for ${sure}, at most for ${possible})`
  if (min <= possible && max >= sure)
    return finding('supported', why, { figure, doubtful: seen.length < min || seen.length > max })
  const to = [Math.max(1, Math.min(sure, possible)), Math.max(1, possible)] as const
  const value = { min: to[0], max: claim.value.max === null ? null : to[1] }
  return finding('outdated', why, {
    figure,
    off: (max < sure ? sure - max : min - possible) / max,
    proposal: {
      kind: 'value',
      value,
      text: rewriteClaim(claim, value, claim.text) ?? null,
      together: [claim.id],
    },
  })
}

/** "Read 20+ job descriptions": whether that many tell anything. */
function auditSample(claim: ClaimOf<'count'>, target: RoleFigures): Finding {
  const [min] = rangeOf(claim)
  const { n, label } = target.report
  const figure = countFigure(target, {
    of: 'vacancies that were read',
    value: n.scanned,
    interval: null,
    items: [],
  })
  const why = `this audit read ${n.scanned} vacancies of ${n.employers} employers; below ${LEAST_VACANCIES} a share says more about who advertised than about ${label}`
  if (min >= LEAST_VACANCIES) return finding('supported', why, { figure })
  const { max } = claim.value
  const value = { min: LEAST_VACANCIES, max: max === null ? null : Math.max(LEAST_VACANCIES, max) }
  return finding('outdated', why, {
    figure,
    off: (LEAST_VACANCIES - min) / min,
    proposal: {
      kind: 'value',
      value,
      text: rewriteClaim(claim, value, claim.text) ?? null,
      together: [claim.id],
    },
  })
}

/** Holds a number of the guide against the figure that it is about, where it is about one. */
export function auditCount(claim: ClaimOf<'count'>, context: AuditContext): Finding {
  const { of, unit } = claim.value
  const { target } = context
  const isShare = unit === '%' || /%|per ?cent/i.test(claim.text)
  const isGaps = /\bgaps?\b|\bskills?\b/i.test(of)
  const isSample =
    /\b(?:job (?:descriptions?|adverts?|ads?|listings?|postings?)|adverts?|listings?|vacanc(?:y|ies)|job specs?)\b/i.test(
      of,
    )
  if (!isShare && !isGaps && !isSample) return notMeasurable('advice, not something that adverts tell')
  if (target === undefined) return notMeasurable(context.without)
  if (isShare) return auditLine(claim, target, wasFlagged(context, claim))
  if (isSample) return auditSample(claim, target)
  return context.figures.comparison === null
    ? notMeasurable(context.without)
    : auditGapCount(claim, context, target)
}
