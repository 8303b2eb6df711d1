/**
 * A market of any size, made inside the database: vacancies that all differ, 20 mentions each, of roles, employers and months
 * of uneven size, as markets are.
 */
import { sql } from 'kysely'
import { addMonths } from '../../analyser/jobs/add-months.ts'
import type { Db } from '../../migrations/database.ts'

export interface MarketSize {
  readonly vacancies: number
  readonly roles: readonly string[]
  /** Ids of the skills. */
  readonly skills: number
  /** Write the mentions as well: evidence, twenty times the rows. */
  readonly mentions: boolean
}

const BATCH = 50_000
const LATEST = '2026-06-30'
const DAYS = 3 * 365

/** Adds vacancies `from` to `to`. Written as the pipeline writes them: a listing, its vacancy, its mentions. */
export async function addVacancies(db: Db, size: MarketSize, from: number, to: number): Promise<void> {
  const { roles, skills, mentions } = size
  await sql`
    create temporary table made as
    select g.id, role.at, (${roles as string[]}::text[])[role.at] as role,
      -- A fifth of the employers has most of the adverts.
      'Employer ' || floor(power(random(), 3) * greatest(50, ${size.vacancies} / 8)) as employer,
      ${LATEST}::date - floor(power(random(), 1.2) * ${DAYS})::int as posted_on,
      (array['entry', 'mid', 'mid', 'mid', 'senior', 'senior', 'unknown'])[1 + floor(random() * 7)] as seniority,
      (array['London', 'Leeds', 'Manchester', 'Bristol', 'Edinburgh', 'Cardiff', 'Belfast', 'Remote'])[1 + floor(random() * 8)] as location,
      (array['a', 'b', 'c'])[1 + floor(random() * 3)] as source,
      20000 + floor(random() * 60) * 1000 as pay, random() < 0.4 as paid,
      -- Each role asks for some skills often and for many rarely: the cube of a uniform number, from a place of its own.
      (select array_agg(distinct 1 + (role.at * 37 + floor(power(random(), 3) * 250)::int + s * 0) % ${skills}) from generate_series(1, 27) as s) as mentioned
    from generate_series(${from}::bigint, ${to}::bigint) as g(id)
      -- Some roles are ten times as large as others.
      cross join lateral (select 1 + floor(power(random(), 1.5) * ${roles.length})::int + (g.id * 0)::int as at) as role`.execute(
    db,
  )
  await sql`
    insert into listings (id, source, external_id, title, employer, location, posted_on, text, content_hash, language,
      sample, first_seen, last_seen, vacancy_id, analysed_as, scanned, role, seniority)
    overriding system value
    select id, source, 'g-' || id, role || ' ' || id, employer, location, posted_on,
      'Vacancy ' || id || '. We ask for what is listed here, and offer hybrid working. This is a permanent role.', md5(id::text),
      'en', false, posted_on, posted_on, id, 'g', true, role, seniority
    from made`.execute(db)
  await sql`
    insert into vacancies (id, role, seniority, employer, source, location, posted_on, closed_on, sample, scanned, mentioned,
      required, preferred, any_of, pay_min, pay_max, pay_currency, pay_period, listings, extractor, taxonomy, dedupe, made_of)
    select id, role, seniority, employer, source, location, posted_on, posted_on + 30, false, true, mentioned,
      mentioned[1:cardinality(mentioned) / 2], '{}', case when id % 20 = 0 then jsonb_build_array(to_jsonb(mentioned[1:2])) else '[]' end,
      case when paid then pay end, case when paid then pay + 8000 end, case when paid then 'GBP' end,
      case when paid then 'year' end, 1, 'g1', 'g1', 'g1', 'g' || id
    from made`.execute(db)
  if (mentions) {
    const { rows } = await sql<{ month: string }>`
      select distinct date_trunc('month', posted_on)::date as month from made`.execute(db)
    await addMonths(
      db,
      'mentions',
      rows.map((row) => row.month),
    )
    await sql`
      insert into mentions (listing_id, skill_id, posted_on, level, start_at, end_at, sentence_start, sentence_end, section, extractor, taxonomy)
      select id, skill, posted_on, case when place <= cardinality(mentioned) / 2 then 'required' else 'unspecified' end, place, place + 5, 0, 40,
        'required', 'g1', 'g1'
      from made cross join unnest(mentioned) with ordinality as m(skill, place)`.execute(db)
  }
  await sql`drop table made`.execute(db)
}

/** Makes the whole market. */
export async function generate(db: Db, size: MarketSize, onProgress: (done: number) => void): Promise<void> {
  await sql`
    insert into skills (slug, label, kind)
    select 'skill-' || n, 'Skill ' || n, (array['tool', 'language', 'concept', 'soft', 'method'])[1 + n % 5]
    from generate_series(1, ${size.skills}::int) as n`.execute(db)
  for (let from = 1; from <= size.vacancies; from += BATCH) {
    await db
      .connection()
      .execute((one) => addVacancies(one, size, from, Math.min(size.vacancies, from + BATCH - 1)))
    onProgress(Math.min(size.vacancies, from + BATCH - 1))
  }
  await sql`select setval(pg_get_serial_sequence('listings', 'id'), ${size.vacancies})`.execute(db)
  await sql`vacuum analyze`.execute(db)
}
