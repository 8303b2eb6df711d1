import { z } from 'zod'
import { type Extraction, kinds, levels, payPeriods, seniorities } from './mention.ts'

/** Any text but one with a NUL, which the database cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what this refuses
export const storable = () => z.string().regex(/^[^\u0000]*$/, 'holds a NUL character')

/** An advert that is sent in to be read, and not kept. */
export const sentText = z.strictObject({
  id: storable().max(200).optional().describe('yours, given back as it is'),
  title: storable().max(500).default('').describe('helps to tell role and seniority'),
  employer: storable().max(300).optional().describe('so that its name is not taken for a skill'),
  text: storable().min(1).max(50_000).describe('the advert as plain text'),
})
export type SentText = z.infer<typeof sentText>

export const textReading = z.object({
  id: z.string().nullable(),
  scanned: z
    .boolean()
    .describe('false: nothing was recognised, which is no evidence that nothing is asked for'),
  mentions: z.array(
    z.object({
      skill: z.string().describe('id of the taxonomy; `x-…` for a phrase that it does not hold'),
      label: z.string(),
      kind: z.enum(kinds),
      level: z.enum(levels),
      start: z.int().nonnegative().describe('UTF-16 offset into the text'),
      end: z.int().nonnegative().describe('UTF-16 offset, exclusive'),
      quote: z.string(),
      anyOf: z.string().nullable().describe('shared by the members of one set of alternatives'),
    }),
  ),
  salary: z
    .object({
      min: z.number().nullable().describe('null: "up to"'),
      max: z.number().nullable().describe('null: "from"'),
      currency: z.string(),
      period: z.enum(payPeriods),
      quote: z.string(),
    })
    .nullable(),
  seniority: z.enum(seniorities),
  role: z.string().nullable().describe('id of a role; null when none fits'),
  error: z.string().nullable().describe('why it could not be read; else null'),
})
export type TextReading = z.infer<typeof textReading>

/** What is answered to a text: what was found in it, or that it cannot be read. */
export function asReading(id: string | undefined, found: Extraction | null): TextReading {
  if (found === null) {
    const nothing = { scanned: false, mentions: [], salary: null, seniority: 'unknown', role: null } as const
    return { id: id ?? null, ...nothing, mentions: [], error: 'it takes too long to read' }
  }
  const { scanned, mentions, salary, seniority, role } = found
  const plain = mentions.map(({ sentence, section, ...mention }) => mention)
  return { id: id ?? null, scanned, mentions: plain, salary, seniority, role, error: null }
}
