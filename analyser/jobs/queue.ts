/**
 * The job queue, on Redis or in PostgreSQL. The only file that imports bullmq and ioredis: everything else sees the
 * types of queue-types.ts, so that both backends behave alike. A job may run twice (a killed worker, a blocked event
 * loop): handlers must be idempotent.
 */
import type { EventEmitter } from 'node:events'
import {
  type BackendFactory,
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  FlowProducer,
  type Job,
  type JobsOptions,
  Queue,
  type RedisQueueBackend,
  runMigrations,
  UnrecoverableError,
  WaitingError,
  Worker,
} from 'bullmq'
import { Redis } from 'ioredis'
import { redactUrl } from '../../migrations/database.ts'
import { RequisiteError, UnavailableError } from '../domain/errors.ts'
import { openQueuePool, QUEUE_SCHEMA } from './queue-pool.ts'
import type { Handlers, JobRequest, QueueName, QueueOptions, Queues, RedisScripts } from './queue-types.ts'
import { reach } from './reach.ts'

export * from './queue-types.ts'

const CONNECT_MS = 4_000
// BullMQ's defaults leave the jobs of a killed worker alone for a minute; these, for some ten seconds.
const workerOptions = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // A deployment that kills its workers now and then must not fail a long job for good.
  maxStalledCount: 20,
}
const jobOptions: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: 24 * 3600, count: 2_000 },
  removeOnFail: { age: 14 * 24 * 3600, count: 5_000 },
  stackTraceLimit: 5,
}
const states = {
  active: 'running',
  waiting: 'waiting',
  prioritized: 'waiting',
  delayed: 'waiting',
  'waiting-children': 'blocked',
  completed: 'done',
  failed: 'failed',
} as const

interface Backend {
  readonly kind: Queues['backend']
  // BullMQ types a class by its backend; ours is chosen while running, so both pass as the default one.
  readonly factory: BackendFactory<RedisQueueBackend, ConnectionOptions>
  readonly producer: ConnectionOptions
  /** Waits for jobs as long as it takes, where a producer would rather fail. */
  readonly consumer: ConnectionOptions
  /** Which of the listed clients belong to this database. */
  belongs(client: Readonly<Record<string, string>>): boolean
  close(): Promise<void>
}

async function openPostgres(url: string, onError: (error: Error) => void): Promise<Backend> {
  const pool = await openQueuePool(url, onError, (client) => runMigrations(client, QUEUE_SCHEMA, {}))
  const connection = pool as unknown as ConnectionOptions
  return {
    kind: 'postgres',
    factory: createPostgresBackend as unknown as Backend['factory'],
    producer: connection,
    consumer: connection,
    belongs: () => true,
    close: () => pool.end(),
  }
}

/** Asks once, with a deadline, where ioredis would ask for ever. */
async function probeRedis(url: string): Promise<void> {
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: null, connectTimeout: CONNECT_MS })
  let reason: Error | undefined
  probe.on('error', (error) => {
    reason = error
  })
  const timer = setTimeout(() => probe.disconnect(), CONNECT_MS)
  try {
    await probe.connect()
    await probe.ping()
  } catch (error) {
    const cause = reason ?? (error as Error)
    const why = /closed/.test(cause.message) ? 'it does not speak Redis, or is too slow' : cause.message
    throw new UnavailableError('redis', `Redis at ${redactUrl(url)} does not answer: ${why}`, {
      hint: 'check that it runs and that REDIS_URL is right, or unset REDIS_URL to keep the queue in PostgreSQL',
      cause,
    })
  } finally {
    clearTimeout(timer)
    probe.disconnect()
  }
}

async function openRedis(url: string, onError: (error: Error) => void): Promise<Backend> {
  await probeRedis(url)
  const retryStrategy = (times: number) => Math.min(times * 500, 5_000)
  const producer = new Redis(url, { maxRetriesPerRequest: 3, retryStrategy })
  // BullMQ opens copies of it for each worker; it never connects itself.
  const consumer = new Redis(url, { maxRetriesPerRequest: null, retryStrategy, lazyConnect: true })
  producer.on('error', onError)
  const database = String(producer.options.db ?? 0)
  return {
    kind: 'redis',
    factory: createRedisBackend,
    producer,
    consumer,
    belongs: (client) => client.db === database,
    async close() {
      producer.disconnect()
      consumer.disconnect()
    },
  }
}

/** Opens a connection for scripts that run undivided beside the queue. @throws UnavailableError */
export async function openScripts(url: string, onError: (error: Error) => void): Promise<RedisScripts> {
  const { producer, close } = await openRedis(url, onError)
  const redis = producer as Redis
  return {
    run: (script, keys, args) => reach(() => redis.eval(script, keys.length, ...keys, ...args)),
    close,
  }
}

function processor(handlers: Handlers, stopping: AbortSignal) {
  // BullMQ makes a signal only for a function with three parameters, none of them with a default.
  return async (job: Job, token: string | undefined, lost: AbortSignal | undefined): Promise<unknown> => {
    const handler = handlers[job.name]
    if (handler === undefined) throw new UnrecoverableError(`there is no handler for the job "${job.name}"`)
    const signal = AbortSignal.any(lost === undefined ? [stopping] : [stopping, lost])
    try {
      signal.throwIfAborted()
      return await handler(job.data, { id: String(job.id), signal })
    } catch (error) {
      if (signal.aborted) {
        // Given back, not failed: it costs none of its attempts.
        await job.moveToWait(token)
        throw new WaitingError()
      }
      // Trying again helps against an outage, not against a wrong input.
      const cureless = error instanceof RequisiteError && !(error instanceof UnavailableError)
      throw cureless ? new UnrecoverableError(error.message) : error
    }
  }
}

