import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Database } from '../../../migrations/schema.ts'

/** What a figure can be narrowed to; each is a value or left out. */
export interface Filters {
  readonly seniority?: string | undefined
  readonly region?: string | undefined
  readonly contract?: string | undefined
  readonly pattern?: string | undefined
  readonly source?: string | undefined
  /** Placed by an employer itself, or by an agency. */
  readonly employerKind?: 'direct' | 'agency' | undefined
}

export const filterColumns = ['seniority', 'region', 'contract', 'pattern', 'source'] as const

/** Whether nothing is filtered: then a snapshot may answer. */
export function isUnfiltered(filters: Filters): boolean {
  return [...filterColumns, 'employerKind' as const].every((key) => filters[key] === undefined)
}

/** Only those filters that are set. */
export function setFilters(filters: Filters): Record<string, string> {
  const entries = [...filterColumns, 'employerKind' as const].map((key) => [key, filters[key]] as const)
  return Object.fromEntries(
    entries.filter((entry): entry is [(typeof entry)[0], string] => entry[1] !== undefined),
  )
}

type Counted = ExpressionBuilder<Database, 'counted_vacancies'>

/** The filters as one condition. */
export function whereFilters(
  e: Counted,
  filters: Filters,
): ExpressionWrapper<Database, 'counted_vacancies', SqlBool> {
  const conditions = filterColumns.flatMap((column) => {
    const value = filters[column]
    return value === undefined ? [] : [e(column, '=', value)]
  })
  if (filters.employerKind !== undefined) conditions.push(e('agency', '=', filters.employerKind === 'agency'))
  return e.and(conditions)
}
