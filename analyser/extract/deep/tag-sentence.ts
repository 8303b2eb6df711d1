/** Parts of speech of one sentence, by compromise: what of it the deep pass reads. */
import nlp from 'compromise/two'

/** The parts of speech that phrases are cut by. */
export type Part =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'gerund'
  | 'adverb'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'modal'
  | 'number'
  | 'other'

export interface Word {
  /** As printed, a hyphenated word whole. */
  readonly text: string
  readonly lower: string
  readonly part: Part
  /** Nothing but space stands between this word and the next. */
  readonly joined: boolean
  /** What stands between this word and the next, without space. */
  readonly mark: string
}

interface Term {
  readonly text: string
  readonly post: string
  readonly tags: ReadonlySet<string>
}

/** Tags by what they make of a word, the first that it has. */
const parts: readonly (readonly [string, Part])[] = [
  ['Determiner', 'determiner'],
  ['Possessive', 'determiner'],
  ['Pronoun', 'other'],
  ['Modal', 'modal'],
  ['Copula', 'modal'],
  ['Auxiliary', 'modal'],
  ['Gerund', 'gerund'],
  // A place or a person is no skill, though printed as a name.
  ['Place', 'other'],
  ['FirstName', 'other'],
  ['Acronym', 'noun'],
  ['ProperNoun', 'noun'],
  ['Value', 'number'],
  ['Date', 'number'],
  ['Noun', 'noun'],
  ['PastTense', 'adjective'],
  ['Participle', 'adjective'],
  ['Verb', 'verb'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
]

function partOf({ tags }: Term): Part {
  return parts.find(([tag]) => tags.has(tag))?.[1] ?? 'other'
}

/** Longer sentences are lists of everything, or no sentences. */
const LONGEST = 600

/** @param sentence one sentence or bullet, without its mark */
export function tagSentence(sentence: string): Word[] {
  const { document } = nlp(sentence.slice(0, LONGEST)) as unknown as { document: readonly Term[][] }
  const words: Word[] = []
  for (const terms of document) {
    for (let at = 0; at < terms.length; at++) {
      let term = terms[at] as Term
      let text = term.text
      // "cross-functional" is one word; its last part says which.
      while (/^[-‐‑]$/.test(term.post) && at + 1 < terms.length) {
        term = terms[++at] as Term
        text += `-${term.text}`
      }
      const part = text.includes('-') && partOf(term) !== 'noun' ? 'adjective' : partOf(term)
      const mark = term.post.trim()
      words.push({ text, lower: text.toLowerCase(), part, mark, joined: mark === '' })
    }
    const last = words.pop()
    if (last !== undefined) words.push({ ...last, joined: false })
  }
  return words
}
