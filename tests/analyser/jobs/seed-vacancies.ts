import type { Taxonomy } from '../../../analyser/domain/taxonomy.ts'
import { addMonths } from '../../../analyser/jobs/add-months.ts'
import type { Db } from '../../../migrations/database.ts'

/** A vacancy in few words: the slugs of what it asks for; `text` holds each in a sentence of its own. */
export interface Seed {
  readonly role?: string
  readonly source?: string
  readonly employer?: string | null
  readonly postedOn?: string
  readonly sample?: boolean
  readonly scanned?: boolean
  readonly language?: string
  readonly required?: readonly string[]
  readonly preferred?: readonly string[]
  readonly anyOf?: readonly (readonly string[])[]
  readonly pay?: readonly [number, number]
}

const skill = (id: string, label: string, kind: 'tool' | 'concept' | 'language', broader: string[] = []) =>
  [id, { id, label, kind, aliases: [], broader, family: id.endsWith('databases'), field: 'test' }] as const

const role = (id: string, label: string) => [id, { id, label, soc: '2134', titles: [label] }] as const

export const taxonomy = {
  version: 'test',
  skills: new Map([
    skill('sql-databases', 'SQL databases', 'concept'),
    skill('postgresql', 'PostgreSQL', 'tool', ['sql-databases']),
    skill('python', 'Python', 'language'),
    skill('nodejs', 'Node.js', 'tool'),
    skill('pytorch', 'PyTorch', 'tool'),
  ]),
  roles: new Map([
    role('backend-developer', 'Backend Developer'),
    role('machine-learning-engineer', 'Machine Learning Engineer'),
    role('data-analyst', 'Data Analyst'),
  ]),
} as unknown as Taxonomy

let next = 0

/** Stores vacancies as the pipeline does: listing, vacancy row with families, mentions with their sentences. */
export async function seedVacancies(db: Db, seeds: readonly Seed[]): Promise<number[]> {
  const skills = [...taxonomy.skills.values()].map(({ id, label, kind }) => ({ slug: id, label, kind }))
  await db
    .insertInto('skills')
    .values(skills)
    .onConflict((on) => on.column('slug').doNothing())
    .execute()
  const rows = await db.selectFrom('skills').select(['id', 'slug']).execute()
  const idOf = (slug: string) => rows.find((row) => row.slug === slug)?.id as number
  const withFamilies = (slugs: readonly string[]) =>
    [...new Set(slugs.flatMap((slug) => [slug, ...(taxonomy.skills.get(slug)?.broader ?? [])]))].map(idOf)
  const ids: number[] = []
  for (const seed of seeds) {
    const { required = [], preferred = [], postedOn = '2026-05-01', sample = false } = seed
    const sentences = [...required, ...preferred].map(
      (slug) => `You know ${taxonomy.skills.get(slug)?.label}.`,
    )
    const text = sentences.join(' ')
    const employer = seed.employer === undefined ? `Employer ${++next}` : seed.employer
    const source = seed.source ?? 'test'
    const { id } = await db
      .insertInto('listings')
      .values({
        source,
        external_id: `t-${++next}`,
        title: 'A job',
        employer,
        posted_on: postedOn,
        text,
        content_hash: String(next),
        language: seed.language ?? 'en',
        sample,
        first_seen: postedOn,
        last_seen: postedOn,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.updateTable('listings').set({ vacancy_id: id }).where('id', '=', id).execute()
    ids.push(id)
    const version = { extractor: 'e1', taxonomy: 't1' }
    await db
      .insertInto('vacancies')
      .values({
        id,
        role: seed.role ?? 'backend-developer',
        seniority: 'mid',
        employer,
        source,
        posted_on: postedOn,
        sample,
        scanned: seed.scanned ?? true,
        mentioned: withFamilies([...required, ...preferred]),
        required: withFamilies(required),
        preferred: withFamilies(preferred),
        any_of: JSON.stringify((seed.anyOf ?? []).map((set) => set.map(idOf))),
        pay_min: seed.pay?.[0] ?? null,
        pay_max: seed.pay?.[1] ?? null,
        pay_currency: seed.pay === undefined ? null : 'GBP',
        pay_period: seed.pay === undefined ? null : 'year',
        listings: 1,
        dedupe: 'd1',
        ...version,
      })
      .execute()
    await addMonths(db, 'mentions', [`${postedOn.slice(0, 7)}-01`])
    let at = 0
    for (const [i, slug] of [...required, ...preferred].entries()) {
      const sentence = sentences[i] as string
      const label = taxonomy.skills.get(slug)?.label as string
      await db
        .insertInto('mentions')
        .values({
          listing_id: id,
          skill_id: idOf(slug),
          posted_on: postedOn,
          level: required.includes(slug) ? 'required' : 'preferred',
          start_at: at + sentence.indexOf(label),
          end_at: at + sentence.indexOf(label) + label.length,
          sentence_start: at,
          sentence_end: at + sentence.length,
          section: 'required',
          ...version,
        })
        .execute()
      at += sentence.length + 1
    }
  }
  return ids
}

export const times = (count: number, seed: Seed): Seed[] => Array.from({ length: count }, () => seed)
