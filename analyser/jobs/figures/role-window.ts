import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { NotFoundError, UsageError } from '../../domain/errors.ts'
import { day } from '../../domain/listing.ts'
import type { Window } from '../../domain/report.ts'
import type { Role } from '../../domain/taxonomy.ts'

/** Which vacancies a figure is about. */
export interface Population {
  readonly role: string
  readonly sample: boolean
  readonly window: Window
}

export interface WindowOptions {
  /** Only the sample board, or only real listings; without it real ones where there are any. */
  readonly sample?: boolean | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const MONTHS = 12

/** The day after the same day `months` earlier: 2026-08-31 less 12 months is 2025-09-01. */
export function monthsBefore(to: string, months: number): string {
  const [year, month, date] = to.split('-').map(Number) as [number, number, number]
  // Day 0 is the last of the month before: 31 March less one month stays in February.
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last) + 1)).toISOString().slice(0, 10)
}

function assertDay(name: string, value: string | undefined): void {
  if (value === undefined || day.safeParse(value).success) return
  throw new UsageError(`${name} is a day such as 2026-08-31, not "${value}"`)
}

interface Span {
  readonly sample: boolean
  readonly first: string
  readonly last: string
}

/** First and last posting day of a role, real listings before the sample board. */
async function spansOf(db: Db, role: Role): Promise<Span[]> {
  const { rows } = await sql<Span>`
    select sample, min(first_on) as first, max(last_on) as last from month_counts
    where role = ${role.id} and source = '*' group by sample order by sample`.execute(db)
  return rows
}

function windowIn(span: Span, role: Role, options: WindowOptions): Window {
  if ((options.to ?? span.last) < span.first || (options.from ?? span.first) > span.last) {
    const asked = [options.from && `from ${options.from}`, options.to && `to ${options.to}`]
      .filter(Boolean)
      .join(' ')
    throw new NotFoundError('no-data-in-window', `there are no vacancies of ${role.label} ${asked}`, {
      hint: `those that there are were posted from ${span.first} to ${span.last}`,
    })
  }
  const to = options.to ?? span.last
  // Days sort as text; the window does not reach back behind the first vacancy.
  const [, later] = [monthsBefore(to, MONTHS), span.first].sort()
  return { from: options.from ?? (later as string), to }
}

/**
 * The vacancies that a figure over some roles rests on, a population a role. Real listings and the sample board are
 * never mixed: real ones win wherever every role has them. Without a window it is, for each role, the last 12 months
 * up to its newest vacancy.
 *
 * @throws NotFoundError when a role has no vacancies, or none in the window
 * @throws UsageError for a day that is none, or a window that ends before it starts
 */
export async function populationsOf(
  db: Db,
  roles: readonly Role[],
  options: WindowOptions = {},
): Promise<Population[]> {
  assertDay('from', options.from)
  assertDay('to', options.to)
  if (options.from !== undefined && options.to !== undefined && options.from > options.to) {
    throw new UsageError(`the window ends (${options.to}) before it starts (${options.from})`)
  }
  const spans = await Promise.all(roles.map((role) => spansOf(db, role)))
  const empty = roles.find((_, i) => spans[i]?.length === 0)
  if (empty !== undefined) {
    throw new NotFoundError('no-data', `there are no vacancies of ${empty.label} yet`, {
      hint: 'collect or import listings and analyse them (`requisite import FILE`, then `requisite analyse`); `requisite roles` shows what there is',
    })
  }
  for (const sample of options.sample === undefined ? [false, true] : [options.sample]) {
    const chosen = spans.map((found) => found.find((span) => span.sample === sample))
    if (chosen.some((span) => span === undefined)) continue
    return roles.map((role, i) => ({
      role: role.id,
      sample,
      window: windowIn(chosen[i] as Span, role, options),
    }))
  }
  const unreal = roles.find((_, i) => spans[i]?.every((span) => span.sample))
  throw new NotFoundError(
    'no-data',
    `there are only sample data of ${unreal?.label}, and real data of the other role`,
    {
      hint: 'the two are never mixed: collect or import listings of both roles',
    },
  )
}
