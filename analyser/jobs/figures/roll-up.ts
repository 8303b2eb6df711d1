import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'

/** Numbers the stale cells (role, sample and month) of a temporary table: grouped by a number, vacancies are counted twice as fast. */
export async function numberCells(transaction: Db, from: RawBuilder<unknown>): Promise<number> {
  await sql`
    create temporary table stale on commit drop as
    select row_number() over ()::int as cell, role, sample, month
    from (select distinct role, sample, month from ${from} as moved) as cells`.execute(transaction)
  await sql`analyze stale`.execute(transaction)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from stale`.execute(transaction)
  return rows[0]?.n ?? 0
}

/** The counted vacancies of the stale cells. */
const cells = sql`
  select s.cell, c.posted_on, c.source, c.scanned, c.listings, c.extractor, c.mentioned, c.required,
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
      select cell, coalesce(source, '*') as source, max(employer) as employer, count(*) as size
      from cells where scanned group by grouping sets ((cell, source, cluster), (cell, cluster))
    ), sizes as (
      select cell, source, count(employer) as employers, sum(size * size) as size_squares
      from clusters group by cell, source
    ), counts as (
      select cell, coalesce(source, '*') as source, count(*) as vacancies, sum(listings) as listings,
        count(*) filter (where scanned) as scanned, min(posted_on) as first_on, max(posted_on) as last_on,
        array_agg(distinct extractor order by extractor) as extractors
      from cells group by grouping sets ((cell, source), (cell))
    )
    insert into month_counts (role, sample, month, source, vacancies, listings, scanned, employers, size_squares, extractors,
      first_on, last_on)
    select role, sample, month, source, vacancies, listings, scanned, coalesce(employers, 0), coalesce(size_squares, 0), extractors,
      first_on, last_on
    from counts join stale using (cell) left join sizes using (cell, source)`.execute(transaction)
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
    select role, sample, month, skill, mentioned, required from (
      select cell, skill, count(*) as mentioned, count(*) filter (where skill = any(required)) as required
      from (${cells}) as cells cross join unnest(mentioned) as skill where scanned group by cell, skill
    ) as counts join stale using (cell)`.execute(transaction)
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
