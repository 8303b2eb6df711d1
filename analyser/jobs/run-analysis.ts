import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../../migrations/database.ts'
import { UnavailableError } from '../domain/errors.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import { analyseHandlers, BATCH, planAnalysis } from './analyse.ts'
import { openThreads } from './analysis-threads.ts'
import type { BuildCounts } from './build-vacancies.ts'
import { DEEP_BATCH, deepHandlers, planDeepPass } from './deepen.ts'
import type { Queues, QueueWorker } from './queue-types.ts'

export interface WorkerOptions {
  readonly db: Db
  readonly queues: Queues
  readonly taxonomy: Taxonomy
  /** Threads that analyse. */
  readonly threads: number
  readonly onProblem?: (message: string) => void
}

export interface RunAnalysisOptions extends WorkerOptions {
  /** Analyse every listing anew. */
  readonly again?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

export interface AnalysisOutcome extends BuildCounts {
  readonly analysed: number
}

const POLL_MS = 200

/** Serves the queue `analyse` in this process. */
export async function startAnalysisWorker(options: WorkerOptions): Promise<QueueWorker> {
  const { queues, taxonomy, threads: count, onProblem } = options
  const threads = openThreads({ threads: count, taxonomy })
  threads.warm()
  const handlers = { ...analyseHandlers({ ...options, threads }), ...deepHandlers({ ...options, threads }) }
  const worker = await queues.work('analyse', handlers, {
    // One more than threads: while they work, the next batch is read and the last one written.
    concurrency: count + 1,
    onFailed: (name, error, final) => final && onProblem?.(`the job ${name} failed: ${error.message}`),
  })
  return {
    async close(now) {
      await worker.close(now)
      await threads.close()
    },
  }
}

interface Plan {
  readonly job: string
  /** Listings that wait. */
  readonly pending: number
  /** Listings a job. */
  readonly batch: number
  /** Jobs of the plan that are no batch. */
  readonly others: number
}

/** Carries a plan out: with the workers that there are, else with one of its own, which stays until the queue is empty. */
async function carryOut(options: RunAnalysisOptions, makePlan: () => Promise<Plan>): Promise<unknown> {
  const { queues, signal, onProgress } = options
  const served = (await queues.workers('analyse')) > 0
  const { job, pending, batch, others } = await makePlan()
  const worker = served ? undefined : await startAnalysisWorker(options)
  try {
    for (;;) {
      signal?.throwIfAborted()
      const status = await queues.status('analyse', job)
      if (status === undefined || status.state === 'failed') {
        throw new UnavailableError(
          'analysis-failed',
          `the analysis failed: ${status?.reason ?? 'its job is gone'}`,
          {
            hint: 'requisite doctor says which service is missing; requisite analyse goes on where it stopped',
          },
        )
      }
      onProgress?.(Math.min(pending, Math.max(0, status.before.done - others) * batch), pending)
      if (status.state === 'done') {
        if (worker !== undefined) await drained(queues, signal)
        return status.result
      }
      await sleep(POLL_MS)
    }
  } finally {
    await worker?.close(signal?.aborted)
  }
}

/**
 * Analyses everything that waits for it, and returns when that is done.
 *
 * @throws UnavailableError when a stage failed for good
 */
export async function runAnalysis(options: RunAnalysisOptions): Promise<AnalysisOutcome> {
  let analysed = 0
  const counts = await carryOut(options, async () => {
    const plan = await planAnalysis(options, options.again)
    analysed = plan.pending
    return { ...plan, batch: BATCH, others: 1 }
  })
  return { ...(counts as BuildCounts), analysed }
}

/**
 * The deep pass over everything that waits for it: new skills and responsibilities.
 *
 * @returns listings that were read
 * @throws UnavailableError when it failed for good
 */
export async function runDeepPass(options: RunAnalysisOptions): Promise<number> {
  let pending = 0
  await carryOut(options, async () => {
    const plan = await planDeepPass(options.db, options.queues)
    pending = plan.pending
    return { ...plan, batch: DEEP_BATCH, others: 0 }
  })
  return pending
}

/** Waits for what an earlier, interrupted analysis left in the queue: nobody else is there to do it. */
async function drained(queues: Queues, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    signal?.throwIfAborted()
    const { waiting, running, blocked, delayed } = await queues.backlog('analyse')
    if (waiting + running + blocked + delayed === 0) return
    await sleep(POLL_MS)
  }
}
