import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { NotFoundError } from '../../domain/errors.ts'
import type { Evidence } from '../../domain/report.ts'

/** A phrase that an advert of a vacancy says. */
export interface PhraseRow {
  readonly vacancy: number
  readonly phrase: number
  readonly text: string
  readonly listed: boolean
}

/** The phrases of one kind that the adverts of some vacancies say. */
export async function readPhraseRows(
  db: Db,
  kind: 'term' | 'duty',
  vacancies: readonly number[],
): Promise<PhraseRow[]> {
  const { rows } = await sql<PhraseRow>`
    select l.vacancy_id as vacancy, p.id as phrase, p.text, bool_or(lp.listed) as listed
    from listings l join listing_phrases lp on lp.listing_id = l.id join phrases p on p.id = lp.phrase_id
    where l.vacancy_id = any(${vacancies}::bigint[]) and p.kind = ${kind}
    group by l.vacancy_id, p.id, p.text`.execute(db)
  return rows
}

/**
 * Which of some vacancies the deep pass has read.
 *
 * @param label of whose they are
 * @throws NotFoundError when it has read none
 */
export async function readDeepened(
  db: Db,
  vacancies: readonly number[],
  label: string,
): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select distinct vacancy_id as id from listings
    where vacancy_id = any(${vacancies}::bigint[]) and deepened_as is not null`.execute(db)
  if (rows.length === 0) {
    throw new NotFoundError('not-deepened', `the deep pass has read no vacancy of ${label} yet`, {
      hint: '`requisite analyse --deep` does that',
    })
  }
  return new Set(rows.map(({ id }) => id))
}

/** Sentences longer than this are cut in a quote. */
const LONGEST = 200
const SHOWN = 2

/**
 * Quotes for groups of phrases, from different employers, the newest first.
 *
 * @param groups phrase ids by group
 * @param vacancies the vacancies to quote from
 */
export async function readPhraseEvidence<Key>(
  db: Db,
  groups: ReadonlyMap<Key, readonly number[]>,
  vacancies: readonly number[],
): Promise<Map<Key, Evidence[]>> {
  const wanted = [...groups].flatMap(([, phrases], group) => phrases.map((phrase) => ({ group, phrase })))
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<
    { group: number; text: string; start: number; end: number } & Omit<Evidence, 'quote'>
  >`
    select "group", start, "end", text, listing, source, date from (
      select w.group, lp.sentence_start as start, lp.sentence_end as "end", l.text, l.external_id as listing, l.source,
        l.posted_on as date, row_number() over (partition by w.group order by l.posted_on desc, l.id) as place
      from (
        select distinct on (w.group, coalesce(l.employer, l.id::text)) w.group, w.phrase, l.id
        from unnest(${wanted.map(({ group }) => group)}::int[], ${wanted.map(({ phrase }) => phrase)}::int[]) as w("group", phrase)
          join listing_phrases lp on lp.phrase_id = w.phrase join listings l on l.id = lp.listing_id
        where l.vacancy_id = any(${vacancies}::bigint[])
        order by w.group, coalesce(l.employer, l.id::text), l.posted_on desc
      ) as w join listings l on l.id = w.id join listing_phrases lp on lp.listing_id = l.id and lp.phrase_id = w.phrase
    ) as placed where place <= ${SHOWN} order by "group", place`.execute(db)
  const keys = [...groups.keys()]
  const quotes = new Map<Key, Evidence[]>()
  for (const { group, text, start, end, listing, source, date } of rows) {
    const whole = text.slice(start, end).replace(/\s+/g, ' ')
    const quote = whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
    const key = keys[group] as Key
    quotes.set(key, [...(quotes.get(key) ?? []), { quote, listing, source, date }])
  }
  return quotes
}
