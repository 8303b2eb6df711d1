/** What the deep pass reads of one sentence, whatever the taxonomy knows: kept by the sentence, since adverts repeat. */
import { type NounPhrase, nounPhrases } from './noun-phrases.ts'
import { tagSentence } from './tag-sentence.ts'
import { type VerbPhrase, verbPhrases } from './verb-phrases.ts'

/** Raised with every change of what the same sentence yields. */
export const DEEP_VERSION = '1'

export interface SentenceReading {
  readonly terms: readonly NounPhrase[]
  readonly duties: readonly VerbPhrase[]
}

/** @param sentence a sentence or bullet of an advert, without its mark */
export function readSentence(sentence: string): SentenceReading {
  const words = tagSentence(sentence)
  return { terms: nounPhrases(words), duties: verbPhrases(words) }
}
