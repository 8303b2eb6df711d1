/** What the rest of the product sees of the job queue; `queue.ts` makes it. */

/** Collecting waits for networks, analysing for processors, notifying for servers of others: apart, none holds up another. */
export const queueNames = ['collect', 'analyse', 'notify'] as const
export type QueueName = (typeof queueNames)[number]

export interface JobRequest {
  readonly name: string
  /** Kept as JSON. */
  readonly data: object
  /**
   * While a job with this key waits, another is not added; while it runs, one more is kept for afterwards. For jobs that
   * do "whatever there is to do".
   */
  readonly unique?: string
  /** Tries in all, the first again after a time that doubles with each; five from a second on by default. */
  readonly retry?: { readonly attempts: number; readonly firstMs: number }
}

/** What a handler may know of its job. */
export interface JobContext {
  readonly id: string
  /** Aborted when the worker is told to stop at once, or has lost the job to another worker. */
  readonly signal: AbortSignal
}
/**
 * Does one job. What it returns is kept as JSON. When it throws, the job runs again later, five times in all; an error
 * that trying again cannot cure (wrong input, wrong configuration) fails it at once.
 */
export type Handler = (data: unknown, job: JobContext) => Promise<unknown>
/** Handlers by the name of the job. */
export type Handlers = Readonly<Record<string, Handler>>

export interface JobStatus {
  readonly state: 'waiting' | 'running' | 'blocked' | 'done' | 'failed'
  readonly result: unknown
  /** Why it failed, in words for its user. */
  readonly reason: string | undefined
  /** How many of the jobs that it waits for are over. */
  readonly before: { readonly done: number; readonly total: number }
}

export interface Backlog {
  readonly waiting: number
  readonly running: number
  /** Waits for other jobs. */
  readonly blocked: number
  /** Waits for its next attempt. */
  readonly delayed: number
  readonly failed: number
}

/** Whether a queue moves. */
export interface Progress {
  /** Age of the job that has waited longest; null when none waits. */
  readonly oldestWaitingSeconds: number | null
  /** Since the last job ended, well or not; null when the queue remembers none. */
  readonly sinceFinishedSeconds: number | null
}

export interface WorkerOptions {
  /** Jobs at once. */
  readonly concurrency: number
  /** Told of every job that failed: for good (`final`), or until its next attempt. */
  readonly onFailed?: (name: string, error: Error, final: boolean) => void
}

export interface QueueWorker {
  /** Takes no more jobs and waits for those under way. `now`: aborts them and gives them back to the queue. */
  close(now?: boolean): Promise<void>
}

export interface Queues {
  readonly backend: 'redis' | 'postgres'
  /** @returns the job's id */
  add(queue: QueueName, job: JobRequest): Promise<string>
  /** Adds jobs and one that runs when all of them are done. @returns the id of the last one */
  addTree(queue: QueueName, last: JobRequest, first: readonly JobRequest[]): Promise<string>
  /** Undefined when the queue does not hold the job (any more). */
  status(queue: QueueName, id: string): Promise<JobStatus | undefined>
  backlog(queue: QueueName): Promise<Backlog>
  progress(queue: QueueName): Promise<Progress>
  /** How many workers serve the queue, on any machine. */
  workers(queue: QueueName): Promise<number>
  work(queue: QueueName, handlers: Handlers, options: WorkerOptions): Promise<QueueWorker>
  /** The queues as BullMQ has them, for its board. */
  readonly raw: readonly unknown[]
  /** Close the workers first. */
  close(): Promise<void>
}

/** Lua scripts on the queue's Redis: what all workers must agree on. */
export interface RedisScripts {
  run(script: string, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>
  close(): Promise<void>
}

export interface QueueOptions {
  readonly redisUrl: string | undefined
  /** Of the database that holds the queue when there is no Redis. */
  readonly databaseUrl: string
  /** Told of lost connections, which come back by themselves. */
  readonly onError?: (error: Error) => void
}
