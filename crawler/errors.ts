import { type ErrorDetails, RequisiteError } from '../analyser/domain/errors.ts'
import type { Consequence } from '../analyser/http/fetch-error.ts'

/** A page that came, but is not what the source's adapter knows. */
export class PageError extends RequisiteError {
  readonly consequence: Consequence

  constructor(code: string, consequence: Consequence, message: string, details: ErrorDetails = {}) {
    super(code, message, 65, details)
    this.consequence = consequence
  }
}
