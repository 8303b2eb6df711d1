import { describe, expect, it } from 'vitest'
import { hashKey, isKey, newKey } from '../../api/keys/key.ts'
import { createKey, listKeys, revokeKey, rotateKey } from '../../api/keys/key-store.ts'
import { taxonomy } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'
import { describeOnBackends, redisUrl } from '../support/queues.ts'

const { db, app, headers } = await testApi(taxonomy)
const roles = (secret: string, scheme = 'Bearer') =>
  app.inject({ url: '/v1/roles', headers: { authorization: `${scheme} ${secret}` } })

describe('a key', () => {
  it('is a prefix, 128 random bits and a checksum that finds every slip of one sign', () => {
    const key = newKey()
    expect(key).toMatch(/^rq_[0-9A-Za-z]{28}$/)
    expect(isKey(key)).toBe(true)
    for (let at = 3; at < key.length; at++) {
      const slip = key[at] === 'a' ? 'b' : 'a'
      expect(isKey(key.slice(0, at) + slip + key.slice(at + 1)), `sign ${at}`).toBe(false)
    }
    expect(new Set(Array.from({ length: 1000 }, newKey)).size).toBe(1000)
  })

  it('is stored as a hash alone', async () => {
    const { secret } = await createKey(db, { name: 'stored', scopes: ['read'] })
    const rows = await db.selectFrom('api_keys').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(rows.some(({ hash }) => hash === hashKey(secret))).toBe(true)
  })

  it('opens what its scopes allow, as a bearer token or the password of a browser', async () => {
    const { secret } = await createKey(db, { name: 'reader', scopes: ['read'] })
    expect((await roles(secret)).statusCode).toBe(200)
    expect((await roles(Buffer.from(`anybody:${secret}`).toString('base64'), 'Basic')).statusCode).toBe(200)
    const keys = await app.inject({ url: '/v1/keys', headers: { authorization: `Bearer ${secret}` } })
    expect(keys.statusCode).toBe(403)
    expect(keys.json()).toMatchObject({ type: 'urn:requisite:problem:scope-missing' })
  })

  it('is refused when it is revoked, at once; when it expired; when it never was', async () => {
    const { key, secret } = await createKey(db, { name: 'short-lived', scopes: ['read'] })
    await revokeKey(db, key.id)
    expect((await roles(secret)).statusCode).toBe(401)
    const soon = await createKey(db, {
      name: 'soon over',
      scopes: ['read'],
      expiresAt: new Date(Date.now() + 300),
    })
    await expect.poll(async () => (await roles(soon.secret)).statusCode).toBe(401)
    for (const wrong of [newKey(), 'rq_nonsense', '', 'null'])
      expect((await roles(wrong)).statusCode, wrong).toBe(401)
  })

  it('is rotated with two live ones, not three', async () => {
    const first = await createKey(db, { name: 'rotating', scopes: ['read'] })
    const second = await rotateKey(db, first.key.id)
    expect(second.key).toMatchObject({ name: 'rotating', scopes: ['read'], owner: first.key.owner })
    expect((await roles(first.secret)).statusCode).toBe(200)
    expect((await roles(second.secret)).statusCode).toBe(200)
    await expect(rotateKey(db, second.key.id)).rejects.toMatchObject({ code: 'key-rotated' })
    await revokeKey(db, first.key.id)
    expect((await roles(first.secret)).statusCode).toBe(401)
    expect((await roles(second.secret)).statusCode).toBe(200)
    await expect(rotateKey(db, first.key.id)).rejects.toMatchObject({ code: 'key-over' })
    await expect(createKey(db, { name: 'rotating', scopes: ['read'] })).rejects.toMatchObject({
      code: 'key-exists',
    })
  })

  it('knows when it was last used', async () => {
    const { key, secret } = await createKey(db, { name: 'used', scopes: ['read'] })
    expect(key.lastUsedAt).toBeNull()
    await roles(secret)
    expect((await listKeys(db)).find(({ id }) => id === key.id)?.lastUsedAt).toBeInstanceOf(Date)
  })
})

describe('/v1/keys', () => {
  it('makes, shows once, rotates and revokes keys', async () => {
    const admin = await headers(['admin'])
    const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
      app.inject({ method, url, headers: admin, ...(payload && { payload }) })
    const made = await ask('POST', '/v1/keys', { name: 'over http', scopes: ['read'], perMinute: 5 })
    expect(made.statusCode).toBe(201)
    const { id, secret } = made.json()
    expect((await roles(secret)).headers['x-ratelimit-limit']).toBe('5')
    const list = await ask('GET', '/v1/keys')
    expect(list.body).not.toContain(secret)
    expect((await ask('POST', `/v1/keys/${id}/rotate`, {})).statusCode).toBe(201)
    expect((await ask('DELETE', `/v1/keys/${id}`)).json()).toMatchObject({ state: 'revoked' })
    expect((await ask('DELETE', '/v1/keys/key_0123456789abcdefg')).statusCode).toBe(404)
    expect((await ask('POST', '/v1/keys', { name: 'no scope', scopes: [] })).statusCode).toBe(400)
  })
})

describe('without a key', () => {
  it('this machine may read, and nothing more', async () => {
    expect((await app.inject('/v1/roles')).statusCode).toBe(200)
    expect((await app.inject('/v1/keys')).statusCode).toBe(401)
    expect(
      (await app.inject({ method: 'POST', url: '/v1/extract', payload: { text: 'x' } })).statusCode,
    ).toBe(401)
  })

  it.each([
    ['somebody on another machine', { remoteAddress: '192.0.2.7' }],
    ['somebody behind a proxy', { headers: { 'x-forwarded-for': '192.0.2.7' } }],
    ['a page that has its name lead here', { headers: { host: 'rebound.example.com' } }],
  ])('%s may not', async (_who, from) => {
    const response = await app.inject({ url: '/v1/roles', ...from })
    expect(response.statusCode).toBe(401)
    expect(response.headers['www-authenticate']).toContain('Bearer')
  })
})

describeOnBackends('the limit of a key', (backend) => {
  it('holds over two processes, and says when to come back', async () => {
    const { openRateLimits } = await import('../../api/limits/rate-limits.ts')
    const url = await redisUrl(backend)
    const two = [await openRateLimits(db, url), await openRateLimits(db, url)] as const
    const taken = []
    for (let i = 0; i < 15; i++)
      taken.push(await (two[i % 2] as (typeof two)[0]).take(`${backend} shared`, 10))
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(10)
    expect(taken.slice(0, 3).map(({ remaining }) => remaining)).toEqual([9, 8, 7])
    expect(taken.at(-1)).toMatchObject({ allowed: false, remaining: 0 })
    // 10 a minute: one comes back every six seconds.
    expect(taken.at(-1)?.retrySeconds).toBeGreaterThanOrEqual(1)
    expect(taken.at(-1)?.retrySeconds).toBeLessThanOrEqual(6)
    await Promise.all(two.map((one) => one.close()))
  })
})

describe('who asks too often', () => {
  it('gets 429 with Retry-After, and headers before that', async () => {
    const own = await headers(['read'], 3)
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await app.inject({ url: '/v1/roles', headers: own }))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429, 429])
    expect(answers[0]?.headers).toMatchObject({
      'ratelimit-policy': '"minute";q=3;w=60',
      'x-ratelimit-limit': '3',
      'x-ratelimit-remaining': '2',
    })
    expect(Number(answers[4]?.headers['retry-after'])).toBeGreaterThan(0)
    expect(answers[4]?.json()).toMatchObject({ type: 'urn:requisite:problem:rate-limited', status: 429 })
  })
})
