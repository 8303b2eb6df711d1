import type { Db } from '../../../migrations/database.ts'
import type { Report } from '../../domain/report.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { computeReport } from '../../reports/compute-report.ts'
import { knownRole } from './known-role.ts'
import { readEvidence } from './read-evidence.ts'
import { readVacancies } from './read-vacancies.ts'
import { type Population, populationsOf, type WindowOptions } from './role-window.ts'
import { readSkillIndex } from './skill-index.ts'

export interface ReadReportOptions extends WindowOptions {
  readonly role: string
  readonly taxonomy: Taxonomy
  /** Smallest share that is listed, 0 to 1. */
  readonly least?: number | undefined
}

/** Requirements that fewer than one vacancy in twenty shares are noise to most readers. */
export const LEAST_SHARE = 0.05

/**
 * The report of a role: what the command line, the API and the pages show.
 *
 * @throws NotFoundError for an unknown role, one without vacancies, or a window without any
 */
export async function readReport(db: Db, options: ReadReportOptions): Promise<Report> {
  const role = knownRole(options.role, options.taxonomy)
  const [population] = (await populationsOf(db, [role], options)) as [Population]
  const [rows, skills] = await Promise.all([
    readVacancies(db, population),
    readSkillIndex(db, options.taxonomy),
  ])
  const report = computeReport(rows, skills, {
    ...population,
    label: role.label,
    least: options.least ?? LEAST_SHARE,
  })
  const idOf = new Map([...skills].map(([id, skill]) => [skill.slug, id]))
  const wanted = report.requirements.map((requirement) => {
    const slugs = requirement.kind === 'any-of' ? (requirement.members ?? []) : [requirement.id]
    return [requirement.id, slugs.map((slug) => idOf.get(slug)).filter((id) => id !== undefined)] as const
  })
  const scanned = rows.filter((row) => row.scanned)
  const quotes = await readEvidence(db, new Map(wanted), scanned, skills)
  return {
    ...report,
    requirements: report.requirements.map((requirement) => ({
      ...requirement,
      evidence: quotes.get(requirement.id) ?? [],
    })),
  }
}
