import type { ExtractorQuality } from '../domain/extractor-quality.ts'
import type { Requirement } from '../domain/report.ts'
import { requirementShares } from './requirement-shares.ts'
import { rolePool } from './role-pool.ts'
import { NO_HITS, tally } from './tally.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'

/** Skills of which a vacancy asks for any; named by who asks, not found in the data. */
export interface SkillSet {
  readonly id: string
  readonly label: string
  readonly skills: readonly string[]
}

/**
 * How often vacancies ask for any skill of each set, counted as the requirements of a report are.
 *
 * @param rows vacancies of a role, scanned or not
 */
export function countSets(
  rows: readonly VacancyRow[],
  skills: SkillIndex,
  sets: readonly SkillSet[],
  quality?: ExtractorQuality,
): Map<string, Requirement> {
  const scanned = rows.filter((row) => row.scanned)
  if (scanned.length === 0 || sets.length === 0) return new Map()
  const setsOf = new Map<number, number[]>()
  const idOf = new Map([...skills].map(([id, { slug }]) => [slug, id]))
  sets.forEach((set, at) => {
    for (const slug of set.skills) {
      const id = idOf.get(slug)
      if (id !== undefined) setsOf.set(id, [...(setsOf.get(id) ?? []), at])
    }
  })
  const inSets = (ids: readonly number[]) => [...new Set(ids.flatMap((id) => setsOf.get(id) ?? []))]
  const counted = tally(scanned)
  const pool = rolePool(counted)
  const unions = tally(
    scanned.map((row) => ({ ...row, mentioned: inSets(row.mentioned), required: inSets(row.required) })),
  )
  return new Map(
    sets.map(({ id, label, skills: members }, at) => {
      const what = { id, label, kind: 'any-of' as const, members: [...members], alternatives: null }
      const { designEffect: _, ...shares } = requirementShares(
        what,
        unions.skills.get(at) ?? NO_HITS,
        counted,
        pool,
        { quality },
      )
      return [id, { ...what, ...shares, evidence: [] }]
    }),
  )
}
