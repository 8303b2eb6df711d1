import { sql } from 'kysely'
import { z } from 'zod'
import { NotFoundError } from '../../analyser/domain/errors.ts'
import { day } from '../../analyser/domain/listing.ts'
import { levels } from '../../analyser/domain/mention.ts'
import { nearest } from '../../analyser/domain/nearest.ts'
import type { Report, Requirement } from '../../analyser/domain/report.ts'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { readSkillIndex } from '../../analyser/jobs/figures/skill-index.ts'
import { quoteOf } from '../../analyser/reports/evidence.ts'
import type { Db } from '../../migrations/database.ts'

export const quote = z.object({
  quote: z.string().describe('the sentence, at most about 200 characters'),
  level: z.enum(levels),
  listing: z.string().describe("the source's own id of the advert"),
  source: z.string(),
  date: day.describe('when it was posted'),
})
export type Quote = z.infer<typeof quote>

/** Quotes of a requirement, one an employer: enough to judge it by, and no copy of the adverts. */
const MOST = 200

/** @throws NotFoundError when the role does not ask for it */
export function requirementOf(report: Report, asked: string): Requirement {
  const found = report.requirements.find(({ id }) => id === asked)
  if (found !== undefined) return found
  const meant = nearest(
    asked,
    report.requirements.map(({ id }) => id),
  )
  throw new NotFoundError('unknown-requirement', `no vacancy of ${report.label} asks for "${asked}"`, {
    hint:
      meant === undefined
        ? `/v1/roles/${report.role}/requirements lists what they ask for`
        : `did you mean "${meant}"?`,
  })
}

/** Sentences in which vacancies of a report ask for something: the required ones and the newest first. */
export async function readQuotes(
  db: Db,
  taxonomy: Taxonomy,
  report: Report,
  { id, kind, members }: Requirement,
): Promise<Quote[]> {
  const skills = await readSkillIndex(db, taxonomy)
  const slugs = new Set(kind === 'any-of' ? members : [id])
  const ids = [...skills].filter(([, { slug }]) => slugs.has(slug)).map(([number]) => number)
  // What a family's mention really says is the name of a member.
  const named = [...skills].filter(
    ([number, { ancestors }]) => ids.includes(number) || ids.some((one) => ancestors.has(one)),
  )
  const { rows } = await sql<Quote & Parameters<typeof quoteOf>[1] & { text: string }>`
    with asking as (
      select distinct on (coalesce(employer, '#' || id)) id, posted_on, required && ${ids}::int[] as is_required
      from counted_vacancies
      where role = ${report.role} and sample = ${report.sample} and scanned
        and posted_on between ${report.window.from} and ${report.window.to} and mentioned && ${ids}::int[]
      order by coalesce(employer, '#' || id), required && ${ids}::int[] desc, posted_on desc, id
    ), chosen as (
      select * from asking order by is_required desc, posted_on desc, id limit ${MOST}
    )
    select distinct on (c.id) m.start_at as start, m.end_at as end, m.sentence_start as "sentenceStart",
      m.sentence_end as "sentenceEnd", m.level, l.text, l.external_id as listing, l.source, l.posted_on as date
    from chosen c join listings l on l.vacancy_id = c.id or l.id = c.id
      join mentions m on m.listing_id = l.id and m.posted_on = l.posted_on and m.skill_id = any(${named.map(([number]) => number)}::int[])
    order by c.id, array_position(array['required', 'unspecified', 'preferred'], m.level), l.id, m.start_at`.execute(
    db,
  )
  return rows
    .map(({ text, level, listing, source, date, ...place }) => ({
      quote: quoteOf(text, place),
      level,
      listing,
      source,
      date,
    }))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.date.localeCompare(a.date))
}
