import { random } from '../stats/random.ts'
import { LINE } from '../stats/tier.ts'
import { type BitSet, hasBit, unionSize } from './bit-set.ts'
import { type Candidates, findSubstitutes } from './substitutes.ts'
import { clustersOf } from './tally.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'

/** A set of skills that stand in for each other ("Python or Node.js"). */
export interface Alternatives {
  /** Ids, the most asked for first. */
  readonly members: readonly number[]
  /** Vacancies that join at least two of them by "or". */
  readonly stated: number
  /** Share of resamples by employer in which each member still adds to the set. */
  readonly stability: number
}

/** A member must add at least this to the share of the set without it. */
const LEAST_GAIN = 0.03
/** The set must have at least this more than its largest member, or that member says it all. */
const LEAST_SET_GAIN = 0.05
const LARGEST = 4
const LEAST_STABILITY = 0.8
const RESAMPLES = 100
const MOST_SETS = 8
/** Beyond this a sample of the rows finds the same sets. */
const MOST_ROWS = 4_000
const SEED = 20

const bitsOf = ({ asks }: Candidates, members: readonly number[]) =>
  members.map((id) => asks.get(id) as BitSet)

/** Whether every member adds enough, and the set more than its largest member. */
function gains(
  union: (members: readonly number[]) => number,
  members: readonly number[],
  rows: number,
): boolean {
  const whole = union(members)
  if ((whole - Math.max(...members.map((id) => union([id])))) / rows < LEAST_SET_GAIN) return false
  return members.every((id) => (whole - union(members.filter((other) => other !== id))) / rows >= LEAST_GAIN)
}

/** Grows a pair by the substitute that adds most, until the line is reached, nothing adds enough or the set is large. */
function grow(candidates: Candidates, pair: readonly [number, number]): number[] {
  const { rows, substitutes } = candidates
  let members: number[] = [...pair]
  let covered = unionSize(bitsOf(candidates, members))
  while (covered / rows.length < LINE && members.length < LARGEST) {
    let best: { id: number; covered: number } | undefined
    for (const id of substitutes.keys()) {
      // It must stand in for every member: a chain of neighbours is not a set of alternatives.
      if (members.includes(id) || !members.every((member) => substitutes.get(id)?.has(member))) continue
      const with_ = unionSize(bitsOf(candidates, [...members, id]))
      if (with_ > (best?.covered ?? covered)) best = { id, covered: with_ }
    }
    if (best === undefined || (best.covered - covered) / rows.length < LEAST_GAIN) break
    members = [...members, best.id]
    covered = best.covered
  }
  return members
}

/** How many vacancies ask for each combination of the members, a bit a member: what a set is judged by, and quickly added up. */
type Combinations = Uint32Array

function combinationsByEmployer({ rows, asks }: Candidates, members: readonly number[]): Combinations[] {
  const indexOf = new Map(rows.map((row, at) => [row, at]))
  return clustersOf(rows).map((cluster) => {
    const counts = new Uint32Array(1 << members.length)
    for (const row of cluster) {
      const at = indexOf.get(row) as number
      const mask = members.reduce(
        (bits, id, i) => (hasBit(asks.get(id) as BitSet, at) ? bits | (1 << i) : bits),
        0,
      )
      counts[mask] = (counts[mask] as number) + 1
    }
    return counts
  })
}

/** Whether the set gains in a part of the data as it must in all; half as much will do, since about a threshold a part falls on either side. */
function gainsIn(parts: readonly Combinations[], members: readonly number[]): boolean {
  const counts = new Uint32Array(1 << members.length)
  for (const part of parts)
    for (let mask = 0; mask < counts.length; mask++)
      counts[mask] = (counts[mask] as number) + (part[mask] as number)
  const total = counts.reduce((a, b) => a + b, 0)
  const union = (some: readonly number[]) => {
    const wanted = some.reduce((mask, id) => mask | (1 << members.indexOf(id)), 0)
    return counts.reduce((sum, count, mask) => ((mask & wanted) !== 0 ? sum + count : sum), 0)
  }
  return total > 0 && gains((some) => union(some) * 2, members, total)
}

/** Share of resamples by employer in which the set still gains. */
function stabilityOf(employers: readonly Combinations[], members: readonly number[]): number {
  const next = random(SEED)
  const draw = () => employers[Math.floor(next() * employers.length)] as Combinations
  let kept = 0
  for (let i = 0; i < RESAMPLES; i++) if (gainsIn(employers.map(draw), members)) kept++
  return kept / RESAMPLES
}

/** Whether the set gains in each of two halves of the employers, the large ones shared out between them. */
function holdsInHalves(employers: readonly Combinations[], members: readonly number[]): boolean {
  const size = (counts: Combinations) => counts.reduce((a, b) => a + b, 0)
  const bySize = employers.toSorted((a, b) => size(b) - size(a))
  return [0, 1].every((half) =>
    gainsIn(
      bySize.filter((_, i) => i % 2 === half),
      members,
    ),
  )
}

/**
 * Sets of skills of which an employer wants any: found in the data, each the smallest that reaches 80%, or else gains.
 *
 * Members stand in for each other pairwise (see substitutes.ts), each adds at least 3 points and the set 5 points over its largest
 * member, and it holds in at least 80% of resamples by employer and in each of two halves of the employers. Otherwise it
 * is an accident, and refused.
 *
 * @param rows      scanned vacancies
 * @param effective effective sample size over sample size, at most 1
 */
export function findAlternatives(
  rows: readonly VacancyRow[],
  skills: SkillIndex,
  effective = 1,
): Alternatives[] {
  const step = Math.ceil(rows.length / MOST_ROWS)
  const looked = step <= 1 ? rows : rows.filter((_, i) => i % step === 0)
  const candidates = findSubstitutes(looked, skills, effective)
  const union = (members: readonly number[]) => unionSize(bitsOf(candidates, members))
  const found = new Map<string, { members: number[]; covered: number }>()
  for (const [a, partners] of candidates.substitutes) {
    for (const b of partners.keys()) {
      if (a > b) continue
      const members = grow(candidates, [a, b]).sort((x, y) => union([y]) - union([x]) || x - y)
      if (gains(union, members, looked.length)) {
        found.set(members.join(','), { members, covered: union(members) })
      }
    }
  }
  const clears = (covered: number) => Number(covered / looked.length >= LINE)
  const ordered = [...found.values()].sort(
    (a, b) =>
      clears(b.covered) - clears(a.covered) ||
      (clears(a.covered) ? a.members.length - b.members.length : 0) ||
      b.covered - a.covered,
  )
  const chosen: Alternatives[] = []
  for (const { members } of ordered) {
    if (chosen.length === MOST_SETS) break
    // One set for a skill: "A or B" beside "A, B or C" tells a reader nothing.
    if (chosen.some((set) => set.members.some((id) => members.includes(id)))) continue
    const employers = combinationsByEmployer(candidates, members)
    const stability = stabilityOf(employers, members)
    if (stability < LEAST_STABILITY || !holdsInHalves(employers, members)) continue
    const stated = rows.filter((row) =>
      row.anyOf.some((set) => set.filter((id) => members.includes(id)).length > 1),
    ).length
    chosen.push({ members, stated, stability })
  }
  return chosen
}
