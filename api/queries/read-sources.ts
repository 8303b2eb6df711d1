import { sql } from 'kysely'
import { z } from 'zod'
import { day } from '../../analyser/domain/listing.ts'
import type { Db } from '../../migrations/database.ts'

const count = z.int().nonnegative()

export const sourceRow = z
  .object({
    source: z.string(),
    sample: z.boolean(),
    listings: count.describe('adverts'),
    open: count.describe('of these, adverts not seen to have closed'),
    firstPosted: day.describe('posting day of the oldest advert'),
    lastPosted: day.describe('posting day of the newest advert'),
    lastSeen: z.iso.datetime().describe('when an advert of it was last seen'),
    lastRun: z
      .object({
        startedAt: z.iso.datetime(),
        finishedAt: z.iso.datetime().nullable(),
        outcome: z.string().nullable().describe('null while it runs'),
      })
      .nullable()
      .describe('the last collection; null where listings were imported'),
  })
  .meta({ id: 'Source' })

/** What there is from each source, the largest first. */
export async function readSourceRows(db: Db): Promise<z.infer<typeof sourceRow>[]> {
  type Row = Omit<z.infer<typeof sourceRow>, 'lastSeen' | 'lastRun'> & { lastSeen: Date }
  const { rows } = await sql<Row>`
    select source, bool_or(sample) as sample, count(*)::int as listings, count(*) filter (where closed_on is null)::int as open,
      min(posted_on) as "firstPosted", max(posted_on) as "lastPosted", max(last_seen) as "lastSeen"
    from listings group by source order by count(*) desc, source`.execute(db)
  const { rows: runs } = await sql<{
    source: string
    startedAt: Date
    finishedAt: Date | null
    outcome: string | null
  }>`
    select distinct on (split_part(subject, ' ', 1)) split_part(subject, ' ', 1) as source, started_at as "startedAt",
      finished_at as "finishedAt", outcome
    from runs where stage = 'collect' order by split_part(subject, ' ', 1), started_at desc, id desc`.execute(
    db,
  )
  const runOf = new Map(runs.map((run) => [run.source, run]))
  return rows.map(({ lastSeen, ...row }) => {
    const run = runOf.get(row.source)
    return {
      ...row,
      lastSeen: lastSeen.toISOString(),
      lastRun:
        run === undefined
          ? null
          : {
              startedAt: run.startedAt.toISOString(),
              finishedAt: run.finishedAt?.toISOString() ?? null,
              outcome: run.outcome,
            },
    }
  })
}
