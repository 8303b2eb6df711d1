import type { Wording } from '../domain/wordings.ts'
import { clusteredShare } from '../stats/clustered-share.ts'
import { rolePool } from './role-pool.ts'
import { round4 } from './round.ts'
import { clustersOf, tally } from './tally.ts'
import type { VacancyRow } from './vacancy-row.ts'

/** A vacancy with what its adverts call the skill, as printed; the same form may come several times. */
export type WordedVacancy = Pick<VacancyRow, 'id' | 'employer'> & { readonly forms: readonly string[] }

/** A form on one line, with plain hyphens and quotation marks; the ends lose what is no part of a name. */
function tidy(form: string): string {
  return form
    .replace(/\s+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u2018\u2019]/gu, "'")
    .trim()
}

/** Writings that differ by case alone, under the one that most vacancies use. */
class Writings {
  readonly #counts = new Map<string, number>()
  add(form: string): void {
    this.#counts.set(form, (this.#counts.get(form) ?? 0) + 1)
  }
  get usual(): string {
    const all = [...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    return all[0]?.[0] ?? ''
  }
}

/**
 * The forms by which vacancies name a skill, each with its share and 95% interval (vacancies of one employer are alike,
 * see stats/clustered-share.ts).
 *
 * @param rows vacancies that name the skill, with at least one form each
 * @returns the most used first
 */
export function computeWordings(rows: readonly WordedVacancy[]): Wording[] {
  const ids = new Map<string, number>()
  const writings: Writings[] = []
  const counted = rows.map((row) => {
    const found = new Set<number>()
    for (const form of new Set(row.forms.map(tidy))) {
      const key = form.toLowerCase()
      const id = ids.get(key) ?? ids.size
      if (id === ids.size) {
        ids.set(key, id)
        writings.push(new Writings())
      }
      writings[id]?.add(form)
      found.add(id)
    }
    return { employer: row.employer, mentioned: [...found], required: [] }
  })
  if (counted.length === 0) return []
  const sums = tally(counted)
  const pool = rolePool(sums)
  const employers = new Map<number, number>()
  for (const cluster of clustersOf(counted)) {
    if (cluster[0]?.employer == null) continue
    for (const id of new Set(cluster.flatMap((row) => row.mentioned)))
      employers.set(id, (employers.get(id) ?? 0) + 1)
  }
  return [...sums.skills]
    .map(([id, { mentioned }]): Wording => {
      const { hits, share, low, high } = clusteredShare({ ...sums, ...mentioned }, pool)
      return {
        ...{ form: writings[id]?.usual ?? '', hits, share: round4(share) },
        ...{ low: round4(low), high: round4(high), employers: employers.get(id) ?? 0 },
      }
    })
    .sort((a, b) => b.hits - a.hits || a.form.localeCompare(b.form, 'en'))
}
