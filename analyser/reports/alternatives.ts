import { clustersOf } from './tally.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'

/** A set of skills that adverts offer as alternatives ("Python or Node.js"). */
export interface Alternatives {
  /** Ids, the most asked for first. */
  readonly members: readonly number[]
  /** Vacancies that put them as alternatives in so many words. */
  readonly stated: number
}

const LEAST_STATED = 5
const LEAST_EMPLOYERS = 3
/** A set whose union adds less than this to its largest member says no more than that member. */
const LEAST_GAIN = 0.05
const LARGEST = 4

/** How many rows mention at least one of the skills. */
export function unionHits(rows: readonly VacancyRow[], members: readonly number[]): number {
  return rows.filter((row) => members.some((id) => row.mentioned.includes(id))).length
}

/**
 * The sets of alternatives that several employers state, each worth showing as one requirement.
 *
 * @param rows scanned vacancies
 */
export function statedAlternatives(rows: readonly VacancyRow[], skills: SkillIndex): Alternatives[] {
  const stated = new Map<string, { members: readonly number[]; rows: VacancyRow[] }>()
  for (const row of rows) {
    for (const set of new Set(row.anyOf.map((ids) => [...ids].sort((a, b) => a - b).join(',')))) {
      const members = set.split(',').map(Number)
      const nested = members.some((id) => members.some((other) => skills.get(id)?.ancestors.has(other)))
      if (members.length < 2 || members.length > LARGEST || nested) continue
      const found = stated.get(set) ?? { members, rows: [] }
      found.rows.push(row)
      stated.set(set, found)
    }
  }
  return [...stated.values()]
    .filter((set) => set.rows.length >= LEAST_STATED && clustersOf(set.rows).length >= LEAST_EMPLOYERS)
    .map((set) => ({ hits: set.members.map((id) => [id, unionHits(rows, [id])] as const), ...set }))
    .filter(({ members, hits }) => {
      const largest = Math.max(...hits.map(([, count]) => count))
      return (unionHits(rows, members) - largest) / rows.length >= LEAST_GAIN
    })
    .map(({ hits, rows: statedIn }) => ({
      members: hits.toSorted((a, b) => b[1] - a[1]).map(([id]) => id),
      stated: statedIn.length,
    }))
    .sort((a, b) => b.stated - a.stated)
}
