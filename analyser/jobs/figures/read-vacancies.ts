import type { Db } from '../../../migrations/database.ts'
import type { PayVacancy } from '../../reports/pay-groups.ts'
import type { VacancyRow } from '../../reports/vacancy-row.ts'
import { type Filters, whereFilters } from './filters.ts'
import type { Population } from './role-window.ts'

export type CountedRow = VacancyRow &
  PayVacancy & { readonly source: string; readonly closedOn: string | null }

/** The vacancies of a role in a window, newest first. */
export async function readVacancies(
  db: Db,
  { role, sample, window }: Population,
  filters: Filters = {},
): Promise<CountedRow[]> {
  return db
    .selectFrom('counted_vacancies')
    .select([
      'id',
      'employer',
      'agency',
      'source',
      'posted_on as postedOn',
      'closed_on as closedOn',
      'scanned',
      'language',
      'seniority',
      'region',
      'contract',
      'listings',
      'mentioned',
      'required',
      'any_of as anyOf',
      'pay_min as payMin',
      'pay_max as payMax',
      'pay_currency as payCurrency',
      'pay_period as payPeriod',
      'extractor',
      'taxonomy',
      'dedupe',
    ])
    .where('role', '=', role)
    .where('sample', '=', sample)
    .where('posted_on', '>=', window.from)
    .where('posted_on', '<=', window.to)
    .where((e) => whereFilters(e, filters))
    .orderBy('posted_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
