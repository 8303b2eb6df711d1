import { setTimeout as sleep } from 'node:timers/promises'
import { defineCommand } from '../../analyser/cli/command.ts'
import { taxonomyOf } from '../../analyser/cli/taxonomy-of.ts'
import { withServices } from '../../analyser/cli/with-services.ts'
import { createClient } from '../../analyser/http/client.ts'
import { userAgent } from '../../analyser/http/user-agent.ts'
import { jobsConfig } from '../../analyser/jobs/config.ts'
import type { QueueWorker } from '../../analyser/jobs/queue-types.ts'
import { startNotifier } from '../../analyser/jobs/webhooks/deliver.ts'
import { crawlerConfig } from '../config.ts'
import { crawlerJobs } from '../jobs.ts'
import { startWorker } from '../worker.ts'

/** Together less than the 30 seconds after which an orchestrator kills. */
const FINISH_MS = 12_000
const GIVE_BACK_MS = 8_000
/** What a receiver of a webhook may take to answer. */
const WEBHOOK_MS = 15_000

/** Lets jobs end that are nearly done, gives the others back to the queue. @returns false when even that took too long */
async function stop(worker: QueueWorker): Promise<boolean> {
  const within = (closing: Promise<void>, ms: number) =>
    Promise.race([closing.then(() => true), sleep(ms, false, { ref: false })])
  return (await within(worker.close(), FINISH_MS)) || (await within(worker.close(true), GIVE_BACK_MS))
}

export default defineCommand({
  summary: 'run the jobs of the queue: collecting, analysing, telling webhooks',
  details: `
Any number of workers may run, on any number of machines, if they share DATABASE_URL and REDIS_URL.
SIGTERM or Ctrl-C: jobs that are nearly done are finished, others go back to the queue; it takes at most 20 seconds.
A worker that is killed loses nothing: its jobs start again elsewhere within some 15 seconds.

  requisite worker`,
  async run(call) {
    const taxonomy = taxonomyOf(call)
    const { threads, redisUrl, webhookAddresses } = jobsConfig(call.env)
    const say = (message: string) => call.stderr.write(`worker: ${message}\n`)
    return withServices(call, async ({ database, queues }) => {
      const config = crawlerConfig(call.root, call.env)
      const crawler = await crawlerJobs({ db: database.db, config, redisUrl })
      const worker = await startWorker({
        ...{ db: database.db, queues, taxonomy, threads, collect: crawler.handlers },
        onProblem: say,
      })
      const client = createClient({
        userAgent: userAgent(config.contact ?? 'webhooks'),
        allowAddresses: webhookAddresses,
        totalMs: WEBHOOK_MS,
      })
      const notifier = await startNotifier({
        ...{ db: database.db, queues, client, anyPort: webhookAddresses.length > 0 },
        onProblem: say,
      })
      const both = {
        async close(now?: boolean) {
          await Promise.all([worker.close(now), notifier.close(now)])
        },
      }
      say(`ready, queue on ${queues.backend === 'redis' ? 'Redis' : 'PostgreSQL'}, ${threads} threads`)
      if (!call.signal.aborted)
        await new Promise((stopped) => call.signal.addEventListener('abort', stopped, { once: true }))
      say('stopping')
      // What does not stop in time is what a crash would leave, and the queue recovers from that.
      if (!(await stop(both))) process.exit(1)
      client.close()
      await crawler.close()
      say('stopped')
      return 0
    })
  },
})
