import type { Gap } from '../../domain/comparison.ts'
import type { ShareFigure } from '../../domain/guide-audit.ts'
import type { Requirement, Share } from '../../domain/report.ts'
import { weightOf } from '../../reports/distance.ts'
import { betaDraw } from '../../stats/beta-draw.ts'
import { random } from '../../stats/random.ts'
import { rankIntervals } from '../../stats/rank-intervals.ts'

/** A gap with what its place rests on: one that a guide names, or one that only the data know. */
export interface RankedGap {
  readonly id: string
  readonly requirement: Pick<Requirement, 'mentioned' | 'required' | 'effective'>
  readonly source: Share | null
  /** Effective number of the source's vacancies behind that. */
  readonly sourceTrials: number
  /** Part of the source role that does not bring it; as of the comparison, where that has it. */
  readonly lack: number
}

const DRAWS = 400
const SEED = 11

export interface GapRanks {
  readonly scores: ReadonlyMap<string, number>
  readonly ranks: ReadonlyMap<string, NonNullable<ShareFigure['rank']>>
  /** Probability that the first is a larger gap than the second. */
  readonly isLarger: (a: string, b: string) => number
}

export const gapScore = ({ requirement: { mentioned, required }, lack }: RankedGap): number =>
  weightOf(mentioned.share, required.share) * lack

/** Ranks gaps by how strongly the target asks and how much the source lacks, with intervals by repeated draws of the shares. */
export function rankGaps(gaps: readonly RankedGap[]): GapRanks {
  const next = random(SEED)
  const drawn = ({ requirement, source, sourceTrials, lack }: RankedGap) => {
    const { mentioned, required, effective } = requirement
    const share = betaDraw(mentioned.share, effective, next)
    const given = mentioned.share === 0 ? 0 : required.share / mentioned.share
    const seen = source?.share ?? 0
    // What a close skill counts for moves with the share that it is added to.
    const brought = betaDraw(seen, Math.max(1, sourceTrials), next) + Math.max(0, 1 - lack - seen)
    return weightOf(share, share * given) * Math.max(0, 1 - brought)
  }
  const draws = Array.from({ length: DRAWS }, () => gaps.map(drawn))
  const intervals = gaps.length === 0 ? [] : rankIntervals(draws)
  const at = new Map(gaps.map(({ id }, i) => [id, i]))
  const order = gaps.toSorted((a, b) => gapScore(b) - gapScore(a))
  return {
    scores: new Map(gaps.map((gap) => [gap.id, gapScore(gap)])),
    ranks: new Map(
      order.map(({ id }, i) => {
        const { low, high } = intervals[at.get(id) as number] ?? { low: i + 1, high: i + 1 }
        return [id, { value: i + 1, low: Math.min(low, i + 1), high: Math.max(high, i + 1), of: gaps.length }]
      }),
    ),
    isLarger: (a, b) => {
      const [i, j] = [at.get(a) as number, at.get(b) as number]
      return draws.filter((scores) => (scores[i] as number) > (scores[j] as number)).length / DRAWS
    },
  }
}

/** The skills that a gap of a comparison stands for. */
export const skillsOf = ({ id, kind, members }: Pick<Gap, 'id' | 'kind' | 'members'>): readonly string[] =>
  kind === 'any-of' ? (members ?? []) : [id]
