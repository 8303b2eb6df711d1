import { PageError } from '../errors.ts'

export { MAX_ATTRIBUTES, MAX_DEPTH } from '../../analyser/extract/markup-limits.ts'

/** A document built to hurt its reader. */
export class HostileMarkupError extends PageError {
  constructor(what: string) {
    super('hostile-markup', 'skip', `the page has ${what}, which no honest page has`)
  }
}
