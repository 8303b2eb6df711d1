import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // One row a target of the register. The lease keeps two workers from collecting it at once.
  await sql`
    create table crawl_targets (
      source text not null,
      subject text not null,
      holder text,
      held_until timestamptz,
      run_id bigint references runs (id) on delete set null,
      primary key (source, subject)
    )`.execute(db)

  // The journal of a run: what is still to be fetched after a crash. Emptied when the run is over.
  await sql`
    create table crawl_requests (
      run_id bigint not null references runs (id) on delete cascade,
      key text not null,
      position int not null,
      request jsonb not null,
      state text not null check (state in ('waiting', 'done', 'failed')),
      primary key (run_id, key)
    )`.execute(db)

  // What a page was when last seen, for conditional requests: its validators and what it led to.
  await sql`
    create table crawl_pages (
      source text not null,
      key text not null,
      etag text,
      last_modified text,
      adapter text not null,
      listings text[] not null,
      follow jsonb not null,
      fetched_at timestamptz not null,
      primary key (source, key)
    )`.execute(db)

  // In which targets a listing is found, so that one that is gone can be told from one that was not looked for.
  await sql`
    create table crawl_listings (
      source text not null,
      external_id text not null,
      subject text not null,
      run_id bigint not null,
      missed int not null default 0,
      primary key (source, subject, external_id)
    )`.execute(db)

  // Politeness and circuit breaker where the queue is kept in PostgreSQL; with Redis they live there.
  await sql`
    create unlogged table crawl_hosts (
      host text primary key,
      holder text,
      held_until timestamptz,
      next_at timestamptz not null default now(),
      failures int not null default 0,
      open_until timestamptz
    )`.execute(db)

  await sql`
    create table crawl_robots (
      origin text primary key,
      checked_at timestamptz not null,
      verdict text not null check (verdict in ('rules', 'allow', 'deny')),
      rules text not null,
      good_at timestamptz,
      reason text
    )`.execute(db)
}
