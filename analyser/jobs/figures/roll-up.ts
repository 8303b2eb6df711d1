import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'

/** The counted vacancies of the cells in the temporary table `stale (role, sample, month)`. */
const cells = sql`
  select s.role, s.sample, s.month, c.source, c.scanned, c.listings, c.extractor, c.mentioned, c.required,
    coalesce(c.employer, '#' || c.id) as cluster, c.employer
  from stale s join counted_vacancies c on c.role = s.role and c.sample = s.sample
    and c.posted_on >= s.month and c.posted_on < s.month + interval '1 month'`

/** Counts the vacancies and employers of the stale cells anew: employers of two days cannot be added up. */
export async function rollUpVacancies(transaction: Db): Promise<void> {
  await sql`
    delete from month_counts c using stale s
    where c.role = s.role and c.sample = s.sample and c.month = s.month`.execute(transaction)
  await sql`
    with cells as materialized (${cells}), clusters as (
      select role, sample, month, coalesce(source, '*') as source, max(employer) as employer, count(*) as size
      from cells where scanned group by grouping sets ((role, sample, month, source, cluster), (role, sample, month, cluster))
    ), sizes as (
      select role, sample, month, source, count(employer) as employers, sum(size * size) as size_squares
      from clusters group by role, sample, month, source
    ), counts as (
      select role, sample, month, coalesce(source, '*') as source, count(*) as vacancies, sum(listings) as listings,
        count(*) filter (where scanned) as scanned, array_agg(distinct extractor order by extractor) as extractors
      from cells group by grouping sets ((role, sample, month, source), (role, sample, month))
    )
    insert into month_counts (role, sample, month, source, vacancies, listings, scanned, employers, size_squares, extractors)
    select role, sample, month, source, vacancies, listings, scanned, coalesce(employers, 0), coalesce(size_squares, 0), extractors
    from counts left join sizes using (role, sample, month, source)`.execute(transaction)
}

/** Counts what the stale cells ask for anew. */
export async function rollUpSkills(transaction: Db): Promise<void> {
  // Room to count in memory; by the default it would sort on disk.
  await sql`set local work_mem = '256MB'`.execute(transaction)
  await sql`
    delete from month_skill_counts c using stale s
    where c.role = s.role and c.sample = s.sample and c.month = s.month`.execute(transaction)
  await sql`
    insert into month_skill_counts (role, sample, month, skill_id, mentioned, required)
    select role, sample, month, skill, count(*), count(*) filter (where skill = any(required))
    from (${cells}) as cells cross join unnest(mentioned) as skill where scanned
    group by role, sample, month, skill`.execute(transaction)
}

/** Adds what came into cells and takes away what left them, by the temporary table `moved`: as much work as there is change. */
export async function moveSkills(transaction: Db): Promise<void> {
  await sql`
    insert into month_skill_counts as c (role, sample, month, skill_id, mentioned, required)
    select role, sample, month, skill, sum(sign), coalesce(sum(sign) filter (where skill = any(required)), 0)
    from moved cross join unnest(mentioned) as skill group by role, sample, month, skill
    on conflict (role, sample, month, skill_id) do update
      set mentioned = c.mentioned + excluded.mentioned, required = c.required + excluded.required`.execute(
    transaction,
  )
  await sql`
    delete from month_skill_counts c using stale s
    where c.role = s.role and c.sample = s.sample and c.month = s.month and c.mentioned = 0`.execute(
    transaction,
  )
}

/** Says that figures of the stale cells' roles are out of date. */
export async function raiseRevisions(transaction: Db): Promise<void> {
  await sql`
    insert into role_revisions (role, sample, revision) select distinct role, sample, 1 from stale
    on conflict (role, sample) do update set revision = role_revisions.revision + 1, changed_at = now()`.execute(
    transaction,
  )
}
