import { sql } from 'kysely'
import { z } from 'zod'
import { InputError, NotFoundError } from '../../analyser/domain/errors.ts'
import { asReading, type SentText, sentText, textReading } from '../../analyser/domain/text-reading.ts'
import { extractTexts } from '../../analyser/jobs/extract-texts.ts'
import type { ApiDeps, ApiRoutes } from '../deps.ts'
import { newId } from '../keys/key.ts'
import { errorAnswers } from '../resource/answers.ts'
import { addTable } from '../resource/table.ts'

const MOST_TEXTS = 500
/** Room for that many adverts of a usual length. */
const BATCH_BYTES = 8 * 1_048_576
const TEXT_BYTES = 400_000
/** How long results are kept. */
const KEPT_HOURS = 24
/** Extractions of one owner that are not done yet. */
const MOST_OPEN = 5

const example = {
  title: 'Backend Developer',
  text: 'You have built services in Python or Node.js and know PostgreSQL. £50,000 - £60,000 a year.',
}
const reading = textReading.meta({ id: 'TextReading' })
const extractionId = z
  .string()
  .regex(/^ext_[0-9A-Za-z]{17}$/)
  .describe('id of an extraction')
  .meta({ examples: ['ext_0123456789abcdefg'] })
const extraction = z
  .object({
    id: extractionId,
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    total: z.int().describe('texts'),
    done: z.int().describe('texts that are read'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().describe('when the results are forgotten'),
    results: z.string().describe('path of the results, as far as they are there'),
    error: z.string().nullable().describe('why it failed; else null'),
  })
  .meta({ id: 'Extraction' })

/** Half a pair of surrogates is no text: the database refuses it. Its place is kept, and so are offsets. */
function wellFormed({ id, title, employer, text }: SentText): SentText {
  return {
    ...{ id: id?.toWellFormed(), title: title.toWellFormed() },
    ...{ employer: employer?.toWellFormed(), text: text.toWellFormed() },
  }
}

/** An extraction of the asker's own; that of somebody else is not there for them. */
async function own({ db }: ApiDeps, owner: string | null, id: string) {
  const row = await db
    .selectFrom('extractions')
    .selectAll()
    .where('id', '=', id)
    .where('owner', '=', owner ?? '')
    .where('expires_at', '>', new Date())
    .executeTakeFirst()
  if (row !== undefined) return row
  throw new NotFoundError('unknown-extraction', `there is no extraction ${id}`, {
    hint: `results are kept for ${KEPT_HOURS} hours`,
  })
}

async function statusOf(
  deps: ApiDeps,
  row: Awaited<ReturnType<typeof own>>,
): Promise<z.infer<typeof extraction>> {
  const job =
    row.job === null || row.finished_at !== null ? undefined : await deps.queues.status('analyse', row.job)
  const failed = row.finished_at === null && job?.state === 'failed'
  const open = row.done > 0 || job?.state === 'running' ? 'running' : 'waiting'
  return {
    id: row.id,
    state: row.finished_at !== null ? 'done' : failed ? 'failed' : open,
    total: row.total,
    done: row.done,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
    results: `/v1/extractions/${row.id}/results`,
    error: failed ? (job?.reason ?? 'its job failed') : null,
  }
}

async function assertRoom({ db }: ApiDeps, owner: string): Promise<void> {
  const { n } = await db
    .selectFrom('extractions')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('owner', '=', owner)
    .where('finished_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirstOrThrow()
  if (n < MOST_OPEN) return
  throw new InputError('too-many-extractions', `${n} of your extractions are not done yet`, {
    hint: 'wait for one of them',
  })
}

/** POST /v1/extract, /v1/extractions - what texts ask for, one at once or many as a job. */
const extract: ApiRoutes = async (app, deps) => {
  const { db, queues, texts } = deps
  app.post(
    '/v1/extract',
    {
      bodyLimit: TEXT_BYTES,
      config: { scope: 'extract' },
      schema: {
        operationId: 'extractText',
        tags: ['Extraction'],
        summary: 'What a text asks for: mentions with their level, pay, seniority, role',
        description: 'The text is read and forgotten. At most 50,000 characters.',
        'x-example': '/v1/extract',
        'x-example-body': example,
        body: sentText,
        response: {
          200: { description: 'What was found.', content: { 'application/json': { schema: reading } } },
          ...errorAnswers(413, 415),
        },
      },
    },
    async ({ body }) => {
      const { id, title, employer, text } = wellFormed(body)
      return asReading(id, await texts.read({ title, employer, text }))
    },
  )
  app.post(
    '/v1/extractions',
    {
      bodyLimit: BATCH_BYTES,
      config: { scope: 'extract' },
      schema: {
        operationId: 'createExtraction',
        tags: ['Extraction'],
        summary: `Has up to ${MOST_TEXTS} texts read as a job`,
        description: `Each text is forgotten when it is read, the results after ${KEPT_HOURS} hours.`,
        'x-example': '/v1/extractions',
        'x-example-body': { texts: [example] },
        body: z.strictObject({ texts: z.array(sentText).min(1).max(MOST_TEXTS) }),
        response: {
          202: {
            description: 'It waits to be read: ask for its status.',
            content: { 'application/json': { schema: extraction } },
          },
          ...errorAnswers(413, 415),
        },
      },
    },
    async ({ body, caller }, reply) => {
      const owner = caller.owner ?? ''
      await assertRoom(deps, owner)
      const id = newId('ext')
      const rows = body.texts.map((advert, position) => ({ position, advert: wellFormed(advert) }))
      await db.transaction().execute(async (transaction) => {
        const now = new Date()
        const expires = new Date(now.getTime() + KEPT_HOURS * 3_600_000)
        await transaction
          .insertInto('extractions')
          .values({ id, owner, total: rows.length, created_at: now, expires_at: expires })
          .execute()
        await sql`
          insert into extraction_texts (extraction_id, position, advert)
          select ${id}, position, advert from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as r(position int, advert jsonb)`.execute(transaction)
      })
      const job = await queues.add('analyse', extractTexts(id))
      await db.updateTable('extractions').set({ job }).where('id', '=', id).execute()
      return reply
        .status(202)
        .header('location', `/v1/extractions/${id}`)
        .send(await statusOf(deps, await own(deps, owner, id)))
    },
  )
  app.get(
    '/v1/extractions/:extraction',
    {
      config: { scope: 'extract' },
      schema: {
        operationId: 'getExtraction',
        tags: ['Extraction'],
        summary: 'How far an extraction is',
        'x-example': '/v1/extractions/ext_0123456789abcdefg',
        params: z.strictObject({ extraction: extractionId }),
        querystring: z.strictObject({}),
        response: {
          200: { description: 'Its status.', content: { 'application/json': { schema: extraction } } },
          ...errorAnswers(404),
        },
      },
    },
    async ({ params, caller }, reply) => {
      reply.header('cache-control', 'private, no-store')
      return statusOf(deps, await own(deps, caller.owner, params.extraction))
    },
  )
  addTable(app, deps, {
    id: 'listReadings',
    path: '/v1/extractions/:extraction/results',
    tag: 'Extraction',
    summary: 'What was found in the texts of an extraction, in their order, as far as they are read',
    params: { extraction: extractionId },
    query: {},
    example: '/v1/extractions/ext_0123456789abcdefg/results',
    scope: 'extract',
    kept: false,
    basis: { extraction: extractionId, total: z.int(), done: z.int() },
    rows: 'results',
    row: textReading.extend({ position: z.int().nonnegative() }).meta({ id: 'PlacedReading' }),
    async read({ extraction: id }, { caller }) {
      const { total, done } = await own(deps, caller.owner, id)
      return { basis: { extraction: id, total, done }, rows: [] }
    },
    async after({ extraction: id }, after, limit) {
      const rows = await db
        .selectFrom('extraction_texts')
        .select(['position', 'result'])
        .where('extraction_id', '=', id)
        .where('result', 'is not', null)
        .where('position', '>=', after)
        .orderBy('position')
        .limit(limit)
        .execute()
      return rows.map(({ position, result }) => ({
        at: position + 1,
        row: { position, ...(result as unknown as z.infer<typeof textReading>) },
      }))
    },
  })
}

export default extract
