import { type ErrorDetails, RequisiteError } from '../analyser/domain/errors.ts'

const USAGE = 64

export interface HttpDetails extends ErrorDetails {
  readonly title: string
  /** Sent with the answer. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An error that only exists over HTTP, with the status that says so. */
export class HttpError extends RequisiteError {
  readonly status: number
  readonly title: string
  readonly headers: Readonly<Record<string, string>>

  constructor(code: string, status: number, message: string, details: HttpDetails) {
    super(code, message, USAGE, details)
    this.status = status
    this.title = details.title
    this.headers = details.headers ?? {}
  }
}
