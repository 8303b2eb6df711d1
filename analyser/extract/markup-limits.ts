/** What no honest page has, and what is made to exhaust a parser. */
import { InputError } from '../domain/errors.ts'

/** Real pages nest some thirty deep; 97 KiB of nested `div`s cost a tree builder 9.3 s. */
export const MAX_DEPTH = 512
/** Real tags have under forty; 50,000 of them cost a tree builder 16 s. */
export const MAX_ATTRIBUTES = 256

const tooMuch = (what: string, kind: string) =>
  new InputError('hostile-html', `the page has ${what}`, {
    hint: `it was not read: no real ${kind} needs that`,
  })

/**
 * Counts what a parser of one page meets. Its functions throw InputError at the first thing too many.
 *
 * @param kind what the page is, in the words of the message
 */
export function markupGuard(kind: 'advert' | 'page') {
  let depth = 0
  let attributes = 0
  return {
    open(): void {
      attributes = 0
      if (++depth > MAX_DEPTH) throw tooMuch(`tags nested more than ${MAX_DEPTH} deep`, kind)
    },
    attribute(): void {
      if (++attributes > MAX_ATTRIBUTES)
        throw tooMuch(`a tag with more than ${MAX_ATTRIBUTES} attributes`, kind)
    },
    close(): void {
      depth--
    },
  }
}
