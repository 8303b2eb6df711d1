import { defineCommand } from '../../analyser/cli/command.ts'
import { withServices } from '../../analyser/cli/with-services.ts'
import { jobsConfig } from '../../analyser/jobs/config.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { buildApp } from '../app.ts'
import { apiConfig } from '../config.ts'
import { figuresHere } from '../figures/figures.ts'
import { openRateLimits } from '../limits/rate-limits.ts'
import { serve } from '../server.ts'
import { openTexts } from '../texts.ts'

export default defineCommand({
  summary: 'serve the API and the pages',
  details: `
HOST (127.0.0.1), PORT (3080) and LOG_LEVEL (warn) say where and how.

  requisite serve`,
  run: (call) =>
    withServices(call, async ({ database: { db }, queues }) => {
      const config = apiConfig(call.env)
      const { redisUrl, webhookAddresses } = jobsConfig(call.env)
      const taxonomy = loadTaxonomy()
      const limits = await openRateLimits(db, redisUrl)
      const texts = openTexts(taxonomy, true)
      try {
        const services = {
          db,
          taxonomy,
          queues,
          limits,
          texts,
          webhookAddresses,
          figures: figuresHere(db, taxonomy),
        }
        const app = await buildApp(services, config)
        await serve(app, config, call.signal, () =>
          call.stderr.write(`api: ready at http://${config.host}:${config.port}/\n`),
        )
      } finally {
        await Promise.all([texts.close(), limits.close()])
      }
      return 0
    }),
})
