import type { ComparedSide, Comparison, Distance, Gap, Pay } from '../domain/comparison.ts'
import type { Report, Requirement, Share } from '../domain/report.ts'
import { betaDraw } from '../stats/beta-draw.ts'
import { quantile } from '../stats/quantile.ts'
import { random } from '../stats/random.ts'
import { rankIntervals } from '../stats/rank-intervals.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES } from '../stats/tier.ts'
import { type Adjacent, adjacency, siblingIndex } from './adjacency.ts'
import {
  BASIS,
  distanceOver,
  isCommonLeaf,
  LEAST_TARGET,
  monthsFor,
  shortfall,
  weightOf,
} from './distance.ts'
import { gapReasons } from './gap-reasons.ts'
import { namesRole } from './role-words.ts'
import { round4 } from './round.ts'
import { examplesOf, tellingRequirements } from './telling.ts'
import type { SkillIndex } from './vacancy-row.ts'

export interface ComparedInput {
  /** With every requirement, however rare. */
  readonly report: Report
  readonly pay: Pay
}

export interface ComparisonContext {
  readonly skills: SkillIndex
  /** Share of each of the target's any-of sets in the source role, by the set's id. */
  readonly sourceSets: ReadonlyMap<string, Share>
  /** What keeps one from starting without a skill, by its slug (taxonomy: gate). */
  readonly gates: ReadonlyMap<string, string>
}

/** A gate is named from here on: it shuts out completely. */
const LEAST_GATE = 0.05
/** A requirement that this share of both roles has transfers. */
const LEAST_SHARED = 0.2
/** Below this difference the two shares may be the same. */
const LEAST_DIFFERENCE = 0.05
/** A family is named only where it says clearly more than its best member. */
const FAMILY_DISCOUNT = 0.75
const SHOWN = 15
const FIRST = 3
const DRAWS = 200
const SEED = 7

interface Compared {
  readonly requirement: Requirement
  readonly inSource: Share | null
  readonly adjacent: Adjacent | null
  readonly lack: number
  readonly score: number
}

function sideOf({ report, pay }: ComparedInput): ComparedSide {
  const { role, label, window, versions, snapshot, n } = report
  const enough = n.scanned >= LEAST_VACANCIES && n.employers >= LEAST_EMPLOYERS
  return { role, label, window, versions, snapshot, n, enough, pay }
}

/** Whether one requirement is a part of the other, or shares a member with it. */
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

/** Of a skill, its family and the sets it is in, only the one that says most. */
function distinct(compared: readonly Compared[], skills: SkillIndex): Compared[] {
  const related = relatives(skills)
  const order = ({ requirement, score }: Compared) =>
    score * (requirement.kind !== 'any-of' && requirement.members !== null ? FAMILY_DISCOUNT : 1)
  const kept: Compared[] = []
  for (const candidate of compared.toSorted((a, b) => order(b) - order(a))) {
    if (!kept.some((other) => related(candidate.requirement, other.requirement))) kept.push(candidate)
  }
  return kept.sort((a, b) => b.score - a.score)
}

/** Repeated draws of what the shares may truly be, and the scores and the distance that follow. */
function draw(named: readonly Compared[], all: readonly Compared[], source: Report) {
  const next = random(SEED)
  const sourceTrials = Math.max(1, source.n.scanned / source.designEffect)
  const drawn = ({ requirement, inSource, adjacent }: Compared) => {
    const mentioned = betaDraw(requirement.mentioned.share, requirement.effective, next)
    const given =
      requirement.mentioned.share === 0 ? 0 : requirement.required.share / requirement.mentioned.share
    const brought = betaDraw(inSource?.share ?? 0, sourceTrials, next)
    const weight = weightOf(mentioned, mentioned * given)
    const known = Math.max(brought, adjacent?.credit ?? 0)
    return { weight, score: weight * (1 - known), short: weight * shortfall(mentioned, known) }
  }
  const scores = Array.from({ length: DRAWS }, () => named.map((gap) => drawn(gap).score))
  const distances = Array.from({ length: DRAWS }, () => {
    const each = all.map(drawn)
    return each.reduce((sum, { short }) => sum + short, 0) / each.reduce((sum, { weight }) => sum + weight, 0)
  })
  return { scores, distances: distances.sort((a, b) => a - b) }
}

function distanceOf(all: readonly Compared[], draws: readonly number[]): Distance | null {
  const weights = all.reduce(
    (sum, { requirement: r }) => sum + weightOf(r.mentioned.share, r.required.share),
    0,
  )
  if (weights === 0) return null
  const value = distanceOver(
    all.map(({ requirement, lack }) => ({
      mentioned: requirement.mentioned.share,
      required: requirement.required.share,
      known: 1 - lack,
    })),
  )
  const months = monthsFor(value)
  return {
    value: round4(value),
    low: round4(Math.min(value, quantile(draws, 0.025))),
    high: round4(Math.max(value, quantile(draws, 0.975))),
    months,
    basis: BASIS,
  }
}

