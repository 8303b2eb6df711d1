import { z } from 'zod'
import { kinds } from './mention.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
const forms = z.array(z.string().min(1)).default([])

/** A skill as it stands in analyser/taxonomy/skills/*.yaml; each key is explained in analyser/taxonomy/README.md. */
export const skillEntry = z.strictObject({
  id: slug,
  label: z.string().min(1),
  kind: z.enum(kinds),
  aliases: forms,
  exact: forms,
  weak: forms,
  settle: forms,
  reject: forms,
  broader: z.array(slug).default([]),
  family: z.boolean().default(false),
  gate: z.enum(['licence', 'registration', 'clearance', 'check', 'right-to-work']).optional(),
  examples: z.strictObject({ match: forms, reject: forms }).partial().optional(),
  esco: z.string().optional(),
  onet: z.string().optional(),
})
export const skillFile = z.strictObject({ field: slug, skills: z.array(skillEntry) })
export type Skill = z.infer<typeof skillEntry> & { readonly field: string }

/** A role as it stands in analyser/taxonomy/roles/*.yaml. */
export const role = z.strictObject({
  id: slug,
  label: z.string().min(1),
  /** SOC 2020 unit group. */
  soc: z.string().regex(/^\d{4}$/),
  /** Preferred label of the ESCO occupation. */
  esco: z.string().min(1).optional(),
  titles: z.array(z.string().min(1)).min(1),
  not: forms,
  duties: z.record(z.string(), z.number()).default({}),
})
export type Role = z.infer<typeof role>

export interface Taxonomy {
  /** Hash of every file, so that a figure can name what it rests on. */
  readonly version: string
  readonly skills: ReadonlyMap<string, Skill>
  readonly roles: ReadonlyMap<string, Role>
}
