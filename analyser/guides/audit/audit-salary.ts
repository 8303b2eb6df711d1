import type { ClaimOf } from '../../domain/guide.ts'
import type { BandFigure, Finding, Measured, Proposal } from '../../domain/guide-audit.ts'
import type { PayGroup } from '../../domain/pay-report.ts'
import { pounds } from '../../reports/render-pay.ts'
import { round4 } from '../../reports/round.ts'
import { payBand } from '../../stats/pay-band.ts'
import { rewriteClaim } from '../propose/rewrite-claim.ts'
import { type AuditContext, finding, notMeasurable, was, wasFlagged } from './context.ts'
import { type RoleFigures, restsOf } from './figures.ts'
import { isPast } from './past.ts'

/** Periods that a year is counted in without an assumption. */
/** Two figures of pay within this proportion are the same to a reader. */
const NEARLY = 0.1
const TIMES: Readonly<Record<string, number>> = { year: 1, month: 12 }

function groupOf(
  role: RoleFigures,
  seniority: ClaimOf<'salary'>['value']['seniority'],
): PayGroup | undefined {
  return role.pay.groups.find(({ dimension, value }) =>
    seniority === null ? dimension === 'all' : dimension === 'seniority' && value === seniority,
  )
}

const perPeriod = ({ value, low, high }: Measured, times: number): Measured => ({
  value: Math.round(value / times),
  low: Math.round(low / times),
  high: Math.round(high / times),
})

function bandFigure(role: RoleFigures, claim: ClaimOf<'salary'>, group: PayGroup | undefined): BandFigure {
  const { seniority, period, openEnded } = claim.value
  const times = TIMES[period] ?? 1
  const { pay, report } = role
  const middle = group?.midpoint ?? null
  const band = middle && payBand(middle.p25.value, middle.p75.value, openEnded === true)
  return {
    kind: 'band',
    ...restsOf(report),
    window: pay.window,
    snapshot: pay.snapshot,
    n: { vacancies: group?.n ?? 0, employers: group?.employers ?? 0 },
    ...{ seniority, currency: pay.currency, period },
    min: middle && perPeriod(middle.p25, times),
    median: middle && perPeriod(middle.median, times),
    max: middle && perPeriod(middle.p75, times),
    text:
      band && times === 1 ? `${pounds(band.low)}–${pounds(band.top)}${openEnded === true ? '+' : ''}` : null,
    stating: group?.stating ?? 0,
  }
}

/** One end of a range that is surely elsewhere. */
interface Off {
  readonly end: 'min' | 'max'
  readonly from: number
  readonly to: number
}

/** The ends that are off by more than chance and more than the step in which guides round. */
function endsOff(
  claim: ClaimOf<'salary'>,
  middle: NonNullable<PayGroup['midpoint']>,
  flagged: boolean,
): Off[] {
  const { min, max, period } = claim.value
  const times = TIMES[period] as number
  const { low, top } = payBand(middle.p25.value, middle.p75.value, false)
  const off = (end: Off['end'], said: number | null, seen: Measured, to: number): Off[] => {
    if (said === null) return []
    const yearly = said * times
    const side = yearly > seen.value ? 'below' : 'above'
    const written = times === 1 ? to : Math.round(to / times / 10) * 10
    return isPast(yearly, seen, side, flagged) && written !== said ? [{ end, from: said, to: written }] : []
  }
  return [...off('min', min, middle.p25, low), ...off('max', max, middle.p75, top)]
}

/** Both ends of the claim with the changes; where only one moved and would cross the other, both move. */
function proposalFor(
  claim: ClaimOf<'salary'>,
  off: readonly Off[],
  middle: NonNullable<PayGroup['midpoint']>,
): Proposal {
  const { min, max, period } = claim.value
  const times = TIMES[period] as number
  const { low, top } = payBand(middle.p25.value, middle.p75.value, false)
  const moved = {
    min: off.find(({ end }) => end === 'min')?.to ?? min,
    max: off.find(({ end }) => end === 'max')?.to ?? max,
  }
  const crossed = moved.min !== null && moved.max !== null && moved.min >= moved.max
  const to = crossed ? { min: Math.round(low / times), max: Math.round(top / times) } : moved
  const text = rewriteClaim(claim, to, claim.text) ?? null
  return { kind: 'value', value: to, text, together: [claim.id] }
}

