import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { AuditedSide } from '../../domain/guide-audit.ts'
import type { Requirement } from '../../domain/report.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { ABROAD } from '../../facets/region-of.ts'
import { ANY_QUALIFICATION } from '../../guides/audit/audit-skills.ts'
import { type RoleFigures, setKey } from '../../guides/audit/figures.ts'
import { countSets, type SkillSet } from '../../reports/count-sets.ts'
import type { SkillIndex } from '../../reports/vacancy-row.ts'
import { readEvidence } from '../figures/read-evidence.ts'
import { readPay } from '../figures/read-pay.ts'
import { readQuality } from '../figures/read-quality.ts'
import { readReport } from '../figures/read-report.ts'
import { readVacancies } from '../figures/read-vacancies.ts'

const FORMAL: readonly string[] = ['qualification', 'certification', 'licence']

/** Where the vacancies of a role are, as far as their adverts say. */
async function regionsOf(
  db: Db,
  { role, sample, window }: Pick<RoleFigures['report'], 'role' | 'sample' | 'window'>,
): Promise<AuditedSide['regions']> {
  const { rows } = await sql<AuditedSide['regions']>`
    select count(*) filter (where region <> ${ABROAD})::int as uk,
      count(*) filter (where region = ${ABROAD})::int as abroad,
      count(*) filter (where region is null)::int as unknown
    from counted_vacancies where role = ${role} and sample = ${sample} and scanned
      and posted_on between ${window.from} and ${window.to}`.execute(db)
  return rows[0] as AuditedSide['regions']
}

function qualificationsOf(skills: SkillIndex): SkillSet {
  const formal = [...skills.values()].filter(({ kind }) => FORMAL.includes(kind)).map(({ slug }) => slug)
  return { id: ANY_QUALIFICATION, label: 'a qualification, certificate or licence', skills: formal }
}

/** The sets with the quotes of those that guides name. */
async function withQuotes(
  db: Db,
  counted: Map<string, Requirement>,
  rows: Parameters<typeof readEvidence>[2],
  skills: SkillIndex,
): Promise<Map<string, Requirement>> {
  const idOf = new Map([...skills].map(([id, { slug }]) => [slug, id]))
  const wanted = [...counted.values()]
    .filter(({ id, mentioned }) => id !== ANY_QUALIFICATION && mentioned.hits > 0)
    .map(({ id, members }) => {
      const ids = (members ?? []).map((slug) => idOf.get(slug)).filter((found) => found !== undefined)
      return [id, ids] as const
    })
  const scanned = rows.filter((row) => row.scanned)
  const quotes = await readEvidence(db, new Map(wanted), scanned, skills)
  return new Map(
    [...counted].map(([id, requirement]) => [id, { ...requirement, evidence: quotes.get(id) ?? [] }]),
  )
}

export interface RoleFiguresOptions {
  readonly role: string
  readonly sample: boolean
  readonly sets: readonly SkillSet[]
  readonly skills: SkillIndex
  readonly taxonomy: Taxonomy
}

/** The figures of one role: a handful of queries, however many guides it is in. */
export async function readRoleFigures(db: Db, options: RoleFiguresOptions): Promise<RoleFigures> {
  const { role, sample, skills, taxonomy } = options
  const [report, pay] = await Promise.all([
    readReport(db, { role, sample, taxonomy, every: true }),
    readPay(db, { role, sample, taxonomy }),
  ])
  const [rows, regions] = await Promise.all([readVacancies(db, report), regionsOf(db, report)])
  // The report may have found a set by itself; then it has quotes already.
  const found = report.requirements.filter(({ kind }) => kind === 'any-of')
  const known = new Map(found.map((one) => [setKey(one.members ?? []), one]))
  const wanted = [...options.sets.filter(({ id }) => !known.has(id)), qualificationsOf(skills)]
  const counted = await withQuotes(db, countSets(rows, skills, wanted, readQuality()), rows, skills)
  return { report, pay, regions, sets: new Map([...known, ...counted]) }
}
