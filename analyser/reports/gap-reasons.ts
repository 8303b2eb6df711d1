import type { Requirement, Share } from '../domain/report.ts'
import type { Adjacent } from './adjacency.ts'
import { percent } from './words.ts'

/** Why a gap stands where it stands, in sentences that a reader can check. */
export function gapReasons(
  requirement: Requirement,
  source: Share | null,
  adjacent: Adjacent | null,
  [from, to]: readonly [string, string],
  examples: readonly string[],
): string[] {
  const { mentioned, required, tier } = requirement
  return [
    `${percent(mentioned.share)} of ${to} vacancies ask for it, ${percent(required.share, [])} as required`,
    source === null ? `no ${from} vacancy does` : `${percent(source.share)} of ${from} vacancies do`,
    ...(examples.length === 0 ? [] : [`most often as ${examples.join(' or ')}`]),
    ...(tier === 'non-negotiable' ? ['it is over the 80% line'] : []),
    ...(adjacent === null
      ? []
      : [
          `${adjacent.label}, of ${percent(adjacent.share)} of ${from} vacancies, counts for ${percent(adjacent.credit, [])} of it`,
        ]),
    ...(source !== null && source.high >= mentioned.low
      ? ['the intervals overlap, so the gap may be small']
      : []),
  ]
}
