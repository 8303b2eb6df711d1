import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { beforeAll, expect, describe as group, it } from 'vitest'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { type ApiProblem, found, pages, requisite } from '../../api/client/client.ts'
import { breakingChanges } from '../../api/openapi/breaking-changes.ts'
import { clientTypes } from '../../api/openapi/client-types.ts'
import type { OpenApi } from '../../api/openapi/complete.ts'
import { testApi } from '../support/api.ts'
import { seedMarket } from '../support/seed-market.ts'
import { describe as description, places } from './describe.ts'

const run = promisify(execFile)
const { db, app, headers } = await testApi(loadTaxonomy())
let url: string
let key: string
beforeAll(async () => {
  await seedMarket(db)
  await aggregate(db)
  await app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  key = (await headers(['read'])).authorization.slice('Bearer '.length)
})

const committed = () => JSON.parse(readFileSync(places.document, 'utf8')) as OpenApi

group('the committed description', () => {
  it('is what the server gives: `npm run describe` writes it', async () => {
    expect(committed()).toEqual(await description())
  })

  it('is kept to: a breaking change of /v1 fails', async () => {
    expect(breakingChanges(committed(), await description())).toEqual([])
  })

  it('has the types of the client made from it', () => {
    const plain = (text: string) => text.replace(/[\s'";,|()]+/g, '')
    expect(plain(readFileSync(places.types, 'utf8'))).toBe(plain(clientTypes(committed())))
  })
})

group('breakingChanges', () => {
  const changed = (change: (document: OpenApi) => void) => {
    const after = committed()
    change(after)
    return breakingChanges(committed(), after)
  }
  const pageOf = (document: OpenApi) =>
    (document.components as unknown as { schemas: { Page: { properties: Record<string, object> } } }).schemas
      .Page.properties
  // biome-ignore lint/suspicious/noExplicitAny: a description is taken apart here
  const get = (document: OpenApi, path: string) => document.paths[path]?.get as any

  it.each<[string, (document: OpenApi) => void, RegExp | undefined]>([
    ['an operation that is gone', (d) => delete d.paths['/v1/pay'], /GET \/v1\/pay is gone/],
    ['a field that is gone', (d) => delete pageOf(d).next, /page\.next is gone/],
    [
      'a parameter that is needed now',
      (d) =>
        get(d, '/v1/movers').parameters.push({
          name: 'day',
          in: 'query',
          required: true,
          schema: { type: 'string' },
        }),
      /needs day now/,
    ],
    [
      'a value that is no longer taken',
      (d) =>
        get(d, '/v1/movers')
          .parameters.find((p: { name: string }) => p.name === 'direction')
          .schema.enum.pop(),
      /no longer be falling/,
    ],
    [
      'another scope',
      (d) => {
        get(d, '/v1/movers')['x-scope'] = 'admin'
      },
      /scope admin/,
    ],
    [
      'a field that is added',
      (d) => {
        pageOf(d).more = {
          type: 'boolean',
        }
      },
      undefined,
    ],
    [
      'a parameter that is added',
      (d) => get(d, '/v1/movers').parameters.push({ name: 'day', in: 'query', schema: { type: 'string' } }),
      undefined,
    ],
  ])('%s', (_what, change, words) => {
    const found = changed(change)
    if (words === undefined) expect(found).toEqual([])
    else expect(found.join('\n')).toMatch(words)
  })
})

group('the TypeScript client', () => {
  it('asks with types and goes through pages', async () => {
    const api = requisite({ url, key })
    const first = await found(
      api.GET('/v1/roles/{role}/requirements', {
        params: { path: { role: 'backend-developer' }, query: { limit: 1, tier: 'non-negotiable' } },
      }),
    )
    const ids: string[] = []
    for await (const page of pages({ url, key }, first)) ids.push(...page.requirements.map(({ id }) => id))
    expect(ids).toContain('postgresql')
    expect(ids).toHaveLength(first.page.total as number)
  })

  it('gives the problem of what fails', async () => {
    const api = requisite({ url, key })
    const wrong = found(api.GET('/v1/roles/{role}', { params: { path: { role: 'backend-devloper' } } }))
    const { problem } = (await wrong.catch((error: ApiProblem) => error as ApiProblem)) as ApiProblem
    expect(problem).toMatchObject({
      status: 404,
      type: 'urn:requisite:problem:unknown-role',
      hint: expect.stringContaining('backend-developer'),
    })
  })

  it('waits as long as the server asks, then tries again', async () => {
    let asked = 0
    const busy: typeof fetch = async () =>
      ++asked === 1
        ? new Response('{}', { status: 429, headers: { 'retry-after': '0' } })
        : Response.json({ roles: [], page: { limit: 100, total: 0, next: null } })
    const { data } = await requisite({ url, fetch: busy }).GET('/v1/roles')
    expect([asked, data?.roles]).toEqual([2, []])
  })
})

const has = (program: string) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  )
const example = (name: string) => new URL(`../../api/client/examples/${name}`, import.meta.url).pathname

group('examples in other languages', async () => {
  it.skipIf(!(await has('python3')))('Python', async () => {
    const { stdout } = await run('python3', [example('requirements.py'), 'backend-developer'], {
      env: { ...process.env, REQUISITE_URL: url, REQUISITE_KEY: key },
    })
    expect(stdout).toMatch(/PostgreSQL\s+100%\s+\d+% to 100%\s+n = \d+/)
  })

  it.skipIf(!(await has('curl')))('curl', async () => {
    const { stdout } = await run(
      'bash',
      [example('gaps.sh'), 'machine-learning-engineer', 'backend-developer'],
      { env: { ...process.env, REQUISITE_URL: url, REQUISITE_KEY: key } },
    )
    expect(stdout.split('\r\n')[0]).toMatch(/^source_role,target_role,/)
    expect(stdout).toContain('postgresql')
  })
})
