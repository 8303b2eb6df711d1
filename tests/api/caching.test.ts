import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { seedVacancies, taxonomy, times } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'

const { db, app } = await testApi(taxonomy)
beforeAll(async () => {
  await seedVacancies(db, times(30, { required: ['postgresql'] }))
  await aggregate(db)
})
const path = '/v1/roles/backend-developer/requirements'
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

describe('an answer', () => {
  it('costs nothing while it is still right, and is made anew when it is not', async () => {
    await get(path)
    const {
      etag = '',
      'last-modified': modified = '',
      'cache-control': control,
    } = (await get(path)).headers as Record<string, string>
    expect(etag).toMatch(/^W\/"/)
    expect(control).toBe('private, max-age=60')
    const again = await get(path, { 'if-none-match': `"other", ${etag}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
    expect((await get(path, { 'if-modified-since': modified })).statusCode).toBe(304)
    expect((await get(path, { 'if-modified-since': 'Wed, 01 Jan 2020 00:00:00 GMT' })).statusCode).toBe(200)
    await seedVacancies(db, times(3, { required: ['python'] }))
    await aggregate(db)
    const after = await get(path, { 'if-none-match': etag })
    expect(after.statusCode).toBe(200)
    expect(after.json().n.scanned).toBe(33)
  })

  it('has a validator of its own in each format, and the order of the query does not matter', async () => {
    const tags = await Promise.all(
      [path, `${path}.csv`, `${path}.ndjson`, `${path}?tier=rare`].map(
        async (url) => (await get(url)).headers.etag,
      ),
    )
    expect(new Set(tags).size).toBe(4)
    const [one, other] = [await get(`${path}?tier=rare&least=0.1`), await get(`${path}?least=0.1&tier=rare`)]
    expect(one.headers.etag).toBe(other.headers.etag)
  })

  it('comes packed to who can unpack it', async () => {
    const packed = await get(path, { 'accept-encoding': 'gzip, br' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual((await get(path)).json())
    expect((await get(path, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined()
  })
})

describe('a snapshot', () => {
  it('pins a figure for ever', async () => {
    const { snapshot, n } = (await get(path)).json()
    await seedVacancies(db, times(10, { required: ['python'] }))
    await aggregate(db)
    expect((await get(path)).json().n.scanned).toBe(n.scanned + 10)
    const pinned = await get(`${path}?snapshot=${snapshot}`)
    expect(pinned.json()).toMatchObject({ snapshot, n })
    expect(pinned.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    const { computedAt } = (await get(`/v1/snapshots/${snapshot}`)).json()
    expect(pinned.headers['last-modified']).toBe(new Date(computedAt).toUTCString())
  })

  it.each([
    [`${path}?snapshot=999999`, 404],
    ['/v1/roles/data-analyst/requirements?snapshot=1', 404],
    ['/v1/roles/backend-developer/pay?snapshot=1', 404],
    [`${path}?snapshot=1&seniority=senior`, 400],
    [`${path}?snapshot=one`, 400],
  ])('%s is refused', async (url, status) => expect((await get(url)).statusCode).toBe(status))
})
