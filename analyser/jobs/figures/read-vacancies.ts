import type { Db } from '../../../migrations/database.ts'
import type { PayRow } from '../../reports/pay-row.ts'
import type { VacancyRow } from '../../reports/vacancy-row.ts'
import type { Population } from './role-window.ts'

/** The vacancies of a role in a window, newest first. */
export async function readVacancies(
  db: Db,
  { role, sample, window }: Population,
): Promise<(VacancyRow & PayRow)[]> {
  const rows = await db
    .selectFrom('vacancies')
    .innerJoin('listings', 'listings.id', 'vacancies.id')
    .select([
      'vacancies.id',
      'vacancies.employer',
      'vacancies.posted_on as postedOn',
      'vacancies.scanned',
      'listings.language',
      'vacancies.listings',
      'vacancies.mentioned',
      'vacancies.required',
      'vacancies.any_of as anyOf',
      'vacancies.pay_min as payMin',
      'vacancies.pay_max as payMax',
      'vacancies.pay_currency as payCurrency',
      'vacancies.pay_period as payPeriod',
      'vacancies.extractor',
      'vacancies.taxonomy',
      'vacancies.dedupe',
    ])
    .where('vacancies.role', '=', role)
    .where('vacancies.sample', '=', sample)
    .where('vacancies.posted_on', '>=', window.from)
    .where('vacancies.posted_on', '<=', window.to)
    .orderBy('vacancies.posted_on', 'desc')
    .orderBy('vacancies.id', 'desc')
    .execute()
  return rows
}
