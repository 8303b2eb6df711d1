import { z } from 'zod'
import { day } from './listing.ts'

const count = z.int().nonnegative()

/** What there is of a role. */
export const roleSummary = z.object({
  role: z.string(),
  label: z.string(),
  sample: z.boolean(),
  vacancies: count,
  scanned: count,
  listings: count,
  employers: count,
  first: day.nullable().describe('oldest posting day'),
  last: day.nullable().describe('newest posting day'),
})
export type RoleSummary = z.infer<typeof roleSummary>
