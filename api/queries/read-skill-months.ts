import { sql } from 'kysely'
import { z } from 'zod'
import { designEffect } from '../../analyser/stats/design-effect.ts'
import { wilsonInterval } from '../../analyser/stats/wilson-interval.ts'
import type { Db } from '../../migrations/database.ts'
import { isSample } from './latest.ts'

const count = z.int().nonnegative()
const proportion = z.number().min(0).max(1)

export const skillMonth = z
  .object({
    month: z.string().regex(/^\d{4}-\d{2}$/),
    hits: count.describe('scanned vacancies that ask for it'),
    required: count.describe('of these, as required'),
    n: count.describe('scanned vacancies'),
    roles: count.describe('roles with vacancies in the month'),
    share: proportion,
    low: proportion.describe('95% interval, lower end'),
    high: proportion.describe('95% interval, upper end'),
  })
  .meta({ id: 'SkillMonth' })

/**
 * How alike adverts of one employer are taken to be. A convention: over all roles it is not estimated, and a high value gives
 * intervals that are rather too wide than too narrow.
 */
const RHO = 0.3

const round4 = (value: number) => Math.round(value * 10_000) / 10_000

/** A skill in all roles together, by month of posting. */
export async function readSkillMonths(db: Db, skill: string) {
  const sample = await isSample(db)
  const { rows } = await sql<{
    month: string
    hits: number
    required: number
    n: number
    squares: number
    roles: number
  }>`
    with all_roles as (
      select month, sum(scanned)::int as n, sum(size_squares)::bigint as squares, count(*)::int as roles
      from month_counts where source = '*' and sample = ${sample} and scanned > 0 group by month
    ), asked as (
      select c.month, sum(c.mentioned)::int as hits, sum(c.required)::int as required
      from month_skill_counts c join skills s on s.id = c.skill_id
      where s.slug = ${skill} and c.sample = ${sample} group by c.month
    )
    select to_char(month, 'YYYY-MM') as month, n, squares, roles, coalesce(hits, 0)::int as hits,
      coalesce(required, 0)::int as required
    from all_roles left join asked using (month) order by month`.execute(db)
  const found = rows.map(({ month, hits, required, n, squares, roles }) => {
    const effective = n / designEffect(n, Math.min(n * n, Math.max(n, squares)), RHO)
    const share = hits / n
    const { low, high } = wilsonInterval(share, effective)
    return {
      month,
      hits,
      required,
      n,
      roles,
      share: round4(share),
      low: round4(low),
      high: round4(high),
    }
  })
  return { sample, rows: found }
}
