/**
 * Adverts made from known shares: employers of several sizes, each with a leaning of its own for every skill, so that its
 * adverts are alike as those of real employers are (analyser/METHOD.md, "How alike").
 */
import type { VacancyRow } from '../../analyser/reports/vacancy-row.ts'
import { betaVariate } from '../../analyser/stats/beta-variate.ts'
import type { Random } from '../../analyser/stats/random.ts'

export interface World {
  /** Vacancies of each employer. */
  readonly sizes: (next: Random) => readonly number[]
  /** Bounds between which the true share of the skill under test lies. */
  readonly share: readonly [number, number]
  /** Correlation within employers: of the role on average, and how far its skills spread about it. */
  readonly rho: readonly [number, number]
}

/** Other skills of the role, from which its correlation is learnt. */
const OTHERS = 25

const between = (next: Random, [low, high]: readonly [number, number]) => low + (high - low) * next()
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
/** Sum of twelve, near enough to normal for a spread. */
const spread = (next: Random) => Array.from({ length: 12 }, next).reduce((a, b) => a + b, 0) - 6

export interface Made {
  readonly rows: readonly VacancyRow[]
  /** True share of skill 1. */
  readonly share: number
}

/** What one employer's vacancies ask for, given the share of the whole market. */
function leaning(share: number, rho: number, next: Random): number {
  if (rho < 0.001) return share
  return betaVariate((share * (1 - rho)) / rho, ((1 - share) * (1 - rho)) / rho, next)
}

/** A market of vacancies; skill 1 is the one under test, 2 and on are others of its role. */
export function market({ sizes, share: bounds, rho: [mean, sd] }: World, next: Random): Made {
  const employers = sizes(next)
  const roleRho = clamp(mean + (sd / 2) * spread(next), 0, 0.9)
  const skills = Array.from({ length: OTHERS + 1 }, (_, i) => ({
    id: i + 1,
    share: i === 0 ? between(next, bounds) : between(next, [0.05, 0.9]),
    rho: sd === 0 ? mean : clamp(roleRho + sd * spread(next), 0, 0.9),
  }))
  const rows = employers.flatMap((size, employer) => {
    const own = skills.map(({ share, rho }) => leaning(share, rho, next))
    return Array.from({ length: size }, (_, i): VacancyRow => {
      const mentioned = skills.filter((_, at) => next() < (own[at] as number)).map(({ id }) => id)
      return {
        ...{
          id: employer * 10_000 + i,
          employer: `e${employer}`,
          agency: false,
          postedOn: '2026-01-01',
          scanned: true,
        },
        ...{
          language: 'en',
          listings: 1,
          mentioned,
          required: [],
          anyOf: [],
          extractor: '',
          taxonomy: '',
          dedupe: '',
        },
      }
    })
  })
  return { rows, share: skills[0]?.share as number }
}

/** The market as an extractor with known errors sees it. */
export function misread(
  rows: readonly VacancyRow[],
  recall: number,
  wrong: number,
  next: Random,
): VacancyRow[] {
  return rows.map((row) => {
    const seen = row.mentioned.includes(1) ? next() < recall : next() < wrong
    return { ...row, mentioned: [...(seen ? [1] : []), ...row.mentioned.filter((id) => id !== 1)] }
  })
}
