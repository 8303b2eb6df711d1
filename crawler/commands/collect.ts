import { defineCommand } from '../../analyser/cli/command.ts'
import { progress } from '../../analyser/cli/progress.ts'
import { withDatabase } from '../../analyser/cli/with-database.ts'
import { jobsConfig } from '../../analyser/jobs/config.ts'
import { createCollector } from '../collector.ts'
import { crawlerConfig } from '../config.ts'
import type { RunResult } from '../crawl/run-target.ts'
import { openHostStore } from '../fetch/open-host-store.ts'
import { planCollection, runSources } from '../run-source.ts'

const sum = (results: readonly RunResult[], key: string) =>
  results.reduce((total, { counts }) => total + (counts[key] ?? 0), 0)

/** One target in one line: what it gave, or why not. */
function describe({ source, subject, outcome, message, counts }: RunResult): string {
  const name = subject === '' || subject === source ? source : `${source} ${subject}`
  const figures = `${counts.listings ?? 0} listings, ${counts.added ?? 0} new`
  const said = [outcome === 'done' ? figures : `${outcome.toUpperCase()}: ${message ?? figures}`]
  if (outcome === 'partial') said.push(figures)
  if (outcome === 'done' && message !== null) said.push(message)
  return `${name}: ${said.join('; ')}`
}

export default defineCommand({
  summary: 'collect listings from the sources of the register',
  args: '[SOURCE…]',
  options: {
    json: { type: 'boolean', help: 'print one JSON object a target on standard output' },
    verbose: { type: 'boolean', short: 'v', help: 'print all warnings' },
  },
  details: `
Without a name: every source that sources.yaml has switched on. With names: those, whether on or off. "sample" is the
job board that Requisite brings along; it needs no network and its listings are marked as sample data.
What was begun and not finished goes on where it stopped. Every site is asked one request at a time, at the pace of the
register, within its robots.txt; REQUISITE_CONTACT says where it can complain.

  requisite collect sample
  requisite collect greenhouse lever`,
  exits: { 1: 'a source failed, was blocked, or could not be read as a whole' },
  async run(call) {
    const config = crawlerConfig(call.root, call.env)
    const { redisUrl } = jobsConfig(call.env)
    const plan = await planCollection(config.register, call.args, new Date().toISOString().slice(0, 10))
    const bar = progress(call.stderr, 'Collecting')
    try {
      const results = await withDatabase(call, async (db) => {
        const collector = createCollector({ db, config, hosts: await openHostStore(db, redisUrl) })
        try {
          return await runSources(collector, plan.entries, {
            signal: call.signal,
            onProgress: (done, total) => bar.update(done, total, 'pages'),
          })
        } finally {
          await collector.close()
        }
      })
      bar.done(
        `${sum(results, 'listings')} listings from ${results.length} targets: ${sum(results, 'added')} new, ${sum(results, 'closed')} closed`,
      )
      for (const result of results) {
        if (call.options.json) call.stdout.write(`${JSON.stringify(result)}\n`)
        else call.stdout.write(`${describe(result)}\n`)
        const shown = call.options.verbose ? result.warnings : result.warnings.slice(0, 3)
        for (const warning of shown) call.stderr.write(`  ${result.source} ${result.subject}: ${warning}\n`)
        const more = result.warnings.length - shown.length
        if (more > 0) call.stderr.write(`  ${result.source} ${result.subject}: ${more} more, see --verbose\n`)
      }
      const fine = results.every(({ outcome }) => outcome === 'done' || outcome === 'skipped')
      return fine && !call.signal.aborted ? 0 : 1
    } finally {
      await plan.close()
    }
  },
})
