import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table skills (
      id int generated always as identity primary key,
      slug text not null unique,
      label text not null,
      kind text not null
    )`.execute(db)

  await sql`
    create table listings (
      id bigint generated always as identity primary key,
      source text not null,
      external_id text not null,
      url text,
      title text not null,
      employer text,
      location text,
      posted_on date not null,
      text text not null,
      content_hash text not null,
      salary_text text,
      requisition_id text,
      language text not null,
      sample boolean not null,
      first_seen timestamptz not null,
      last_seen timestamptz not null,
      closed_on date,
      vacancy_id bigint references listings (id),
      dedupe_tier text,
      analysed_as text,
      unique (source, external_id)
    )`.execute(db)
  await sql`create index listings_vacancy on listings (vacancy_id)`.execute(db)
  await sql`create index listings_posted on listings (posted_on)`.execute(db)

  await sql`
    create table mentions (
      listing_id bigint not null references listings (id) on delete cascade,
      skill_id int not null references skills (id),
      level text not null check (level in ('required', 'preferred', 'unspecified')),
      start_at int not null,
      end_at int not null check (end_at > start_at),
      sentence_start int not null,
      sentence_end int not null,
      section text not null,
      any_of text,
      extractor text not null,
      taxonomy text not null,
      primary key (listing_id, start_at, skill_id)
    )`.execute(db)

  await sql`
    create table vacancies (
      id bigint primary key references listings (id) on delete cascade,
      role text,
      seniority text not null,
      employer text,
      source text not null,
      location text,
      posted_on date not null,
      closed_on date,
      sample boolean not null,
      scanned boolean not null,
      mentioned int[] not null,
      required int[] not null,
      preferred int[] not null,
      any_of jsonb not null,
      pay_min numeric,
      pay_max numeric,
      pay_currency text,
      pay_period text,
      listings int not null,
      extractor text not null,
      taxonomy text not null,
      dedupe text not null
    )`.execute(db)
  await sql`create index vacancies_role on vacancies (role, posted_on)`.execute(db)

  await sql`
    create table runs (
      id bigint generated always as identity primary key,
      stage text not null,
      subject text not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      outcome text,
      counts jsonb not null default '{}',
      message text
    )`.execute(db)
  await sql`create index runs_started on runs (started_at desc)`.execute(db)
}
