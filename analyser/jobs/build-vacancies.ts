import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import { DEDUPE_VERSION } from '../dedupe/cluster.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import type { AnalysisVersion } from './analysis-version.ts'
import { readSkillIndex } from './figures/skill-index.ts'

export interface BuildCounts {
  readonly built: number
  readonly removed: number
  readonly vacancies: number
}

/**
 * Makes the rows that are counted, one a vacancy, of the analyses of its listings: a skill is mentioned or required when
 * one of them says so, and brings its broader skills along. Only rows that would differ are written, so running it again
 * costs little. A vacancy with a listing that waits for its analysis stays as it is until then.
 */
export async function buildVacancies(
  db: Db,
  taxonomy: Taxonomy,
  version: AnalysisVersion,
): Promise<BuildCounts> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('vacancies'))`.execute(transaction)
    const stamp = `${version.text} ${DEDUPE_VERSION}`
    await sql`
      create temporary table changed on commit drop as
      select vacancy_id as id, made_of, listings from (
        select vacancy_id, count(*)::int as listings, bool_and(analysed_as is not distinct from ${version.text} || '/' || content_hash) as ready,
          md5(${stamp} || string_agg(concat_ws('|', id, analysed_as, salary_text, employer, location, posted_on,
            coalesce(closed_on::text, '-'), sample, source), ',' order by id)) as made_of
        from listings where vacancy_id is not null group by vacancy_id
      ) as now
      where ready and not exists (select from vacancies v where v.id = now.vacancy_id and v.made_of = now.made_of)`.execute(
      transaction,
    )
    await sql`analyze changed`.execute(transaction)
    const { numAffectedRows: removed = 0n } = await sql`
      delete from vacancies v where not exists (select from listings l where l.vacancy_id = v.id)`.execute(
      transaction,
    )
    const pairs = await closure(transaction as Db, taxonomy)
    const { numAffectedRows: built = 0n } = await sql`
      with asked as (
        select l.vacancy_id as id, above.above as skill,
          bool_or(m.level = 'required') as required, bool_or(m.level = 'preferred') as preferred
        from changed join listings l on l.vacancy_id = changed.id join mentions m on m.listing_id = l.id and m.posted_on = l.posted_on
          join unnest(${pairs.skills}::int[], ${pairs.above}::int[]) as above(skill, above) on above.skill = m.skill_id
        group by l.vacancy_id, above.above
      ), skills_of as (
        select id, array_agg(skill order by skill) as mentioned,
          array_agg(skill order by skill) filter (where required) as required,
          array_agg(skill order by skill) filter (where preferred and not required) as preferred
        from asked group by id
      ), sets as (
        select distinct l.vacancy_id as id, array_agg(distinct m.skill_id order by m.skill_id) as members
        from changed join listings l on l.vacancy_id = changed.id join mentions m on m.listing_id = l.id and m.posted_on = l.posted_on
        where m.any_of is not null group by l.vacancy_id, m.listing_id, m.any_of having count(distinct m.skill_id) > 1
      ), sets_of as (
        select id, jsonb_agg(to_jsonb(members) order by members) as any_of from sets group by id
      ), said as (
        -- What the listing that stands for the vacancy leaves open, another one may say.
        select changed.id, changed.made_of, changed.listings, bool_or(l.scanned) as scanned,
          min(l.posted_on) as posted_on, case when bool_and(l.closed_on is not null) then max(l.closed_on) end as closed_on,
          (array_agg(l.role order by l.id) filter (where l.role is not null))[1] as role,
          (array_agg(l.seniority order by l.id) filter (where l.seniority <> 'unknown'))[1] as seniority,
          (array_agg(l.employer order by l.id) filter (where l.employer is not null))[1] as employer,
          (array_agg(l.location order by l.id) filter (where l.location is not null))[1] as location,
          (array_agg(l.id order by l.id) filter (where l.pay_currency is not null))[1] as payer
        from changed join listings l on l.vacancy_id = changed.id group by changed.id, changed.made_of, changed.listings
      )
      insert into vacancies (id, role, seniority, employer, source, location, posted_on, closed_on, sample, scanned,
        mentioned, required, preferred, any_of, pay_min, pay_max, pay_currency, pay_period, listings,
        extractor, taxonomy, dedupe, made_of)
      select said.id, said.role, coalesce(said.seniority, 'unknown'), said.employer, l.source, said.location,
        said.posted_on, said.closed_on, l.sample, said.scanned, coalesce(s.mentioned, '{}'), coalesce(s.required, '{}'),
        coalesce(s.preferred, '{}'), coalesce(sets_of.any_of, '[]'), p.pay_min, p.pay_max, p.pay_currency, p.pay_period,
        said.listings, ${version.extractor}, ${version.taxonomy}, ${DEDUPE_VERSION}, said.made_of
      from said join listings l on l.id = said.id left join listings p on p.id = said.payer
        left join skills_of s on s.id = said.id left join sets_of on sets_of.id = said.id
      on conflict (id) do update set (role, seniority, employer, source, location, posted_on, closed_on, sample, scanned,
        mentioned, required, preferred, any_of, pay_min, pay_max, pay_currency, pay_period, listings,
        extractor, taxonomy, dedupe, made_of) = (excluded.role, excluded.seniority, excluded.employer, excluded.source,
        excluded.location, excluded.posted_on, excluded.closed_on, excluded.sample, excluded.scanned,
        excluded.mentioned, excluded.required, excluded.preferred, excluded.any_of, excluded.pay_min, excluded.pay_max,
        excluded.pay_currency, excluded.pay_period, excluded.listings, excluded.extractor, excluded.taxonomy,
        excluded.dedupe, excluded.made_of)`.execute(transaction)
    const { vacancies } = await transaction
      .selectFrom('vacancies')
      .select((e) => e.fn.countAll<number>().as('vacancies'))
      .executeTakeFirstOrThrow()
    return { built: Number(built), removed: Number(removed), vacancies }
  })
}

/** Every skill with itself and all that is broader, as ids of the database. */
async function closure(db: Db, taxonomy: Taxonomy): Promise<{ skills: number[]; above: number[] }> {
  const index = await readSkillIndex(db, taxonomy)
  const pairs = [...index].flatMap(([id, skill]) =>
    [id, ...skill.ancestors].map((above) => [id, above] as const),
  )
  return { skills: pairs.map(([id]) => id), above: pairs.map(([, above]) => above) }
}
