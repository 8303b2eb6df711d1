import type { Taxonomy } from '../domain/taxonomy.ts'

/** Builds the function that says which role an advert is for; null when none fits. */
export function createRoleReader(_taxonomy: Taxonomy): (title: string, text: string) => string | null {
  return () => null
}
