import { z } from 'zod'
import { distance } from './comparison.ts'
import { requirement } from './report.ts'

const proportion = z.number().min(0).max(1)
const count = z.int().nonnegative()

export const routeRole = z.object({
  role: z.string(),
  label: z.string(),
  vacancies: count.describe('in the window of its report'),
  employers: count,
})
export type RouteRole = z.infer<typeof routeRole>

export const bridge = routeRole.extend({
  first: proportion.describe('distance from the source'),
  second: proportion.describe('distance to the target'),
})
export type Bridge = z.infer<typeof bridge>

export const nextRole = routeRole.extend({ distance: proportion })
export type NextRole = z.infer<typeof nextRole>

/** A requirement that entry-level and senior vacancies of the target ask for differently. */
export const seniorityGap = z.object({
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  entry: proportion,
  senior: proportion,
  difference: z.number().describe('senior less entry'),
  low: z.number(),
  high: z.number(),
})
export type SeniorityGap = z.infer<typeof seniorityGap>

/** Ways from one role to another. */
export const routes = z.object({
  sample: z.boolean(),
  source: routeRole,
  target: routeRole,
  distance: z.object({ value: proportion, months: distance.shape.months, basis: z.string() }),
  bridges: z
    .array(bridge)
    .describe('roles between the two, each step shorter than the whole, the shortest longest step first'),
  out: z.array(nextRole).describe('roles closest to the source'),
  into: z.array(nextRole).describe('roles from which the target is closest'),
  seniority: z.object({
    entry: count.describe('entry-level vacancies of the target'),
    senior: count,
    differences: z.array(seniorityGap).describe('empty when either has too few vacancies'),
  }),
})
export type Routes = z.infer<typeof routes>

/** The distance of every role to every other, rows from and columns to. */
export interface DistanceMatrix {
  readonly roles: readonly RouteRole[]
  readonly distances: readonly (readonly number[])[]
}
