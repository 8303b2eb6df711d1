import { defineCommand } from '../../analyser/cli/command.ts'
import { withDatabase } from '../../analyser/cli/with-database.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { buildApp } from '../app.ts'
import { apiConfig } from '../config.ts'
import { serve } from '../server.ts'

export default defineCommand({
  summary: 'serve the API and the pages',
  details: `
HOST (127.0.0.1), PORT (3080) and LOG_LEVEL (warn) say where and how.

  requisite serve`,
  run: (call) =>
    withDatabase(call, async (db) => {
      const config = apiConfig(call.env)
      const app = await buildApp({ db, taxonomy: loadTaxonomy() }, config.logLevel)
      await serve(app, config, call.signal, () =>
        call.stderr.write(`api: ready at http://${config.host}:${config.port}/\n`),
      )
      return 0
    }),
})
