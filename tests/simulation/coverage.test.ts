import { describe, expect, it } from 'vitest'
import { correctedCoverage, coverage } from './coverage.ts'
import { settings } from './settings.ts'
import { trendDiscoveries } from './trends.ts'

// The same seeds as `npm run simulate`, whose table METHOD.md shows.
const RUNS = 1_000

describe('intervals on adverts made from known shares', { timeout: 300_000 }, () => {
  it.each(settings.map((setting, i) => [setting.name, setting, i + 1] as const))(
    'hold the true share in 93 to 97 of 100: %s',
    (_, setting, seed) => {
      const found = coverage(setting, RUNS, seed)
      expect(found.published).toBeGreaterThanOrEqual(0.93)
      expect(found.published).toBeLessThanOrEqual(0.97)
      expect(found.wrongStanding).toBeLessThan(0.05)
    },
  )

  it('hold it when corrected for the errors of the extractor, and not when left alone', () => {
    const world = settings[4] as (typeof settings)[0]
    const found = correctedCoverage({ ...world, recall: 0.9, wrong: 0.02, annotated: [30, 120] }, RUNS, 50)
    expect(found.corrected).toBeGreaterThanOrEqual(0.93)
    expect(found.corrected).toBeLessThanOrEqual(0.97)
    expect(found.raw).toBeLessThan(0.7)
  })

  it('call at most one change in twenty that is none', () => {
    const found = trendDiscoveries(RUNS, 90)
    expect(found.falseShare).toBeLessThanOrEqual(0.05)
    expect(found.power).toBeGreaterThan(0.1)
    expect(found.slopeCoverage).toBeGreaterThan(0.93)
  })
})
