import { z } from 'zod'
import { evidence, report, share, versions, window } from './report.ts'

const count = z.int().nonnegative()

export const responsibility = share.extend({
  id: z.string().describe('what is done and to what, such as "make:dashboard"'),
  label: z.string().describe('as a guide would print it: "building and maintaining dashboards"'),
  employers: count.describe('named employers whose vacancies tell it'),
  verbs: z.array(z.string()).describe('the verbs that were merged, the most used first'),
  objects: z
    .array(z.string())
    .describe('what they are done to, as most adverts write it, the most used first'),
  evidence: z.array(evidence).max(2),
})
export type Responsibility = z.infer<typeof responsibility>

/** What somebody in a role does, by the duties that vacancies tell. */
export const responsibilities = z.object({
  role: z.string(),
  label: z.string(),
  window,
  sample: report.shape.sample,
  filters: report.shape.filters,
  versions: versions.extend({ deep: z.string() }),
  n: z.object({
    scanned: count.describe('scanned vacancies that the deep pass has read'),
    telling: count.describe('of these, those that tell duties: the denominator of every share'),
    employers: count.describe('named employers of these vacancies'),
    unread: count.describe('scanned vacancies that wait for the deep pass'),
  }),
  responsibilities: z.array(responsibility).describe('the most shared first'),
  hidden: count.describe('those below the least share that was asked for'),
})
export type Responsibilities = z.infer<typeof responsibilities>
