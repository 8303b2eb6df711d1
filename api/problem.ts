import { z } from 'zod'
import { RequisiteError } from '../analyser/domain/errors.ts'
import { HttpError } from './http-error.ts'
import { withOutage } from './outage.ts'

/** An error as RFC 9457 has it; `type` is stable, `detail` is for people. */
export const problem = z
  .strictObject({
    type: z.string().describe('urn:requisite:problem:<code>, stable'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    hint: z.string().optional().describe('what to do about it'),
    errors: z
      .array(z.strictObject({ field: z.string(), message: z.string() }))
      .optional()
      .describe('one for each wrong field'),
    requestId: z.string().describe('names the request in the log of the server'),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 has it' })
export type Problem = z.infer<typeof problem>

export const PROBLEM_TYPE = 'application/problem+json'

interface Status {
  readonly status: number
  readonly title: string
}
/** Exit codes of the command line as HTTP statuses: the same error means the same on both. */
const statuses: Readonly<Record<number, Status>> = {
  64: { status: 400, title: 'The request is wrong' },
  65: { status: 400, title: 'The input is wrong' },
  66: { status: 404, title: 'There is no such thing, or no data for it' },
  75: { status: 409, title: 'Somebody else was faster' },
  69: { status: 503, title: 'Something that is needed does not answer' },
}

/** The problem that an error of ours stands for; undefined for a defect. */
export function problemOf(raised: unknown, requestId: string): Problem | undefined {
  const error = withOutage(raised)
  if (!(error instanceof RequisiteError)) return undefined
  const known =
    error instanceof HttpError ? { status: error.status, title: error.title } : statuses[error.exitCode]
  if (known === undefined) return undefined
  return {
    type: `urn:requisite:problem:${error.code}`,
    ...known,
    detail: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    requestId,
  }
}
