import { beforeAll, describe, expect, it } from 'vitest'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { PROBLEM_TYPE, problem } from '../../api/problem.ts'
import { seedVacancies, taxonomy, times } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'

const { db, app } = await testApi(taxonomy, { logLevel: 'error' })

const hostile = 'Kern <script>alert(1)</script> & \u202eSons'

beforeAll(async () => {
  await seedVacancies(db, [
    ...times(25, { required: ['postgresql'], preferred: ['python'] }),
    ...times(25, {
      role: 'machine-learning-engineer',
      required: ['python', 'pytorch'],
      pay: [60_000, 80_000],
    }),
    ...times(6, { role: 'data-analyst', required: ['python'], employer: hostile, sample: true }),
  ])
  await aggregate(db)
})

const get = (url: string) => app.inject({ method: 'GET', url })

describe('GET /v1/roles/:role/requirements', () => {
  it('answers in the shape of the report', async () => {
    const response = await get('/v1/roles/backend-developer/requirements')
    expect(response.statusCode).toBe(200)
    const body = response.json()
    expect(body.n.scanned).toBe(25)
    expect(body.requirements.find(({ id }: { id: string }) => id === 'postgresql')).toMatchObject({
      mentioned: { hits: 25, share: 1 },
      tier: 'non-negotiable',
    })
  })

  it('gives the same figures as CSV and as a chart', async () => {
    const csv = await get('/v1/roles/backend-developer/requirements.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain('postgresql')
    const svg = await get('/v1/roles/backend-developer/requirements.svg')
    expect(svg.headers['content-type']).toContain('image/svg+xml')
    expect(svg.body).toContain('PostgreSQL')
  })

  it.each([
    ['/v1/roles/backend-devloper/requirements', 404, /backend-developer/],
    ['/v1/roles/backend-developer/requirements?form=2026-01-01', 400, /did you mean "from"/],
    ['/v1/roles/backend-developer/requirements?from=yesterday', 400, /from/],
    ['/v1/roles/backend-developer/requirements?least=2', 400, /least/],
    ['/v1/nothing', 404, /not here/],
  ])('%s is a problem that says what to do', async (url, status, words) => {
    const response = await get(url)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain(PROBLEM_TYPE)
    const body = problem.parse(response.json())
    expect(`${body.detail} ${body.hint ?? ''}`).toMatch(words)
    expect(body.requestId).toBe(response.headers['x-request-id'])
  })
})

describe('GET /v1/compare/:source/:target', () => {
  it('ranks the gaps', async () => {
    const response = await get('/v1/compare/machine-learning-engineer/backend-developer')
    expect(response.statusCode).toBe(200)
    expect(response.json().gaps[0]).toMatchObject({ rank: 1 })
  })

  it('refuses to compare a role with itself', async () => {
    expect((await get('/v1/compare/backend-developer/backend-developer')).statusCode).toBe(400)
  })
})

describe('pages', () => {
  it.each([
    '/',
    '/roles/backend-developer',
    '/compare',
    '/compare?source=machine-learning-engineer&target=backend-developer',
  ])('%s is a page without scripts, styled from here', async (url) => {
    const response = await get(url)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toContain('text/html')
    expect(response.headers['content-security-policy']).toContain("default-src 'none'")
    expect(response.body).toMatch(/^<!doctype html>/)
    expect(response.body).not.toMatch(/<script|javascript:| on\w+=/i)
  })

  it('marks sample data', async () => {
    expect((await get('/roles/data-analyst')).body).toContain('Sample data')
    expect((await get('/roles/backend-developer')).body).not.toContain('Sample data')
  })
})

describe('the description', () => {
  it('is OpenAPI 3.1 and names every route under /v1', async () => {
    const body = (await get('/openapi.json')).json()
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toContain('/v1/roles/{role}/requirements')
    expect(Object.keys(body.paths).every((path) => path.startsWith('/v1/'))).toBe(true)
  })
})
