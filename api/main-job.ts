import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { CommandIo } from '../analyser/cli/command.ts'
import { progress } from '../analyser/cli/progress.ts'
import { UnavailableError } from '../analyser/domain/errors.ts'
import type { Taxonomy } from '../analyser/domain/taxonomy.ts'
import type { Queues } from '../analyser/jobs/queue-types.ts'
import { runAnalysis } from '../analyser/jobs/run-analysis.ts'
import type { Db } from '../migrations/database.ts'

export interface MainJobOptions {
  readonly db: Db
  readonly queues: Queues
  readonly taxonomy: Taxonomy
  readonly stderr: CommandIo['stderr']
  readonly signal: AbortSignal
}

const POLL_MS = 200

/** Whether there are neither real listings nor a whole collection of the sample. */
async function needsSample(db: Db): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`
    select not exists (select from listings where not sample) and (
      not exists (select from runs where stage = 'collect' and subject like 'sample%' and outcome = 'done')
      or exists (select from runs where stage = 'collect' and subject like 'sample%' and finished_at is null)
    ) as needed`.execute(db)
  return rows[0]?.needed === true
}

async function countListings(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('listings')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Has a worker crawl the sample board. */
async function collectSample({ db, queues, stderr, signal }: MainJobOptions): Promise<void> {
  const bar = progress(stderr, 'Collecting')
  const id = await queues.add('collect', { name: 'collect', data: { source: 'sample' }, unique: 'sample' })
  for (;;) {
    signal.throwIfAborted()
    const status = await queues.status('collect', id)
    if (status === undefined || status.state === 'failed') {
      throw new UnavailableError(
        'sample-failed',
        `the sample was not collected: ${status?.reason ?? 'its job is gone'}`,
        {
          hint: 'requisite collect sample --verbose shows why',
        },
      )
    }
    const listings = await countListings(db)
    bar.update(listings, undefined, 'listings of the sample board')
    if (status.state === 'done') {
      bar.done(`${listings} listings of the sample board that Requisite brings along`)
      return
    }
    await sleep(POLL_MS)
  }
}

/** From nothing to figures: collects the sample when there is nothing else, and analyses whatever waits for it. */
export async function runMainJob(options: MainJobOptions): Promise<void> {
  const { db, stderr, signal } = options
  if (await needsSample(db)) await collectSample(options)
  const bar = progress(stderr, 'Analysing')
  const { vacancies, analysed } = await runAnalysis({
    // The worker that was started does it; threads matter only where there is none.
    ...{ db, queues: options.queues, taxonomy: options.taxonomy, threads: 1, signal },
    onProgress: (done, total) => bar.update(done, total, 'listings'),
  })
  bar.done(`${analysed} listings analysed, ${vacancies} vacancies in all`)
}
