import type { ComparedSide, Comparison, Gap, Transfer } from '../domain/comparison.ts'
import type { Report, Requirement, Share } from '../domain/report.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES } from '../stats/tier.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import { unionHits } from './alternatives.ts'
import { computePay } from './compute-pay.ts'
import type { PayRow } from './pay-row.ts'
import { round4 } from './round.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'
import { percent } from './words.ts'

export interface ComparedInput {
  readonly report: Report
  readonly rows: readonly (VacancyRow & PayRow)[]
}

/** What fewer than this share of the target's vacancies ask for is no gap worth closing first. */
const LEAST_TARGET = 0.15
/** A requirement that this share of both roles has transfers. */
const LEAST_SHARED = 0.2
/** Below this difference the two shares may be the same. */
const LEAST_DIFFERENCE = 0.05
/** A family is named only where it says clearly more than its best member. */
const FAMILY_DISCOUNT = 0.75
const SHOWN = 15
const FIRST = 3

function sideOf({ report, rows }: ComparedInput): ComparedSide {
  const { role, label, window, versions, n } = report
  return {
    role,
    label,
    window,
    versions,
    n,
    enough: n.scanned >= LEAST_VACANCIES && n.employers >= LEAST_EMPLOYERS,
    pay: computePay(rows),
  }
}

/** Share of a target's requirement in the source role; any-of sets are counted there as the same union. */
function shareIn(
  source: ComparedInput,
  requirement: Requirement,
  idOf: ReadonlyMap<string, number>,
): Share | null {
  const found = source.report.requirements.find((r) => r.id === requirement.id)
  if (found !== undefined) return found.mentioned
  if (requirement.kind !== 'any-of') return null
  const ids = (requirement.members ?? []).map((slug) => idOf.get(slug)).filter((id) => id !== undefined)
  const scanned = source.rows.filter((row) => row.scanned)
  const hits = unionHits(scanned, ids)
  if (hits === 0) return null
  const share = hits / scanned.length
  const { low, high } = wilsonInterval(share, scanned.length / source.report.designEffect)
  return { hits, share: round4(share), low: round4(low), high: round4(high) }
}

/** Required counts in full, wished for or merely named by half. */
function weightOf({ mentioned, required }: Requirement): number {
  return required.share + (mentioned.share - required.share) / 2
}

function reasonsOf(
  requirement: Requirement,
  source: Share | null,
  labels: readonly [string, string],
): string[] {
  const { mentioned, required } = requirement
  const reasons = [
    `${percent(mentioned.share)} of ${labels[1]} vacancies ask for it, ${percent(required.share)} as required`,
    source === null
      ? `no ${labels[0]} vacancy does`
      : `${percent(source.share)} of ${labels[0]} vacancies do`,
  ]
  if (requirement.tier === 'non-negotiable') reasons.push('over the 80% line')
  if (source !== null && source.high >= mentioned.low)
    reasons.push('the intervals overlap, so the gap may be small')
  return reasons
}

function relatives(skills: SkillIndex): (a: Requirement, b: Requirement) => boolean {
  const above = new Map(
    [...skills.values()].map((skill) => [
      skill.slug,
      new Set([...skill.ancestors].map((id) => skills.get(id)?.slug)),
    ]),
  )
  const parts = (r: Requirement) => (r.kind === 'any-of' ? (r.members ?? []) : [r.id])
  return (a, b) =>
    parts(a).some((x) => parts(b).some((y) => x === y || above.get(x)?.has(y) || above.get(y)?.has(x)))
}

/**
 * The gaps that somebody of the source role has to close for the target role, the largest first, and what they bring.
 *
 * score = weight x lack: how strongly the target asks, times how rarely the source is asked for it. Of a skill, its family and
 * the sets it is in, only the one that says most is named.
 */
export function computeComparison(
  source: ComparedInput,
  target: ComparedInput,
  skills: SkillIndex,
): Comparison {
  const sides = { source: sideOf(source), target: sideOf(target) }
  const sample = source.report.sample || target.report.sample
  if (!sides.source.enough || !sides.target.enough) {
    return { sample, ...sides, gaps: [], first: [], transfers: [] }
  }
  const labels = [sides.source.label, sides.target.label] as const
  const idOf = new Map([...skills].map(([id, skill]) => [skill.slug, id]))
  const related = relatives(skills)
  const compared = target.report.requirements.map((requirement) => {
    const inSource = shareIn(source, requirement, idOf)
    const lack = 1 - (inSource?.share ?? 0)
    const score = weightOf(requirement) * lack
    const isFamily = requirement.kind !== 'any-of' && requirement.members !== null
    return { requirement, inSource, lack, score, order: score * (isFamily ? FAMILY_DISCOUNT : 1) }
  })

  const named: typeof compared = []
  for (const candidate of compared.toSorted((a, b) => b.order - a.order)) {
    const { requirement, inSource } = candidate
    if (requirement.mentioned.share < LEAST_TARGET) continue
    if (requirement.mentioned.share - (inSource?.share ?? 0) < LEAST_DIFFERENCE) continue
    if (named.some((other) => related(requirement, other.requirement))) continue
    named.push(candidate)
  }
  const gaps = named.slice(0, SHOWN).map(({ requirement, inSource, lack, score }, i): Gap => {
    const { id, label, kind, members, mentioned, required } = requirement
    return {
      rank: i + 1,
      id,
      label,
      kind,
      members,
      score: round4(score),
      lack: round4(lack),
      source: inSource,
      target: mentioned,
      required,
      reasons: reasonsOf(requirement, inSource, labels),
    }
  })

  const transfers: Transfer[] = []
  const shared = compared
    .flatMap(({ requirement, inSource }) => (inSource === null ? [] : [{ requirement, inSource }]))
    .filter(
      ({ requirement, inSource }) => Math.min(requirement.mentioned.share, inSource.share) >= LEAST_SHARED,
    )
    .filter(({ requirement }) => requirement.kind !== 'any-of')
    .sort(
      (a, b) =>
        Math.min(b.requirement.mentioned.share, b.inSource.share) -
        Math.min(a.requirement.mentioned.share, a.inSource.share),
    )
  for (const { requirement, inSource } of shared) {
    const { id, label, kind, mentioned } = requirement
    transfers.push({ id, label, kind, source: inSource, target: mentioned })
  }
  return {
    sample,
    ...sides,
    gaps,
    first: gaps.slice(0, FIRST).map((found) => found.id),
    transfers: transfers.slice(0, SHOWN),
  }
}
