import { z } from 'zod'
import { requirement, versions, window } from './report.ts'

const count = z.int().nonnegative()
const proportion = z.number().min(0).max(1)
const month = z.string().regex(/^\d{4}-\d{2}$/)

export const trendMonth = z.object({
  month,
  vacancies: count.describe('posted in it'),
  scanned: count.describe('of these, those whose requirements were read'),
  open: count.nullable().describe('open on its 15th; null where no source tells when adverts close'),
  panel: count.describe('posted in it by the sources of the fixed panel'),
  partial: z.boolean().describe('not over when the newest vacancy was posted: left out of every test'),
})
export type TrendMonth = z.infer<typeof trendMonth>

export const trendPoint = z.object({
  month,
  hits: count,
  n: count,
  share: proportion,
  low: proportion,
  high: proportion,
  open: proportion.nullable().describe('share of the vacancies open on the 15th'),
  panel: proportion.nullable().describe('share in the fixed panel of sources'),
})
export type TrendPoint = z.infer<typeof trendPoint>

export const shareChange = z.object({ difference: z.number(), low: z.number(), high: z.number() })
export type ShareChange = z.infer<typeof shareChange>

export const skillTrend = z.object({
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  points: z.array(trendPoint),
  previous: shareChange.nullable().describe('last full month against the one before; null: too few'),
  yearAgo: shareChange
    .nullable()
    .describe('last full month against the same of the year before; null: too few or not there'),
  perYear: shareChange.describe('linear change of the share in a year'),
  atEqualBreadth: shareChange.describe(
    'the same among vacancies that name equally many other requirements: without what longer adverts do to every share',
  ),
  robust: z.number().describe('the same by the median of slopes, which a few wild months do not move'),
  q: proportion.describe(
    'false discovery rate over all requirements of the role at which the change would be called one',
  ),
  direction: z.enum(['rising', 'falling', 'steady']),
  parts: z
    .object({ market: z.number(), mix: z.number(), version: z.number() })
    .nullable()
    .describe('second half of the months against the first, split by cause'),
})
export type SkillTrend = z.infer<typeof skillTrend>

export const trendReport = z.object({
  role: z.string(),
  label: z.string(),
  window,
  sample: z.boolean(),
  filters: z.record(z.string(), z.string()),
  snapshot: z.int().positive().nullable(),
  versions,
  panel: z.array(z.string()).describe('sources that carry vacancies in nearly every month'),
  months: z.array(trendMonth),
  breadth: z
    .object({ before: z.number(), after: z.number() })
    .describe(
      'requirements that a vacancy names on average, first and second half: longer adverts raise every share',
    ),
  leastSize: proportion.describe('smallest change over the window that is called one'),
  skills: z.array(skillTrend).describe('changes first, the largest first'),
})
export type TrendReport = z.infer<typeof trendReport>
