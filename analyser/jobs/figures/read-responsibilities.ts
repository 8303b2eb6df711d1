import type { Db } from '../../../migrations/database.ts'
import type { Responsibilities } from '../../domain/responsibilities.ts'
import { DEEP_VERSION } from '../../extract/deep/read-sentence.ts'
import { computeResponsibilities } from '../../reports/compute-responsibilities.ts'
import { versionsOf } from '../../reports/versions.ts'
import { readDeepened, readPhraseEvidence, readPhraseRows } from './phrase-places.ts'
import { type ScopeOptions, scopeOf, whereScope } from './scope.ts'

export interface ReadResponsibilitiesOptions extends ScopeOptions {
  readonly role: string
  /** Smallest share that is listed, 0 to 1. */
  readonly least?: number | undefined
}

/** Rarer ones say how one employer words a duty. */
export const LEAST_RESPONSIBILITY = 0.03

/**
 * What somebody in a role does, by the duties that its vacancies tell.
 *
 * @throws NotFoundError for an unknown role, one without vacancies, or one that the deep pass has not read
 */
export async function readResponsibilities(
  db: Db,
  options: ReadResponsibilitiesOptions,
): Promise<Responsibilities> {
  const { least = LEAST_RESPONSIBILITY } = options
  const scope = await scopeOf(db, options)
  const rows = await db
    .selectFrom('counted_vacancies')
    .select(['id', 'employer', 'extractor', 'taxonomy', 'dedupe'])
    .where((e) => whereScope(e, scope, options))
    .where('scanned', '=', true)
    .execute()
  const ids = rows.map(({ id }) => id)
  const read = await readDeepened(db, ids, scope.label)
  const phrases = await readPhraseRows(db, 'duty', ids)
  const duties = Map.groupBy(phrases, ({ vacancy }) => vacancy)
  const telling = rows.flatMap((row) => {
    const own = duties.get(row.id)
    return own === undefined ? [] : [{ ...row, duties: own.map(({ text }) => text) }]
  })
  const all = computeResponsibilities(telling)
  const shown = all.filter(({ share }) => share >= least)
  const idOf = new Map(phrases.map(({ text, phrase }) => [text, phrase]))
  const quotes = await readPhraseEvidence(
    db,
    new Map(shown.map(({ id, texts }) => [id, [...texts].flatMap((text) => idOf.get(text) ?? [])])),
    telling.map(({ id }) => id),
  )
  return {
    ...scope,
    role: scope.role ?? options.role,
    versions: { ...versionsOf(rows), deep: DEEP_VERSION },
    n: {
      scanned: read.size,
      telling: telling.length,
      employers: new Set(telling.flatMap(({ employer }) => employer ?? [])).size,
      unread: rows.length - read.size,
    },
    responsibilities: shown.map(({ texts, ...one }) => ({ ...one, evidence: quotes.get(one.id) ?? [] })),
    hidden: all.length - shown.length,
  }
}
