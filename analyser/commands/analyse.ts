import { defineCommand } from '../cli/command.ts'
import { progress } from '../cli/progress.ts'
import { withServices } from '../cli/with-services.ts'
import { jobsConfig } from '../jobs/config.ts'
import { runAnalysis } from '../jobs/run-analysis.ts'
import { loadTaxonomy } from '../taxonomy/load.ts'

export default defineCommand({
  summary: 'deduplicate the listings, extract what they ask for, and build what is counted',
  options: {
    again: { type: 'boolean', help: 'analyse every listing anew, not only new and changed ones' },
  },
  details: `
Only listings that are new, have changed, or were analysed by another version of extractor or taxonomy are extracted.
The work is put into the queue; without a worker (requisite worker) this command does it itself. Stopped anywhere, it
goes on where it was the next time.

  requisite analyse`,
  async run(call) {
    const taxonomy = loadTaxonomy()
    const { threads } = jobsConfig(call.env)
    const bar = progress(call.stderr, 'Analysing')
    const { vacancies, analysed } = await withServices(call, ({ database, queues }) =>
      runAnalysis({
        ...{ db: database.db, queues, taxonomy, threads, again: call.options.again === true },
        signal: call.signal,
        onProgress: (done, total) => bar.update(done, total, 'listings'),
        onProblem: (message) => call.stderr.write(`  note: ${message}\n`),
      }),
    )
    bar.done(`${analysed} listings analysed, ${vacancies} vacancies in all`)
    return 0
  },
})
