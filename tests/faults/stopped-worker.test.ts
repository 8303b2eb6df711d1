// SIGTERM in the middle of an analysis: the worker leaves in time, and what it gave back is done by the next one.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { planAnalysis } from '../../analyser/jobs/analyse.ts'
import { importFiles } from '../../analyser/jobs/import-listings.ts'
import { openQueues } from '../../analyser/jobs/queue.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { manyAdverts } from '../support/adverts.ts'
import { dataFolder, startRequisite } from '../support/cli.ts'
import { testDatabase } from '../support/database.ts'
import { describeOnBackends, redisUrl } from '../support/queues.ts'

describeOnBackends('a worker that is asked to stop', (backend) => {
  it('leaves within 25 seconds, and the next one ends the work at once', async () => {
    const { db, url } = await testDatabase()
    const redis = await redisUrl(backend)
    const file = join(await dataFolder(), 'adverts.jsonl')
    await writeFile(
      file,
      manyAdverts(800)
        .map((advert) => JSON.stringify(advert))
        .join('\n'),
    )
    await importFiles(db, [file])
    const queues = await openQueues({ redisUrl: redis, databaseUrl: url })
    try {
      const { job } = await planAnalysis({ db, queues, taxonomy: loadTaxonomy() })
      const env = { DATABASE_URL: url, REDIS_URL: redis, REQUISITE_THREADS: '1' }
      const first = startRequisite(['worker'], { env })
      await expect
        .poll(async () => (await queues.status('analyse', job))?.before.done, {
          timeout: 60_000,
          interval: 20,
        })
        .toBeGreaterThan(0)
      const asked = performance.now()
      first.process.kill('SIGTERM')
      const { code, stderr } = await first.finished
      expect(performance.now() - asked).toBeLessThan(25_000)
      expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('worker: stopped') })
      expect((await queues.status('analyse', job))?.state, 'stopped too late to say anything').toBe('blocked')
      expect(await queues.backlog('analyse')).toMatchObject({ running: 0, failed: 0 })

      const second = startRequisite(['worker'], { env })
      await expect
        .poll(async () => (await queues.status('analyse', job))?.state, { timeout: 60_000, interval: 200 })
        .toBe('done')
      second.process.kill('SIGTERM')
      expect((await second.finished).code).toBe(0)
    } finally {
      await queues.close()
    }
  }, 180_000)
})
