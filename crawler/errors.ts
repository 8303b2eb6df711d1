import { type ErrorDetails, RequisiteError } from '../analyser/domain/errors.ts'
import { type Consequence, FetchError } from '../analyser/http/fetch-error.ts'

/** A page that came, but is not what the source's adapter knows. */
export class PageError extends RequisiteError {
  readonly consequence: Consequence

  constructor(code: string, consequence: Consequence, message: string, details: ErrorDetails = {}) {
    super(code, message, 65, details)
    this.consequence = consequence
  }
}

/** The consequence of any error in a collection: an unknown one is a defect and stops the target. */
export function consequenceOf(error: unknown): Consequence {
  return error instanceof FetchError || error instanceof PageError ? error.consequence : 'stop'
}
