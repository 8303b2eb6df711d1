import { sql } from 'kysely'
import { z } from 'zod'
import { day } from '../../analyser/domain/listing.ts'
import { payPeriods, seniorities } from '../../analyser/domain/mention.ts'
import { type Filters, whereFilters } from '../../analyser/jobs/figures/filters.ts'
import type { Db } from '../../migrations/database.ts'
import { isSample } from './latest.ts'

export const vacancyRow = z
  .object({
    id: z.int(),
    role: z.string(),
    postedOn: day,
    closedOn: day.nullable(),
    source: z.string(),
    language: z.string(),
    seniority: z.enum(seniorities),
    region: z.string().nullable(),
    contract: z.string().nullable(),
    pattern: z.string().nullable(),
    agency: z.boolean().describe('placed by an agency'),
    scanned: z.boolean().describe('its requirements were read: only such vacancies are counted'),
    listings: z.int().describe('adverts of it'),
    payMin: z.number().nullable().describe('as advertised'),
    payMax: z.number().nullable().describe('as advertised'),
    payCurrency: z.string().nullable(),
    payPeriod: z.enum(payPeriods).nullable(),
    mentioned: z.array(z.string()).describe('ids of the skills asked for, families included'),
    required: z.array(z.string()).describe('of these, those asked for as required'),
    extractor: z.string(),
    taxonomy: z.string(),
    dedupe: z.string(),
  })
  .meta({ id: 'Vacancy' })

export interface VacancyFilters extends Filters {
  readonly role?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Names of skills by their number; a number is never used for another skill. */
async function slugsOf(db: Db, numbers: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; slug: string }>`
    select id, slug from skills where id = any(${[...new Set(numbers)]}::int[])`.execute(db)
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}

/** Vacancies after an id, in the order of their ids; employers are left out. */
export async function readVacancyRows(
  db: Db,
  { role, from, to, ...filters }: VacancyFilters,
  after: number,
  limit: number,
) {
  const sample = await isSample(db)
  let query = db
    .selectFrom('counted_vacancies')
    .select([
      ...([
        'id',
        'role',
        'source',
        'language',
        'seniority',
        'region',
        'contract',
        'pattern',
        'agency',
      ] as const),
      ...(['scanned', 'listings', 'mentioned', 'required', 'extractor', 'taxonomy', 'dedupe'] as const),
      ...([
        'posted_on as postedOn',
        'closed_on as closedOn',
        'pay_min as payMin',
        'pay_max as payMax',
      ] as const),
      ...(['pay_currency as payCurrency', 'pay_period as payPeriod'] as const),
    ])
    .where('sample', '=', sample)
    .where('id', '>', after)
    .where((e) => whereFilters(e, filters))
    .orderBy('id')
    .limit(limit)
  if (role !== undefined) query = query.where('role', '=', role)
  if (from !== undefined) query = query.where('posted_on', '>=', from)
  if (to !== undefined) query = query.where('posted_on', '<=', to)
  const rows = await query.execute()
  const slugs = await slugsOf(
    db,
    rows.flatMap(({ mentioned }) => mentioned),
  )
  const named = (numbers: readonly number[]) => numbers.map((number) => slugs.get(number) ?? String(number))
  return rows.map((row) => ({
    at: row.id,
    row: {
      ...row,
      seniority: row.seniority as z.infer<typeof vacancyRow>['seniority'],
      payPeriod: row.payPeriod as z.infer<typeof vacancyRow>['payPeriod'],
      mentioned: named(row.mentioned),
      required: named(row.required),
    },
  }))
}
