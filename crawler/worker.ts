import { ANALYSE_ALL } from '../analyser/jobs/analyse.ts'
import type { Handlers, Queues, QueueWorker } from '../analyser/jobs/queue-types.ts'
import { startAnalysisWorker, type WorkerOptions } from '../analyser/jobs/run-analysis.ts'

export interface CrawlWorkerOptions extends WorkerOptions {
  /** Handlers of the queue `collect` by the name of the job. */
  readonly collect: Handlers
  readonly onProblem: (message: string) => void
}

/** Sources at once. Each host is asked one request at a time whatever this says. */
const COLLECTIONS = 4

/** What was collected is analysed without anybody asking for it. */
function thenAnalyse(handlers: Handlers, queues: Queues): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => {
    const both: Handlers[string] = async (data, job) => {
      const result = await handler(data, job)
      await queues.add('analyse', ANALYSE_ALL)
      return result
    }
    return [name, both] as const
  })
  return Object.fromEntries(entries)
}

/** Serves both queues in this process until it is closed. */
export async function startWorker(options: CrawlWorkerOptions): Promise<QueueWorker> {
  const { queues, collect, onProblem } = options
  const workers = [
    await startAnalysisWorker(options),
    await queues.work('collect', thenAnalyse(collect, queues), {
      concurrency: COLLECTIONS,
      onFailed: (name, error, final) =>
        onProblem(`the job ${name} ${final ? 'failed' : 'will be tried again'}: ${error.message}`),
    }),
  ]
  return {
    async close(now) {
      await Promise.all(workers.map((worker) => worker.close(now)))
    },
  }
}
