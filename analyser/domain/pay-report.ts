import { z } from 'zod'
import { requirement, versions, window } from './report.ts'

const count = z.int().nonnegative()
const proportion = z.number().min(0).max(1)
const money = z.number().nonnegative()

/** A percentile with the 95% interval of a bootstrap by employer. */
export const percentile = z.object({ value: money, low: money, high: money })
export type Percentile = z.infer<typeof percentile>

const quartiles = z.object({ p25: money, median: money, p75: money })

export const payGroup = z.object({
  dimension: z.enum(['all', 'seniority', 'region', 'contract']),
  value: z.string().describe('such as "senior" or "London"; "all" for everything'),
  vacancies: count.describe('vacancies of the group, with pay or without'),
  n: count.describe('of these, with a yearly range that states both ends'),
  employers: count.describe('distinct employers of these'),
  stating: proportion.describe('of the group, the share that states any pay'),
  midpoint: z
    .object({
      p10: percentile.nullable().describe('null under 30 ranges'),
      p25: percentile,
      median: percentile,
      p75: percentile,
      p90: percentile.nullable().describe('null under 30 ranges'),
    })
    .nullable()
    .describe('of the middle of each advertised range; null under 10 ranges'),
  rangeLow: quartiles.nullable().describe('of the lower ends; null under 10'),
  rangeHigh: quartiles.nullable().describe('of the upper ends; null under 10'),
})
export type PayGroup = z.infer<typeof payGroup>

/** What a guide prints: "£42,000–£65,000", or "£70,000–£110,000+" where it is open. */
export const guideBand = z.object({
  seniority: z.enum(['entry', 'mid', 'senior']),
  low: money,
  high: money.describe('for an open band the upper quartile, printed with a plus'),
  open: z.boolean(),
  n: count,
  text: z.string(),
  inOrder: z.boolean().describe('false: not above the band before it, so the data contradict themselves'),
})
export type GuideBand = z.infer<typeof guideBand>

export const payRate = z.object({
  period: z.enum(['week', 'day', 'hour']),
  n: count,
  rate: quartiles.nullable().describe('as advertised; null under 10'),
  yearly: quartiles.nullable().describe('the same in a year, under the assumption'),
  assumption: z.string(),
})
export type PayRate = z.infer<typeof payRate>

export const payAssociation = z.object({
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  with: count.describe('vacancies with pay that ask for it'),
  without: count,
  difference: z.number().describe('in pay, as a proportion, within the same seniority: 0.08 is 8% more'),
  low: z.number(),
  high: z.number(),
  q: proportion.describe('false discovery rate at which it would be called a difference'),
})
export type PayAssociation = z.infer<typeof payAssociation>

/** Earnings of the occupation in official statistics, loaded by the operator. */
export const payReference = z.object({
  source: z.string(),
  year: z.int(),
  soc: z.string(),
  p25: money.nullable(),
  median: money,
  p75: money.nullable(),
  difference: z.number().describe('of the advertised median from it, as a proportion'),
})
export type PayReference = z.infer<typeof payReference>

export const payReport = z.object({
  role: z.string(),
  label: z.string(),
  window,
  sample: z.boolean(),
  filters: z.record(z.string(), z.string()),
  snapshot: z.int().positive().nullable(),
  versions,
  currency: z.string(),
  groups: z.array(payGroup),
  bands: z.array(guideBand),
  rates: z.array(payRate).describe('pay by the week, day or hour, never mixed with yearly pay'),
  associations: z.array(payAssociation).describe('an association with pay is not its cause'),
  reference: payReference.nullable(),
})
export type PayReport = z.infer<typeof payReport>
