import { defineCommand } from '../../analyser/cli/command.ts'
import { taxonomyOf } from '../../analyser/cli/taxonomy-of.ts'
import { withServices } from '../../analyser/cli/with-services.ts'
import { jobsConfig } from '../../analyser/jobs/config.ts'
import { buildApp } from '../app.ts'
import { apiConfig } from '../config.ts'
import { openFigureThreads } from '../figures/figure-threads.ts'
import { openRateLimits } from '../limits/rate-limits.ts'
import { serve } from '../server.ts'
import { openTexts } from '../texts.ts'

export default defineCommand({
  summary: 'serve the API and the pages',
  details: `
HOST (127.0.0.1), PORT (3080) and LOG_LEVEL (warn) say where and how.

  requisite serve`,
  run: (call) =>
    withServices(call, async ({ database: { db, url }, queues }) => {
      const config = apiConfig(call.env)
      const { redisUrl, webhookAddresses, threads } = jobsConfig(call.env)
      const taxonomy = taxonomyOf(call)
      const limits = await openRateLimits(db, redisUrl)
      const texts = openTexts(taxonomy, true)
      // One processor is left to the thread that answers, and to the database.
      const computing = openFigureThreads({ url, taxonomy, threads: Math.max(1, threads - 1) })
      try {
        const services = {
          db,
          taxonomy,
          queues,
          limits,
          texts,
          webhookAddresses,
          figures: computing.figures,
        }
        const app = await buildApp(services, config)
        await serve(app, config, call.signal, () =>
          call.stderr.write(`api: ready at http://${config.host}:${config.port}/\n`),
        )
      } finally {
        await Promise.all([computing.close(), texts.close(), limits.close()])
      }
      return 0
    }),
})