/**
 * The gaps that somebody of the source role has to close for the target role, the largest first, and what they bring.
 *
 * score = weight x lack: how strongly the target asks, times what the source is not asked for, where a close skill counts
 * in part.
 */
export function computeComparison(
  source: ComparedInput,
  target: ComparedInput,
  context: ComparisonContext,
): Comparison {
  const sides = { source: sideOf(source), target: sideOf(target) }
  const sample = source.report.sample || target.report.sample
  const none = { gates: [], gaps: [], first: [], itself: [], transfers: [], distance: null }
  if (!sides.source.enough || !sides.target.enough) return { sample, ...sides, ...none }
  const { skills, sourceSets, gates } = context
  const labels = [sides.source.label, sides.target.label] as const
  const examples = examplesOf(target.report)
  const adjacentTo = adjacency(source.report, target.report, siblingIndex(skills))
  const inSource = new Map(source.report.requirements.map(({ id, mentioned }) => [id, mentioned]))
  const compared = target.report.requirements.map((requirement): Compared => {
    const share = inSource.get(requirement.id) ?? sourceSets.get(requirement.id) ?? null
    const adjacent = adjacentTo(requirement)
    const counts = adjacent !== null && adjacent.credit > (share?.share ?? 0) ? adjacent : null
    const lack = 1 - Math.max(share?.share ?? 0, counts?.credit ?? 0)
    const score = weightOf(requirement.mentioned.share, requirement.required.share) * lack
    return { requirement, inSource: share, adjacent: counts, lack, score }
  })
  const common = compared.filter(({ requirement }) => requirement.mentioned.share >= LEAST_TARGET)
  const isItself = ({ requirement }: Compared) => namesRole(requirement.label, labels[1])
  const isGate = ({ requirement }: Compared) => gates.has(requirement.id)
  const lacks = ({ requirement, inSource: share }: Compared) =>
    requirement.mentioned.share - (share?.share ?? 0) >= LEAST_DIFFERENCE
  const named = distinct(
    common.filter((candidate) => lacks(candidate) && !isItself(candidate) && !isGate(candidate)),
    skills,
  )
  const shut = compared.filter(
    (candidate) =>
      isGate(candidate) && lacks(candidate) && candidate.requirement.required.share >= LEAST_GATE,
  )
  const leaves = common.filter(({ requirement }) => isCommonLeaf(requirement))
  const { scores, distances } = draw(named, leaves, source.report)
  const ranks = named.length === 0 ? [] : rankIntervals(scores)
  const gapOf = (
    { requirement, inSource: share, adjacent, lack, score }: Compared,
    i: number,
    ranked: boolean,
  ): Gap => ({
    rank: i + 1,
    rankLow: ranked ? (ranks[i]?.low ?? i + 1) : i + 1,
    rankHigh: ranked ? (ranks[i]?.high ?? i + 1) : i + 1,
    id: requirement.id,
    label: requirement.label,
    kind: requirement.kind,
    members: requirement.members,
    gate: gates.get(requirement.id) ?? null,
    score: round4(score),
    lack: round4(lack),
    adjacent: adjacent && { ...adjacent, credit: round4(adjacent.credit) },
    source: share,
    target: requirement.mentioned,
    required: requirement.required,
    reasons: gapReasons(requirement, share, adjacent, labels, examples(requirement)),
  })
  const gaps = named.slice(0, SHOWN).map((gap, i) => gapOf(gap, i, true))
  const telling = new Set(tellingRequirements(target.report).map(({ id }) => id))
  return {
    sample,
    ...sides,
    gates: shut.sort((a, b) => b.score - a.score).map((gate, i) => gapOf(gate, i, false)),
    gaps,
    first: gaps.slice(0, FIRST).map(({ id }) => id),
    itself: common.filter(isItself).map(({ requirement }) => requirement.id),
    transfers: transfersOf(compared, telling),
    distance: distanceOf(leaves, distances),
  }
}

/** What both roles ask of a fifth of their vacancies at least, by the smaller of the two shares. */
function transfersOf(compared: readonly Compared[], telling: ReadonlySet<string>): Comparison['transfers'] {
  return compared
    .flatMap(({ requirement, inSource }) => (inSource === null ? [] : [{ requirement, source: inSource }]))
    .filter(({ requirement }) => requirement.kind !== 'any-of' && telling.has(requirement.id))
    .map(({ requirement: { id, label, kind, mentioned }, source }) => ({
      id,
      label,
      kind,
      source,
      target: mentioned,
    }))
    .filter(({ source, target }) => Math.min(source.share, target.share) >= LEAST_SHARED)
    .sort((a, b) => Math.min(b.source.share, b.target.share) - Math.min(a.source.share, a.target.share))
    .slice(0, SHOWN)
}
