import { z } from 'zod'
import { day } from './listing.ts'
import { kinds } from './mention.ts'

/** How far a requirement is shared, from "nearly every vacancy" to "hardly any". */
export const tiers = ['non-negotiable', 'common', 'nice-to-have', 'rare', 'too-few'] as const
export type Tier = (typeof tiers)[number]

/** Where a share's interval stands against the 80% line. */
export const standings = ['confirmed', 'borderline', 'below', 'too-few'] as const
export type Standing = (typeof standings)[number]

const proportion = z.number().min(0).max(1)
const count = z.int().nonnegative()

export const share = z.object({
  hits: count.describe('vacancies with it'),
  share: proportion.describe('hits / scanned vacancies'),
  low: proportion.describe('95% interval, lower end'),
  high: proportion.describe('95% interval, upper end'),
})
export type Share = z.infer<typeof share>

const intervalShare = z.object({ share: proportion, low: proportion, high: proportion })

export const evidence = z.object({
  quote: z.string().describe('the sentence, at most about 200 characters'),
  listing: z.string().describe("the source's own id of the advert"),
  source: z.string(),
  date: day.describe('when it was posted'),
})
export type Evidence = z.infer<typeof evidence>

export const requirement = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum([...kinds, 'any-of']),
  members: z
    .array(z.string())
    .nullable()
    .describe('of a family: the narrower skills found; of an any-of set: the alternatives; else null'),
  mentioned: share.describe('asked for at any level'),
  required: share.describe('asked for as required'),
  requiredGivenMentioned: share
    .nullable()
    .describe('of the vacancies that mention it, those that require it; its denominator is mentioned.hits'),
  employerWeighted: intervalShare.describe('share mentioned with every employer counted once'),
  corrected: intervalShare
    .extend({ basis: z.enum(['skill', 'kind']) })
    .nullable()
    .describe(
      'share mentioned without the errors of the extractor, whose rates are those of the skill or of its kind',
    ),
  effective: z.number().describe('effective number of vacancies behind the share mentioned'),
  tier: z.enum(tiers).describe('by the share mentioned'),
  standing: z.enum(standings).describe('of the interval of the share mentioned against 80%'),
  alternatives: z
    .object({
      stated: count.describe('vacancies that join at least two of the members by "or"'),
      stability: proportion.describe('share of resamples by employer in which the set holds'),
    })
    .nullable()
    .describe('of an any-of set: what it rests on; else null'),
  evidence: z.array(evidence).max(2),
})
export type Requirement = z.infer<typeof requirement>

export const versions = z.object({ extractor: z.string(), taxonomy: z.string(), dedupe: z.string() })
export const window = z.object({ from: day, to: day })
export type Window = z.infer<typeof window>

/** What a role asks for in a window of time: the answer of `requisite report` and of the API. */
export const report = z.object({
  role: z.string(),
  label: z.string(),
  window,
  sample: z.boolean().describe('true: made from the sample board, not from real listings'),
  filters: z.record(z.string(), z.string()).describe('what the vacancies were narrowed to'),
  snapshot: z
    .int()
    .positive()
    .nullable()
    .describe('id under which these figures are kept for good; null: computed for the asker'),
  versions,
  n: z.object({
    listings: count.describe('adverts'),
    vacancies: count.describe('jobs behind them'),
    employers: count.describe('distinct employers of the scanned vacancies'),
    scanned: count.describe('vacancies whose requirements were read: the denominator of every share'),
    excluded: z.record(z.string(), count).describe('vacancies left out of the denominator, by reason'),
    duplicates: count.describe('adverts of a vacancy that is counted already'),
  }),
  designEffect: z
    .number()
    .min(1)
    .describe('median over requirements: how much alike adverts of one employer widen intervals'),
  clears: z.array(z.string()).describe('ids of the most specific requirements that reach 80%'),
  requirements: z.array(requirement),
  hidden: count.describe('requirements below the least share that was asked for'),
})
export type Report = z.infer<typeof report>
