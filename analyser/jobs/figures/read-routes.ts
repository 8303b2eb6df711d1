import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { NotFoundError, UsageError } from '../../domain/errors.ts'
import type { Report } from '../../domain/report.ts'
import type { DistanceMatrix, Routes } from '../../domain/routes.ts'
import type { Role, Taxonomy } from '../../domain/taxonomy.ts'
import { computeRoutes, distanceMatrix } from '../../reports/compute-routes.ts'
import { LEAST_VACANCIES } from '../../stats/tier.ts'
import { knownRole } from './known-role.ts'
import { readReport } from './read-report.ts'
import { type Population, populationsOf } from './role-window.ts'
import { readSkillIndex } from './skill-index.ts'
import { latestSnapshot, METHOD_VERSION, saveSnapshot } from './snapshots.ts'

export interface ReadRoutesOptions {
  readonly source: string
  readonly target: string
  readonly taxonomy: Taxonomy
}

const KEY = 'all roles'

/** The distances between all roles, from a snapshot while no role has changed. */
export async function readDistances(db: Db, taxonomy: Taxonomy, sample: boolean): Promise<DistanceMatrix> {
  const { rows } = await sql<{ role: string; revision: number; vacancies: number }>`
    select role, revision, (select sum(vacancies)::int from month_counts c
      where c.role = r.role and c.sample = r.sample and source = '*') as vacancies
    from role_revisions r where sample = ${sample} order by role`.execute(db)
  const revision = rows.reduce((sum, row) => sum + row.revision, 0)
  const basis = `method ${METHOD_VERSION}, revision ${revision}, taxonomy ${taxonomy.version}`
  const key = { kind: 'distances', subject: KEY, sample } as const
  const latest = await latestSnapshot<DistanceMatrix>(db, key)
  if (latest?.madeOf === basis) return latest.body
  const reports: Report[] = []
  for (const { role } of rows.filter(
    ({ role, vacancies }) => vacancies >= LEAST_VACANCIES && taxonomy.roles.has(role),
  )) {
    reports.push(await readReport(db, { role, taxonomy, sample, every: true }))
  }
  const matrix = distanceMatrix(reports, await readSkillIndex(db, taxonomy))
  await saveSnapshot(db, key, basis, matrix)
  return matrix
}

/**
 * Ways from one role to another.
 *
 * @throws NotFoundError for an unknown role or one with too few vacancies; UsageError when both are the same role
 */
export async function readRoutes(db: Db, { source, target, taxonomy }: ReadRoutesOptions): Promise<Routes> {
  const roles = [source, target].map((asked) => knownRole(asked, taxonomy)) as [Role, Role]
  if (roles[0].id === roles[1].id) {
    throw new UsageError(`a route leads from one role to another, and both are ${roles[0].label}`)
  }
  const [{ sample }] = (await populationsOf(db, roles)) as [Population, Population]
  const bySeniority = (seniority: string) =>
    readReport(db, { role: roles[1].id, taxonomy, sample, seniority, every: true }).catch(
      (error: unknown) => {
        if (error instanceof NotFoundError) return undefined
        throw error
      },
    )
  const matrix = await readDistances(db, taxonomy, sample)
  const [entry, senior] = await Promise.all([bySeniority('entry'), bySeniority('senior')])
  const routes = computeRoutes({ matrix, sample, source: roles[0].id, target: roles[1].id, entry, senior })
  if (routes !== undefined) return routes
  const few = roles.find((role) => !matrix.roles.some((known) => known.role === role.id))
  throw new NotFoundError('too-few', `there are too few vacancies of ${few?.label} for a route`, {
    hint: 'at least 20 vacancies of 5 employers are needed; `requisite roles` shows what there is',
  })
}
