import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import type { Db } from '../../migrations/database.ts'

/** A small taxonomy, so that tests of the pipeline do not move with the real one. */
export const smallTaxonomy = () => loadTaxonomy(new URL('../fixtures/taxonomy/', import.meta.url))

export interface PlainAdvert {
  readonly id: string
  readonly title: string
  readonly employer: string
  readonly location?: string
  readonly postedAt: string
  readonly text: string
}

export interface Wishes {
  readonly required: readonly string[]
  readonly preferred?: readonly string[]
  readonly pay?: string
}

/** An advert in the most usual of shapes. */
export function advertText({ required, preferred = [], pay }: Wishes): string {
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', heading, '', ...items.map((item) => `- ${item}`)]
  return [
    'About us',
    '',
    'We sell shoes to people who walk.',
    ...list('What we need from you', required),
    ...list('Nice to have', preferred),
    ...(pay === undefined ? [] : ['', pay]),
  ].join('\n')
}

const skills = ['Python', 'Java', 'MongoDB', 'Redis', 'PostgreSQL', 'Git', 'Docker']

/** A word that nobody uses, another one for each number. */
function strangeWord(number: number): string {
  let word = ''
  for (let rest = number * 7_919 + 1_000; rest > 0; rest = Math.floor(rest / 60))
    word += `${'bdfgklmnprst'[rest % 12]}${'aeiou'[Math.floor(rest / 12) % 5]}`
  return word
}

/** Adverts of different vacancies, the same ones each time; every tenth repeats the one before it. */
export function manyAdverts(count: number): PlainAdvert[] {
  return Array.from({ length: count }, (_, at) => {
    const of = at % 10 === 9 ? at - 1 : at
    const asked = skills.filter((_skill, which) => (of * 7 + which * 3) % 5 < 2)
    const wished = skills.filter((_skill, which) => (of * 7 + which * 3) % 5 === 2)
    const own = Array.from({ length: 60 }, (_word, which) => strangeWord(of * 60 + which)).join(' ')
    return {
      id: `advert-${at}`,
      title: 'Backend Developer',
      employer: `${strangeWord(of)} and Daughters`,
      location: 'Leeds',
      postedAt: `2025-0${1 + (of % 9)}-1${of % 9}`,
      text: `${advertText({ required: asked, preferred: wished, pay: `£${40 + (of % 30)},000 per annum` })}\n\n${own}`,
    }
  })
}

/** Everything that an analysis leaves, in words and without what differs from run to run. */
export async function analysisOf(db: Db): Promise<Record<string, unknown[]>> {
  const slugs = new Map(
    (await db.selectFrom('skills').select(['id', 'slug']).execute()).map((row) => [row.id, row.slug]),
  )
  const named = (ids: readonly number[]) => ids.map((id) => slugs.get(id)).toSorted()
  const listings = await db.selectFrom('listings').selectAll().orderBy('external_id').execute()
  const names = new Map(listings.map((row) => [row.id, row.external_id]))
  const vacancies = await db.selectFrom('vacancies').selectAll().execute()
  const mentions = await db.selectFrom('mentions').selectAll().execute()
  const sorted = (rows: object[]) =>
    rows.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  return {
    listings: listings.map(({ id, first_seen, last_seen, vacancy_id, ...row }) => ({
      ...row,
      vacancy: names.get(vacancy_id ?? -1),
    })),
    vacancies: sorted(
      vacancies.map(({ id, made_of, mentioned, required, preferred, any_of, ...row }) => ({
        ...{ vacancy: names.get(id), mentioned: named(mentioned), required: named(required) },
        ...{ preferred: named(preferred), anyOf: sorted(any_of.map(named)), ...row },
      })),
    ),
    mentions: sorted(
      mentions.map(({ listing_id, skill_id, ...row }) => ({
        ...{ listing: names.get(listing_id), skill: slugs.get(skill_id), ...row },
      })),
    ),
  }
}
