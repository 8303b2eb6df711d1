import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // What a sentence says, by its hash: adverts repeat their sentences, and reading one takes long.
  await sql`
    create table deep_sentences (
      hash bytea primary key,
      version text not null,
      reading jsonb not null
    )`.execute(db)
  // Noun phrases that may name a skill ("term"), and what somebody in the job does ("duty": verb, preposition and object).
  await sql`
    create table phrases (
      id int generated always as identity primary key,
      kind text not null check (kind in ('term', 'duty')),
      text text not null,
      unique (kind, text)
    )`.execute(db)
  // Where an advert says it first. `listed`: a term that stands in a list with a skill of the taxonomy.
  await sql`
    create table listing_phrases (
      listing_id bigint not null references listings (id) on delete cascade,
      phrase_id int not null references phrases (id),
      listed boolean not null,
      sentence_start int not null,
      sentence_end int not null,
      primary key (listing_id, phrase_id)
    )`.execute(db)
  await sql`create index listing_phrases_phrase on listing_phrases (phrase_id)`.execute(db)
  await sql`alter table listings add column deepened_as text`.execute(db)
}
