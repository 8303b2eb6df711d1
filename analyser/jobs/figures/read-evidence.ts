import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { Evidence } from '../../domain/report.ts'
import { quoteOf } from '../../reports/evidence.ts'
import type { SkillIndex, VacancyRow } from '../../reports/vacancy-row.ts'

/** Quotes for each requirement. */
const SHOWN = 2

/** Vacancies to quote, by requirement: those that require it first, then the newest, an employer once. */
function chosenVacancies(
  requirements: ReadonlyMap<string, readonly number[]>,
  rows: readonly VacancyRow[],
): Map<string, number[]> {
  // By skill, the requirements that still want a quote.
  const asking: string[][] = []
  for (const [requirement, ids] of requirements)
    for (const id of ids) asking[id] = [...(asking[id] ?? []), requirement]
  const chosen = new Map<string, { vacancies: number[]; employers: Set<string> }>()
  let open = requirements.size
  for (const level of ['required', 'mentioned'] as const) {
    for (const row of rows) {
      if (open === 0) break
      const employer = row.employer ?? `#${row.id}`
      for (const id of row[level]) {
        const wanting = asking[id]
        if (wanting === undefined || wanting.length === 0) continue
        for (const requirement of wanting) {
          const found = chosen.get(requirement) ?? { vacancies: [], employers: new Set() }
          chosen.set(requirement, found)
          if (found.employers.has(employer)) continue
          found.employers.add(employer)
          found.vacancies.push(row.id)
          if (found.vacancies.length < SHOWN) continue
          open--
          for (const own of requirements.get(requirement) ?? [])
            asking[own] = (asking[own] ?? []).filter((other) => other !== requirement)
        }
      }
    }
  }
  return new Map([...chosen].map(([requirement, { vacancies }]) => [requirement, vacancies]))
}

interface Place {
  readonly requirement: string
  readonly vacancy: number
  readonly listing: number
  readonly start: number
  readonly end: number
  readonly sentenceStart: number
  readonly sentenceEnd: number
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
  const chosen = chosenVacancies(requirements, rows)
  const wanted = [...chosen].flatMap(([requirement, vacancies]) => {
    // What a family's mention really says is the name of a member.
    const named = (requirements.get(requirement) ?? []).flatMap((id) => [id, ...(narrower.get(id) ?? [])])
    return vacancies.flatMap((vacancy) => named.map((skill) => ({ requirement, vacancy, skill })))
  })
  if (wanted.length === 0) return new Map()
  const column = <K extends keyof (typeof wanted)[number]>(key: K) => wanted.map((row) => row[key])
  // Any advert of the vacancy may be the one that says it; the required mention first.
  const { rows: places } = await sql<Place>`
    select distinct on (w.requirement, w.vacancy) w.requirement, w.vacancy, m.listing_id as listing,
      m.start_at as start, m.end_at as end, m.sentence_start as "sentenceStart", m.sentence_end as "sentenceEnd"
    from unnest(${column('requirement')}::text[], ${column('vacancy')}::bigint[], ${column('skill')}::int[])
      as w(requirement, vacancy, skill)
    join (
      select l.vacancy_id, m.* from listings l join mentions m on m.listing_id = l.id and m.posted_on = l.posted_on
      where l.vacancy_id = any(${[...new Set(column('vacancy'))]}::bigint[])
    ) as m on m.vacancy_id = w.vacancy and m.skill_id = w.skill
    order by w.requirement, w.vacancy, array_position(array['required', 'unspecified', 'preferred'], m.level),
      m.listing_id, m.start_at`.execute(db)
  if (places.length === 0) return new Map()
  const listings = await db
    .selectFrom('listings')
    .select(['id', 'text', 'external_id', 'source', 'posted_on'])
    .where('id', 'in', [...new Set(places.map((place) => place.listing))])
    .execute()
  const listingOf = new Map(listings.map((listing) => [listing.id, listing]))
  const placeOf = new Map(places.map((place) => [`${place.requirement} ${place.vacancy}`, place]))
  return new Map(
    [...chosen].map(([requirement, vacancies]) => [
      requirement,
      vacancies.flatMap((vacancy): Evidence[] => {
        const place = placeOf.get(`${requirement} ${vacancy}`)
        const listing = place && listingOf.get(place.listing)
        if (place === undefined || listing === undefined) return []
        const { text, external_id, source, posted_on } = listing
        return [{ quote: quoteOf(text, place), listing: external_id, source, date: posted_on }]
      }),
    ]),
  )
}
