import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadSource, sourceIds } from '../../crawler/sources/load.ts'
import { fixtureIds, readFixture, walk } from '../support/source-fixtures.ts'
import { sourceFiles } from './source-files.ts'

const sources = await Promise.all(sourceIds().map(loadSource))
const expectedOf = (id: string) => new URL(`../fixtures/sources/${id}/expected.json`, import.meta.url)

describe('every source', () => {
  it('has a file, a fixture and an id of one name', () => {
    expect(fixtureIds()).toEqual(sourceIds())
    expect(sources.map(({ id }) => id)).toEqual(sourceIds())
  })

  it('is pure: no network, database, clock or environment', () => {
    const files = sourceFiles().filter(
      ({ path }) => path.startsWith('crawler/sources/') && !path.endsWith('load.ts'),
    )
    expect(files.length).toBeGreaterThan(20)
    for (const { path, imports, text } of files) {
      const impure = imports.filter((name) =>
        /^node:|got|undici|pg|kysely|playwright|fetch\/(?!user-agent)|migrations|jobs\//.test(name),
      )
      expect(impure, path).toEqual([])
      expect(text, path).not.toMatch(/\bfetch\(|process\.|Date\.now|new Date\(\)|Math\.random/)
    }
  })

  it('says how fast it may be asked, under three seconds only where nothing is asked over a network', () => {
    for (const { id, minDelayMs, transport } of sources) {
      if (transport !== 'file') expect(minDelayMs, id).toBeGreaterThanOrEqual(3_000)
    }
  })

  it('says what a healthy run gives, and where its interface is documented', () => {
    for (const { id, expectedListings, docs } of sources) {
      expect(expectedListings.max, id).toBeGreaterThan(expectedListings.min)
      expect(URL.canParse(docs), id).toBe(true)
    }
  })
})

describe.each(sourceIds())('%s', (id) => {
  it('reads its fixture as expected', async () => {
    const walked = walk(await readFixture(id))
    const merge = (key: 'skipped' | 'unknownFields') =>
      Object.assign({}, ...walked.pages.map((page) => page[key]))
    const result = {
      requests: walked.requests.map(({ kind, url }) => `${kind} ${url}`),
      listings: walked.pages.flatMap((page) => page.listings),
      rejected: walked.pages.flatMap((page) => page.rejected),
      skipped: merge('skipped'),
      unknownFields: merge('unknownFields'),
    }
    const path = expectedOf(id)
    if (!existsSync(path)) {
      writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`)
      expect.fail(`${id} had no expected.json: one was written; read it, then run this again`)
    }
    expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })

  it('warns about a field that it does not know', async () => {
    const fixture = await readFixture(id)
    if (!(fixture.source.record instanceof z.ZodObject) || fixture.source.record.def.catchall !== undefined)
      return
    const json = fixture.pages.some(({ body }) => /^\s*[[{]/.test(body))
    const change = (body: string) =>
      json
        ? body.replaceAll(/"(title|name|text|jobTitle|id)":/g, '"brand_new_field": 1, "$1":')
        : body.replace(/<(office|title)>/, '<brand_new_field>1</brand_new_field><$1>')
    if (['rss', 'nhs-jobs'].includes(id)) return
    const warned = walk(fixture, change).pages.flatMap((page) => Object.keys(page.unknownFields))
    expect(warned).toContain('brand_new_field')
  })

  it.each([
    ['nothing', () => ''],
    [
      'a challenge page',
      () => '<!doctype html><html><head><title>Just a moment...</title></head><body></body></html>',
    ],
    ['another shape', () => '{"error":"no such board"}'],
    ['half of it', (body: string) => body.slice(0, body.length / 2)],
  ])('never takes %s for "no jobs"', async (what, change) => {
    const fixture = await readFixture(id)
    const [seed] = fixture.source.seeds(fixture.target)
    const first = { ...fixture, pages: fixture.pages.filter(({ url }) => url === seed?.url) }
    const read = () =>
      walk(
        { ...first, source: { ...fixture.source, seeds: () => (seed === undefined ? [] : [seed]) } },
        change,
      )
    if (what === 'half of it' && fixture.source.format === 'any' && id === 'rendered') return
    expect(read).toThrow(
      /is empty|no list|no JSON|not JSON|known shape|can be read|is no|holds no|leads to no|cut off|none of/,
    )
  })
})
