import { computeTrend } from '../../analyser/reports/compute-trend.ts'
import { monthsBetween } from '../../analyser/reports/months.ts'
import type { TrendRow } from '../../analyser/reports/trend-parts.ts'
import type { SkillIndex } from '../../analyser/reports/vacancy-row.ts'
import { betaVariate } from '../../analyser/stats/beta-variate.ts'
import { random } from '../../analyser/stats/random.ts'

const SKILLS = 60
const MONTHS = monthsBetween('2025-01', '2026-06')
const RHO = 0.3

const skills: SkillIndex = new Map(
  Array.from({ length: SKILLS }, (_, i) => [
    i,
    { slug: `s${i}`, label: `s${i}`, kind: 'tool', family: false, ancestors: new Set<number>() },
  ]),
)

/**
 * Roles in which a tenth of the skills changes by 25 points over 18 months and the others do not, with employers whose adverts are
 * alike and fall into a few months each.
 *
 * @returns share of the changes called that are none (mean over runs), and of the true changes, those that are called
 */
export function trendDiscoveries(
  runs: number,
  seed: number,
): { falseShare: number; power: number; slopeCoverage: number } {
  const next = random(seed)
  const window = { from: '2025-01-01', to: '2026-06-30' }
  let falseShare = 0
  let called = 0
  let covered = 0
  let changing = 0
  for (let run = 0; run < runs; run++) {
    const changes = Array.from({ length: SKILLS }, (_, i) =>
      i % 10 === 0 ? (next() < 0.5 ? -0.25 : 0.25) : 0,
    )
    const starts = changes.map((change) => (change < 0 ? 0.4 : 0.15) + 0.35 * next())
    const rows: TrendRow[] = []
    for (let employer = 0; employer < 220; employer++) {
      const first = Math.floor(next() * MONTHS.length)
      const size = next() < 0.8 ? 1 : 1 + Math.floor(next() * 8)
      const own = starts.map((start, i) => {
        const at = start + ((changes[i] as number) * first) / (MONTHS.length - 1)
        return betaVariate((at * (1 - RHO)) / RHO, ((1 - at) * (1 - RHO)) / RHO, next)
      })
      for (let i = 0; i < size; i++) {
        const month = MONTHS[Math.min(MONTHS.length - 1, first + Math.floor(next() * 2))]
        rows.push({
          ...{
            id: rows.length,
            employer: `e${employer}`,
            agency: false,
            postedOn: `${month}-15`,
            scanned: true,
          },
          ...{
            language: 'en',
            listings: 1,
            required: [],
            anyOf: [],
            extractor: '',
            taxonomy: '',
            dedupe: '',
          },
          ...{ mentioned: own.flatMap((p, id) => (next() < p ? [id] : [])), source: 'a', closedOn: null },
        })
      }
    }
    const report = computeTrend(rows, skills, { role: 'r', label: 'r', sample: false, window })
    const found = report.skills
      .filter(({ direction }) => direction !== 'steady')
      .map(({ id }) => Number(id.slice(1)))
    const wrong = found.filter((id) => changes[id] === 0).length
    falseShare += found.length === 0 ? 0 : wrong / found.length
    called += found.length - wrong
    for (const { id, perYear } of report.skills) {
      const truth = ((changes[Number(id.slice(1))] as number) / (MONTHS.length - 1)) * 12
      if (perYear.low <= truth && truth <= perYear.high) covered++
    }
    changing += changes.filter((change) => change !== 0).length
  }
  return { falseShare: falseShare / runs, power: called / changing, slopeCoverage: covered / (runs * SKILLS) }
}