/**
 * Opens the queues: on Redis when there is a URL of one, else in the PostgreSQL database.
 *
 * @throws UnavailableError within five seconds when the server does not answer
 */
export async function openQueues(options: QueueOptions): Promise<Queues> {
  const onError = options.onError ?? (() => undefined)
  const { redisUrl, databaseUrl } = options
  const backend =
    redisUrl === undefined ? await openPostgres(databaseUrl, onError) : await openRedis(redisUrl, onError)
  const fullName = (queue: QueueName) => `requisite-${queue}`
  const connection = { connection: backend.producer, prefix: 'requisite' }
  const makeQueue = (name: QueueName) =>
    new Queue(fullName(name), { ...connection, defaultJobOptions: jobOptions }, backend.factory)
  const queues = { collect: makeQueue('collect'), analyse: makeQueue('analyse'), notify: makeQueue('notify') }
  const flows = new FlowProducer(connection, backend.factory)
  const opened = [...Object.values(queues), flows] as const
  for (const part of opened as readonly EventEmitter[]) part.on('error', onError)
  const node = (queue: QueueName, { name, data }: JobRequest, opts: JobsOptions = {}) => ({
    ...{ name, data, queueName: fullName(queue), prefix: connection.prefix },
    opts: { ...jobOptions, ...opts },
  })

  return {
    backend: backend.kind,
    add: (name, job) =>
      reach(async () => {
        const unique =
          job.unique === undefined ? {} : { deduplication: { id: job.unique, keepLastIfActive: true } }
        const { retry } = job
        const again =
          retry === undefined
            ? {}
            : { attempts: retry.attempts, backoff: { type: 'exponential', delay: retry.firstMs } }
        return String((await queues[name].add(job.name, job.data, { ...unique, ...again })).id)
      }),
    addTree: (name, last, first) =>
      reach(async () => {
        const children = first.map((job) => node(name, job, { failParentOnFailure: true }))
        return String((await flows.add({ ...node(name, last), children })).job.id)
      }),
    status: (name, id) =>
      reach(async () => {
        // The state first: a job that is over by then has its result.
        const state = await queues[name].getJobState(id)
        const job = (await queues[name].getJob(id)) as Job | undefined
        if (job === undefined || state === 'unknown') return undefined
        const { processed = 0, unprocessed = 0, failed = 0, ignored = 0 } = await job.getDependenciesCount()
        const done = processed + failed + ignored
        const before = { done, total: done + unprocessed }
        return { state: states[state], result: job.returnvalue, reason: job.failedReason, before }
      }),
    backlog: (name) =>
      reach(async () => {
        const counts = await queues[name].getJobCounts()
        const sum = (...keys: string[]) => keys.reduce((total, key) => total + (counts[key] ?? 0), 0)
        return {
          waiting: sum('waiting', 'prioritized', 'paused'),
          running: sum('active'),
          blocked: sum('waiting-children'),
          delayed: sum('delayed'),
          failed: sum('failed'),
        }
      }),
    progress: (name) =>
      reach(async () => {
        const queue = queues[name]
        const [waiting, ended] = await Promise.all([
          queue.getJobs(['waiting', 'prioritized'], 0, 0, true),
          queue.getJobs(['completed', 'failed'], 0, 0, false),
        ])
        const secondsSince = (times: readonly (number | undefined)[], pick: (...all: number[]) => number) => {
          const known = times.filter((time) => time !== undefined)
          return known.length === 0 ? null : Math.max(0, (Date.now() - pick(...known)) / 1000)
        }
        return {
          oldestWaitingSeconds: secondsSince(
            waiting.map((job) => job?.timestamp),
            Math.min,
          ),
          sinceFinishedSeconds: secondsSince(
            ended.map((job) => job?.finishedOn),
            Math.max,
          ),
        }
      }),
    workers: (name) =>
      reach(async () => (await queues[name].getWorkers()).filter((client) => backend.belongs(client)).length),
    async work(name, handlers, { concurrency, onFailed }) {
      const settings = { ...connection, connection: backend.consumer, ...workerOptions, concurrency }
      const stop = new AbortController()
      const process = processor(handlers, stop.signal)
      const worker = new Worker(fullName(name), process, settings, backend.factory)
      worker.on('error', onError)
      worker.on('failed', (job, error) => {
        const again =
          !(error instanceof UnrecoverableError) && (job?.attemptsMade ?? 0) < (job?.opts.attempts ?? 1)
        onFailed?.(job?.name ?? 'unknown', error, !again)
      })
      // Somebody else has the job now and our result would be refused: there is no sense in going on.
      worker.on('lockRenewalFailed', (ids) => {
        for (const id of ids) worker.cancelJob(id, 'the lock was lost')
      })
      await reach(() => worker.waitUntilReady())
      return {
        close(now = false) {
          // In this order, or the worker would fetch again what it gives back.
          const closed = worker.close()
          if (now) stop.abort()
          return closed
        },
      }
    },
    raw: Object.values(queues),
    async close() {
      await Promise.allSettled(opened.map((part) => part.close()))
      await backend.close()
    },
  }
}
