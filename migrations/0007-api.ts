import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Keys of the API. What is stored cannot be turned back into a key.
  await sql`
    create table api_keys (
      id text primary key,
      -- The first key of a row of rotated ones: what belongs to a key survives its rotation.
      owner text not null,
      name text not null,
      hash text not null unique,
      hint text not null,
      scopes text[] not null,
      per_minute int not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz
    )`.execute(db)
  await sql`create index api_keys_owner on api_keys (owner)`.execute(db)

  // When the allowance of a key is whole again. Worth nothing after a crash, so it need not survive one.
  await sql`create unlogged table rate_limits (key text primary key, full_at timestamptz not null)`.execute(
    db,
  )

  // Texts sent in to be read: the text goes as soon as it is read, the result after a day.
  await sql`
    create table extractions (
      id text primary key,
      owner text not null,
      total int not null,
      done int not null default 0,
      job text,
      created_at timestamptz not null,
      finished_at timestamptz,
      expires_at timestamptz not null
    )`.execute(db)
  await sql`
    create table extraction_texts (
      extraction_id text not null references extractions (id) on delete cascade,
      position int not null,
      advert jsonb,
      result jsonb,
      primary key (extraction_id, position)
    )`.execute(db)

  // What others are told of. An event is written with the change that it is about, in one transaction.
  await sql`
    create table events (
      id bigint generated always as identity primary key,
      type text not null,
      data jsonb not null,
      happened_at timestamptz not null default now(),
      announced_at timestamptz
    )`.execute(db)
  await sql`create index events_waiting on events (id) where announced_at is null`.execute(db)
  await sql`
    create table webhooks (
      id text primary key,
      owner text not null,
      url text not null,
      events text[] not null,
      description text,
      secret text not null,
      created_at timestamptz not null,
      disabled_at timestamptz
    )`.execute(db)
  await sql`
    create table webhook_deliveries (
      id bigint generated always as identity primary key,
      message text not null unique,
      webhook_id text not null references webhooks (id) on delete cascade,
      event_id bigint not null references events (id) on delete cascade,
      state text not null,
      -- Each try with its time, status or error, and how long it took.
      attempts jsonb not null default '[]',
      created_at timestamptz not null default now(),
      unique (webhook_id, event_id)
    )`.execute(db)

  // When the counts of a role last changed: what a cache compares.
  await sql`alter table role_revisions add column changed_at timestamptz not null default now()`.execute(db)

  // The newest report of each role, a row a requirement, and what moves in its newest trend: for questions across roles.
  await sql`
    create table latest_requirements (
      role text not null,
      sample boolean not null,
      requirement text not null,
      figure_id bigint not null,
      tier text not null,
      body jsonb not null,
      primary key (role, sample, requirement)
    )`.execute(db)
  await sql`create index latest_requirements_requirement on latest_requirements (requirement, sample)`.execute(
    db,
  )
  await sql`
    create table latest_movers (
      role text not null,
      sample boolean not null,
      requirement text not null,
      figure_id bigint not null,
      body jsonb not null,
      primary key (role, sample, requirement)
    )`.execute(db)
  await sql`
    create function unfold_figure(figure figures) returns void language plpgsql as $$
    begin
      if figure.kind = 'report' then
        delete from latest_requirements where role = figure.subject and sample = figure.sample;
        insert into latest_requirements (role, sample, requirement, figure_id, tier, body)
        select figure.subject, figure.sample, r->>'id', figure.id, r->>'tier', r
        from jsonb_array_elements(figure.body->'requirements') as r on conflict do nothing;
      elsif figure.kind = 'trend' then
        delete from latest_movers where role = figure.subject and sample = figure.sample;
        insert into latest_movers (role, sample, requirement, figure_id, body)
        select figure.subject, figure.sample, s->>'id', figure.id, s - 'points'
        from jsonb_array_elements(figure.body->'skills') as s where s->>'direction' <> 'steady'
        on conflict do nothing;
      end if;
    end $$`.execute(db)
  await sql`
    create function announce_figure() returns trigger language plpgsql as $$
    begin
      if new.kind in ('report', 'pay', 'trend') then
        insert into events (type, data, happened_at) values ('snapshot.created', jsonb_build_object(
          'snapshot', new.id, 'kind', new.kind, 'role', new.subject, 'sample', new.sample,
          'computedAt', to_char(new.computed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), new.computed_at);
      end if;
      if new.kind = 'report' then
        insert into events (type, data, happened_at)
        select 'tier.changed', jsonb_build_object('snapshot', new.id, 'role', new.subject, 'sample', new.sample,
          'requirement', r->>'id', 'label', r->>'label', 'before', l.tier, 'after', r->>'tier',
          'mentioned', r->'mentioned', 'vacancies', new.body->'n'->'scanned', 'employers', new.body->'n'->'employers'),
          new.computed_at
        from jsonb_array_elements(new.body->'requirements') as r
          join latest_requirements l on l.role = new.subject and l.sample = new.sample and l.requirement = r->>'id'
        where l.tier <> r->>'tier';
      end if;
      perform unfold_figure(new);
      return null;
    end $$`.execute(db)
  await sql`
    select unfold_figure(f) from (
      select distinct on (kind, subject, sample) * from figures order by kind, subject, sample, id desc
    ) as f`.execute(db)
  await sql`
    create trigger figures_are_announced after insert on figures for each row execute function announce_figure()`.execute(
    db,
  )
}
