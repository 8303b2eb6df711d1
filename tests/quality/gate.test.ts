/**
 * The floors, in every run of the tests: what ships, on the annotated adverts. `npm run score -- --gate` measures the
 * unseen ones too, by cross-validation, which takes minutes.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../analyser/extract/extract.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { evaluate, f1 } from './evaluate.ts'
import { haveShared, readGold } from './gold.ts'
import { sectionAccuracy } from './sections-set.ts'

interface Floors {
  readonly hashes: Readonly<Record<string, string>>
  readonly floors: Readonly<Record<string, Readonly<Record<string, number>>>>
}
const { hashes, floors } = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Floors

if (!haveShared)
  console.warn('gate: the annotated adverts are not here (../shared/data); nothing was measured')

describe.skipIf(!haveShared)('the extraction as it ships', () => {
  const gold = haveShared ? readGold() : []
  const extract = createExtractor(loadTaxonomy())

  it('is measured on the adverts that the floors were', () => {
    const hash = createHash('sha256').update(JSON.stringify(gold)).digest('hex').slice(0, 16)
    expect(hash).toBe(hashes.gold)
  })

  it('is nowhere below its floor', { timeout: 60_000 }, () => {
    const found = evaluate(gold, extract)
    const figures: Record<string, number> = {}
    for (const key of ['named', 'concept', 'soft', 'namedSet', 'hardSet', 'anyOf'] as const)
      figures[key] = f1(found[key])
    for (const key of ['level', 'salary', 'seniority', 'role'] as const)
      figures[key] = found[key].right / found[key].n
    const below = Object.entries(floors.shipped ?? {}).filter(([key, floor]) => (figures[key] ?? 0) < floor)
    expect(below.map(([key, floor]) => `${key} ${figures[key]?.toFixed(4)} < ${floor}`)).toEqual([])
  })

  it('tells required from preferred by the section', { timeout: 60_000 }, () => {
    const { right, n } = sectionAccuracy(extract)
    expect(right / n).toBeGreaterThanOrEqual(floors.sections?.level ?? 0)
  })
})
