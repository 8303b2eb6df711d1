import type { Db } from '../../../migrations/database.ts'
import type { PayVacancy } from '../../reports/pay-groups.ts'
import type { VacancyRow } from '../../reports/vacancy-row.ts'
import { type Filters, whereFilters } from './filters.ts'
import type { Population } from './role-window.ts'

export type CountedRow = VacancyRow &
  PayVacancy & { readonly source: string; readonly closedOn: string | null }

function selectVacancies(db: Db, { role, sample, window }: Population, filters: Filters) {
  return db
    .selectFrom('counted_vacancies')
    .select([
      'id',
      'employer',
      'agency',
      'posted_on as postedOn',
      'scanned',
      'language',
      'listings',
      'mentioned',
      'required',
      'any_of as anyOf',
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
}

/** What the vacancies of a role in a window ask for, newest first. */
export async function readRequirements(
  db: Db,
  population: Population,
  filters: Filters = {},
): Promise<VacancyRow[]> {
  return selectVacancies(db, population, filters).execute()
}

/** The vacancies of a role in a window with all that is known of them, newest first. */
export async function readVacancies(
  db: Db,
  population: Population,
  filters: Filters = {},
): Promise<CountedRow[]> {
  return selectVacancies(db, population, filters)
    .select([
      'source',
      'closed_on as closedOn',
      'seniority',
      'region',
      'contract',
      'pay_min as payMin',
      'pay_max as payMax',
      'pay_currency as payCurrency',
      'pay_period as payPeriod',
    ])
    .execute()
}
