import { z } from 'zod'
import { problem } from '../problem.ts'

/** Errors that a route may answer with, in words of what to do about them. */
const errors = {
  400: 'The request is wrong: `errors` names each field.',
  401: 'A key is needed, or the one that was sent is not valid.',
  403: 'The key lacks the scope.',
  404: 'There is no such thing, or no data for it.',
  406: 'There is no such format of it.',
  413: 'The body is larger than is read.',
  415: 'The body is not JSON.',
  429: 'The key asked too often: see Retry-After.',
  503: 'Something that is needed does not answer; try again.',
} as const
export type ErrorStatus = keyof typeof errors

const asProblem = (status: ErrorStatus) => ({
  description: errors[status],
  content: { 'application/problem+json': { schema: problem } },
})

/** The errors of a route that asks for a key, with those of its own. */
export function errorAnswers(...own: readonly ErrorStatus[]) {
  const all = [...new Set<ErrorStatus>([400, 401, 403, 429, 503, ...own])].sort()
  return Object.fromEntries(all.map((status) => [status, asProblem(status)])) as Record<
    number,
    ReturnType<typeof asProblem>
  >
}

export const notModified = { 304: z.undefined().describe('It is still what the ETag stands for.') }

const binary = z.string().meta({ format: 'binary' })
export const asText = { schema: z.string() }
export const asBinary = { schema: binary }
