import nlp from 'compromise/two'
import { singular } from './duty-sense.ts'

const { lexicon } = (nlp as unknown as { model(): { one: { lexicon: Record<string, unknown> } } }).model().one

/** A term without regard to case, hyphens and the plural of its last word. */
export function termKey(term: string): string {
  const words = term
    .replace(/[-‐‑\s]+/g, ' ')
    .trim()
    .split(' ')
  const last = singular(words.at(-1) ?? '')
  return [...words.slice(0, -1).map((word) => word.toLowerCase()), last].join(' ')
}

/** Printed like a name: capitals or digits where an ordinary phrase has none. */
export const looksNamed = (term: string): boolean =>
  term.split(' ').every((word) => /^\p{Lu}|\d|\p{Ll}\p{Lu}|^[a-z]+[.+#]/u.test(word))

/** A word of everyday English, by the lexicon of the tagger: "delivery", "future". */
export const isOrdinary = (word: string): boolean => Object.hasOwn(lexicon, word.toLowerCase())
