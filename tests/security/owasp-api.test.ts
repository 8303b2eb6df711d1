/** The OWASP API Security Top 10 (2023), one group each, as far as it applies. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../analyser/http/client.ts'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import type { OpenApi } from '../../api/openapi/complete.ts'
import { seedVacancies, taxonomy, times } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'

const lines: string[] = []
const { db, app, headers } = await testApi(taxonomy, {
  logLevel: 'info',
  logTo: { write: (line) => void lines.push(line) },
  origins: ['https://ours.example.org'],
})
beforeAll(async () => {
  await seedVacancies(db, times(25, { required: ['postgresql'] }))
  await aggregate(db)
})
const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, by: object, payload?: object) =>
  app.inject({ method, url, headers: { ...by }, ...(payload && { payload }) })

describe('API1 Broken object level authorization', () => {
  it("nobody reads, resends or deletes another owner's webhook", async () => {
    const [mine, other] = [await headers(['admin']), await headers(['admin'])]
    const made = await ask('POST', '/v1/webhooks', mine, {
      url: 'https://hooks.example.com/',
      events: ['webhook.test'],
    })
    const { id } = made.json()
    for (const [method, url] of [
      ['GET', `/v1/webhooks/${id}`],
      ['GET', `/v1/webhooks/${id}/deliveries`],
      ['GET', `/v1/webhooks/${id}/deliveries.csv`],
      ['POST', `/v1/webhooks/${id}/test`],
      ['DELETE', `/v1/webhooks/${id}`],
    ] as const)
      expect((await ask(method, url, other)).statusCode, url).toBe(404)
    expect((await ask('GET', '/v1/webhooks', other)).json().webhooks).toEqual([])
    expect((await ask('GET', `/v1/webhooks/${id}`, mine)).statusCode).toBe(200)
  })

  it("nobody reads another owner's extraction; ids cannot be counted through", async () => {
    const [mine, other] = [await headers(['extract']), await headers(['extract'])]
    const ids = []
    for (let i = 0; i < 3; i++)
      ids.push(
        (await ask('POST', '/v1/extractions', mine, { texts: [{ text: 'You know PostgreSQL.' }] })).json().id,
      )
    for (const id of ids) expect((await ask('GET', `/v1/extractions/${id}`, other)).statusCode).toBe(404)
    expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(3)
  })
})

describe('API2 Broken authentication', () => {
  it('a wrong key, half of one, or one in the address opens nothing', async () => {
    const { authorization } = await headers(['admin'])
    const secret = authorization.slice('Bearer '.length)
    for (const wrong of [secret.slice(0, -1), `${secret}0`, secret.toLowerCase(), `${secret} or 1=1`])
      expect((await ask('GET', '/v1/keys', { authorization: `Bearer ${wrong}` })).statusCode, wrong).toBe(401)
    expect((await app.inject(`/v1/roles?key=${secret}`)).statusCode).toBe(400)
    expect((await app.inject({ url: '/v1/keys', headers: { cookie: `key=${secret}` } })).statusCode).toBe(401)
  })

  it('no key is ever written to the log', async () => {
    const { authorization } = await headers(['read'])
    await ask('GET', '/v1/roles', { authorization, cookie: 'session=secret-cookie' })
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('')).not.toContain(authorization.slice('Bearer '.length))
    expect(lines.join('')).not.toContain('secret-cookie')
  })
})

describe('API3 Broken object property level authorization', () => {
  it('what a key may not set is refused, not ignored', async () => {
    const admin = await headers(['admin'])
    for (const extra of [{ id: 'key_0123456789abcdefg' }, { hash: 'x' }, { owner: 'x' }, { revokedAt: null }])
      expect(
        (await ask('POST', '/v1/keys', admin, { name: 'extra', scopes: ['read'], ...extra })).statusCode,
      ).toBe(400)
  })

  it('hashes, secrets and owners are never shown', async () => {
    const admin = await headers(['admin'])
    await ask('POST', '/v1/webhooks', admin, { url: 'https://hooks.example.com/', events: ['webhook.test'] })
    for (const url of ['/v1/keys', '/v1/webhooks'])
      expect((await ask('GET', url, admin)).body).not.toMatch(/hash|owner|whsec_|"secret"/)
  })

  it('vacancies are shown without their texts, employers and addresses', async () => {
    const body = (await app.inject('/v1/vacancies')).body
    expect(body).not.toMatch(/Employer \d|You know|"text"|"url"|"title"/)
  })
})

describe('API4 Unrestricted resource consumption', () => {
  it.each([
    ['/v1/roles?limit=101', 400],
    ['/v1/roles?limit=0', 400],
    ['/v1/roles?limit=1e9', 400],
  ])('%s: %i', async (url, status) => expect((await app.inject(url)).statusCode).toBe(status))

  it('bodies, texts, batches and open jobs have a limit', async () => {
    const own = await headers(['extract'])
    const text = 'x'.repeat(60_000)
    expect((await ask('POST', '/v1/extract', own, { text })).statusCode).toBe(400)
    expect((await ask('POST', '/v1/extract', own, { text: text.repeat(10) })).statusCode).toBe(413)
    const texts = Array.from({ length: 501 }, () => ({ text: 'x' }))
    expect((await ask('POST', '/v1/extractions', own, { texts })).statusCode).toBe(400)
    const answers = []
    for (let i = 0; i < 6; i++)
      answers.push(await ask('POST', '/v1/extractions', own, { texts: [{ text: 'x' }] }))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202, 400])
  })

  it('a key that asks too often is told when to come back', async () => {
    const own = await headers(['read'], 2)
    for (let i = 0; i < 2; i++) await ask('GET', '/v1/roles', own)
    const { statusCode, headers: sent } = await ask('GET', '/v1/roles', own)
    expect([statusCode, Number(sent['retry-after']) > 0]).toEqual([429, true])
  })
})

describe('API5 Broken function level authorization', () => {
  it('no operation is open to a key with every scope but its own', async () => {
    const { paths } = (await app.inject('/openapi.json')).json() as OpenApi
    const all = ['read', 'extract', 'edit', 'admin'] as const
    const open: string[] = []
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const scope = operation['x-scope']
        expect(all, `${method} ${path}`).toContain(scope)
        const others = await headers(all.filter((one) => one !== scope))
        const response = await app.inject({
          method: method.toUpperCase() as 'GET',
          url: String(operation['x-example']),
          headers: others,
          ...(operation['x-example-body'] === undefined
            ? {}
            : { payload: operation['x-example-body'] as object }),
        })
        if (response.statusCode !== 403) open.push(`${method} ${path}: ${response.statusCode}`)
      }
    }
    expect(open).toEqual([])
  })

  it('what is not documented needs a key too', async () => {
    const elsewhere = { remoteAddress: '192.0.2.7' }
    for (const url of ['/', '/metrics', '/admin/queues', '/v1/nothing'])
      expect((await app.inject({ url, ...elsewhere })).statusCode, url).toBe(401)
  })
})

describe('API6 Unrestricted access to sensitive business flows', () => {
  it('evidence is quoted in sentences, at most 200 an ask: adverts cannot be copied out', async () => {
    const { quotes } = (
      await app.inject('/v1/roles/backend-developer/evidence?requirement=postgresql')
    ).json()
    expect(quotes.length).toBeGreaterThan(0)
    expect(quotes.length).toBeLessThanOrEqual(200)
    for (const { quote } of quotes) expect(quote.length).toBeLessThanOrEqual(210)
  })
})

describe('API7 Server side request forgery', () => {
  const inner = createServer((_request, response) => response.end('inner'))
  let port: number
  beforeAll(async () => {
    await new Promise<void>((done) => inner.listen(0, '127.0.0.1', done))
    port = (inner.address() as AddressInfo).port
  })
  afterAll(() => inner.close())

  it('a webhook never leads inside: not by address, not by name, not by another spelling', async () => {
    const admin = await headers(['admin'])
    for (const host of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
      'localhost',
      'db.internal',
    ])
      for (const scheme of ['http', 'https']) {
        const response = await ask('POST', '/v1/webhooks', admin, {
          url: `${scheme}://${host}/`,
          events: ['webhook.test'],
        })
        expect(response.statusCode, `${scheme}://${host}`).toBe(400)
      }
    // What a name leads to is seen only when it is asked for.
    const client = createClient({
      userAgent: 'test',
      lookup: ((
        _name: string,
        _options: object,
        found: (error: null, address: string, family: number) => void,
      ) => found(null, '127.0.0.1', 4)) as never,
    })
    const inside = client.get({ url: new URL(`http://rebound.example.com:${port}/`), json: {} })
    await expect(inside).rejects.toMatchObject({ code: 'private-address' })
    client.close()
  })
})

describe('API8 Security misconfiguration', () => {
  it('every answer has the headers that keep it what it is', async () => {
    for (const url of ['/', '/v1/roles', '/v1/nothing', '/openapi.json', '/livez', '/docs'])
      expect((await app.inject(url)).headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/default-src '(none|self)'/),
        'referrer-policy': 'no-referrer',
        'x-request-id': expect.any(String),
      })
  })

  it('only listed origins may ask from a browser', async () => {
    const from = async (origin: string) =>
      (await app.inject({ url: '/v1/roles', headers: { origin } })).headers['access-control-allow-origin']
    expect(await from('https://ours.example.org')).toBe('https://ours.example.org')
    expect(await from('https://evil.example.org')).toBeUndefined()
    expect(await from('null')).toBeUndefined()
  })

  it('a defect tells nothing but the id under which the log has it', async () => {
    const { db: broken, app: alone } = await testApi(taxonomy)
    await broken.schema.dropTable('month_counts').execute()
    const response = await alone.inject('/v1/roles')
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toMatch(/month_counts|select|\.ts|node_modules|postgres/i)
    expect(response.json().requestId).toBe(response.headers['x-request-id'])
  })

  it('a page elsewhere cannot use the key that a browser holds', async () => {
    const { authorization } = await headers(['admin'])
    const basic = `Basic ${Buffer.from(`me:${authorization.slice(7)}`).toString('base64')}`
    const by = { authorization: basic, 'sec-fetch-site': 'cross-site' }
    expect((await ask('POST', '/v1/keys', by, { name: 'forged', scopes: ['admin'] })).statusCode).toBe(403)
  })
})

describe('API9 Improper inventory management', () => {
  it('every route under /v1 is described, and every described one is there', async () => {
    const { paths } = (await app.inject('/openapi.json')).json() as OpenApi
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routes = [...app.printRoutes({ commonPrefix: false }).matchAll(/(\/\S+) \(([^)]+)\)/g)]
    expect(routes.length).toBeGreaterThan(20)
    for (const one of described) {
      const [method = '', path = ''] = one.split(' ')
      const url = path.replaceAll(/\{(\w+)\}/g, ':$1')
      expect(app.hasRoute({ method: method as 'GET', url }), one).toBe(true)
    }
  })
})

describe('API10 Unsafe consumption of APIs', () => {
  it('what adverts say is data: markup, formulas and controls come out harmless', async () => {
    const evil = '=HYPERLINK("http://evil")'
    await seedVacancies(db, times(3, { required: ['python'], employer: evil }))
    await aggregate(db)
    await db
      .updateTable('listings')
      .set({ text: `${evil} You know Python.` })
      .where('text', '=', 'You know Python.')
      .execute()
    await db
      .updateTable('mentions')
      .set({ sentence_start: 0 })
      .where('listing_id', 'in', db.selectFrom('listings').select('id').where('text', 'like', '=HYPER%'))
      .execute()
    const csv = (await app.inject('/v1/roles/backend-developer/evidence.csv?requirement=python')).body
    expect(csv).toContain('HYPERLINK')
    expect(csv).not.toMatch(/(^|[,"])=HYPERLINK/m)
    const json = await app.inject('/v1/roles/backend-developer/evidence?requirement=python')
    expect(json.headers['content-type']).toContain('application/json')
  })
})
