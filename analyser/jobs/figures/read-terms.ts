import type { Db } from '../../../migrations/database.ts'
import type { NewTerms } from '../../domain/terms.ts'
import { createFindKnown } from '../../extract/deep/known-phrase.ts'
import { termKey } from '../../extract/deep/term-key.ts'
import { computeTerms } from '../../reports/compute-terms.ts'
import { readDeepened, readPhraseEvidence, readPhraseRows } from './phrase-places.ts'
import { type ScopeOptions, scopeOf, whereScope } from './scope.ts'

export interface ReadTermsOptions extends ScopeOptions {
  /** Terms that are not to be offered. */
  readonly rejected: readonly string[]
  /** Employers that must ask for a term in a list with skills. */
  readonly leastEmployers?: number | undefined
  /** How many terms at most. */
  readonly most?: number | undefined
}

export const LEAST_EMPLOYERS = 2
export const MOST_TERMS = 50

/**
 * Phrases of requirements that the taxonomy lacks and that may name a skill, in a role or over all.
 *
 * @throws NotFoundError for an unknown role, a scope without vacancies, or one that the deep pass has not read
 */
export async function readTerms(db: Db, options: ReadTermsOptions): Promise<NewTerms> {
  const { taxonomy, rejected, leastEmployers = LEAST_EMPLOYERS, most = MOST_TERMS } = options
  const scope = await scopeOf(db, options)
  const rows = await db
    .selectFrom('counted_vacancies')
    .select(['id', 'employer'])
    .where((e) => whereScope(e, scope, options))
    .where('scanned', '=', true)
    .execute()
  const ids = rows.map(({ id }) => id)
  const read = await readDeepened(db, ids, scope.label)
  const employerOf = new Map(rows.map(({ id, employer }) => [id, employer]))
  // What was found with an older taxonomy may stand in today's.
  const findKnown = createFindKnown(taxonomy)
  const closed = new Set(rejected.map(termKey))
  const said = (await readPhraseRows(db, 'term', ids))
    .filter(({ text }) => !closed.has(termKey(text)) && findKnown(text).length === 0)
    .map((row) => ({ ...row, employer: employerOf.get(row.vacancy) ?? null }))
  const all = computeTerms(said, leastEmployers)
  const shown = all.slice(0, most)
  const quotes = await readPhraseEvidence(
    db,
    new Map(shown.map(({ term, phrases }) => [term, [...phrases]])),
    ids,
  )
  return {
    ...scope,
    n: { scanned: read.size, employers: new Set(rows.flatMap(({ employer }) => employer ?? [])).size },
    terms: shown.map(({ phrases, ...one }) => ({ ...one, evidence: quotes.get(one.term) ?? [] })),
    hidden: all.length - shown.length,
  }
}
