/**
 * The deep pass: a job of its own, since part-of-speech tagging takes a hundred times as long as the analysis. Each batch
 * is a job that may run twice, stop anywhere and start again; sentences that were read before are not read again.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../migrations/database.ts'
import { deepSentences } from '../extract/deep/deep-sentences.ts'
import { DEEP_VERSION, type SentenceReading } from '../extract/deep/read-sentence.ts'
import type { DeepAdvert, DeepResult } from './analysis-thread.ts'
import type { AnalysisThreads } from './analysis-threads.ts'
import type { Handlers, JobRequest, Queues } from './queue-types.ts'

/** Listings a job: some seconds' work. */
export const DEEP_BATCH = 100

export interface DeepPlan {
  /** The job that ends the pass. */
  readonly job: string
  readonly pending: number
}

const batchJob = z.object({ version: z.string(), ids: z.array(z.number()) })
const endJob = z.object({ run: z.number() })

/**
 * Puts the deep pass over everything that waits for it into the queue: English listings with a text.
 */
export async function planDeepPass(db: Db, queues: Queues): Promise<DeepPlan> {
  const { rows } = await sql<{ id: number }>`
    select id from listings where language = 'en'
      and deepened_as is distinct from ${`${DEEP_VERSION}/`} || content_hash order by id`.execute(db)
  const { id: run } = await db
    .insertInto('runs')
    .values({
      ...{ stage: 'deepen', subject: DEEP_VERSION, started_at: new Date() },
      counts: JSON.stringify({ planned: rows.length }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const jobs: JobRequest[] = []
  for (let at = 0; at < rows.length; at += DEEP_BATCH) {
    const ids = rows.slice(at, at + DEEP_BATCH).map((row) => row.id)
    jobs.push({ name: 'deepen', data: { version: DEEP_VERSION, ids } })
  }
  return {
    job: await queues.addTree('analyse', { name: 'deepened', data: { run } }, jobs),
    pending: rows.length,
  }
}

interface Row {
  readonly id: number
  readonly content_hash: string
  readonly text: string
}

const hashOf = (sentence: string) => createHash('sha256').update(sentence).digest('hex')

/** The sentences of some adverts, and what is known of them already. */
async function withReadings(
  db: Db,
  rows: readonly Row[],
): Promise<{ adverts: DeepAdvert[]; readings: Map<string, SentenceReading> }> {
  const adverts = rows.map(({ id, text }) => ({
    id,
    sentences: deepSentences(text).map((sentence) => {
      const own = text.slice(sentence.start, sentence.end)
      return { ...sentence, text: own, hash: hashOf(own) }
    }),
  }))
  const hashes = [...new Set(adverts.flatMap(({ sentences }) => sentences.map(({ hash }) => hash)))]
  const { rows: found } = await sql<{ hash: string; reading: SentenceReading }>`
    select encode(hash, 'hex') as hash, reading from deep_sentences
    where hash = any(select decode(h, 'hex') from unnest(${hashes}::text[]) as h) and version = ${DEEP_VERSION}`.execute(
    db,
  )
  const readings = new Map(found.map(({ hash, reading }) => [hash, reading]))
  return { adverts, readings }
}

/** Writes what the sentences say; two workers may have read the same one. */
async function storeReadings(db: Db, read: DeepResult['read']): Promise<void> {
  if (read.length === 0) return
  // In one order in every transaction, so that none waits for another in a circle.
  const sorted = [...read].sort(([a], [b]) => (a < b ? -1 : 1))
  await sql`
    insert into deep_sentences (hash, version, reading)
    select decode(hash, 'hex'), ${DEEP_VERSION}, reading
    from unnest(${sorted.map(([hash]) => hash)}::text[], ${sorted.map(([, reading]) => JSON.stringify(reading))}::jsonb[])
      as new(hash, reading)
    on conflict (hash) do update set version = excluded.version, reading = excluded.reading
      where deep_sentences.version <> excluded.version`.execute(db)
}

/** Writes the phrases of listings that are still the ones that were read. @returns how many listings were written */
async function storePhrases(db: Db, rows: readonly Row[], results: DeepResult['listings']): Promise<number> {
  const all = results.flatMap(({ id, phrases }) => phrases.map((phrase) => ({ id, ...phrase })))
  const of = <K extends keyof (typeof all)[number]>(key: K) => all.map((phrase) => phrase[key])
  await sql`
    insert into phrases (kind, text) select distinct kind, text from unnest(${of('kind')}::text[], ${of('text')}::text[])
      as new(kind, text)
    where not exists (select from phrases p where p.kind = new.kind and p.text = new.text)
    order by kind, text on conflict do nothing`.execute(db)
  return db.transaction().execute(async (transaction) => {
    const { rows: mine } = await sql<{ id: number }>`
      update listings l set deepened_as = ${`${DEEP_VERSION}/`} || content_hash
      from unnest(${rows.map(({ id }) => id)}::bigint[], ${rows.map((row) => row.content_hash)}::text[]) as was(id, hash)
      where l.id = was.id and l.content_hash = was.hash returning l.id`.execute(transaction)
    const ids = mine.map(({ id }) => id)
    await sql`delete from listing_phrases where listing_id = any(${ids}::bigint[])`.execute(transaction)
    await sql`
      insert into listing_phrases (listing_id, phrase_id, listed, sentence_start, sentence_end)
      select new.id, p.id, new.listed, new.start_at, new.end_at
      from unnest(${of('id')}::bigint[], ${of('kind')}::text[], ${of('text')}::text[], ${of('listed')}::boolean[],
        ${of('start')}::int[], ${of('end')}::int[]) as new(id, kind, text, listed, start_at, end_at)
      join phrases p on p.kind = new.kind and p.text = new.text
      where new.id = any(${ids}::bigint[])
      on conflict do nothing`.execute(transaction)
    return ids.length
  })
}

/** The handlers of the deep pass, for the queue `analyse`. */
export function deepHandlers({
  db,
  threads,
}: {
  readonly db: Db
  readonly threads: AnalysisThreads
}): Handlers {
  return {
    async deepen(data, { signal }) {
      const { version, ids } = batchJob.parse(data)
      // A plan of another version was made by other workers, and is theirs to carry out.
      if (version !== DEEP_VERSION) return { superseded: true }
      const { rows } = await sql<Row>`
        select id, content_hash, text from listings where id = any(${ids}::bigint[])
          and deepened_as is distinct from ${`${DEEP_VERSION}/`} || content_hash order by id`.execute(db)
      if (rows.length === 0) return { deepened: 0 }
      const { adverts, readings } = await withReadings(db, rows)
      const { listings, read } = await threads.deepen(adverts, readings)
      signal.throwIfAborted()
      await storeReadings(db, read)
      return { deepened: await storePhrases(db, rows, listings), read: read.length }
    },

    async deepened(data) {
      const { run } = endJob.parse(data)
      await db
        .updateTable('runs')
        .set({ finished_at: new Date(), outcome: 'done' })
        .where('id', '=', run)
        .execute()
      return { done: true }
    },
  }
}