/** Whether the band that we would print is another one, if not surely. */
function leans({ value }: ClaimOf<'salary'>, { p25, p75 }: NonNullable<PayGroup['midpoint']>): boolean {
  const times = TIMES[value.period] as number
  const { low, top } = payBand(p25.value, p75.value, false)
  const differs = (said: number | null, seen: number) =>
    said !== null && Math.abs(said * times - seen) > seen * NEARLY
  return differs(value.min, low) || differs(value.max, top)
}

const percentOff = ({ from, to }: Off) => (to - from) / from
const offText = (off: Off) => {
  const by = percentOff(off)
  const more = by > 0 ? 'more' : 'less'
  return `the ${off.end === 'min' ? 'lower' : 'upper'} end is ${pounds(Math.abs(off.to - off.from))} (${Math.abs(Math.round(by * 100))}%) ${more} than the guide says`
}
const measuredText = ({ value, low, high }: Measured) => `${pounds(value)} (${pounds(low)}–${pounds(high)})`

/** Holds a range of pay against what vacancies of its role and seniority advertise. */
export function auditSalary(claim: ClaimOf<'salary'>, context: AuditContext): Finding {
  const { role: name, seniority, currency, period } = claim.value
  const id = context.words.nameRole(name)
  if (id === null) return notMeasurable(`the taxonomy has no role "${name}"`)
  const role = context.figures.role(id)
  if (role === undefined) return notMeasurable(`there are no vacancies of ${name}`)
  const { pay } = role
  const { label } = role.report
  if (currency !== pay.currency) {
    return notMeasurable(
      `the guide speaks of ${currency}; pay is counted in ${pay.currency} alone, and nothing is converted`,
    )
  }
  if (TIMES[period] === undefined) {
    return notMeasurable(
      `pay by the ${period} has no interval to be held against; requisite pay ${id} shows it`,
    )
  }
  const group = groupOf(role, seniority)
  const figure = bandFigure(role, claim, group)
  const who = `${seniority === null ? '' : `${seniority}-level `}${label} vacancies`
  if (group?.midpoint == null) {
    return notMeasurable(
      `too few ${who} state a yearly range in ${pay.currency}: ${group?.n ?? 0}; at least 10 are needed`,
      { figure },
    )
  }
  if (pay.bands.some((band) => band.seniority === seniority && !band.inOrder)) {
    return notMeasurable(
      `the advertised band of ${who} does not start above that of the level before it: the data contradict themselves`,
      { figure },
    )
  }
  const flagged = wasFlagged(context, claim)
  const { p25, p75 } = group.midpoint
  const times = TIMES[period] as number
  const seen = `the middle half of ${group.n} advertised ranges of ${group.employers} employers is ${measuredText(p25)} to ${measuredText(p75)}`
  const off = endsOff(claim, group.midpoint, flagged)
  if (off.length === 0) return finding('supported', seen, { figure, doubtful: leans(claim, group.midpoint) })
  const wasApart = was(context, claim, 'contradicted')
  const apart =
    (claim.value.max !== null && isPast(claim.value.max * times, p25, 'above', wasApart)) ||
    (claim.value.min !== null && isPast(claim.value.min * times, p75, 'below', wasApart))
  const largest = off.toSorted((a, b) => Math.abs(percentOff(b)) - Math.abs(percentOff(a)))[0] as Off
  return finding(apart ? 'contradicted' : 'outdated', `${seen}; ${off.map(offText).join(', ')}`, {
    figure,
    off: round4(percentOff(largest)),
    proposal: proposalFor(claim, off, group.midpoint),
  })
}
