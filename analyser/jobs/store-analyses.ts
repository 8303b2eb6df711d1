import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import { addMonths } from './add-months.ts'
import type { ThreadResult } from './analysis-thread.ts'
import type { AnalysisVersion } from './analysis-version.ts'

/** What an analysis was made of: it is written only where that still holds. */
export interface Basis {
  readonly id: number
  readonly content_hash: string
  readonly analysed_as: string | null
}

/**
 * Writes analyses, each as a whole: the mentions, and what else the listing says. One whose listing has changed since, or
 * was analysed by somebody else meanwhile, is dropped.
 *
 * @returns how many were written
 */
export async function storeAnalyses(
  db: Db,
  basis: readonly Basis[],
  results: readonly ThreadResult[],
  version: AnalysisVersion,
): Promise<number> {
  const column = <K extends keyof Basis>(key: K) => basis.map((row) => row[key])
  const { rows: months } = await sql<{ month: string }>`
    select distinct date_trunc('month', posted_on)::date as month from listings
    where id = any(${column('id')}::bigint[])`.execute(db)
  await addMonths(
    db,
    'mentions',
    months.map((row) => row.month),
  )
  return db.transaction().execute(async (transaction) => {
    const { rows: mine } = await sql<{ id: number; posted_on: string }>`
      select l.id, l.posted_on from listings l
      join unnest(${column('id')}::bigint[], ${column('content_hash')}::text[], ${column('analysed_as')}::text[])
        as was(id, hash, analysed_as) on was.id = l.id
      where l.content_hash = was.hash and l.analysed_as is not distinct from was.analysed_as
      order by l.id for update of l`.execute(transaction)
    const postedOn = new Map(mine.map((row) => [row.id, row.posted_on]))
    const kept = results.filter((result) => postedOn.has(result.id))
    if (kept.length === 0) return 0

    await sql`delete from mentions where listing_id = any(${[...postedOn.keys()]}::bigint[])`.execute(
      transaction,
    )
    const mentions = kept.flatMap((result) =>
      result.mentions.map((mention) => ({
        id: result.id,
        postedOn: postedOn.get(result.id) as string,
        ...mention,
      })),
    )
    const of = <K extends keyof (typeof mentions)[number]>(key: K) => mentions.map((mention) => mention[key])
    await sql`
      insert into mentions (listing_id, skill_id, posted_on, level, start_at, end_at, sentence_start, sentence_end, section, any_of,
        extractor, taxonomy)
      select new.id, s.id, new.posted_on, new.level, new.start_at, new.end_at, new.sentence_start, new.sentence_end, new.section,
        new.any_of, ${version.extractor}, ${version.taxonomy}
      from unnest(${of('id')}::bigint[], ${of('skill')}::text[], ${of('level')}::text[], ${of('start')}::int[],
        ${of('end')}::int[], ${of('sentenceStart')}::int[], ${of('sentenceEnd')}::int[], ${of('section')}::text[],
        ${of('anyOf')}::text[], ${of('postedOn')}::date[])
        as new(id, skill, level, start_at, end_at, sentence_start, sentence_end, section, any_of, posted_on)
      join skills s on s.slug = new.skill
      on conflict do nothing`.execute(transaction)

    const said = <T>(read: (result: ThreadResult) => T) => kept.map(read)
    await sql`
      update listings l set scanned = new.scanned, role = new.role, seniority = new.seniority, pay_min = new.pay_min,
        pay_max = new.pay_max, pay_currency = new.pay_currency, pay_period = new.pay_period,
        analysed_as = ${`${version.text}/`} || l.content_hash
      from unnest(${said((r) => r.id)}::bigint[], ${said((r) => r.scanned)}::boolean[], ${said((r) => r.role)}::text[],
        ${said((r) => r.seniority)}::text[], ${said((r) => r.salary?.min ?? null)}::numeric[],
        ${said((r) => r.salary?.max ?? null)}::numeric[], ${said((r) => r.salary?.currency ?? null)}::text[],
        ${said((r) => r.salary?.period ?? null)}::text[])
        as new(id, scanned, role, seniority, pay_min, pay_max, pay_currency, pay_period)
      where l.id = new.id`.execute(transaction)
    return kept.length
  })
}
