import { z } from 'zod'
import { report, requirement, share, versions, window } from './report.ts'

const proportion = z.number().min(0).max(1)
const money = z.number().nonnegative()

/** What vacancies of a role offer by the year, as advertised. Fewer than 10 that state it give no percentiles. */
export const pay = z.object({
  currency: z.string(),
  n: z.int().nonnegative().describe('vacancies with a yearly range in that currency'),
  stating: proportion.describe('of all vacancies, the share that states any pay'),
  midpoint: z
    .object({ p25: money, median: money, p75: money })
    .nullable()
    .describe('of the middle of each advertised range; null: too few'),
})
export type Pay = z.infer<typeof pay>

export const comparedSide = z.object({
  role: z.string(),
  label: z.string(),
  window,
  versions,
  snapshot: report.shape.snapshot,
  n: report.shape.n,
  enough: z.boolean().describe('false: too few vacancies or employers to compare'),
  pay,
})
export type ComparedSide = z.infer<typeof comparedSide>

export const gap = z.object({
  rank: z.int().positive(),
  rankLow: z.int().positive().describe('95% interval of the rank, best'),
  rankHigh: z.int().positive().describe('95% interval of the rank, worst'),
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  members: z.array(z.string()).nullable(),
  gate: z
    .string()
    .nullable()
    .describe('a licence, registration, clearance or check without which one may not start; else null'),
  score: proportion.describe('weight in the target role times what the source role lacks'),
  lack: proportion.describe(
    'share of the source role that does not bring it, what is close to it counted in part',
  ),
  adjacent: z
    .object({ id: z.string(), label: z.string(), share: proportion, credit: proportion })
    .nullable()
    .describe('the closest skill that the source role brings, and how much of it counts; null: none'),
  source: share.nullable().describe('in the source role; null: never asked for'),
  target: share.describe('in the target role, at any level'),
  required: share.describe('in the target role, as required'),
  reasons: z.array(z.string()),
})
export type Gap = z.infer<typeof gap>

export const transfer = z.object({
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  source: share,
  target: share,
})
export type Transfer = z.infer<typeof transfer>

/** How far one role is from another, by what the target asks for. */
export const distance = z.object({
  value: proportion.describe(
    'of what the target asks for, weighted, the part that it asks for more often than the source: 0 between a role and itself',
  ),
  low: proportion,
  high: proportion,
  months: z
    .tuple([z.int(), z.int().nullable()])
    .describe('months that guides give for such a distance; null: or more'),
  basis: z.string(),
})
export type Distance = z.infer<typeof distance>

/** What somebody of the source role meets in the target role. */
export const comparison = z.object({
  sample: z.boolean(),
  source: comparedSide,
  target: comparedSide,
  gates: z.array(gap).describe('what one must hold before starting, whatever else one can'),
  gaps: z.array(gap).describe('empty when either side has too few vacancies'),
  first: z.array(z.string()).describe('ids of the two or three gaps to close first'),
  itself: z
    .array(z.string())
    .describe('requirements that only name the target role itself, and are no gap to close'),
  transfers: z.array(transfer).describe('asked for by both, the most shared first'),
  distance: distance.nullable().describe('null when either side has too few vacancies'),
})
export type Comparison = z.infer<typeof comparison>
