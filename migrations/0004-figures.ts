import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // What is counted: a row a vacancy that has a role, made from `vacancies` with all that a figure can be filtered by. Partitioned by
  // month of posting (analyser/jobs/figures/aggregate.ts adds the months), since every figure is over a window of time.
  await sql`
    create table counted_vacancies (
      id bigint not null,
      role text not null,
      sample boolean not null,
      posted_on date not null,
      closed_on date,
      source text not null,
      language text not null,
      employer text,
      agency boolean not null,
      seniority text not null,
      region text,
      contract text,
      pattern text,
      scanned boolean not null,
      listings int not null,
      mentioned int[] not null,
      required int[] not null,
      any_of jsonb not null,
      pay_min numeric,
      pay_max numeric,
      pay_currency text,
      pay_period text,
      extractor text not null,
      taxonomy text not null,
      dedupe text not null,
      made_of text not null,
      primary key (id, posted_on)
    ) partition by range (posted_on)`.execute(db)
  await sql`create index counted_vacancies_role on counted_vacancies (role, sample, posted_on)`.execute(db)
  // Months before these are of sources that give a wrong day; they share one partition.
  await sql`
    create table counted_vacancies_early partition of counted_vacancies
    for values from (minvalue) to ('2015-01-01')`.execute(db)

  // Rollups, equal to a count of counted_vacancies at any time. Source '*' is all sources together.
  await sql`
    create table month_counts (
      role text not null,
      sample boolean not null,
      month date not null,
      source text not null,
      vacancies int not null,
      listings int not null,
      scanned int not null,
      employers int not null,
      size_squares bigint not null,
      extractors text[] not null,
      primary key (role, sample, month, source)
    )`.execute(db)
  await sql`
    create table month_skill_counts (
      role text not null,
      sample boolean not null,
      month date not null,
      source text not null,
      skill_id int not null,
      mentioned int not null,
      required int not null,
      primary key (role, sample, month, source, skill_id)
    )`.execute(db)

  // Grows with every change of a role's counts: what was computed at another revision is out of date.
  await sql`
    create table role_revisions (
      role text not null,
      sample boolean not null,
      revision bigint not null,
      primary key (role, sample)
    )`.execute(db)

  // Figures as they were published. A row is never changed, so that whoever cites its id can show it again.
  await sql`
    create table figures (
      id bigint generated always as identity primary key,
      kind text not null,
      subject text not null,
      sample boolean not null,
      made_of text not null,
      computed_at timestamptz not null,
      body jsonb not null
    )`.execute(db)
  await sql`create index figures_latest on figures (kind, subject, sample, id desc)`.execute(db)
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'a row of % is never changed', tg_table_name;
    end $$`.execute(db)
  await sql`
    create trigger figures_are_final before update or delete on figures
    for each row execute function refuse_change()`.execute(db)

  // Earnings by occupation from official statistics (ONS ASHE), loaded by the operator.
  await sql`
    create table pay_references (
      source text not null,
      year int not null,
      soc text not null,
      p25 numeric,
      median numeric not null,
      p75 numeric,
      primary key (source, year, soc)
    )`.execute(db)
}
