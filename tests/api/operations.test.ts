import { createServer, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { serve } from '../../api/server.ts'
import { taxonomy } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'
import { freePort } from '../support/free-port.ts'
import { describeOnBackends, redisUrl } from '../support/queues.ts'

const { app, headers, db } = await testApi(taxonomy, { logLevel: 'error' })
const get = (url: string, by: object = {}) => app.inject({ url, headers: { ...by } })

describe('/livez and /readyz', () => {
  it('need no key, from anywhere', async () => {
    for (const url of ['/livez', '/readyz'])
      expect((await app.inject({ url, remoteAddress: '192.0.2.7' })).statusCode).toBe(200)
  })
})

describeOnBackends('/readyz', (backend) => {
  it('says how long the oldest job waits and when the last one ended', async () => {
    const { app, queues } = await testApi(taxonomy, { redisUrl: await redisUrl(backend) })
    await queues.add('collect', { name: 'collect', data: {} })
    const worker = await queues.work('analyse', { done: async () => 1 }, { concurrency: 1 })
    await queues.add('analyse', { name: 'done', data: {} })
    await expect
      .poll(async () => (await app.inject('/readyz')).json().queues.analyse.sinceFinishedSeconds)
      .not.toBeNull()
    await worker.close()
    await sleep(1_100)
    const { status, queues: found } = (await app.inject('/readyz')).json()
    expect(status).toBe('ok')
    expect(found.collect).toMatchObject({ waiting: 1, sinceFinishedSeconds: null })
    expect(found.collect.oldestWaitingSeconds).toBeGreaterThanOrEqual(1)
    expect(found.analyse).toMatchObject({ waiting: 0, oldestWaitingSeconds: null })
  })
})

describe('/metrics', () => {
  it('counts requests by route and status, and the queues', async () => {
    await get('/v1/roles')
    await get('/v1/roles/nobody')
    const { body, headers: sent } = await get('/metrics')
    expect(sent['content-type']).toContain('text/plain')
    expect(body).toMatch(
      /requisite_http_request_seconds_count\{method="GET",route="\/v1\/roles",status="200"\} 1/,
    )
    expect(body).toMatch(/route="\/v1\/roles\/:role",status="404"/)
    expect(body).toMatch(/requisite_queue_jobs\{queue="analyse",state="waiting"\} 0/)
    expect(body).toMatch(/requisite_queue_oldest_waiting_seconds\{queue="notify"\} 0/)
  })
})

describe('/docs', () => {
  it('is served whole from this process', async () => {
    const page = await get('/docs/static/index.html').then((found) =>
      found.statusCode === 200 ? found : get('/docs/'),
    )
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('swagger')
    const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link as string)
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) {
      expect(link).not.toMatch(/^(https?:)?\/\//)
      const url = new URL(link, 'http://localhost/docs/').pathname
      expect((await get(url)).statusCode, url).toBe(200)
    }
    expect(page.headers['content-security-policy']).toMatch(/default-src 'self'/)
  })
})

describe('/admin/queues', () => {
  it('shows the queues to a key with the scope admin alone', async () => {
    expect((await get('/admin/queues')).statusCode).toBe(401)
    expect((await get('/admin/queues', await headers(['read', 'extract', 'edit']))).statusCode).toBe(403)
    const admin = await headers(['admin'])
    const page = await get('/admin/queues', admin)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Requisite queues')
    const list = await get('/admin/queues/api/queues', admin)
    expect(list.json().queues.map(({ name }: { name: string }) => name)).toContain('requisite-analyse')
  })
})

describe('tracing', () => {
  it('is off unless a collector is named, which then hears of each request', async () => {
    const told: string[] = []
    const collector = createServer((incoming, response) => {
      told.push(`${incoming.method} ${incoming.url}`)
      incoming.resume().on('end', () => response.end('{}'))
    })
    const port = await freePort()
    await new Promise<void>((done) => collector.listen(port, '127.0.0.1', done))
    const { app: traced } = await testApi(taxonomy, { collector: `http://127.0.0.1:${port}` })
    await traced.inject('/v1/roles')
    await traced.close()
    collector.close()
    expect(told).toEqual(['POST /v1/traces'])
  })
})

describe('a stop', () => {
  it('lets what is under way finish and takes nothing new', async () => {
    const { app: own } = await testApi(taxonomy)
    own.get('/slow', { schema: { hide: true } }, async () => {
      await sleep(500)
      return { done: true }
    })
    const port = await freePort()
    const stop = new AbortController()
    const config = {
      host: '127.0.0.1',
      port,
      logLevel: 'silent',
      anonymous: 'loopback',
      origins: [],
      collector: undefined,
    } as const
    let ready: () => void = () => undefined
    const listening = new Promise<void>((done) => {
      ready = done
    })
    const served = serve(own, config, stop.signal, () => ready())
    await listening
    const answer = new Promise<string>((done, fail) => {
      request({ port, path: '/slow', host: '127.0.0.1' }, (response) => {
        let body = ''
        response.on('data', (data) => {
          body += data
        })
        response.on('end', () => done(body))
      })
        .on('error', fail)
        .end()
    })
    await sleep(100)
    const started = Date.now()
    stop.abort()
    expect(await answer).toBe('{"done":true}')
    await served
    expect(Date.now() - started).toBeLessThan(5_000)
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow()
  })
})

describe('without the database', () => {
  it('answers 503 and tells nothing of it', async () => {
    const { app: own, url, db: own_db } = await testApi(taxonomy)
    void db
    const name = new URL(url).pathname.slice(1)
    await own_db.destroy()
    const response = await own.inject('/v1/roles')
    expect([500, 503]).toContain(response.statusCode)
    expect(response.body).not.toContain(name)
    expect((await own.inject('/livez')).statusCode).toBe(200)
    expect((await own.inject('/readyz')).statusCode).toBe(503)
  })
})
