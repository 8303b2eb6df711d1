import type { NewTerm } from '../domain/terms.ts'
import { isOrdinary, looksNamed, termKey } from '../extract/deep/term-key.ts'

/** A term that a vacancy says. */
export interface SaidTerm {
  readonly employer: string | null
  readonly vacancy: number
  readonly phrase: number
  readonly text: string
  readonly listed: boolean
}

interface Gathered {
  readonly vacancies: Set<number>
  readonly employers: Set<string>
  readonly listed: Set<string>
  readonly writings: Map<string, number>
  readonly phrases: Set<number>
}

/**
 * Part of its employers that must ask for a term in one list with skills, for it to be one: an ordinary word comes into
 * such a list now and then ("SQL, delivery and …"), the name of a tool hardly anywhere else.
 */
const LEAST_LISTED = { name: 0.25, phrase: 0.34, ordinary: 0.75 }

function leastListed(term: string): number {
  if (term.includes(' ')) return looksNamed(term) ? LEAST_LISTED.name : LEAST_LISTED.phrase
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(term)) return LEAST_LISTED.name
  if (isOrdinary(term)) return looksNamed(term) ? LEAST_LISTED.ordinary : Number.POSITIVE_INFINITY
  // One word without a capital is a piece of a phrase nearly always.
  return looksNamed(term) ? LEAST_LISTED.name : Number.POSITIVE_INFINITY
}

export type Candidate = Omit<NewTerm, 'evidence'> & { readonly phrases: ReadonlySet<number> }

/**
 * The terms that are probably skills, writings of one together, the most probable first.
 *
 * @param said terms that the taxonomy lacks
 * @param leastEmployers fewer that list a term are one employer's habit
 */
export function computeTerms(said: readonly SaidTerm[], leastEmployers: number): Candidate[] {
  const gathered = new Map<string, Gathered>()
  for (const { employer, vacancy, phrase, text, listed } of said) {
    const key = termKey(text)
    let one = gathered.get(key)
    if (one === undefined) {
      one = {
        ...{ vacancies: new Set(), employers: new Set(), listed: new Set() },
        ...{ writings: new Map(), phrases: new Set() },
      }
      gathered.set(key, one)
    }
    const by = employer ?? `vacancy ${vacancy}`
    one.vacancies.add(vacancy)
    one.employers.add(by)
    if (listed) one.listed.add(by)
    one.writings.set(text, (one.writings.get(text) ?? 0) + 1)
    one.phrases.add(phrase)
  }
  return [...gathered.values()]
    .map(({ vacancies, employers, listed, writings, phrases }) => ({
      term: [...writings].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'))[0]?.[0] ?? '',
      ...{ vacancies: vacancies.size, employers: employers.size, listed: listed.size, phrases },
    }))
    .filter(
      ({ term, employers, listed }) => listed >= leastEmployers && listed / employers >= leastListed(term),
    )
    .sort((a, b) => b.listed - a.listed || b.employers - a.employers || a.term.localeCompare(b.term, 'en'))
}
