import { PageError } from '../errors.ts'

/** 97 KiB of nested div cost a tree builder 9.3 s. Real pages stay under 60. */
export const MAX_DEPTH = 512
/** 50,000 attributes on one tag cost a tree builder 16 s. Real tags stay under 40. */
export const MAX_ATTRIBUTES = 256

/** A document built to hurt its reader. */
export class HostileMarkupError extends PageError {
  constructor(what: string) {
    super('hostile-markup', 'skip', `the page has ${what}, which no honest page has`)
  }
}
