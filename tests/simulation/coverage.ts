import type { ExtractorQuality } from '../../analyser/domain/extractor-quality.ts'
import { requirementShares } from '../../analyser/reports/requirement-shares.ts'
import { rolePool } from '../../analyser/reports/role-pool.ts'
import { NO_HITS, tally } from '../../analyser/reports/tally.ts'
import type { VacancyRow } from '../../analyser/reports/vacancy-row.ts'
import { clusterBootstrap } from '../../analyser/stats/cluster-bootstrap.ts'
import { type Random, random } from '../../analyser/stats/random.ts'
import { LINE } from '../../analyser/stats/tier.ts'
import { wilsonInterval } from '../../analyser/stats/wilson-interval.ts'
import { market, misread, type World } from './market.ts'

/** Each a share of the runs. */
export interface Coverage {
  /** Of the published interval. */
  readonly published: number
  /** Of Wilson's interval that takes every vacancy for independent. */
  readonly plain: number
  /** Of the interval of the employer-weighted share. */
  readonly weighted: number
  /** The standing says confirmed of a true share under 80%, or below of one over it. */
  readonly wrongStanding: number
  /** Mean width of the published interval over that of plain Wilson. */
  readonly width: number
}

const WHAT = { id: 's1', kind: 'tool', members: null } as const

function sharesOf(rows: readonly VacancyRow[], quality?: ExtractorQuality) {
  const counted = tally(rows)
  return requirementShares(WHAT, counted.skills.get(1) ?? NO_HITS, counted, rolePool(counted), { quality })
}

const holds = (interval: { low: number; high: number }, value: number) =>
  // Published figures are rounded to four places.
  interval.low <= value + 5e-5 && value - 5e-5 <= interval.high

/** How often the intervals hold the true share. */
export function coverage(world: World, runs: number, seed: number): Coverage {
  const next = random(seed)
  const counts = { published: 0, plain: 0, weighted: 0, wrongStanding: 0, width: 0 }
  for (let run = 0; run < runs; run++) {
    const { rows, share } = market(world, next)
    const found = sharesOf(rows)
    const plain = wilsonInterval(found.mentioned.hits / rows.length, rows.length)
    if (holds(found.mentioned, share)) counts.published++
    if (holds(plain, share)) counts.plain++
    if (holds(found.employerWeighted, share)) counts.weighted++
    const wrong = share < LINE ? 'confirmed' : 'below'
    if (found.standing === wrong) counts.wrongStanding++
    counts.width += (found.mentioned.high - found.mentioned.low) / (plain.high - plain.low)
  }
  return Object.fromEntries(
    Object.entries(counts).map(([key, value]) => [key, value / runs]),
  ) as unknown as Coverage
}

export interface ErrorSetting extends World {
  readonly recall: number
  /** Share of adverts without the skill in which it is seen. */
  readonly wrong: number
  /** Annotated adverts with and without it. */
  readonly annotated: readonly [number, number]
}

const binomial = (n: number, p: number, next: Random) =>
  Array.from({ length: n }, next).filter((u) => u < p).length

/** How often the corrected interval, and the one that is not corrected, holds the true share. */
export function correctedCoverage(setting: ErrorSetting, runs: number, seed: number) {
  const next = random(seed)
  let corrected = 0
  let raw = 0
  for (let run = 0; run < runs; run++) {
    const { rows, share } = market(setting, next)
    const [asked, unasked] = setting.annotated
    const both = binomial(asked, setting.recall, next)
    const onlySeen = binomial(unasked, setting.wrong, next)
    const cases = { both, onlyAsked: asked - both, onlySeen, neither: unasked - onlySeen }
    const found = sharesOf(misread(rows, setting.recall, setting.wrong, next), {
      extractor: '',
      groups: {},
      skills: { s1: cases },
    })
    if (found.corrected !== null && holds(found.corrected, share)) corrected++
    if (holds(found.mentioned, share)) raw++
  }
  return { corrected: corrected / runs, raw: raw / runs }
}

/** How often a bootstrap over employers holds the true share: the check on the published interval. */
export function bootstrapCoverage(world: World, runs: number, seed: number): number {
  const next = random(seed)
  let held = 0
  for (let run = 0; run < runs; run++) {
    const { rows, share } = market(world, next)
    const clusters = [...Map.groupBy(rows, (row) => row.employer).values()].map((cluster) => ({
      n: cluster.length,
      hits: cluster.filter((row) => row.mentioned.includes(1)).length,
    }))
    const [interval] = clusterBootstrap(
      clusters.length,
      (drawn) => {
        let [n, hits] = [0, 0]
        clusters.forEach((cluster, i) => {
          n += cluster.n * (drawn[i] as number)
          hits += cluster.hits * (drawn[i] as number)
        })
        return [hits / n]
      },
      next,
      400,
    )
    if (interval !== undefined && holds(interval, share)) held++
  }
  return held / runs
}
