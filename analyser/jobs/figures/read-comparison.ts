import type { Db } from '../../../migrations/database.ts'
import type { Comparison } from '../../domain/comparison.ts'
import { UsageError } from '../../domain/errors.ts'
import type { Role, Taxonomy } from '../../domain/taxonomy.ts'
import { computeComparison } from '../../reports/compute-comparison.ts'
import { computeReport } from '../../reports/compute-report.ts'
import { knownRole } from './known-role.ts'
import { readVacancies } from './read-vacancies.ts'
import { type Population, populationsOf, type WindowOptions } from './role-window.ts'
import { readSkillIndex } from './skill-index.ts'

export interface ReadComparisonOptions extends WindowOptions {
  /** The role that somebody comes from. */
  readonly source: string
  /** The role that they go to. */
  readonly target: string
  readonly taxonomy: Taxonomy
}

/**
 * Gaps, transfers and pay from one role to another.
 *
 * @throws NotFoundError for an unknown role or one without vacancies; UsageError when both are the same role
 */
export async function readComparison(db: Db, options: ReadComparisonOptions): Promise<Comparison> {
  const roles = [options.source, options.target].map((asked) => knownRole(asked, options.taxonomy)) as [
    Role,
    Role,
  ]
  if (roles[0].id === roles[1].id) {
    throw new UsageError(`${roles[0].label} is compared with itself: there is no gap`, {
      hint: 'name two roles; `requisite roles` lists them',
    })
  }
  const populations = (await populationsOf(db, roles, options)) as [Population, Population]
  const skills = await readSkillIndex(db, options.taxonomy)
  const input = async (role: Role, population: Population) => {
    const rows = await readVacancies(db, population)
    return { rows, report: computeReport(rows, skills, { ...population, label: role.label, least: 0 }) }
  }
  const [source, target] = await Promise.all([
    input(roles[0], populations[0]),
    input(roles[1], populations[1]),
  ])
  return computeComparison(source, target, skills)
}
