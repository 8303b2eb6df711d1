import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'

/**
 * Counts the cells of the temporary table `stale (role, sample, month)` anew, and says that figures of their roles
 * are out of date. A cell is always counted whole, which is why the rollups equal a count from scratch.
 */
export async function rollUp(transaction: Db): Promise<void> {
  await sql`analyze stale`.execute(transaction)
  for (const table of ['month_counts', 'month_skill_counts']) {
    await sql`
      delete from ${sql.table(table)} c using stale s
      where c.role = s.role and c.sample = s.sample and c.month = s.month`.execute(transaction)
  }
  const cells = sql`
    cells as materialized (
      select s.role, s.sample, s.month, c.source, c.scanned, c.listings, c.extractor, c.mentioned, c.required,
        coalesce(c.employer, '#' || c.id) as cluster, c.employer
      from stale s join counted_vacancies c on c.role = s.role and c.sample = s.sample
        and c.posted_on >= s.month and c.posted_on < s.month + interval '1 month'
    )`
  await sql`
    with ${cells}, clusters as (
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
  await sql`
    with ${cells}, asked as (
      select role, sample, month, source, skill, 1 as mentioned, 0 as required
        from cells cross join unnest(mentioned) as skill where scanned
      union all
      select role, sample, month, source, skill, 0, 1 from cells cross join unnest(required) as skill where scanned
    )
    insert into month_skill_counts (role, sample, month, source, skill_id, mentioned, required)
    select role, sample, month, coalesce(source, '*'), skill, sum(mentioned), sum(required)
    from asked group by grouping sets ((role, sample, month, source, skill), (role, sample, month, skill))`.execute(
    transaction,
  )
  await sql`
    insert into role_revisions (role, sample, revision) select distinct role, sample, 1 from stale
    on conflict (role, sample) do update set revision = role_revisions.revision + 1`.execute(transaction)
}
