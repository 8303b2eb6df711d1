import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Mentions are most of the rows. By month of the advert's posting they are written, vacuumed and, one day, archived a month at a
  // time (analyser/jobs/add-months.ts adds the months), and whoever knows the advert's day looks into one index.
  await sql`alter table mentions rename to mentions_before`.execute(db)
  await sql`alter index mentions_pkey rename to mentions_before_pkey`.execute(db)
  await sql`
    create table mentions (
      listing_id bigint not null references listings (id) on delete cascade,
      skill_id int not null references skills (id),
      posted_on date not null,
      level text not null check (level in ('required', 'preferred', 'unspecified')),
      start_at int not null,
      end_at int not null check (end_at > start_at),
      sentence_start int not null,
      sentence_end int not null,
      section text not null,
      any_of text,
      extractor text not null,
      taxonomy text not null,
      primary key (listing_id, start_at, skill_id, posted_on)
    ) partition by range (posted_on)`.execute(db)
  await sql`
    create table mentions_early partition of mentions for values from (minvalue) to ('2015-01-01')`.execute(
    db,
  )
  await sql`
    do $$
    declare month date;
    begin
      for month in
        select distinct date_trunc('month', l.posted_on)::date from mentions_before m join listings l on l.id = m.listing_id
        where l.posted_on >= '2015-01-01'
      loop
        execute format('create table %I partition of mentions for values from (%L) to (%L)',
          'mentions_' || to_char(month, 'YYYY_MM'), month, month + interval '1 month');
      end loop;
    end $$`.execute(db)
  await sql`
    insert into mentions (listing_id, skill_id, posted_on, level, start_at, end_at, sentence_start, sentence_end, section, any_of,
      extractor, taxonomy)
    select m.listing_id, m.skill_id, l.posted_on, m.level, m.start_at, m.end_at, m.sentence_start, m.sentence_end, m.section,
      m.any_of, m.extractor, m.taxonomy
    from mentions_before m join listings l on l.id = m.listing_id`.execute(db)
  await sql`drop table mentions_before`.execute(db)

  // First and last posting day of a cell: the extent of a role without a look into every month.
  await sql`alter table month_counts add column first_on date, add column last_on date`.execute(db)
  await sql`
    update month_counts c set first_on = e.first_on, last_on = e.last_on
    from (
      select role, sample, date_trunc('month', posted_on)::date as month, coalesce(source, '*') as source,
        min(posted_on) as first_on, max(posted_on) as last_on
      from counted_vacancies
      group by grouping sets ((role, sample, date_trunc('month', posted_on), source), (role, sample, date_trunc('month', posted_on)))
    ) as e
    where (c.role, c.sample, c.month, c.source) = (e.role, e.sample, e.month, e.source)`.execute(db)
  await sql`delete from month_counts where first_on is null`.execute(db)
  await sql`alter table month_counts alter column first_on set not null, alter column last_on set not null`.execute(
    db,
  )
}
