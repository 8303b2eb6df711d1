import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { type Advert, FACETS_VERSION, facetsOf } from '../../facets/facets.ts'

/** Vacancies whose texts are in memory at once. */
const BATCH = 1_000
const YEAR_FROM = 2015

/** Makes the partition of each month that is about to be written. */
async function addMonths(db: Db): Promise<void> {
  const { rows } = await sql<{ month: string }>`
    select distinct date_trunc('month', v.posted_on)::date as month from outdated o join vacancies v using (id)
    where v.posted_on >= ${`${YEAR_FROM}-01-01`}::date`.execute(db)
  for (const { month } of rows) {
    const name = `counted_vacancies_${month.slice(0, 7).replace('-', '_')}`
    const [year, number] = month.split('-').map(Number) as [number, number]
    const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10)
    await sql`
      create table if not exists ${sql.table(name)} partition of counted_vacancies
      for values from (${sql.lit(month)}) to (${sql.lit(next)})`.execute(db)
  }
}

/** Counted rows that are no longer right: their cells are marked as stale, they are removed. */
async function removeOutdated(db: Db): Promise<void> {
  // Two statements: one condition with "or" would keep the database from joining.
  for (const wrong of [
    sql`using outdated o where o.id = c.id`,
    sql`where not exists (select from vacancies v where v.id = c.id and v.role is not null)`,
  ]) {
    await sql`
      with gone as (
        delete from counted_vacancies c ${wrong}
        returning c.role, c.sample, date_trunc('month', c.posted_on)::date as month
      )
      insert into stale select distinct role, sample, month from gone on conflict do nothing`.execute(db)
  }
}

/**
 * Brings `counted_vacancies` up to date with `vacancies`: writes what is new or was made of something else, removes what
 * is gone. Marks the cells that changed in the temporary table `stale (role, sample, month)`, which the caller made.
 *
 * @returns rows written
 */
export async function countVacancies(transaction: Db): Promise<number> {
  await sql`
    create temporary table outdated on commit drop as
    select v.id from vacancies v left join counted_vacancies c on c.id = v.id
    where v.role is not null
      and c.made_of is distinct from ${`${FACETS_VERSION}/`} || coalesce(v.made_of, '')`.execute(transaction)
  await sql`create unique index on outdated (id)`.execute(transaction)
  await sql`analyze outdated`.execute(transaction)
  await addMonths(transaction)
  await removeOutdated(transaction)
  let written = 0
  for (let after = 0; ; ) {
    const { rows } = await sql<Advert & { id: number }>`
      select v.id, l.title, v.employer, v.location, l.text
      from outdated o join vacancies v using (id) join listings l using (id)
      where o.id > ${after} order by o.id limit ${BATCH}`.execute(transaction)
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
    const facets = rows.map((row) => ({ id: row.id, ...facetsOf(row) }))
    await sql`
      with new as (
        insert into counted_vacancies (id, role, sample, posted_on, closed_on, source, language, employer, agency,
          seniority, region, contract, pattern, scanned, listings, mentioned, required, any_of, pay_min, pay_max,
          pay_currency, pay_period, extractor, taxonomy, dedupe, made_of)
        select v.id, v.role, v.sample, v.posted_on, v.closed_on, v.source, l.language, f.employer, f.agency,
          v.seniority, f.region, f.contract, f.pattern, v.scanned, v.listings, v.mentioned, v.required, v.any_of,
          v.pay_min, v.pay_max, v.pay_currency, v.pay_period, v.extractor, v.taxonomy, v.dedupe,
          ${`${FACETS_VERSION}/`} || coalesce(v.made_of, '')
        from jsonb_to_recordset(${JSON.stringify(facets)}::jsonb) as
          f(id bigint, employer text, agency boolean, region text, contract text, pattern text)
          join vacancies v using (id) join listings l using (id)
        returning role, sample, date_trunc('month', posted_on)::date as month
      )
      insert into stale select distinct role, sample, month from new on conflict do nothing`.execute(
      transaction,
    )
    written += rows.length
  }
  return written
}
