import { z } from 'zod'
import { report, requirement, share, versions, window } from './report.ts'

const count = z.int().nonnegative()

export const wording = share.extend({
  form: z.string().describe('as most of these adverts write it; writings that differ by case alone are one'),
  employers: count.describe('named employers that write it so'),
})
export type Wording = z.infer<typeof wording>

/** How adverts word one skill: the surface forms of its own mentions, each with its share of vacancies. */
export const wordings = z.object({
  role: z.string().nullable().describe('null: all roles together'),
  label: z.string().describe('of the role'),
  window,
  sample: report.shape.sample,
  filters: report.shape.filters,
  versions,
  skill: z.object({ id: z.string(), label: z.string(), kind: requirement.shape.kind }),
  n: z.object({
    scanned: count.describe('scanned vacancies'),
    vacancies: count.describe('of these, those that name the skill itself: the denominator of every share'),
    employers: count.describe('named employers of these vacancies'),
  }),
  forms: z
    .array(wording)
    .describe('the most used first; an advert may use several, so shares add up to more than 1'),
  hidden: count.describe('forms below the least share that was asked for'),
})
export type Wordings = z.infer<typeof wordings>
