import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { RoleSummary } from '../../domain/role-summary.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'

/** Every known role with what there is of it, the largest first; real listings win over the sample board. */
export async function readRoles(db: Db, taxonomy: Taxonomy): Promise<RoleSummary[]> {
  const { rows } = await sql<Omit<RoleSummary, 'label'>>`
    with counts as (
      select role, sample, sum(vacancies)::int as vacancies, sum(scanned)::int as scanned, sum(listings)::int as listings
      from month_counts where source = '*' group by role, sample
    ), employers as (
      select role, sample, count(employer)::int as employers, min(first) as first, max(last) as last from (
        select role, sample, employer, min(posted_on) as first, max(posted_on) as last
        from counted_vacancies group by role, sample, employer
      ) as e group by role, sample
    )
    select distinct on (role) role, sample, vacancies, scanned, listings, employers, first, last
    from counts join employers using (role, sample) order by role, sample`.execute(db)
  const found = new Map(rows.map((row) => [row.role, row]))
  return [...taxonomy.roles.values()]
    .map((role): RoleSummary => {
      const none = {
        sample: false,
        vacancies: 0,
        scanned: 0,
        listings: 0,
        employers: 0,
        first: null,
        last: null,
      }
      return { ...none, ...found.get(role.id), role: role.id, label: role.label }
    })
    .sort((a, b) => b.vacancies - a.vacancies || a.label.localeCompare(b.label, 'en'))
}
