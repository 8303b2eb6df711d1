import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../../analyser/jobs/add-months.ts'
import { testDatabase } from '../../support/database.ts'
import { seedVacancies } from './seed-vacancies.ts'

const { db } = await testDatabase()

const partitions = async (table: string) => {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass order by 1`.execute(
    db,
  )
  return rows.map((row) => row.name)
}

describe('addMonths', () => {
  it('adds each month once, however many ask for it at the same time', async () => {
    const months = ['2026-01-01', '2026-02-01', '1999-05-01']
    await Promise.all([1, 2, 3, 4].map(() => addMonths(db, 'mentions', months)))
    expect(await partitions('mentions')).toEqual(['mentions_2026_01', 'mentions_2026_02', 'mentions_early'])
    await addMonths(db, 'mentions', months)
    expect(await partitions('mentions')).toHaveLength(3)
  })

  it('keeps mentions under the month of their advert, December up to the new year', async () => {
    await seedVacancies(db, [
      { postedOn: '2025-12-31', required: ['python'] },
      { postedOn: '1999-05-05', required: ['python'] },
    ])
    const { rows } = await sql<{ name: string; day: string }>`
      select tableoid::regclass::text as name, posted_on as day from mentions order by posted_on`.execute(db)
    expect(rows).toEqual([
      { name: 'mentions_early', day: '1999-05-05' },
      { name: 'mentions_2025_12', day: '2025-12-31' },
    ])
  })

  it('takes the mentions along when a listing goes', async () => {
    await sql`delete from listings`.execute(db)
    expect((await sql`select from mentions`.execute(db)).rows).toEqual([])
  })
})
