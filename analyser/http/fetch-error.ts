import { type ErrorDetails, RequisiteError } from '../domain/errors.ts'

/**
 * What a failed request means for the collection: `retry` it later, `skip` this page and go on, or `stop` this target.
 */
export type Consequence = 'retry' | 'skip' | 'stop'

export interface FetchDetails extends ErrorDetails {
  /** The earliest time to try again that the server asked for, in ms from now. */
  readonly retryAfterMs?: number
  readonly status?: number
}

/** A page that could not be had, or must not be. */
export class FetchError extends RequisiteError {
  readonly consequence: Consequence
  readonly retryAfterMs: number | undefined
  readonly status: number | undefined

  constructor(code: string, consequence: Consequence, message: string, details: FetchDetails = {}) {
    super(code, message, 69, details)
    this.consequence = consequence
    this.retryAfterMs = details.retryAfterMs
    this.status = details.status
  }
}
