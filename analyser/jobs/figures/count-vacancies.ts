import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { type Advert, FACETS_VERSION, facetsOf } from '../../facets/facets.ts'
import { addMonths } from '../add-months.ts'

/** Vacancies whose texts are in memory at once. */
const BATCH = 1_000

/** What a moved row was or is, for the rollups. Its arrays are left out where they would not be used. */
const moved = (alias: string, sign: -1 | 1, withSkills: boolean) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const skills = (name: string) =>
    withSkills ? sql`case when ${column('scanned')} then ${column(name)} end` : sql`null::int[]`
  return sql`${column('role')}, ${column('sample')}, date_trunc('month', ${column('posted_on')})::date,
    ${sign}::int, ${skills('mentioned')}, ${skills('required')}`
}

/** Removes counted rows that are no longer right. */
async function removeOutdated(db: Db, withSkills: boolean): Promise<void> {
  // Two statements: one condition with "or" would keep the database from joining.
  for (const wrong of [
    sql`using outdated o where o.id = c.id`,
    sql`where not exists (select from vacancies v where v.id = c.id and v.role is not null)`,
  ]) {
    await sql`
      with gone as (delete from counted_vacancies c ${wrong} returning c.*)
      insert into moved select ${moved('gone', -1, withSkills)} from gone`.execute(db)
  }
}

/** Counts a batch of outdated vacancies. @returns the last of them; undefined when there are no more */
async function countBatch(
  db: Db,
  after: number,
  withSkills: boolean,
): Promise<{ last: number; written: number } | undefined> {
  const { rows } = await sql<Advert & { id: number }>`
    -- The ids first: joined as a whole, every batch would walk through the ones before it.
    with batch as materialized (select id from outdated where id > ${after} order by id limit ${BATCH})
    select v.id, l.title, v.employer, v.location, l.text
    from batch join vacancies v using (id) join listings l using (id) order by v.id`.execute(db)
  const last = rows.at(-1)
  if (last === undefined) return undefined
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
      returning *
    )
    insert into moved select ${moved('new', 1, withSkills)} from new`.execute(db)
  return { last: last.id, written: rows.length }
}

/**
 * Brings `counted_vacancies` up to date with `vacancies`: writes what is new or was made of something else, removes what
 * is gone. What left a cell of the rollups or came into it is noted in the temporary table `moved`, which the caller made.
 *
 * @param mostSkills up to this many outdated vacancies, `moved` holds what they ask for
 * @returns rows written, and whether `moved` holds what they ask for
 */
export async function countVacancies(
  transaction: Db,
  mostSkills: number,
): Promise<{ written: number; withSkills: boolean }> {
  await sql`
    create temporary table outdated on commit drop as
    select v.id from vacancies v left join counted_vacancies c on c.id = v.id
    where v.role is not null
      and c.made_of is distinct from ${`${FACETS_VERSION}/`} || coalesce(v.made_of, '')`.execute(transaction)
  await sql`create unique index on outdated (id)`.execute(transaction)
  await sql`analyze outdated`.execute(transaction)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from outdated`.execute(transaction)
  const withSkills = (rows[0]?.n ?? 0) <= mostSkills
  const { rows: months } = await sql<{ month: string }>`
    select distinct date_trunc('month', v.posted_on)::date as month from outdated join vacancies v using (id)`.execute(
    transaction,
  )
  await addMonths(
    transaction,
    'counted_vacancies',
    months.map((row) => row.month),
  )
  await removeOutdated(transaction, withSkills)
  let written = 0
  for (let batch = await countBatch(transaction, 0, withSkills); batch !== undefined; ) {
    written += batch.written
    batch = await countBatch(transaction, batch.last, withSkills)
  }
  return { written, withSkills }
}
