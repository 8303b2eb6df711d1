import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../../analyser/domain/errors.ts'
import { jobsConfig } from '../../../analyser/jobs/config.ts'
import { type Handlers, openQueues, type Queues, type QueueWorker } from '../../../analyser/jobs/queue.ts'
import { newDatabase } from '../../support/database.ts'
import { describeOnBackends, redisUrl } from '../../support/queues.ts'

async function settled(queues: Queues, id: string) {
  for (;;) {
    const status = await queues.status('analyse', id)
    if (status?.state === 'done' || status?.state === 'failed') return status
    await sleep(20)
  }
}

describeOnBackends('the queue', (backend) => {
  let queues: Queues
  const workers: QueueWorker[] = []
  const work = async (handlers: Handlers, concurrency = 2) => {
    const worker = await queues.work('analyse', handlers, { concurrency })
    workers.push(worker)
    return worker
  }
  beforeAll(async () => {
    queues = await openQueues({ redisUrl: await redisUrl(backend), databaseUrl: await newDatabase() })
  })
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()))
  })
  afterAll(() => queues.close())

  it('runs on the backend asked for', () => expect(queues.backend).toBe(backend))

  it('counts the workers of its own database', async () => {
    expect(await queues.workers('analyse')).toBe(0)
    const worker = await work({})
    expect(await queues.workers('analyse')).toBe(1)
    expect(await queues.workers('collect')).toBe(0)
    await worker.close()
    await expect.poll(() => queues.workers('analyse')).toBe(0)
  })

  it('runs a job and keeps what it returned', async () => {
    await work({ double: async (data) => ({ twice: 2 * (data as { n: number }).n }) })
    const id = await queues.add('analyse', { name: 'double', data: { n: 21 } })
    expect(await settled(queues, id)).toMatchObject({ state: 'done', result: { twice: 42 } })
  })

  it('runs the last job of a tree after all the others', async () => {
    const order: string[] = []
    await work({
      part: async (data) => {
        await sleep(30)
        order.push(`part ${(data as { at: number }).at}`)
      },
      whole: async () => void order.push('whole'),
    })
    const parts = [1, 2, 3].map((at) => ({ name: 'part', data: { at } }))
    const id = await queues.addTree('analyse', { name: 'whole', data: {} }, parts)
    expect((await settled(queues, id)).before).toEqual({ done: 3, total: 3 })
    expect(order.at(-1)).toBe('whole')
    expect(order.toSorted()).toEqual(['part 1', 'part 2', 'part 3', 'whole'])
  })

  it('fails the last job of a tree with one of the others, and does not try a wrong input again', async () => {
    let tries = 0
    await work({
      part: async () => {
        tries++
        throw new InputError('test', 'the input is wrong')
      },
      whole: async () => 'never',
    })
    const id = await queues.addTree('analyse', { name: 'whole', data: {} }, [{ name: 'part', data: {} }])
    expect((await settled(queues, id)).state).toBe('failed')
    expect(tries).toBe(1)
  })

  it('tries again after an outage', async () => {
    let tries = 0
    await work({
      shaky: async () => {
        if (++tries === 1) throw new TypeError('connection lost')
        return tries
      },
    })
    const id = await queues.add('analyse', { name: 'shaky', data: {} })
    expect(await settled(queues, id)).toMatchObject({ state: 'done', result: 2 })
  })

  it('holds a unique job once while it waits, and once more while it runs', async () => {
    let runs = 0
    const job = { name: 'all', data: {}, unique: 'all' }
    await queues.add('analyse', job)
    await queues.add('analyse', job)
    expect((await queues.backlog('analyse')).waiting).toBe(1)
    let release = () => {}
    const gate = new Promise<void>((done) => {
      release = done
    })
    await work({
      all: async () => {
        runs++
        if (runs === 1) await gate
      },
    })
    await expect.poll(() => runs).toBe(1)
    await queues.add('analyse', job)
    await queues.add('analyse', job)
    release()
    await expect.poll(() => runs).toBe(2)
    await sleep(300)
    expect(runs).toBe(2)
    expect(await queues.backlog('analyse')).toMatchObject({ waiting: 0, running: 0, blocked: 0, delayed: 0 })
  })

  it('fails a job that nobody handles, by name', async () => {
    await work({})
    const id = await queues.add('analyse', { name: 'unheard-of', data: {} })
    expect(await settled(queues, id)).toMatchObject({
      state: 'failed',
      reason: 'there is no handler for the job "unheard-of"',
    })
  })

  it('tells a job to stop when its worker must leave at once, and another worker takes it over at once', async () => {
    const seen: string[] = []
    const started = performance.now()
    const id = await queues.add('analyse', { name: 'long', data: {} })
    const first = await work({
      long: (_data, { signal }) =>
        new Promise((_done, fail) => {
          seen.push('started')
          signal.addEventListener('abort', () => {
            seen.push('aborted')
            fail(new TypeError('aborted'))
          })
        }),
    })
    await expect.poll(() => seen).toContain('started')
    await first.close(true)
    expect(seen).toEqual(['started', 'aborted'])
    await work({ long: async () => 'taken over' })
    expect(await settled(queues, id)).toMatchObject({ state: 'done', result: 'taken over' })
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('jobsConfig', () => {
  it('keeps the queue in PostgreSQL without REDIS_URL', () => {
    expect(jobsConfig({ REDIS_URL: ' ' }).redisUrl).toBeUndefined()
  })
  it.each(['localhost:6379', 'http://localhost', 'redis://', 'nonsense'])('refuses REDIS_URL=%s', (url) => {
    expect(() => jobsConfig({ REDIS_URL: url })).toThrow('REDIS_URL is not a Redis URL')
  })
  it('refuses a number of threads that is none', () => {
    expect(jobsConfig({ REQUISITE_THREADS: '3' }).threads).toBe(3)
    expect(() => jobsConfig({ REQUISITE_THREADS: 'many' })).toThrow('REQUISITE_THREADS')
  })
})

describe('a Redis that is not there', () => {
  it('is reported within five seconds, without the password', async () => {
    const started = performance.now()
    const wrong = { redisUrl: 'redis://user:secret@127.0.0.1:1/0', databaseUrl: 'postgres://unused' }
    const error = await openQueues(wrong).catch((reason: Error) => reason)
    expect(error).toMatchObject({ code: 'redis', exitCode: 69 })
    expect((error as Error).message).toMatch(
      /Redis at redis:\/\/user:\*\*\*@127\.0\.0\.1:1\/0 does not answer: .*ECONNREFUSED/,
    )
    expect(performance.now() - started).toBeLessThan(5_000)
  })
  it('is told apart from a server that speaks something else', async () => {
    // PostgreSQL waits for a longer greeting than Redis sends, so only a deadline ends it.
    const port = new URL(await newDatabase()).port
    const wrong = { redisUrl: `redis://127.0.0.1:${port}`, databaseUrl: 'postgres://unused' }
    const error = await openQueues(wrong).catch((reason: Error) => reason)
    expect((error as Error).message).toContain('does not answer')
  })
})
