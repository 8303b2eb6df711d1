import type { Db } from '../../../migrations/database.ts'
import type { PayReport } from '../../domain/pay-report.ts'
import type { Role, Taxonomy } from '../../domain/taxonomy.ts'
import { computePayReport } from '../../reports/compute-pay-report.ts'
import { type Filters, isUnfiltered, setFilters } from './filters.ts'
import { knownRole } from './known-role.ts'
import { readVacancies } from './read-vacancies.ts'
import { type Population, populationsOf, type WindowOptions } from './role-window.ts'
import { readSkillIndex } from './skill-index.ts'
import { basisOf, latestSnapshot, saveSnapshot } from './snapshots.ts'

export interface ReadPayOptions extends WindowOptions, Filters {
  readonly role: string
  readonly taxonomy: Taxonomy
}

/** Official earnings of the occupation, of the newest year that was loaded. */
async function referenceOf(db: Db, role: Role) {
  const row = await db
    .selectFrom('pay_references')
    .selectAll()
    .where('soc', '=', role.soc)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
}

/**
 * The pay of a role.
 *
 * @throws NotFoundError for an unknown role, or one without vacancies in the window
 */
export async function readPay(db: Db, options: ReadPayOptions): Promise<PayReport> {
  const { taxonomy } = options
  const role = knownRole(options.role, taxonomy)
  const [population] = (await populationsOf(db, [role], options)) as [Population]
  const reference = await referenceOf(db, role)
  const compute = async () => {
    const [rows, skills] = await Promise.all([
      readVacancies(db, population, options),
      readSkillIndex(db, taxonomy),
    ])
    return computePayReport(rows, skills, {
      ...population,
      label: role.label,
      filters: setFilters(options),
      reference,
    })
  }
  if (options.from !== undefined || options.to !== undefined || !isUnfiltered(options)) return compute()
  const key = { kind: 'pay', subject: role.id, sample: population.sample } as const
  const official = reference === undefined ? 'none' : `${reference.source} ${reference.year}`
  const basis = await basisOf(db, role.id, population.sample, [
    `taxonomy ${taxonomy.version}`,
    `reference ${official}`,
  ])
  const latest = await latestSnapshot<PayReport>(db, key)
  if (latest?.madeOf === basis) return { ...latest.body, snapshot: latest.id }
  const report = await compute()
  return { ...report, snapshot: await saveSnapshot(db, key, basis, report) }
}
