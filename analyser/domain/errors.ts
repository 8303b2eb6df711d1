/**
 * Every error that a user may see. The class states the consequence; `code` is stable and documented in REFERENCE.md.
 */
export interface ErrorDetails {
  readonly hint?: string
  readonly cause?: unknown
}

/** A problem with a known consequence: one clear line and what to do about it, never a stack trace. */
export class RequisiteError extends Error {
  /** Stable, kebab-case. */
  readonly code: string
  readonly hint: string | undefined
  /** What the command line exits with (sysexits.h where it has a fitting number). */
  readonly exitCode: number

  constructor(code: string, message: string, exitCode: number, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = new.target.name
    this.code = code
    this.hint = details.hint
    this.exitCode = exitCode
  }
}

/** The call is wrong: an unknown option, a missing argument. */
export class UsageError extends RequisiteError {
  constructor(message: string, details?: ErrorDetails) {
    super('usage', message, 64, details)
  }
}

/** The input is wrong: a missing file, broken JSON. Nothing of it was written. */
export class InputError extends RequisiteError {
  constructor(code: string, message: string, details?: ErrorDetails) {
    super(code, message, 65, details)
  }
}

/** What was asked for does not exist, or there are no data for it. */
export class NotFoundError extends RequisiteError {
  constructor(code: string, message: string, details?: ErrorDetails) {
    super(code, message, 66, details)
  }
}

/** Something that we depend on is not there: PostgreSQL, Redis, a port. Trying again may help. */
export class UnavailableError extends RequisiteError {
  constructor(code: string, message: string, details?: ErrorDetails) {
    super(code, message, 69, details)
  }
}

/** The configuration is wrong: a malformed variable or file. */
export class ConfigError extends RequisiteError {
  constructor(message: string, details?: ErrorDetails) {
    super('config', message, 78, details)
  }
}

/** Somebody else was faster: look again and decide anew. Nothing was written. */
export class ConflictError extends RequisiteError {
  constructor(code: string, message: string, details?: ErrorDetails) {
    super(code, message, 75, details)
  }
}
