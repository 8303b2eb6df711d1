import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueueWorker } from '../../analyser/jobs/queue-types.ts'
import { startAnalysisWorker } from '../../analyser/jobs/run-analysis.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { testApi } from '../support/api.ts'

const taxonomy = loadTaxonomy()
const { db, app, queues, headers } = await testApi(taxonomy)
let worker: QueueWorker
beforeAll(async () => {
  worker = await startAnalysisWorker({ db, queues, taxonomy, threads: 1 })
})
afterAll(() => worker.close(true))
const own = await headers(['extract'])
const post = (url: string, payload: object, by: object = own) =>
  app.inject({ method: 'POST', url, headers: { ...by }, payload })

const advert = {
  title: 'Backend Developer',
  text: 'You know PostgreSQL. Python or Node.js is required. £50,000 - £60,000 a year.',
}

describe('POST /v1/extract', () => {
  it('says what a text asks for', async () => {
    const response = await post('/v1/extract', { id: 'mine', ...advert })
    expect(response.statusCode).toBe(200)
    const body = response.json()
    expect(body).toMatchObject({
      id: 'mine',
      scanned: true,
      role: 'backend-developer',
      salary: { min: 50_000, max: 60_000 },
    })
    const python = body.mentions.find(({ skill }: { skill: string }) => skill === 'python')
    expect(advert.text.slice(python.start, python.end)).toBe('Python')
    expect(python.anyOf).not.toBeNull()
  })

  it.each([
    [{ text: 'x'.repeat(50_001) }, 400, /50000/],
    [{ txt: 'a text' }, 400, /unknown key; did you mean/],
    [{ text: '' }, 400, /text/],
    [{ text: 'x'.repeat(500_000) }, 413, /large/],
  ])('refuses %#', async (payload, status, words) => {
    const response = await post('/v1/extract', payload)
    expect(response.statusCode).toBe(status)
    expect(response.body).toMatch(words)
  })

  it('needs the scope', async () => {
    expect((await post('/v1/extract', advert, {})).statusCode).toBe(401)
    expect((await post('/v1/extract', advert, await headers(['read', 'admin']))).statusCode).toBe(403)
  })
})

describe('POST /v1/extractions', () => {
  it('has many texts read as a job, and forgets them', async () => {
    const texts = Array.from({ length: 120 }, (_, i) => ({ id: `advert ${i}`, ...advert }))
    const made = await post('/v1/extractions', { texts })
    expect(made.statusCode).toBe(202)
    const { id, results } = made.json()
    const status = async () => (await app.inject({ url: `/v1/extractions/${id}`, headers: own })).json()
    await expect.poll(status).toMatchObject({ state: 'done', total: 120, done: 120 })
    const first = (await app.inject({ url: results, headers: own })).json()
    expect(first.results).toHaveLength(100)
    expect(first.results[0]).toMatchObject({ position: 0, id: 'advert 0', role: 'backend-developer' })
    const second = (await app.inject({ url: first.page.next, headers: own })).json()
    expect(second.results.map(({ id }: { id: string }) => id)).toEqual(texts.slice(100).map(({ id }) => id))
    const lines = (await app.inject({ url: `${results}.ndjson`, headers: own })).body.trim().split('\n')
    expect(lines).toHaveLength(120)
    const kept = await db
      .selectFrom('extraction_texts')
      .select('advert')
      .where('advert', 'is not', null)
      .execute()
    expect(kept).toEqual([])
  })

  it("does not show somebody else's", async () => {
    const { id } = (await post('/v1/extractions', { texts: [advert] })).json()
    const other = await headers(['extract'])
    for (const url of [`/v1/extractions/${id}`, `/v1/extractions/${id}/results`])
      expect((await app.inject({ url, headers: other })).statusCode).toBe(404)
  })
})
