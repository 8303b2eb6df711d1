import { falseDiscovery } from '../stats/false-discovery.ts'
import { lift } from '../stats/lift.ts'
import { addBit, type BitSet, bitSet, overlapSize } from './bit-set.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'

/** Why two skills may stand in for each other. Two of the three must hold. */
export interface Substitution {
  /** A family holds both. */
  readonly family: boolean
  /** Asked for together less than chance, adverts that join them by "or" not counted as together. */
  readonly apart: boolean
  /** Vacancies that join them by "or". */
  readonly stated: number
}

/** Skills that are things one may learn in place of another; an idea or a soft skill is no alternative. */
const KINDS: readonly string[] = ['language', 'tool', 'qualification', 'certification', 'licence']
/** Below this share a member adds nothing that a reader would notice. */
const LEAST_SHARE = 0.05
const LEAST_STATED = 5
const LEAST_STATING_EMPLOYERS = 3
/** Of the vacancies that name both, the share that must join them by "or". */
const LEAST_STATED_SHARE = 0.2
/** Asked for together at most this often, against chance. */
const MOST_LIFT = 0.8
const FALSE_DISCOVERY = 0.05

export interface Candidates {
  readonly rows: readonly VacancyRow[]
  /** Rows that mention each candidate skill. */
  readonly asks: ReadonlyMap<number, BitSet>
  /** Substitutes of each candidate skill. */
  readonly substitutes: ReadonlyMap<number, ReadonlyMap<number, Substitution>>
}

const pairKey = (a: number, b: number) => (a < b ? `${a},${b}` : `${b},${a}`)

/** Rows that join two skills by "or", by pair. */
function statedPairs(
  rows: readonly VacancyRow[],
  asks: ReadonlyMap<number, BitSet>,
): Map<string, Set<number>> {
  const stated = new Map<string, Set<number>>()
  rows.forEach((row, at) => {
    for (const set of row.anyOf) {
      const members = set.filter((id) => asks.has(id))
      for (const [i, a] of members.entries()) {
        for (const b of members.slice(i + 1)) {
          if (a === b) continue
          const key = pairKey(a, b)
          const found = stated.get(key) ?? new Set()
          found.add(at)
          stated.set(key, found)
        }
      }
    }
  })
  return stated
}

/**
 * The skills of a role that may be alternatives, and which of them stand in for which.
 *
 * @param rows      scanned vacancies
 * @param effective effective sample size over sample size, at most 1
 */
export function findSubstitutes(
  rows: readonly VacancyRow[],
  skills: SkillIndex,
  effective: number,
): Candidates {
  const hits = new Map<number, number>()
  for (const row of rows) for (const id of row.mentioned) hits.set(id, (hits.get(id) ?? 0) + 1)
  const asks = new Map<number, BitSet>()
  for (const [id, count] of hits) {
    const skill = skills.get(id)
    if (skill === undefined || skill.family || !KINDS.includes(skill.kind)) continue
    if (count / rows.length >= LEAST_SHARE) asks.set(id, bitSet(rows.length))
  }
  rows.forEach((row, at) => {
    for (const id of row.mentioned) {
      const set = asks.get(id)
      if (set !== undefined) addBit(set, at)
    }
  })
  const stated = statedPairs(rows, asks)
  const pairs = closePairs(asks, skills, stated).map(({ a, b, family }) => {
    const saying = stated.get(pairKey(a, b)) ?? new Set<number>()
    const employers = new Set([...saying].map((at) => rows[at]?.employer ?? `#${at}`)).size
    const both = overlapSize(asks.get(a) as BitSet, asks.get(b) as BitSet)
    const joined =
      saying.size >= LEAST_STATED &&
      employers >= LEAST_STATING_EMPLOYERS &&
      saying.size >= both * LEAST_STATED_SHARE
    const together = Math.max(0, both - saying.size)
    const chance = lift(
      together,
      hits.get(a) as number,
      hits.get(b) as number,
      rows.length,
      rows.length * effective,
    )
    return { a, b, family, joined, chance, stated: saying.size }
  })
  // A role has many pairs: without the correction some would be apart by accident.
  const qs = falseDiscovery(pairs.map(({ chance }) => chance.p))
  const substitutes = new Map<number, Map<number, Substitution>>(
    [...asks.keys()].map((id) => [id, new Map()]),
  )
  for (const [i, { a, b, family, joined, chance, stated }] of pairs.entries()) {
    const apart = chance.lift <= MOST_LIFT && (qs[i] as number) < FALSE_DISCOVERY
    if (Number(family) + Number(apart) + Number(joined) < 2) continue
    const substitution = { family, apart, stated }
    substitutes.get(a)?.set(b, substitution)
    substitutes.get(b)?.set(a, substitution)
  }
  return { rows, asks, substitutes }
}

/** Pairs for which something speaks before they are counted: a family, or an advert that joins them by "or". */
function closePairs(
  asks: ReadonlyMap<number, BitSet>,
  skills: SkillIndex,
  stated: ReadonlyMap<string, unknown>,
): { a: number; b: number; family: boolean }[] {
  const ids = [...asks.keys()]
  return ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b) => {
      const [above, other] = [skills.get(a)?.ancestors, skills.get(b)?.ancestors]
      if (above === undefined || other === undefined || above.has(b) || other.has(a)) return []
      const family = [...other].some((id) => above.has(id) && skills.get(id)?.family === true)
      return family || stated.has(pairKey(a, b)) ? [{ a, b, family }] : []
    }),
  )
}
