import type { GuideBand, PayGroup, PayRate, PayReference, PayReport } from '../domain/pay-report.ts'
import type { Window } from '../domain/report.ts'
import { payBand } from '../stats/pay-band.ts'
import { quantile } from '../stats/quantile.ts'
import { LEAST_PAID } from './compute-pay.ts'
import { payAssociations } from './pay-associations.ts'
import { type PayVacancy, payGroups } from './pay-groups.ts'
import { round4 } from './round.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'
import { versionsOf } from './versions.ts'

export interface PayReportOptions {
  readonly role: string
  readonly label: string
  readonly window: Window
  readonly sample: boolean
  readonly filters?: Readonly<Record<string, string>>
  readonly currency?: string
  readonly reference?: Omit<PayReference, 'difference'> | undefined
}

/** What a rate makes in a year, and what that takes for granted. */
const YEARLY: Readonly<Record<PayRate['period'], { times: number; assumption: string }>> = {
  week: { times: 52, assumption: '52 paid weeks' },
  day: {
    times: 220,
    assumption: '220 days worked: 260 weekdays less 8 bank holidays, 25 days off and 7 between contracts',
  },
  hour: { times: 1_950, assumption: '37.5 hours a week, 52 paid weeks' },
}

const pounds = (value: number) => `£${value.toLocaleString('en-GB')}`

/** Bands of a guide; a seniority with too few ranges has none. */
export function guideBands(groups: readonly PayGroup[]): GuideBand[] {
  let before = 0
  return (['entry', 'mid', 'senior'] as const).flatMap((seniority) => {
    const group = groups.find(({ dimension, value }) => dimension === 'seniority' && value === seniority)
    if (group?.midpoint == null) return []
    const open = seniority === 'senior'
    const { low, top } = payBand(group.midpoint.p25.value, group.midpoint.p75.value, open)
    const inOrder = low > before
    before = low
    const text = `${pounds(low)}–${pounds(top)}${open ? '+' : ''}`
    return [{ seniority, low, high: top, open, n: group.n, text, inOrder }]
  })
}

function rates(rows: readonly PayVacancy[], currency: string): PayRate[] {
  return (['week', 'day', 'hour'] as const).flatMap((period) => {
    const middles = rows
      .filter((row) => row.payPeriod === period && row.payCurrency === currency)
      .flatMap(({ payMin, payMax }) => (payMin === null || payMax === null ? [] : [(payMin + payMax) / 2]))
      .sort((a, b) => a - b)
    if (middles.length === 0) return []
    const { times, assumption } = YEARLY[period]
    const at = (factor: number) =>
      middles.length < LEAST_PAID
        ? null
        : {
            p25: Math.round(quantile(middles, 0.25) * factor * 100) / 100,
            median: Math.round(quantile(middles, 0.5) * factor * 100) / 100,
            p75: Math.round(quantile(middles, 0.75) * factor * 100) / 100,
          }
    return [{ period, n: middles.length, rate: at(1), yearly: at(times), assumption }]
  })
}

/** The pay of a role, from its vacancies. @param rows of the role in the window, scanned or not */
export function computePayReport(
  rows: readonly (VacancyRow & PayVacancy)[],
  skills: SkillIndex,
  options: PayReportOptions,
): PayReport {
  const { role, label, window, sample, currency = 'GBP', reference } = options
  const groups = payGroups(rows, currency)
  const median = groups[0]?.midpoint?.median.value
  return {
    role,
    label,
    window,
    sample,
    filters: options.filters ?? {},
    snapshot: null,
    versions: versionsOf(rows),
    currency,
    groups,
    bands: guideBands(groups),
    rates: rates(rows, currency),
    associations: payAssociations(
      rows.filter((row) => row.scanned),
      skills,
      currency,
    ),
    reference:
      reference === undefined || median === undefined
        ? null
        : { ...reference, difference: round4(median / reference.median - 1) },
  }
}
