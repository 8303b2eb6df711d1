import type { ExtractorQuality } from '../domain/extractor-quality.ts'
import { qualityGroup } from '../domain/extractor-quality.ts'
import type { Kind } from '../domain/mention.ts'
import type { Requirement, Share } from '../domain/report.ts'
import { type ClusteredShare, type CorrelationPool, clusteredShare } from '../stats/clustered-share.ts'
import { type CorrectedShare, correctedShare } from '../stats/corrected-share.ts'
import { employerWeightedShare } from '../stats/employer-weighted-share.ts'
import { hold, type Named } from '../stats/hold.ts'
import { scaledShare } from '../stats/scaled-share.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import { round4 } from './round.ts'
import type { SkillTally, Tally } from './tally.ts'

export type RequirementShares = Pick<
  Requirement,
  | 'mentioned'
  | 'required'
  | 'requiredGivenMentioned'
  | 'employerWeighted'
  | 'corrected'
  | 'effective'
  | 'tier'
  | 'standing'
>

/** Annotated adverts that must ask for a skill before its own error rates are used. */
const LEAST_CASES = 20

function asShare({ hits, share, low, high }: Pick<ClusteredShare, 'hits' | 'share' | 'low' | 'high'>): Share {
  return { hits, share: round4(share), low: round4(low), high: round4(high) }
}

const asInterval = ({ share, low, high }: CorrectedShare) => ({
  share: round4(share),
  low: round4(low),
  high: round4(high),
})

/** The share without the extractor's errors, by the skill's own rates where they are known, else by those of its kind. */
function correct(
  what: Pick<Requirement, 'id' | 'kind' | 'members'>,
  seen: number,
  effective: number,
  quality: ExtractorQuality | undefined,
): Requirement['corrected'] {
  // A family or a set is seen through any of its members: its own errors are not known.
  if (quality === undefined || what.members !== null) return null
  const cases = quality.skills[what.id]
  if (
    cases !== undefined &&
    cases.both + cases.onlyAsked >= LEAST_CASES &&
    cases.onlySeen + cases.neither > 0
  ) {
    const corrected = correctedShare(seen, effective, cases)
    return corrected === undefined ? null : { ...asInterval(corrected), basis: 'skill' }
  }
  const group = quality.groups[qualityGroup(what.kind as Kind)]
  const scaled = group === undefined ? undefined : scaledShare(seen, effective, group)
  return scaled === undefined ? null : { ...asInterval(scaled), basis: 'kind' }
}

/** Every share of one requirement, each with its interval. */
export function requirementShares(
  what: Pick<Requirement, 'id' | 'kind' | 'members'>,
  counts: SkillTally,
  counted: Tally,
  pool: CorrelationPool,
  context: { readonly quality?: ExtractorQuality | undefined; readonly before?: Named | undefined },
): RequirementShares & { readonly designEffect: number } {
  const { members, clusters, sizeSquares, inverseSizes, employers } = counted
  const sums = { members, clusters, sizeSquares }
  const mentioned = clusteredShare({ ...sums, ...counts.mentioned }, pool)
  const required = clusteredShare({ ...sums, ...counts.required }, pool)
  const given = mentioned.hits === 0 ? 0 : required.hits / mentioned.hits
  const weighted = employerWeightedShare(counts.mentioned.hitShares, clusters, inverseSizes, mentioned.rho)
  const effective = members / mentioned.designEffect
  const { tier, standing } = hold(context.before, mentioned.share, mentioned, members, employers)
  return {
    mentioned: asShare(mentioned),
    required: asShare(required),
    requiredGivenMentioned:
      mentioned.hits === 0
        ? null
        : asShare({
            hits: required.hits,
            share: given,
            ...wilsonInterval(given, Math.max(1, mentioned.hits / required.designEffect)),
          }),
    employerWeighted: asInterval(weighted),
    corrected: correct(what, mentioned.share, effective, context.quality),
    effective: Math.round(effective * 10) / 10,
    tier,
    standing,
    designEffect: mentioned.designEffect,
  }
}
