import { z } from 'zod'
import { distance, gap, transfer } from './comparison.ts'
import { auditedSide } from './guide-audit.ts'
import { guideBand, payGroup } from './pay-report.ts'
import { evidence, share } from './report.ts'
import { bridge, nextRole } from './routes.ts'

const proportion = z.number().min(0).max(1)

const quotedGap = gap.extend({ quotes: z.array(evidence) })
export type QuotedGap = z.infer<typeof quotedGap>

/** A step of the plan in the proportions that guides use; no advert says how long anything takes. */
export const planStep = z.object({ label: z.string(), fromMonth: z.number(), toMonth: z.number() })
export type PlanStep = z.infer<typeof planStep>

/** How adverts of the target word a skill, so that a CV can mirror them. */
export const skillWording = z.object({
  id: z.string(),
  label: z.string(),
  forms: z.array(z.object({ form: z.string(), share: proportion })),
})
export type SkillWording = z.infer<typeof skillWording>

export const rolePay = z.object({
  role: z.string(),
  label: z.string(),
  all: payGroup.nullable().describe('all full-time vacancies'),
  bands: z.array(guideBand),
})
export type RolePay = z.infer<typeof rolePay>

/** What somebody does all day: responsibilities, as adverts name them. */
export const duty = z.object({ id: z.string(), label: z.string(), share })
export type Duty = z.infer<typeof duty>

/** The facts of a guide from any role to any other, section by section: `requisite guide new`. */
export const guideBlocks = z.object({
  sample: z.boolean(),
  source: auditedSide,
  target: auditedSide,
  distance: distance.nullable().describe('null: too few vacancies'),
  level: z.string().nullable().describe('the word that guides have for such a distance'),
  gates: z.array(quotedGap).describe('what one must hold before starting'),
  gaps: z.array(quotedGap),
  first: z.array(z.string()).describe('ids of the gaps to close first'),
  transfers: z.array(transfer),
  days: z
    .object({ source: z.array(duty), target: z.array(duty) })
    .nullable()
    .describe('null: not counted'),
  pay: z.array(rolePay).describe('source, then target'),
  plan: z.array(planStep),
  bridges: z.array(bridge),
  out: z.array(nextRole),
  into: z.array(nextRole),
  wordings: z.array(skillWording),
  qualifications: z.object({
    any: share.nullable().describe('vacancies that require a qualification, certificate or licence'),
    named: z.array(z.object({ id: z.string(), label: z.string(), required: share, mentioned: share })),
  }),
})
export type GuideBlocks = z.infer<typeof guideBlocks>
