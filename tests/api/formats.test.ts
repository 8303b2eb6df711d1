import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, it } from 'vitest'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { seedVacancies, taxonomy, times } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'

const { db, app } = await testApi(taxonomy)
beforeAll(async () => {
  await seedVacancies(
    db,
    times(30, { required: ['postgresql'], preferred: ['python'], pay: [50_000, 60_000] }),
  )
  await aggregate(db)
})
const path = '/v1/roles/backend-developer/requirements'
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const rows = async () =>
  (await get(path)).json().requirements as { id: string; mentioned: { share: number } }[]

describe('a table', () => {
  it('is CSV with a header, a row a requirement, and the basis in each', async () => {
    const response = await get(`${path}.csv`)
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="roles-backend-developer-requirements.csv"',
    })
    const found = parse(response.body, { columns: true }) as Record<string, string>[]
    expect(found.map(({ id }) => id)).toEqual((await rows()).map(({ id }) => id))
    expect(found[0]).toMatchObject({
      ...{
        role: 'backend-developer',
        from: '2026-05-01',
        to: '2026-05-01',
        sample: 'false',
        scanned: '30',
        employers: '30',
      },
      ...{ mentioned_share: '1', tier: 'non-negotiable', extractor: 'e1' },
    })
  })

  it('is the same as NDJSON, with numbers as numbers', async () => {
    const lines = (await get(`${path}.ndjson`)).body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ id, mentioned_share }) => [id, mentioned_share])).toEqual(
      (await rows()).map(({ id, mentioned }) => [id, mentioned.share]),
    )
  })

  it('is the same as Parquet, which another reader reads with its types', async () => {
    const { rawPayload } = await get(`${path}.parquet`)
    const file = rawPayload.buffer.slice(
      rawPayload.byteOffset,
      rawPayload.byteOffset + rawPayload.byteLength,
    ) as ArrayBuffer
    const found = await parquetReadObjects({ file })
    expect(found.map(({ id }) => id)).toEqual((await rows()).map(({ id }) => id))
    expect(found[0]).toMatchObject({
      mentioned_share: 1,
      scanned: 30n,
      sample: false,
      from: new Date('2026-05-01'),
    })
  })

  it('is the same as a workbook, with cells that are text, numbers and days', async () => {
    const parts = unzipSync((await get(`${path}.xlsx`)).rawPayload)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)
    expect(Object.keys(parts)).toContain('[Content_Types].xml')
    const lines = [...sheet.matchAll(/<row>(.*?)<\/row>/g)].map(([, line]) => line as string)
    expect(lines).toHaveLength(1 + (await rows()).length)
    expect(lines[1]).toContain('<c t="inlineStr"><is><t xml:space="preserve">backend-developer</t></is></c>')
    expect(lines[1]).toContain('<c><v>30</v></c>')
    // 2026-05-01 is day 46143 of the spreadsheet calendar.
    expect(lines[1]).toContain('<c s="1"><v>46143</v></c>')
  })

  it.each([
    ['text/csv', 'text/csv'],
    ['application/x-ndjson', 'application/x-ndjson'],
    ['text/html, application/json;q=0.9, */*;q=0.8', 'application/json'],
    ['text/csv;q=0.2, application/json', 'application/json'],
    ['*/*', 'application/json'],
  ])('comes by Accept: %s', async (accept, type) => {
    expect((await get(path, { accept })).headers['content-type']).toContain(type)
  })

  it('says in which formats it is there when asked for another', async () => {
    const response = await get(path, { accept: 'image/png' })
    expect(response.statusCode).toBe(406)
    expect(response.json().detail).toContain('text/csv')
    expect((await get(`${path}.pdf`)).json().detail).toMatch(/csv/)
  })

  it('of every vacancy comes whole, however long', async () => {
    const found = parse((await get('/v1/vacancies.csv')).body, { columns: true }) as Record<string, string>[]
    expect(found).toHaveLength(30)
    expect(found[0]).toMatchObject({
      role: 'backend-developer',
      pay_min: '50000',
      required: 'postgresql; sql-databases',
    })
  })
})

describe('pages', () => {
  it('lead on to each other and hold every row once', async () => {
    const found: number[] = []
    let url: string | null = '/v1/vacancies?limit=7'
    for (let pages = 0; url !== null; pages++) {
      expect(pages).toBeLessThan(10)
      const response = await get(url)
      const { vacancies, page } = response.json() as {
        vacancies: { id: number }[]
        page: { next: string | null }
      }
      found.push(...vacancies.map(({ id }) => id))
      if (page.next !== null) expect(response.headers.link).toContain(`<${page.next}>; rel="next"`)
      url = page.next
    }
    expect(new Set(found).size).toBe(30)
    expect(found).toHaveLength(30)
  })

  it('stay with the snapshot of the first one', async () => {
    const first = (await get(`${path}?limit=1`)).json()
    await seedVacancies(db, times(5, { required: ['nodejs'] }))
    await aggregate(db)
    const second = (await get(first.page.next)).json()
    expect(second.snapshot).toBe(first.snapshot)
    expect((await get(`${path}?limit=1`)).json().snapshot).toBeGreaterThan(first.snapshot)
  })

  it.each(['nonsense', 'e30', 'WzEsbnVsbCwieCJd'])('refuse the cursor %s', async (cursor) => {
    expect((await get(`${path}?cursor=${cursor}`)).json()).toMatchObject({
      status: 400,
      type: 'urn:requisite:problem:wrong-cursor',
    })
  })

  it('refuse the cursor of another request', async () => {
    const { page } = (await get(`${path}?limit=1`)).json()
    expect((await get(page.next.replace('requirements', 'families'))).statusCode).toBe(400)
  })
})
