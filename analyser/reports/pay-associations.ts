import type { PayAssociation } from '../domain/pay-report.ts'
import { falseDiscovery } from '../stats/false-discovery.ts'
import { withinGroupSlope } from '../stats/within-group-slope.ts'
import { type PayVacancy, yearlyRange } from './pay-groups.ts'
import { round4 } from './round.ts'
import { clustersOf } from './tally.ts'
import { withoutExplainedFamilies } from './telling.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'

/** Vacancies with pay that must ask for a skill, and that must not, before the two are compared. */
const LEAST_EACH = 15
const LEAST_EMPLOYERS = 8

/**
 * How pay differs between vacancies that ask for a skill and those that do not, within the same seniority.
 *
 * On logarithms of the middle of the range, so that a difference is a proportion; each skill on its own, which is why two
 * skills that come together share their difference. An association: adverts that ask for it may differ in all else.
 *
 * @param rows scanned vacancies of one role
 */
export function payAssociations(
  rows: readonly (VacancyRow & PayVacancy)[],
  skills: SkillIndex,
  currency: string,
): PayAssociation[] {
  const seniorities = new Map<string, number>()
  const data = clustersOf(rows).flatMap((cluster, at) =>
    cluster.flatMap((row) => {
      const range = yearlyRange(row, currency)
      if (range === undefined || range.low + range.high <= 0) return []
      const group = seniorities.get(row.seniority) ?? seniorities.size
      seniorities.set(row.seniority, group)
      return [{ y: Math.log((range.low + range.high) / 2), group, cluster: at, asks: new Set(row.mentioned) }]
    }),
  )
  const found = [...skills].flatMap(([id, { slug, label, kind }]) => {
    const asking = data.filter((row) => row.asks.has(id))
    if (asking.length < LEAST_EACH || data.length - asking.length < LEAST_EACH) return []
    if (new Set(asking.map((row) => row.cluster)).size < LEAST_EMPLOYERS) return []
    const slope = withinGroupSlope(data.map((row) => ({ ...row, x: row.asks.has(id) ? 1 : 0 })))
    if (slope === undefined) return []
    return [{ id: slug, label, kind: kind as PayAssociation['kind'], with: asking.length, slope }]
  })
  const telling = withoutExplainedFamilies(found, (row) => row.with, skills)
  const qs = falseDiscovery(telling.map(({ slope }) => slope.p))
  return telling
    .map(({ slope, ...rest }, i) => ({
      ...rest,
      without: data.length - rest.with,
      difference: round4(Math.expm1(slope.slope)),
      low: round4(Math.expm1(slope.low)),
      high: round4(Math.expm1(slope.high)),
      q: round4(qs[i] as number),
    }))
    .sort((a, b) => a.q - b.q || Math.abs(b.difference) - Math.abs(a.difference))
}
