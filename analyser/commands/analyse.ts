import { defineCommand } from '../cli/command.ts'
import { progress } from '../cli/progress.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withServices } from '../cli/with-services.ts'
import { jobsConfig } from '../jobs/config.ts'
import { runAnalysis, runDeepPass } from '../jobs/run-analysis.ts'

export default defineCommand({
  summary: 'deduplicate the listings, extract what they ask for, and build what is counted',
  options: {
    again: { type: 'boolean', help: 'analyse every listing anew, not only new and changed ones' },
    deep: {
      type: 'boolean',
      help: 'then the deep pass: new skills and responsibilities (takes much longer)',
    },
  },
  details: `
Only listings that are new, have changed, or were analysed by another version of extractor or taxonomy are extracted.
The work is put into the queue; without a worker (requisite worker) this command does it itself. Stopped anywhere, it
goes on where it was the next time.

  requisite analyse
  requisite analyse --deep`,
  async run(call) {
    const taxonomy = taxonomyOf(call)
    const { threads } = jobsConfig(call.env)
    const bar = progress(call.stderr, 'Analysing')
    const deepBar = progress(call.stderr, 'Deep pass')
    await withServices(call, async ({ database, queues }) => {
      const options = {
        ...{ db: database.db, queues, taxonomy, threads, again: call.options.again === true },
        signal: call.signal,
        onProblem: (message: string) => call.stderr.write(`  note: ${message}\n`),
      }
      const { vacancies, analysed } = await runAnalysis({
        ...options,
        onProgress: (done, total) => bar.update(done, total, 'listings'),
      })
      bar.done(`${analysed} listings analysed, ${vacancies} vacancies in all`)
      if (call.options.deep !== true) return
      const read = await runDeepPass({
        ...options,
        onProgress: (done, total) => deepBar.update(done, total, 'listings'),
      })
      deepBar.done(`${read} listings read for new skills and responsibilities`)
    })
    return 0
  },
})
