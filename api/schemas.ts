import { z } from 'zod'
import { day } from '../analyser/domain/listing.ts'
import { seniorities } from '../analyser/domain/mention.ts'
import { type Report, versions } from '../analyser/domain/report.ts'
import { storable } from '../analyser/domain/text-reading.ts'
import { contracts } from '../analyser/facets/contract-of.ts'
import { patterns } from '../analyser/facets/pattern-of.ts'
import { regions } from '../analyser/facets/places.ts'
import { ABROAD } from '../analyser/facets/region-of.ts'
import type { Filters } from '../analyser/jobs/figures/filters.ts'

/** Query keys that several routes share. */
export const windowQuery = {
  from: day.optional().describe('first posting day; by default twelve months before the newest vacancy'),
  to: day.optional().describe('last posting day; by default that of the newest vacancy'),
}

/** What the vacancies behind a figure are narrowed to. */
export const filterQuery = {
  seniority: z.enum(seniorities).exclude(['unknown']).optional().describe('only of this seniority'),
  region: z
    .enum([...regions, ABROAD])
    .optional()
    .describe('only in this nation or region of the UK'),
  contract: z.enum(contracts).optional().describe('only of this kind of contract'),
  pattern: z.enum(patterns).optional().describe('only with this working pattern'),
  source: storable().min(1).max(100).optional().describe('only from this source'),
  employers: z
    .enum(['direct', 'agency'])
    .optional()
    .describe('only placed by employers themselves, or by agencies'),
}

/** Query keys as the figures name them. */
export function filtersFrom<T extends { employers?: Filters['employerKind'] }>({ employers, ...rest }: T) {
  return { ...rest, employerKind: employers }
}

export const snapshotQuery = {
  snapshot: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe(
      'id of a snapshot: the figure as it was published then, for ever; its window and filters are its own',
    ),
}

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
export const roleId = slug
  .describe('id of a role, as /v1/roles lists them')
  .meta({ examples: ['backend-developer'] })
export const skillId = slug
  .describe('id of a skill, as /v1/skills lists them')
  .meta({ examples: ['postgresql'] })

const count = z.int().nonnegative()

/** What every figure about a role says of where it comes from. */
export const figureBasis = z.strictObject({
  role: z.string(),
  label: z.string(),
  window: z.strictObject({ from: day, to: day }).describe('posting days of the vacancies'),
  sample: z.boolean().describe('true: made from the sample board, not from real listings'),
  filters: z.record(z.string(), z.string()).describe('what the vacancies were narrowed to'),
  snapshot: z
    .int()
    .positive()
    .nullable()
    .describe('id that pins these figures; null: computed for the asker'),
  versions,
  n: z.strictObject({
    vacancies: count.describe('jobs behind the adverts'),
    scanned: count.describe('of these, those whose requirements were read: the denominator of shares'),
    employers: count.describe('distinct employers of the scanned vacancies'),
    listings: count.describe('adverts'),
  }),
})
export type FigureBasis = z.infer<typeof figureBasis>

export function basisOf({
  role,
  label,
  window,
  sample,
  filters,
  snapshot,
  versions,
  n,
}: Report): FigureBasis {
  const { vacancies, scanned, employers, listings } = n
  return {
    role,
    label,
    window,
    sample,
    filters,
    snapshot,
    versions,
    n: { vacancies, scanned, employers, listings },
  }
}

/** The basis as columns of a table, named as `requisite report --format csv` names them. */
export const figureContext = {
  schema: z.strictObject({
    role: z.string(),
    from: day,
    to: day,
    sample: z.boolean(),
    snapshot: z.int().nullable(),
    vacancies: count,
    scanned: count,
    employers: count,
    extractor: z.string(),
    taxonomy: z.string(),
    dedupe: z.string(),
  }),
  of: ({ role, window, sample, snapshot, n, versions }: FigureBasis) => ({
    ...{ role, from: window.from, to: window.to, sample, snapshot },
    ...{ vacancies: n.vacancies, scanned: n.scanned, employers: n.employers, ...versions },
  }),
}

/** What every trend says of where it comes from; its vacancies are counted month by month. */
export const trendBasis = {
  ...figureBasis.omit({ n: true }).shape,
}
export const trendContext = {
  schema: figureContext.schema.omit({ vacancies: true, scanned: true, employers: true }),
  of: ({ role, window, sample, snapshot, versions }: Omit<FigureBasis, 'n'>) => ({
    ...{ role, from: window.from, to: window.to, sample, snapshot },
    ...versions,
  }),
}
