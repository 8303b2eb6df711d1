import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { z } from 'zod'
import { type ParsedPage, parsePage } from '../../crawler/parse/parse-page.ts'
import { loadSource } from '../../crawler/sources/load.ts'
import type { Page, PageRequest, Source, Target } from '../../crawler/sources/source.ts'

const folder = new URL('../fixtures/sources/', import.meta.url)

const schema = z.strictObject({
  target: z.strictObject({ subject: z.string(), options: z.record(z.string(), z.string()).default({}) }),
  pages: z.array(z.strictObject({ url: z.string(), json: z.unknown().optional(), file: z.string() })),
})

export interface SourceFixture {
  readonly source: Source
  readonly target: Target
  readonly pages: readonly { readonly url: string; readonly json?: unknown; readonly body: string }[]
}

export const fixtureIds = (): string[] => readdirSync(folder).sort()

export async function readFixture(id: string): Promise<SourceFixture> {
  const at = (name: string) => readFileSync(new URL(`${id}/${name}`, folder), 'utf8')
  const { target, pages } = schema.parse(parse(at('fixture.yaml')))
  return {
    source: await loadSource(id),
    target,
    pages: pages.map(({ file, ...page }) => ({ ...page, body: at(file) })),
  }
}

/** The day on which all fixtures were "saved". */
export const FIXTURE_DAY = '2026-08-10'

export interface Walked {
  readonly requests: readonly PageRequest[]
  readonly pages: readonly ParsedPage[]
}

/** Reads a fixture as a collection would, from its seeds on, with no network. @throws Error for a page it lacks */
export function walk(
  { source, target, pages }: SourceFixture,
  change: (body: string) => string = (body) => body,
): Walked {
  const requests = [...source.seeds(target)]
  const parsed: ParsedPage[] = []
  for (const request of requests) {
    const found = pages.find(({ url, json }) => url === request.url && isDeepStrictEqual(json, request.json))
    if (found === undefined) throw new Error(`the fixture of ${source.id} has no page ${request.url}`)
    const page: Page = { request, target, url: request.url, body: change(found.body), day: FIXTURE_DAY }
    const read = parsePage(source, page)
    parsed.push(read)
    requests.push(...read.follow)
  }
  return { requests, pages: parsed }
}
