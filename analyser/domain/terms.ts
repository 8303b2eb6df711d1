import { z } from 'zod'
import { evidence, report, window } from './report.ts'

const count = z.int().nonnegative()

export const newTerm = z.object({
  term: z.string().describe('as most adverts write it'),
  vacancies: count,
  employers: count.describe('named employers whose vacancies say it'),
  listed: count.describe('employers that ask for it in one list with skills of the taxonomy'),
  evidence: z.array(evidence).max(2),
})
export type NewTerm = z.infer<typeof newTerm>

/** Phrases of requirements that the taxonomy lacks and that may name a skill: the answer of `requisite discover`. */
export const newTerms = z.object({
  role: z.string().nullable().describe('null: all roles together'),
  label: z.string(),
  window,
  sample: report.shape.sample,
  filters: report.shape.filters,
  n: z.object({
    scanned: count.describe('scanned vacancies that the deep pass has read'),
    employers: count.describe('their named employers'),
  }),
  terms: z.array(newTerm).describe('the most probable first: listed by most employers'),
  hidden: count.describe('further ones'),
})
export type NewTerms = z.infer<typeof newTerms>
