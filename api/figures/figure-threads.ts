import { Piscina } from 'piscina'
import { RequisiteError, UnavailableError } from '../../analyser/domain/errors.ts'
import type { FigureResult, FigureTask, FigureThreadData } from './figure-thread.ts'
import type { Figures } from './figures.ts'

export interface FigureThreads {
  readonly figures: Figures
  close(): Promise<void>
}

export interface FigureThreadsOptions extends FigureThreadData {
  readonly threads: number
}

/** Beyond this, whoever asks would wait longer than they do. */
const MOST_WAITING = 200
/** Longer than any figure takes over a million vacancies. */
const DEADLINE_MS = 25_000

/** Computes figures in threads of their own, so that what is answered from memory never waits for them. */
export function openFigureThreads({ threads, ...data }: FigureThreadsOptions): FigureThreads {
  const pool = new Piscina({
    filename: new URL('figure-thread.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // While one figure waits for the database, another is computed.
    concurrentTasksPerWorker: 2,
    // A thread that sleeps for real would not hear of its connections.
    atomics: 'async',
    maxQueue: MOST_WAITING,
    workerData: data,
  })

  async function run<T>(figure: keyof Figures, options: object): Promise<T> {
    const task: FigureTask = { figure, options }
    let result: FigureResult
    try {
      result = (await pool.run(task, {
        name: 'compute',
        signal: AbortSignal.timeout(DEADLINE_MS),
      })) as FigureResult
    } catch (cause) {
      const { name, message } = cause as Error
      if (name !== 'AbortError' && !/queue is at limit/i.test(message)) throw cause
      throw new UnavailableError('busy', 'there are more figures to compute than can be at the moment', {
        hint: 'try again in a few seconds',
        cause,
      })
    }
    if ('value' in result) return result.value as T
    const { code, message, exitCode, hint } = result.error
    throw new RequisiteError(code, message, exitCode, hint === undefined ? {} : { hint })
  }

  return {
    figures: {
      report: (options) => run('report', options),
      pay: (options) => run('pay', options),
      trend: (options) => run('trend', options),
      related: (options) => run('related', options),
      comparison: (options) => run('comparison', options),
      routes: (options) => run('routes', options),
      wordings: (options) => run('wordings', options),
      responsibilities: (options) => run('responsibilities', options),
    },
    close: () => pool.destroy(),
  }
}
