import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A guide as it was last imported or published, with what was read out of it and the last check of that.
  await sql`
    create table guides (
      id bigint generated always as identity primary key,
      -- Absolute path of its file.
      path text not null unique,
      format text not null,
      from_role text,
      to_role text,
      market text,
      text text not null,
      content_hash text not null,
      claims jsonb not null,
      revision int not null,
      -- Grows with every decision and revision: who decides on an older state is told.
      lock int not null default 0,
      -- A revision that is being written to the file, until that is done.
      publishing jsonb,
      checked_at timestamptz,
      -- What the last check rested on, and the check itself.
      checked_on text,
      audit jsonb,
      imported_at timestamptz not null
    )`.execute(db)
  await sql`create index guides_roles on guides (from_role, to_role)`.execute(db)

  // The state of each claim's proposal: none, open, approved or rejected.
  await sql`
    create table guide_claims (
      guide_id bigint not null references guides (id) on delete cascade,
      claim_id text not null,
      verdict text not null,
      state text not null,
      -- As of the check that made it, or of the decision: a later check changes it only when the data moved further.
      proposal jsonb,
      finding jsonb,
      decided_by text,
      decided_at timestamptz,
      reason text,
      primary key (guide_id, claim_id)
    )`.execute(db)
  await sql`create index guide_claims_open on guide_claims (guide_id) where state = 'open'`.execute(db)

  // Who did what, for good.
  await sql`
    create table guide_revisions (
      guide_id bigint not null references guides (id) on delete cascade,
      number int not null,
      kind text not null,
      text text not null,
      content_hash text not null,
      -- Ids of the claims that it changed, with their values before and after.
      changes jsonb not null,
      made_by text not null,
      made_at timestamptz not null,
      primary key (guide_id, number)
    )`.execute(db)
  await sql`
    create table guide_decisions (
      id bigint generated always as identity primary key,
      guide_id bigint not null references guides (id) on delete cascade,
      claim_id text not null,
      revision int not null,
      decision text not null,
      reason text,
      proposal jsonb,
      finding jsonb,
      made_by text not null,
      made_at timestamptz not null
    )`.execute(db)
  await sql`create index guide_decisions_guide on guide_decisions (guide_id, id)`.execute(db)
  for (const table of ['guide_revisions', 'guide_decisions']) {
    await sql`
      create trigger ${sql.id(`${table}_are_final`)} before update on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
  }
}
