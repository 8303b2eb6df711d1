import { z } from 'zod'
import { claim, readGuide } from './guide.ts'
import { evidence, requirement, share, versions, window } from './report.ts'

/**
 * What today's data say of a claim. Supported: no more off than chance explains. Outdated: right in kind, but its number, name or place has
 * moved. Contradicted: the data say the opposite. Not measurable: adverts, or those that there are, cannot tell.
 */
export const verdicts = ['supported', 'outdated', 'contradicted', 'not-measurable'] as const
export type Verdict = (typeof verdicts)[number]

const count = z.int().nonnegative()
const proportion = z.number().min(0).max(1)
const interval = z.object({ low: z.number(), high: z.number() })
const measured = z.object({ value: z.number(), low: z.number(), high: z.number() })
export type Measured = z.infer<typeof measured>

/** What every figure rests on. */
const rests = {
  role: z.string().describe('id of the role'),
  label: z.string(),
  n: z.object({ vacancies: count, employers: count }).describe('behind the figure'),
  window,
  versions,
  snapshot: z.int().positive().nullable(),
}

/** One way in which adverts ask for what a claim names, and how many do. */
const part = z.object({ id: z.string(), label: z.string(), share: proportion })

export const shareFigure = z.object({
  kind: z.literal('share'),
  ...rests,
  id: z.string().describe('of the requirement that was counted'),
  asked: z.string().describe('its name'),
  hits: count,
  share: proportion,
  interval,
  required: proportion.describe('share that requires it'),
  parts: z.array(part).describe('of a family or an any-of set: its best-known members'),
  source: share.nullable().describe('the same in the role that the guide leads from; null: not compared'),
  rank: z
    .object({ value: z.int(), low: z.int(), high: z.int(), of: z.int() })
    .nullable()
    .describe('place among all gaps, with its 95% interval; null: no gap'),
  quotes: z.array(evidence),
})
export type ShareFigure = z.infer<typeof shareFigure>

export const bandFigure = z.object({
  kind: z.literal('band'),
  ...rests,
  seniority: z.enum(['entry', 'mid', 'senior']).nullable(),
  currency: z.string(),
  period: z.string(),
  min: measured.nullable().describe('lower quartile of advertised middles; null: too few'),
  median: measured.nullable(),
  max: measured.nullable().describe('upper quartile'),
  text: z.string().nullable().describe('the band as a guide would print it'),
  stating: proportion.describe('of the vacancies, the share that states any pay'),
})
export type BandFigure = z.infer<typeof bandFigure>

export const distanceFigure = z.object({
  kind: z.literal('distance'),
  ...rests,
  value: proportion,
  interval: interval.nullable(),
  months: z.tuple([z.int(), z.int().nullable()]),
  level: z.string().describe('the word that guides have for such a distance'),
  basis: z.string(),
})
export type DistanceFigure = z.infer<typeof distanceFigure>

export const countFigure = z.object({
  kind: z.literal('count'),
  ...rests,
  of: z.string(),
  value: z.number(),
  interval: interval.nullable(),
  items: z.array(part),
})
export type CountFigure = z.infer<typeof countFigure>

export const figure = z.discriminatedUnion('kind', [shareFigure, bandFigure, distanceFigure, countFigure])
export type Figure = z.infer<typeof figure>

/** What a guide's own words are counted as. */
export const mapping = z.object({
  skills: z.array(z.string()).describe('ids; a vacancy counts that asks for any of them'),
  label: z.string(),
  wider: z
    .string()
    .nullable()
    .describe('id of the family that the words belong to, where they name but a part'),
  unknown: z.array(z.string()).describe('words that no skill of the taxonomy stands for'),
})
export type Mapping = z.infer<typeof mapping>

/** What to change. Nothing of it happens before somebody approves it. */
export const proposal = z.object({
  kind: z
    .enum(['value', 'name', 'drop'])
    .describe(
      'value: numbers or a word are replaced in place; name: another skill takes the place; drop: left to an editor, since no prose is rewritten',
    ),
  value: z
    .record(z.string(), z.unknown())
    .describe(
      "what changes of the claim's value, with how it is written: `word` is what `level` replaces, `generic` a name that is small inside a sentence; empty for drop",
    ),
  text: z.string().nullable().describe("the claim's words with the change made; null: left to an editor"),
  together: z
    .array(z.string())
    .describe('ids of the claims that must change with it, or names would stand twice; its own included'),
})
export type Proposal = z.infer<typeof proposal>

export const finding = z.object({
  verdict: z.enum(verdicts),
  why: z.string().describe('the verdict argued from the figure, in a sentence'),
  doubtful: z
    .boolean()
    .describe('supported, although the figure leans the other way: no further than chance explains'),
  mapping: mapping.nullable(),
  figure: figure.nullable(),
  off: z
    .number()
    .nullable()
    .describe(
      'how far the claim is off as a proportion of what it says (salary) or in shares; null: not off',
    ),
  proposal: proposal.nullable(),
})
export type Finding = z.infer<typeof finding>

export const auditedClaim = z.intersection(claim, finding)
export type AuditedClaim = z.infer<typeof auditedClaim>

export const missing = z.object({
  id: z.string(),
  label: z.string(),
  kind: requirement.shape.kind,
  why: z
    .enum(['over-80', 'larger-gap'])
    .describe('reaches the 80% line, or is a larger gap than one that is named'),
  standing: requirement.shape.standing,
  share,
  source: share.nullable(),
  quotes: z.array(evidence),
})
export type Missing = z.infer<typeof missing>

/** One of the two roles, and how much of its data is from the guide's market. */
export const auditedSide = z.object({
  ...rests,
  listings: count,
  regions: z.object({ uk: count, abroad: count, unknown: count }).describe('vacancies by where they are'),
  enough: z.boolean().describe('false: too few vacancies or employers to say anything'),
})
export type AuditedSide = z.infer<typeof auditedSide>

/** `requisite guide audit --format json`. */
export const guideAudit = z.object({
  guide: readGuide.shape.guide,
  sample: z.boolean().describe('true: made from the sample board, not from real listings'),
  source: auditedSide.nullable().describe('null: no such role, or no data of it'),
  target: auditedSide.nullable(),
  problems: z.array(z.string()).describe('why something could not be measured at all'),
  counts: z.record(z.enum(verdicts), count),
  claims: z.array(auditedClaim),
  missing: z.array(missing),
  first: z.array(part).describe('the gaps to close first by the data'),
  unread: readGuide.shape.unread,
})
export type GuideAudit = z.infer<typeof guideAudit>
