/** Cuts a job title into words, without those that say how senior the job is. */
import { normalWord } from './words.ts'

/** Ends a part of the title: "Data Analyst - Pricing" has two. */
export const BREAK = 0
export const SLASH = 1
/** What follows "of", "for", "in" is not what the person is. It is a word too: "Head of Data" is one phrase. */
export const PREPOSITION = 'of'

/** A word in its normal form, or a mark. */
export type TitleToken = string | typeof BREAK | typeof SLASH

/** How senior, and for how long; read by other rules, and often in the middle of a title. */
const DROPPED = new Set(['senior', 'sr', 'snr', 'junior', 'jr', 'jnr', 'mid', 'interim', 'experienced'])
const PREPOSITIONS = new Set(['of', 'for', 'in', 'with', 'at', 'within', 'to'])
const JOINED: ReadonlyMap<string, string> = new Map([
  ['frontend', 'front end'],
  ['backend', 'back end'],
  ['fullstack', 'full stack'],
  ['healthcare', 'health care'],
  ['homecare', 'home care'],
  ['helpdesk', 'help desk'],
  ['cybersecurity', 'cyber security'],
  ['ecommerce', 'e commerce'],
  ['nodejs', 'node js'],
  ['adviser', 'advisor'],
])
const ENTITY = /&(?:amp|#38|#0?39|apos|quot|nbsp|ndash|mdash|#8211);/gi
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?:\+\+|#)?|[/&,;:|()[\]{}–—•@*~]|-|\s{2,}/gu

function decoded(entity: string): string {
  if (/amp|38;/i.test(entity)) return '&'
  return /nbsp/i.test(entity) ? ' ' : /dash|8211/i.test(entity) ? '–' : "'"
}

/**
 * @param title as printed; more than 300 characters are not read
 * @example titleTokens('Senior Back-end Engineers, Pricing') // => ['back', 'end', 'engineer', BREAK, 'pricing']
 */
export function titleTokens(title: string): TitleToken[] {
  const text = title.slice(0, 300).replace(ENTITY, decoded)
  const tokens: TitleToken[] = []
  for (const found of text.matchAll(WORD)) {
    const word = found[0]
    if (word === '/') tokens.push(SLASH)
    else if (word === '&') tokens.push('and')
    else if (word === '-') {
      // A hyphen inside a word is a space; one beside a space ends a part.
      if (/\s/.test(text[found.index - 1] ?? ' ') || /\s/.test(text[found.index + 1] ?? ' '))
        tokens.push(BREAK)
    } else if (/^(?:[,;:|()[\]{}–—•@*~]|\s+)$/.test(word)) tokens.push(BREAK)
    else {
      const normal = normalWord(word)
      if (DROPPED.has(normal)) continue
      const parts = JOINED.get(normal)
      if (parts !== undefined) tokens.push(...parts.split(' '))
      else tokens.push(PREPOSITIONS.has(normal) ? PREPOSITION : normal)
    }
  }
  return tokens
}
