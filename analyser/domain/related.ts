import { z } from 'zod'
import { report, requirement, versions, window } from './report.ts'

const proportion = z.number().min(0).max(1)
const count = z.int().nonnegative()

export const relatedSkill = z.object({
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  share: proportion.describe(
    'of the vacancies that ask for the skill (or: of the role), those that ask for this one',
  ),
  lift: z.number().nonnegative().describe('how many times as often as elsewhere'),
  low: z.number().nonnegative(),
  high: z.number().nonnegative(),
  q: proportion.nullable().describe('false discovery rate at which it would be called related'),
})
export type RelatedSkill = z.infer<typeof relatedSkill>

export const related = z.object({
  role: z.string(),
  label: z.string(),
  window,
  sample: z.boolean(),
  versions,
  n: report.shape.n,
  skill: z
    .object({ id: z.string(), label: z.string(), hits: count, share: proportion })
    .nullable()
    .describe('null: the role itself'),
  more: z
    .array(relatedSkill)
    .describe('asked for together more than chance; or: by this role more than by others'),
  less: z.array(relatedSkill).describe('asked for together less than chance; empty for a role itself'),
})
export type Related = z.infer<typeof related>
