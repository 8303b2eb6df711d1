import type { FindKnown, KnownPlace } from './known-phrase.ts'
import type { NounPhrase } from './noun-phrases.ts'
import type { SentenceReading } from './read-sentence.ts'

export interface ReadSentence {
  readonly text: string
  readonly start: number
  readonly end: number
  /** It tells duties; otherwise it asks for something. */
  readonly duty: boolean
  readonly reading: SentenceReading
}

/** A phrase of an advert, with the sentence where it stands first. */
export interface FoundPhrase {
  readonly kind: 'term' | 'duty'
  /** A term as printed; a duty as "verb|preposition|object". */
  readonly text: string
  /** A term that the sentence asks for in one list with a skill of the taxonomy. */
  readonly listed: boolean
  readonly start: number
  readonly end: number
}

/** Where the terms of a sentence stand in it, in its order; undefined for one whose marks were lost. */
function placesOf(sentence: string, terms: readonly NounPhrase[]): (number | undefined)[] {
  let from = 0
  return terms.map(({ text }) => {
    const at = sentence.indexOf(text, from)
    if (at < 0) return undefined
    from = at + text.length
    return at
  })
}

/** Terms that the taxonomy lacks; in a list with a skill that is no soft one they are most probably skills too. */
function unknownTerms(
  sentence: string,
  terms: readonly NounPhrase[],
  known: readonly KnownPlace[],
): { text: string; listed: boolean }[] {
  const places = placesOf(sentence, terms)
  const knownAt = terms.map(({ text }, i) => {
    const at = places[i]
    return at === undefined
      ? undefined
      : known.filter(({ start, end }) => start < at + text.length && end > at)
  })
  const listsWithSkills = new Set(
    terms.flatMap(({ list }, i) => (knownAt[i]?.some(({ kind }) => kind !== 'soft') ? [list] : [])),
  )
  return terms.flatMap(({ text, asked, list }, i) =>
    knownAt[i]?.length === 0 ? [{ text, listed: asked && listsWithSkills.has(list) }] : [],
  )
}

/**
 * The phrases of one advert: terms that the taxonomy lacks out of what it asks for, and its duties; each once.
 *
 * @param findKnown what the taxonomy knows
 */
export function readPhrases(sentences: readonly ReadSentence[], findKnown: FindKnown): FoundPhrase[] {
  const found = new Map<string, FoundPhrase>()
  const add = (phrase: FoundPhrase) => {
    const key = `${phrase.kind} ${phrase.text.toLowerCase()}`
    const before = found.get(key)
    if (before === undefined || (phrase.listed && !before.listed)) found.set(key, phrase)
  }
  for (const { text, start, end, duty, reading } of sentences) {
    const place = { start, end }
    if (duty) {
      for (const { verb, preposition, object } of reading.duties)
        add({ kind: 'duty', text: `${verb}|${preposition}|${object}`, listed: false, ...place })
    }
    for (const term of unknownTerms(text, reading.terms, findKnown(text)))
      if (!duty || term.listed) add({ kind: 'term', ...term, ...place })
  }
  return [...found.values()]
}
