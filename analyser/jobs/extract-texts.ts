/** Texts that were sent in to be read: a job reads them in steps, forgets each text once it is read, and may run twice. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../migrations/database.ts'
import { asReading, type SentText } from '../domain/text-reading.ts'
import type { AnalysisThreads } from './analysis-threads.ts'
import type { Handlers, JobRequest } from './queue-types.ts'

/** Texts a step: a second's work. */
const STEP = 50

const job = z.object({ extraction: z.string() })

/** Ask for the texts of an extraction to be read by adding this. */
export const extractTexts = (extraction: string): JobRequest => ({
  name: 'texts',
  data: { extraction },
  unique: `texts ${extraction}`,
})

/** Forgets extractions whose time is over. */
export async function forgetExtractions(db: Db): Promise<void> {
  await db.deleteFrom('extractions').where('expires_at', '<', new Date()).execute()
}

export function textHandlers(db: Db, threads: Pick<AnalysisThreads, 'read'>): Handlers {
  return {
    async texts(data, { signal }) {
      const { extraction } = job.parse(data)
      await forgetExtractions(db)
      for (;;) {
        signal.throwIfAborted()
        const rows = await db
          .selectFrom('extraction_texts')
          .select(['position', 'advert'])
          .where('extraction_id', '=', extraction)
          .where('result', 'is', null)
          .orderBy('position')
          .limit(STEP)
          .execute()
        if (rows.length === 0) break
        const texts = rows.map(({ advert }) => advert as unknown as SentText)
        const found = await threads.read(texts)
        signal.throwIfAborted()
        const read = rows.map(({ position }, i) => ({
          position,
          result: asReading(texts[i]?.id, found[i] ?? null),
        }))
        await sql`
          update extraction_texts t set advert = null, result = r.result
          from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as r(position int, result jsonb)
          where t.extraction_id = ${extraction} and t.position = r.position and t.result is null`.execute(db)
        await sql`
          update extractions set done = (
            select count(*) from extraction_texts where extraction_id = ${extraction} and result is not null
          ) where id = ${extraction}`.execute(db)
      }
      await db
        .updateTable('extractions')
        .set({ finished_at: new Date() })
        .where('id', '=', extraction)
        .where('finished_at', 'is', null)
        .execute()
      return { extraction }
    },
  }
}
