import { z } from 'zod'

/** `[start, end)`, in UTF-16 units of the guide's file. */
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

export const claimTypes = [
  'route',
  'gap',
  'transfer',
  'salary',
  'timeline',
  'step',
  'difficulty',
  'qualification',
  'count',
  'bridge',
  'other-route',
] as const

const claimCore = {
  id: z.string().describe('stable while the claim says the same thing of the same subject'),
  text: z.string().describe('as it stands in the file'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  repeats: z.array(span).describe('where else the guide says the same: all move together'),
}
/** Weeks are 12/52 of a month. An end that is not given is null, as of pay: "up to a year", "6+ months". */
const months = {
  minMonths: z.number().nonnegative().nullable(),
  maxMonths: z.number().nonnegative().nullable(),
}
const claimOf = <T extends (typeof claimTypes)[number], V extends z.ZodType>(type: T, value: V) =>
  z.object({ ...claimCore, type: z.literal(type), value })

/** A role as the guide names it, and as the taxonomy knows it. */
const namedRole = z.object({ label: z.string(), role: z.string().nullable() })

/** One checkable statement of a guide. */
export const claim = z.discriminatedUnion('type', [
  claimOf(
    'route',
    z.object({ from: z.string(), to: z.string(), market: z.string().nullable().describe('such as UK') }),
  ),
  claimOf(
    'gap',
    z.object({
      label: z.string(),
      rank: z.int().positive().describe('place in the order of the guide'),
      anyOf: z.array(z.string()).optional().describe('alternatives: "Python or Node.js"'),
      members: z.array(z.string()).optional().describe('examples: "Message queues (RabbitMQ, Kafka)"'),
    }),
  ),
  claimOf('transfer', z.object({ label: z.string() })),
  claimOf(
    'salary',
    z.object({
      role: z.string().describe('as the guide names it'),
      seniority: z.enum(['entry', 'mid', 'senior']).nullable(),
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string(),
      period: z.string(),
      openEnded: z.boolean().optional().describe('a "+" behind it'),
    }),
  ),
  claimOf(
    'timeline',
    z.object({
      ...months,
      of: z
        .string()
        .optional()
        .describe('what takes so long, where it is not the whole change: "reach mid-career rates"'),
    }),
  ),
  claimOf('step', z.object({ label: z.string().describe('without its time'), ...months })),
  claimOf('difficulty', z.object({ level: z.string() })),
  claimOf(
    'qualification',
    z.object({
      statement: z.string().describe('the clause that it stands in'),
      label: z.string().nullable().describe('the qualification that is named: "NMC registration"'),
    }),
  ),
  claimOf(
    'count',
    z.object({
      of: z.string().describe('what is counted, in the guide\'s words: "job descriptions"'),
      min: z.number().nullable(),
      max: z.number().nullable(),
      unit: z
        .string()
        .nullable()
        .describe('"%" for a share, "x" for a factor, "years" of experience; null: a number'),
    }),
  ),
  claimOf('bridge', namedRole),
  claimOf('other-route', namedRole.extend({ direction: z.enum(['out', 'in']) })),
])
export type Claim = z.infer<typeof claim>
export type ClaimOf<T extends Claim['type']> = Extract<Claim, { type: T }>

/** What was read out of a guide. `unread`: what looks like a claim, and why it was not (or not safely) read. */
export const readGuide = z.object({
  guide: z.object({ from: z.string().nullable(), to: z.string().nullable(), market: z.string().nullable() }),
  claims: z.array(claim),
  unread: z.array(z.object({ start: z.int(), end: z.int(), why: z.string() })),
})
export type ReadGuide = z.infer<typeof readGuide>
