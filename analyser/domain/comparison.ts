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
  n: report.shape.n,
  enough: z.boolean().describe('false: too few vacancies or employers to compare'),
  pay,
})
export type ComparedSide = z.infer<typeof comparedSide>

export const gap = z.object({
  rank: z.int().positive(),
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  members: z.array(z.string()).nullable(),
  score: proportion.describe('weight in the target role times what the source role lacks'),
  lack: proportion.describe('of the people in the source role, the share that its adverts do not ask it of'),
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

/** What somebody of the source role meets in the target role. */
export const comparison = z.object({
  sample: z.boolean(),
  source: comparedSide,
  target: comparedSide,
  gaps: z.array(gap).describe('empty when either side has too few vacancies'),
  first: z.array(z.string()).describe('ids of the two or three gaps to close first'),
  transfers: z.array(transfer).describe('asked for by both, the most shared first'),
})
export type Comparison = z.infer<typeof comparison>
