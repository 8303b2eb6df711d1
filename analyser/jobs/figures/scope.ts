import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { Database } from '../../../migrations/schema.ts'
import { NotFoundError, UsageError } from '../../domain/errors.ts'
import { day } from '../../domain/listing.ts'
import type { Window } from '../../domain/report.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { type Filters, setFilters, whereFilters } from './filters.ts'
import { knownRole } from './known-role.ts'
import { monthsBefore, populationsOf, type WindowOptions } from './role-window.ts'

export interface ScopeOptions extends WindowOptions, Filters {
  /** Id or name of a role; without it all roles together. */
  readonly role?: string | undefined
  readonly taxonomy: Taxonomy
}

/** The vacancies that a figure about texts rests on: those of one role, or of all. */
export interface Scope {
  readonly role: string | null
  readonly label: string
  readonly sample: boolean
  readonly window: Window
  readonly filters: Readonly<Record<string, string>>
}

const MONTHS = 12

async function spanOfAll(db: Db, sample: boolean): Promise<{ first: string; last: string } | undefined> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(posted_on) as first, max(posted_on) as last from counted_vacancies where sample = ${sample}`.execute(
    db,
  )
  const { first = null, last = null } = rows[0] ?? {}
  return first === null || last === null ? undefined : { first, last }
}

async function allRoles(db: Db, options: WindowOptions): Promise<Pick<Scope, 'sample' | 'window'>> {
  for (const key of ['from', 'to'] as const) {
    const value = options[key]
    if (value !== undefined && !day.safeParse(value).success)
      throw new UsageError(`${key} is a day such as 2026-08-31, not "${value}"`)
  }
  for (const sample of options.sample === undefined ? [false, true] : [options.sample]) {
    const span = await spanOfAll(db, sample)
    if (span === undefined) continue
    const to = options.to ?? span.last
    const [, later] = [monthsBefore(to, MONTHS), span.first].sort() as [string, string]
    const from = options.from ?? later
    if (from > to) throw new UsageError(`the window ends (${to}) before it starts (${from})`)
    return { sample, window: { from, to } }
  }
  throw new NotFoundError('no-data', 'there are no vacancies yet', {
    hint: 'collect or import listings and analyse them (`requisite import FILE`, then `requisite analyse`)',
  })
}

/**
 * Which vacancies the options mean. Without a window the last 12 months; real ones before the sample board.
 *
 * @throws NotFoundError for an unknown role or one without vacancies; UsageError for a window that is none
 */
export async function scopeOf(db: Db, options: ScopeOptions): Promise<Scope> {
  const filters = setFilters(options)
  if (options.role === undefined)
    return { role: null, label: 'All roles', filters, ...(await allRoles(db, options)) }
  const role = knownRole(options.role, options.taxonomy)
  const [population] = await populationsOf(db, [role], options)
  if (population === undefined) throw new NotFoundError('no-data', `there are no vacancies of ${role.label}`)
  return { ...population, label: role.label, filters }
}

/** The scope as a condition on `counted_vacancies`. */
export function whereScope(
  e: ExpressionBuilder<Database, 'counted_vacancies'>,
  { role, sample, window }: Scope,
  filters: Filters,
): ExpressionWrapper<Database, 'counted_vacancies', SqlBool> {
  return e.and([
    ...(role === null ? [] : [e('role', '=', role)]),
    e('sample', '=', sample),
    e('posted_on', '>=', window.from),
    e('posted_on', '<=', window.to),
    whereFilters(e, filters),
  ])
}
