import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { Evidence } from '../../domain/report.ts'
import { quoteOf } from '../../reports/evidence.ts'
import type { SkillIndex, VacancyRow } from '../../reports/vacancy-row.ts'

/** Looked at for each requirement: more than are shown, since some vacancies ask only in a further advert. */
const CANDIDATES = 6
const SHOWN = 2

interface Wanted {
  readonly requirement: string
  readonly vacancy: number
  /** The skill and everything narrower: what a family's mention really says is the name of a member. */
  readonly skills: readonly number[]
}

/** Vacancies to quote for a requirement: those that require it first, then the newest, an employer once. */
function candidates(
  requirement: string,
  ids: readonly number[],
  rows: readonly VacancyRow[],
  under: readonly number[],
) {
  const asks = (level: readonly number[]) => ids.some((id) => level.includes(id))
  const ordered = [
    ...rows.filter((row) => asks(row.required)),
    ...rows.filter((row) => asks(row.mentioned) && !asks(row.required)),
  ]
  const employers = new Set<string>()
  const found: Wanted[] = []
  for (const row of ordered) {
    const employer = row.employer ?? `listing ${row.id}`
    if (employers.has(employer)) continue
    employers.add(employer)
    found.push({ requirement, vacancy: row.id, skills: under })
    if (found.length === CANDIDATES) break
  }
  return found
}

/**
 * Two quotes for each requirement, from different employers, the required ones and the newest first.
 *
 * @param requirements id of each requirement and the skills that count towards it
 * @param rows         scanned vacancies, newest first
 */
export async function readEvidence(
  db: Db,
  requirements: ReadonlyMap<string, readonly number[]>,
  rows: readonly VacancyRow[],
  skills: SkillIndex,
): Promise<Map<string, Evidence[]>> {
  const narrower = new Map<number, number[]>()
  for (const [id, skill] of skills)
    for (const above of skill.ancestors) narrower.set(above, [...(narrower.get(above) ?? []), id])
  const wanted = [...requirements].flatMap(([requirement, ids]) =>
    candidates(
      requirement,
      ids,
      rows,
      ids.flatMap((id) => [id, ...(narrower.get(id) ?? [])]),
    ),
  )
  if (wanted.length === 0) return new Map()
  const { rows: found } = await sql<{
    requirement: string
    vacancy: number
    start: number
    end: number
    sentenceStart: number
    sentenceEnd: number
    text: string
    listing: string
    source: string
    date: string
  }>`
    select distinct on (w.requirement, w.vacancy) w.requirement, w.vacancy,
      m.start_at as start, m.end_at as end, m.sentence_start as "sentenceStart", m.sentence_end as "sentenceEnd",
      l.text, l.external_id as listing, l.source, l.posted_on as date
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(requirement text, vacancy bigint, skills jsonb)
    join mentions m on m.listing_id = w.vacancy and w.skills @> to_jsonb(m.skill_id)
    join listings l on l.id = m.listing_id
    order by w.requirement, w.vacancy, array_position(array['required', 'unspecified', 'preferred'], m.level), m.start_at`.execute(
    db,
  )
  const byPlace = new Map(found.map((row) => [`${row.requirement} ${row.vacancy}`, row]))
  const quotes = new Map<string, Evidence[]>()
  for (const { requirement, vacancy } of wanted) {
    const row = byPlace.get(`${requirement} ${vacancy}`)
    const shown = quotes.get(requirement) ?? []
    if (row === undefined || shown.length === SHOWN) continue
    shown.push({ quote: quoteOf(row.text, row), listing: row.listing, source: row.source, date: row.date })
    quotes.set(requirement, shown)
  }
  return quotes
}
