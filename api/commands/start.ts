import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CommandIo, defineCommand } from '../../analyser/cli/command.ts'
import { columnsOf, print } from '../../analyser/cli/print.ts'
import { taxonomyOf } from '../../analyser/cli/taxonomy-of.ts'
import { withServices } from '../../analyser/cli/with-services.ts'
import { type RequisiteError, UnavailableError } from '../../analyser/domain/errors.ts'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { readReport } from '../../analyser/jobs/figures/read-report.ts'
import { readRoles } from '../../analyser/jobs/figures/read-roles.ts'
import type { Queues } from '../../analyser/jobs/queue-types.ts'
import { renderReport } from '../../analyser/reports/render-report.ts'
import type { Db } from '../../migrations/database.ts'
import { type Child, startChild } from '../child.ts'
import { apiConfig } from '../config.ts'
import { runMainJob } from '../main-job.ts'
import { assertFree } from '../port.ts'

const READY_MS = 30_000
/** Requirements of the report that is printed; the pages have them all. */
const SHOWN = 15

/** The role that the guide at hand is about, else the one that there is most of. */
async function printReport(call: CommandIo, db: Db, taxonomy: Taxonomy): Promise<void> {
  const roles = (await readRoles(db, taxonomy)).filter((role) => role.vacancies > 0)
  const role = roles.find(({ role: id }) => id === 'backend-developer') ?? roles[0]
  if (role === undefined)
    return call.stderr.write('No vacancy has a known role yet: there is no report.\n') as never
  const report = await readReport(db, { role: role.role, taxonomy })
  print(call, `\n${renderReport(report, 'table', { top: SHOWN, width: columnsOf(call) })}`)
}

/** Waits until somebody listens. */
async function answers(host: string, port: number, signal: AbortSignal): Promise<void> {
  // What listens everywhere is reached at home.
  const near = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(100)) {
    signal.throwIfAborted()
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, near, () => done(true)).once('error', () => done(false))
      socket.once('close', () => socket.destroy()).unref()
      setTimeout(() => socket.destroy(), 500).unref()
    })
    if (open) return
  }
  throw new UnavailableError('api-silent', `the API does not answer on port ${port}`, {
    hint: 'see above for its reason',
  })
}

/** Waits for as many workers as were started here; an analysis without one would start its own. */
async function working(queues: Queues, signal: AbortSignal): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(100)) {
    signal.throwIfAborted()
    if ((await queues.workers('analyse')) > 0 && (await queues.workers('collect')) > 0) return
  }
  throw new UnavailableError('worker-silent', 'the worker does not start', {
    hint: 'see above for its reason',
  })
}

export default defineCommand({
  summary: 'start everything: database, worker, API and pages; without data, collect the sample first',
  details: `
Without DATABASE_URL and REDIS_URL nothing else needs to be installed or running. The port is 3080, or what PORT says.
Ctrl-C stops it cleanly; started again, it goes on with the data that it has.

  npm start`,
  async run(call) {
    const { port, host } = apiConfig(call.env)
    await assertFree(port, host)
    const taxonomy = taxonomyOf(call)
    const stopped = new AbortController()
    const signal = AbortSignal.any([call.signal, stopped.signal])
    let broken: RequisiteError | undefined
    const clear = call.stderr.isTTY ? '\r\u001b[2K' : ''
    const say = (line: string) => call.stderr.write(`${clear}${line}\n`)

    return withServices(call, async ({ database, queues }) => {
      const child = (name: string, quiet: RegExp): Child =>
        startChild({
          args: [name],
          env: { ...call.env, PORT: String(port) },
          root: call.root,
          onLine: (line) => !quiet.test(line) && say(line),
          onCrash: (code, again) => {
            if (again) {
              say(`${name} ended (${code}); it is started again`)
              return
            }
            broken = new UnavailableError('child', `requisite ${name} ended at once (${code})`, {
              hint: 'see above',
            })
            stopped.abort()
          },
        })
      const children: Child[] = []
      try {
        children.push(child('worker', /^worker: (ready|stopping|stopped)/), child('serve', /^api: ready/))
        await working(queues, signal)
        await runMainJob({ db: database.db, queues, taxonomy, stderr: call.stderr, signal })
        await answers(host, port, signal)
        await printReport(call, database.db, taxonomy)
        say(`\nThe pages and the API: http://localhost:${port}/  (Ctrl-C stops)`)
        await new Promise((done) => signal.addEventListener('abort', done, { once: true }))
      } catch (error) {
        // To be stopped in the middle is no error.
        if (!signal.aborted) throw error
      } finally {
        if (call.signal.aborted) say('Stopping …')
        await Promise.all(children.map((one) => one.stop()))
      }
      if (broken !== undefined) throw broken
      return 0
    })
  },
})
