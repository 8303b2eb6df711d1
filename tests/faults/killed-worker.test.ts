// A worker that is killed in the middle of an analysis, twice: the figures must be those of a run that nobody disturbed.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { planAnalysis } from '../../analyser/jobs/analyse.ts'
import { importFiles } from '../../analyser/jobs/import-listings.ts'
import { openQueues, type Queues } from '../../analyser/jobs/queue.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { type Db, openDatabase } from '../../migrations/database.ts'
import { analysisOf, manyAdverts } from '../support/adverts.ts'
import { dataFolder, requisite, startRequisite } from '../support/cli.ts'
import { newDatabase } from '../support/database.ts'
import { describeOnBackends, redisUrl } from '../support/queues.ts'

const ADVERTS = 800
const now = new Date('2026-03-04T12:00:00Z')

async function open(file: string): Promise<{ db: Db; url: string; close(): Promise<void> }> {
  const url = await newDatabase()
  const opened = await openDatabase({ url, dataFolder: '' }, 3)
  await importFiles(opened.db, [file], { source: 'test', now })
  return { ...opened, url }
}

describeOnBackends('a worker that is killed', (backend) => {
  let disturbed: Awaited<ReturnType<typeof open>>
  let calm: Awaited<ReturnType<typeof open>>
  let queues: Queues
  let redis: string | undefined
  beforeAll(async () => {
    const file = join(await dataFolder(), 'adverts.jsonl')
    await writeFile(
      file,
      manyAdverts(ADVERTS)
        .map((advert) => JSON.stringify(advert))
        .join('\n'),
    )
    disturbed = await open(file)
    calm = await open(file)
    redis = await redisUrl(backend)
    queues = await openQueues({ redisUrl: redis, databaseUrl: disturbed.url })
  })
  afterAll(async () => {
    await queues.close()
    await disturbed.close()
    await calm.close()
  })

  const analysed = async () => {
    const { n } = await disturbed.db
      .selectFrom('listings')
      .select((e) => e.fn.count<number>('analysed_as').as('n'))
      .executeTakeFirstOrThrow()
    return n
  }

  it('loses nothing and counts nothing twice', async () => {
    const env = { DATABASE_URL: disturbed.url, REDIS_URL: redis, REQUISITE_THREADS: '1' }
    const { job, pending } = await planAnalysis({ db: disturbed.db, queues, taxonomy: loadTaxonomy() })
    expect(pending).toBe(ADVERTS)
    for (const least of [1, 300]) {
      const worker = startRequisite(['worker'], { env })
      await expect.poll(analysed, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(least)
      worker.process.kill('SIGKILL')
      await worker.finished
      const done = await analysed()
      expect(done, 'it was killed too late to say anything').toBeLessThan(ADVERTS)
    }
    const last = startRequisite(['worker'], { env })
    await expect
      .poll(async () => (await queues.status('analyse', job))?.state, { timeout: 90_000, interval: 200 })
      .toBe('done')
    last.process.kill('SIGTERM')
    expect((await last.finished).code).toBe(0)

    const quiet = await requisite(['analyse'], { env: { DATABASE_URL: calm.url } })
    expect(quiet.stderr).toContain(`${ADVERTS} listings analysed`)
    const after = await analysisOf(disturbed.db)
    expect(after.vacancies).toHaveLength(0.9 * ADVERTS)
    expect(after).toEqual(await analysisOf(calm.db))
  }, 240_000)
})
