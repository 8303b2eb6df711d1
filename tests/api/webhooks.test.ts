import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../analyser/http/client.ts'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { readReport } from '../../analyser/jobs/figures/read-report.ts'
import type { QueueWorker } from '../../analyser/jobs/queue-types.ts'
import { startNotifier } from '../../analyser/jobs/webhooks/deliver.ts'
import { seedVacancies, taxonomy, times } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'

const { db, app, queues, headers } = await testApi(taxonomy, { webhookAddresses: ['127.0.0.1'] })

interface Message {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A receiver that answers by its path: /ok, /broken, /gone. */
const received: Message[] = []
let broken = 0
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (data) => {
    body += data
  })
  request.on('end', () => {
    const path = request.url ?? ''
    received.push({ path, headers: request.headers, body })
    if (path === '/gone') response.statusCode = 410
    if (path === '/broken' && ++broken < 3) response.statusCode = 500
    response.end('received')
  })
})
let base: string
let notifier: QueueWorker
const client = createClient({ userAgent: 'requisite-test', allowAddresses: ['127.0.0.1'] })

beforeAll(async () => {
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  notifier = await startNotifier({ db, queues, client, anyPort: true, retry: { attempts: 4, firstMs: 50 } })
})
afterAll(async () => {
  await notifier.close(true)
  client.close()
  receiver.close()
})

const admin = await headers(['admin'])
const post = (url: string, payload: object = {}, own = admin) =>
  app.inject({ method: 'POST', url, headers: own, payload })
const listen = async (path: string, events: readonly string[]) =>
  (await post('/v1/webhooks', { url: `${base}${path}`, events })).json() as { id: string; secret: string }
const to = (path: string) => received.filter((message) => message.path === path)

describe('a webhook', () => {
  it('is told of a new snapshot and of a tier that changed, signed so that a receiver can check it', async () => {
    const { secret, id } = await listen('/ok', ['snapshot.created', 'tier.changed'])
    await seedVacancies(db, times(30, { required: ['postgresql'] }))
    await aggregate(db)
    await readReport(db, { role: 'backend-developer', taxonomy })
    await expect.poll(() => to('/ok')).toHaveLength(1)
    // Fewer than a fifth ask for it now.
    await seedVacancies(db, times(300, { required: ['python'] }))
    await aggregate(db)
    await readReport(db, { role: 'backend-developer', taxonomy })
    await expect.poll(() => to('/ok').some(({ body }) => body.includes('tier.changed'))).toBe(true)
    const messages = to('/ok').map(({ headers, body }) => {
      // The reference implementation of Standard Webhooks throws for a wrong or an old signature.
      return new Webhook(secret).verify(body, headers as Record<string, string>) as {
        type: string
        data: Record<string, unknown>
      }
    })
    expect(messages[0]).toMatchObject({
      type: 'snapshot.created',
      data: { kind: 'report', role: 'backend-developer', sample: false },
    })
    const changed = messages.find(
      ({ type, data }) => type === 'tier.changed' && data.requirement === 'postgresql',
    )
    expect(changed?.data).toMatchObject({ before: 'non-negotiable', after: 'rare', vacancies: 330 })
    const log = await app.inject({ url: `/v1/webhooks/${id}/deliveries`, headers: admin })
    expect(log.json().deliveries[0]).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 200, error: null }],
    })
  })

  it('is told again until it answers, under the same id, and can be told once more', async () => {
    const { id } = await listen('/broken', []).then(() => listen('/broken', ['webhook.test']))
    const { message } = (await post(`/v1/webhooks/${id}/test`)).json()
    // A minute passes before the second try of a test message: it is sent again by hand.
    await expect.poll(() => to('/broken')).toHaveLength(1)
    const url = `/v1/webhooks/${id}/deliveries/${message}/resend`
    expect((await post(url)).statusCode).toBe(202)
    await expect.poll(() => to('/broken')).toHaveLength(2)
    expect((await post(url)).statusCode).toBe(202)
    await expect.poll(() => to('/broken')).toHaveLength(3)
    expect(new Set(to('/broken').map(({ headers }) => headers['webhook-id']))).toEqual(new Set([message]))
    await expect
      .poll(
        async () =>
          (await app.inject({ url: `/v1/webhooks/${id}/deliveries`, headers: admin })).json().deliveries[0],
      )
      .toMatchObject({ state: 'delivered', attempts: [{ status: 500 }, { status: 500 }, { status: 200 }] })
  })

  it('is switched off when its receiver says that it is gone', async () => {
    const { id } = await listen('/gone', ['webhook.test'])
    await post(`/v1/webhooks/${id}/test`)
    await expect
      .poll(async () => (await app.inject({ url: `/v1/webhooks/${id}`, headers: admin })).json().disabledAt)
      .not.toBeNull()
  })

  it.each([
    'http://example.com/hook',
    'https://localhost/hook',
    'https://10.0.0.1/hook',
    'https://[::1]/hook',
    'https://169.254.169.254/latest/meta-data',
    'ftp://example.com/hook',
    'https://user:password@example.com/hook',
  ])('does not go to %s', async (url) => {
    const response = await post('/v1/webhooks', { url, events: ['webhook.test'] })
    expect(response.statusCode).toBe(400)
  })

  it('never reaches a private address behind a public name', async () => {
    const guarded = createClient({
      userAgent: 'requisite-test',
      lookup: ((
        _name: string,
        _options: object,
        found: (error: null, address: string, family: number) => void,
      ) => found(null, '127.0.0.1', 4)) as never,
    })
    await expect(guarded.get({ url: new URL('http://hooks.example.com/'), json: {} })).rejects.toThrow(
      /private/,
    )
    guarded.close()
  })
})
