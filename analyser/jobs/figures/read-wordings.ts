import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import { NotFoundError } from '../../domain/errors.ts'
import type { Skill } from '../../domain/taxonomy.ts'
import type { Wording, Wordings } from '../../domain/wordings.ts'
import { computeWordings, type WordedVacancy } from '../../reports/compute-wordings.ts'
import { versionsOf } from '../../reports/versions.ts'
import { knownSkill } from './read-related.ts'
import { type Scope, type ScopeOptions, scopeOf, whereScope } from './scope.ts'

export interface ReadWordingsOptions extends ScopeOptions {
  /** A skill, by id or name. */
  readonly skill: string
  /** Smallest share of a form that is listed, 0 to 1. */
  readonly least?: number | undefined
}

/** Rarer forms are slips of the pen, or of the extractor. */
export const LEAST_FORM = 0.01

interface Place {
  readonly vacancy: number
  readonly skill: number
  readonly form: string
}

/**
 * What the mentions of some skills say, a row a place. Offsets count UTF-16, those of the database whole characters: a
 * text with characters outside of the first 65,536 is cut here.
 */
async function placesOf(db: Db, vacancies: readonly number[], skills: readonly number[]): Promise<Place[]> {
  const { rows } = await sql<Place & { text: string | null; start: number; end: number }>`
    select l.vacancy_id as vacancy, m.skill_id as skill, m.start_at as start, m.end_at as end,
      substr(l.text, m.start_at + 1, m.end_at - m.start_at) as form,
      case when l.text ~ '[\\U00010000-\\U0010FFFF]' then l.text end as text
    from listings l join mentions m on m.listing_id = l.id and m.posted_on = l.posted_on
    where l.vacancy_id = any(${vacancies}::bigint[]) and m.skill_id = any(${skills}::int[])`.execute(db)
  return rows.map(({ vacancy, skill, form, text, start, end }) => ({
    ...{ vacancy, skill, form: text === null ? form : text.slice(start, end) },
  }))
}

type CountedRow = Omit<WordedVacancy, 'forms'> & {
  readonly extractor: string
  readonly taxonomy: string
  readonly dedupe: string
}

/** The scanned vacancies of a scope; with a skill, those that ask for it or for one under it. */
async function vacanciesOf(
  db: Db,
  scope: Scope,
  options: ReadWordingsOptions | ScopeOptions,
  skill?: number,
): Promise<CountedRow[]> {
  return db
    .selectFrom('counted_vacancies')
    .select(['id', 'employer', 'extractor', 'taxonomy', 'dedupe'])
    .where((e) => whereScope(e, scope, options))
    .where('scanned', '=', true)
    .$if(skill !== undefined, (query) => query.where(sql<boolean>`mentioned @> array[${skill}]::int[]`))
    .execute()
}

async function scannedOf(db: Db, scope: Scope, options: ScopeOptions): Promise<number> {
  const { n } = await db
    .selectFrom('counted_vacancies')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where((e) => whereScope(e, scope, options))
    .where('scanned', '=', true)
    .executeTakeFirstOrThrow()
  return n
}

/** The vacancies that say something, each with all that it says. */
function withForms<Row extends { readonly id: number }>(
  rows: readonly Row[],
  places: readonly Pick<Place, 'vacancy' | 'form'>[],
): (Row & { forms: string[] })[] {
  const forms = Map.groupBy(places, ({ vacancy }) => vacancy)
  return rows.flatMap((row) => {
    const own = forms.get(row.id)
    return own === undefined ? [] : [{ ...row, forms: own.map(({ form }) => form) }]
  })
}

/**
 * How adverts word a skill, in a role or over all: the forms of its own mentions, not of narrower skills.
 *
 * @throws NotFoundError for an unknown role or skill, or a scope that does not name the skill
 */
export async function readWordings(db: Db, options: ReadWordingsOptions): Promise<Wordings> {
  const { taxonomy, least = LEAST_FORM } = options
  const skill = taxonomy.skills.get(knownSkill(options.skill, taxonomy)) as Skill
  const scope = await scopeOf(db, options)
  const known = await db.selectFrom('skills').select('id').where('slug', '=', skill.id).executeTakeFirst()
  const candidates = known === undefined ? [] : await vacanciesOf(db, scope, options, known.id)
  const places =
    known === undefined
      ? []
      : await placesOf(
          db,
          candidates.map((row) => row.id),
          [known.id],
        )
  const rows = withForms(candidates, places)
  if (rows.length === 0) {
    throw new NotFoundError(
      'no-data-in-window',
      `no vacancy of ${scope.label} posted ${scope.window.from} to ${scope.window.to} names ${skill.label} itself`,
      { hint: skill.family ? 'ask for one of the skills of this family' : 'widen the window' },
    )
  }
  const forms = computeWordings(rows)
  const shown = forms.filter(({ share }) => share >= least)
  return {
    ...scope,
    versions: versionsOf(rows),
    skill: { id: skill.id, label: skill.label, kind: skill.kind },
    n: {
      scanned: await scannedOf(db, scope, options),
      vacancies: rows.length,
      employers: new Set(rows.flatMap(({ employer }) => employer ?? [])).size,
    },
    forms: shown,
    hidden: forms.length - shown.length,
  }
}

/**
 * The forms of every skill that the vacancies of a role name, the most used first, by skill.
 *
 * @param slugs only of these skills
 */
export async function readRoleWordings(
  db: Db,
  options: ScopeOptions & { readonly slugs?: readonly string[] | undefined; readonly least?: number },
): Promise<Map<string, Wording[]>> {
  const scope = await scopeOf(db, options)
  const slugs = options.slugs ?? [...options.taxonomy.skills.keys()]
  const skills = await db.selectFrom('skills').select(['id', 'slug']).where('slug', 'in', slugs).execute()
  const rows = await vacanciesOf(db, scope, options)
  const places = Map.groupBy(
    await placesOf(
      db,
      rows.map((row) => row.id),
      skills.map((row) => row.id),
    ),
    ({ skill }) => skill,
  )
  const least = options.least ?? LEAST_FORM
  return new Map(
    skills.flatMap(({ id, slug }) => {
      const own = places.get(id)
      if (own === undefined) return []
      return [[slug, computeWordings(withForms(rows, own)).filter(({ share }) => share >= least)] as const]
    }),
  )
}
