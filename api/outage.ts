import { UnavailableError } from '../analyser/domain/errors.ts'
import { DatabaseUnavailableError } from '../migrations/database.ts'

/** Of a connection that fails, by Node and by PostgreSQL: refused, reset, server about to stop or to start, too many. */
const CODES = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[1-3]|53300|08\w{3})$/
const WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseUnavailableError) return true
  if (!(error instanceof Error)) return false
  return CODES.test((error as Error & { code?: string }).code ?? '') || WORDS.test(error.message)
}

/** An error that says that the database does not answer, in words that may leave the process; any other as it is. */
export function withOutage(error: unknown): unknown {
  if (!isOutage(error)) return error
  return new UnavailableError('database', 'the database does not answer', {
    hint: 'try again in a few seconds',
    cause: error,
  })
}
