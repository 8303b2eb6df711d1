import type { Db } from '../../../migrations/database.ts'
import { NotFoundError } from '../../domain/errors.ts'
import type { Report } from '../../domain/report.ts'
import type { Role, Taxonomy } from '../../domain/taxonomy.ts'
import { computeReport } from '../../reports/compute-report.ts'
import type { SkillIndex, VacancyRow } from '../../reports/vacancy-row.ts'
import { type Filters, isUnfiltered, setFilters } from './filters.ts'
import { knownRole } from './known-role.ts'
import { readEvidence } from './read-evidence.ts'
import { readQuality } from './read-quality.ts'
import { readRequirements } from './read-vacancies.ts'
import { type Population, populationsOf, type WindowOptions } from './role-window.ts'
import { readSkillIndex } from './skill-index.ts'
import { basisOf, latestSnapshot, saveSnapshot } from './snapshots.ts'

export interface ReadReportOptions extends WindowOptions, Filters {
  readonly role: string
  readonly taxonomy: Taxonomy
  /** Smallest share that is listed, 0 to 1. */
  readonly least?: number | undefined
  /** Every requirement however rare, those under the usual least share without quotes. */
  readonly every?: boolean | undefined
}

/** Requirements that fewer than one vacancy in twenty shares are noise to most readers. */
export const LEAST_SHARE = 0.05

/** Only the requirements with at least a share, the others counted. */
function trim(report: Report, least: number): Report {
  const requirements = report.requirements.filter(({ mentioned }) => mentioned.share >= least)
  return { ...report, requirements, hidden: report.hidden + report.requirements.length - requirements.length }
}

/** Adds the quotes of the requirements that have at least a share. */
async function withEvidence(
  db: Db,
  report: Report,
  rows: readonly VacancyRow[],
  skills: SkillIndex,
  least: number,
): Promise<Report> {
  const idOf = new Map([...skills].map(([id, skill]) => [skill.slug, id]))
  const wanted = report.requirements
    .filter(({ mentioned }) => mentioned.share >= least)
    .map(({ id, kind, members }) => {
      const slugs = kind === 'any-of' ? (members ?? []) : [id]
      return [id, slugs.map((slug) => idOf.get(slug)).filter((found) => found !== undefined)] as const
    })
  const scanned = rows.filter((row) => row.scanned)
  const quotes = await readEvidence(db, new Map(wanted), scanned, skills)
  const requirements = report.requirements.map((requirement) => ({
    ...requirement,
    evidence: quotes.get(requirement.id) ?? [],
  }))
  return { ...report, requirements }
}

/** @param least share under which a requirement is only counted as hidden */
async function compute(
  db: Db,
  role: Role,
  population: Population,
  options: ReadReportOptions,
  least: number,
  before?: Report | undefined,
): Promise<Report> {
  const [rows, skills] = await Promise.all([
    readRequirements(db, population, options),
    readSkillIndex(db, options.taxonomy),
  ])
  if (rows.length === 0) {
    const filters = Object.entries(setFilters(options)).map(([key, value]) => `${key} ${value}`)
    const { from, to } = population.window
    throw new NotFoundError(
      'no-data-in-window',
      `there are no vacancies of ${role.label} with ${filters.join(', ') || `posting days from ${from} to ${to}`}`,
      {
        hint: 'leave a filter out, or widen the window',
      },
    )
  }
  const report = computeReport(rows, skills, {
    ...population,
    label: role.label,
    least,
    filters: setFilters(options),
    quality: readQuality(),
    before: before && new Map(before.requirements.map((requirement) => [requirement.id, requirement])),
  })
  return withEvidence(db, report, rows, skills, Math.min(options.least ?? LEAST_SHARE, LEAST_SHARE))
}

/**
 * The report of a role: what the command line, the API and the pages show. Over the default window and without filters it is a
 * snapshot, made anew when what it rests on has changed.
 *
 * @throws NotFoundError for an unknown role, one without vacancies, or a window or filter without any
 */
export async function readReport(db: Db, options: ReadReportOptions): Promise<Report> {
  const { taxonomy, least = LEAST_SHARE } = options
  const role = knownRole(options.role, taxonomy)
  const [population] = (await populationsOf(db, [role], options)) as [Population]
  const isDefault = options.from === undefined && options.to === undefined && isUnfiltered(options)
  if (options.every === true) {
    return isDefault
      ? readDefaultReport(db, role, population, taxonomy)
      : compute(db, role, population, { ...options, least: LEAST_SHARE }, 0)
  }
  // What is rarer than a snapshot has quotes for is computed, with its quotes.
  if (!isDefault || least < LEAST_SHARE) {
    return trim(await compute(db, role, population, options, Math.min(least, LEAST_SHARE)), least)
  }
  return trim(await readDefaultReport(db, role, population, taxonomy), least)
}

/** The report over the default window with every requirement, from its snapshot or into a new one. */
export async function readDefaultReport(
  db: Db,
  role: Role,
  population: Population,
  taxonomy: Taxonomy,
): Promise<Report> {
  const key = { kind: 'report', subject: role.id, sample: population.sample } as const
  const [basis, latest] = await Promise.all([
    basisOf(db, role.id, population.sample, [`taxonomy ${taxonomy.version}`]),
    latestSnapshot<Report>(db, key),
  ])
  if (latest?.madeOf === basis) return { ...latest.body, snapshot: latest.id }
  const report = await compute(db, role, population, { role: role.id, taxonomy }, 0, latest?.body)
  return { ...report, snapshot: await saveSnapshot(db, key, basis, report) }
}
