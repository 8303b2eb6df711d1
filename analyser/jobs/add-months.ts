import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'

/** Days before are of sources that give a wrong one; they share a partition. */
const YEAR_FROM = 2015

/** Tables that are kept by month of posting, and what adding a month to each must lock, in the order in which their writers do. */
const LOCKS = { mentions: ['listings', 'skills'], counted_vacancies: [] } as const

/**
 * Makes the partitions into which rows of some months will be written, where they are not there yet. May run in many processes
 * at once.
 *
 * @param months first day of each
 */
export async function addMonths(db: Db, table: keyof typeof LOCKS, months: readonly string[]): Promise<void> {
  const wanted = months.filter((month) => month >= `${YEAR_FROM}-01-01`)
  const nameOf = (month: string) => `${table}_${month.slice(0, 7).replace('-', '_')}`
  const { rows: missing } = await sql<{ month: string }>`
    select month from unnest(${wanted}::text[], ${wanted.map(nameOf)}::text[]) as wanted(month, name)
    where to_regclass(name) is null order by month`.execute(db)
  if (missing.length === 0) return
  const add = async (transaction: Db) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`months of ${table}`}))`.execute(transaction)
    for (const lock of LOCKS[table])
      await sql`lock table ${sql.table(lock)} in share row exclusive mode`.execute(transaction)
    for (const { month } of missing) {
      const [year, number] = month.split('-').map(Number) as [number, number]
      const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10)
      await sql`
        create table if not exists ${sql.table(nameOf(month))} partition of ${sql.table(table)}
        for values from (${sql.lit(month)}) to (${sql.lit(next)})`.execute(transaction)
    }
  }
  await (db.isTransaction ? add(db) : db.transaction().execute(add))
}
