import { type Config, createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import type { OpenApi } from '../../api/openapi/complete.ts'
import { taxonomy } from '../analyser/jobs/seed-vacancies.ts'
import { testApi } from '../support/api.ts'

const { app } = await testApi(taxonomy)
const text = (await app.inject('/openapi.json')).body
const document = JSON.parse(text) as OpenApi & { openapi: string }

describe('the description', () => {
  it('is OpenAPI 3.1 and names every route under /v1', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(Object.keys(document.paths).length).toBeGreaterThan(40)
    expect(Object.keys(document.paths).every((path) => path.startsWith('/v1/'))).toBe(true)
  })

  it('passes the linter of Redocly', async () => {
    const config: Config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
    const found = problems.map(
      ({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`,
    )
    expect(found).toEqual([])
  })
})
