import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { NotFoundError } from '../../domain/errors.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Related } from '../../domain/related.ts'
import type { Report } from '../../domain/report.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { computeDistinct, computeRelated } from '../../reports/compute-related.ts'
import { knownRole } from './known-role.ts'
import { readReport } from './read-report.ts'
import { readRequirements } from './read-vacancies.ts'
import { readSkillIndex } from './skill-index.ts'

export interface ReadRelatedOptions {
  readonly role: string
  /** A skill, by id or name; without it: what sets the role apart. */
  readonly skill?: string | undefined
  readonly taxonomy: Taxonomy
}

/** The id of a skill that a user means. @throws NotFoundError with the nearest known one */
export function knownSkill(asked: string, taxonomy: Taxonomy): string {
  const plain = asked.trim().toLowerCase()
  const id = plain.replace(/[\s_]+/g, '-')
  if (taxonomy.skills.has(id)) return id
  for (const skill of taxonomy.skills.values()) {
    if ([skill.label, ...skill.aliases].some((form) => form.toLowerCase() === plain)) return skill.id
  }
  const meant = nearest(id, [...taxonomy.skills.keys()])
  throw new NotFoundError('unknown-skill', `there is no skill "${asked}"`, {
    hint:
      meant === undefined
        ? '`requisite report ROLE --format csv` lists the skills of a role'
        : `did you mean "${meant}"?`,
  })
}

/** How often the other roles ask for each skill, in the months of a report. */
async function othersOf(db: Db, { role, sample, window }: Report) {
  const others = sql`role <> ${role} and sample = ${sample}
    and month between date_trunc('month', ${window.from}::date) and ${window.to}`
  const { rows } = await sql<{ slug: string; hits: number }>`
    select s.slug, sum(c.mentioned)::int as hits from month_skill_counts c join skills s on s.id = c.skill_id
    where ${others} group by s.slug`.execute(db)
  const { rows: totals } = await sql<{ n: number }>`
    select coalesce(sum(scanned), 0)::int as n from month_counts where source = '*' and ${others}`.execute(db)
  return { vacancies: totals[0]?.n ?? 0, hits: new Map(rows.map(({ slug, hits }) => [slug, hits])) }
}

/**
 * Skills that go together with one in a role, or what sets a role apart.
 *
 * @throws NotFoundError for an unknown role or skill, or a role without vacancies
 */
export async function readRelated(
  db: Db,
  { role: asked, skill, taxonomy }: ReadRelatedOptions,
): Promise<Related> {
  const role = knownRole(asked, taxonomy)
  const slug = skill === undefined ? undefined : knownSkill(skill, taxonomy)
  const report = await readReport(db, { role: role.id, taxonomy, every: true })
  if (slug === undefined) return computeDistinct(report, await othersOf(db, report))
  const [rows, skills] = await Promise.all([readRequirements(db, report), readSkillIndex(db, taxonomy)])
  return computeRelated(rows, report, skills, slug)
}
