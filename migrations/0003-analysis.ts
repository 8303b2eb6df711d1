import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the analysis of one listing says beside its mentions; a vacancy is made of the analyses of its listings.
  await sql`
    alter table listings
      add column scanned boolean,
      add column role text,
      add column seniority text,
      add column pay_min numeric,
      add column pay_max numeric,
      add column pay_currency text,
      add column pay_period text`.execute(db)
  // A digest of everything that the row was made of, so that only vacancies that changed are made anew.
  await sql`alter table vacancies add column made_of text`.execute(db)
}
