import type { Kind } from '../../domain/mention.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { createMatcher } from '../matcher.ts'
import { newTokens, tokenize } from '../tokens.ts'

/** Where a text names a skill of the taxonomy, sure or not. */
export interface KnownPlace {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/** Finds what the taxonomy knows in a text. */
export type FindKnown = (text: string) => readonly KnownPlace[]

export function createFindKnown(taxonomy: Taxonomy): FindKnown {
  const matcher = createMatcher(taxonomy)
  const tokens = newTokens()
  return (text) => {
    tokenize(text, matcher.vocabulary, tokens)
    return matcher.match(text, tokens).map(({ skill, start, end }) => ({ kind: skill.kind, start, end }))
  }
}
