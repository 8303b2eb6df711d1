import type { Related, RelatedSkill } from '../domain/related.ts'
import type { Report } from '../domain/report.ts'
import { falseDiscovery } from '../stats/false-discovery.ts'
import { lift } from '../stats/lift.ts'
import { shareRatio } from '../stats/share-ratio.ts'
import { round4 } from './round.ts'
import { tellingRequirements, withoutExplainedFamilies } from './telling.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'

const LEAST_HITS = 5
const LEAST_SHARE = 0.05
/** What a role is known by is asked for by at least this share of its vacancies. */
const LEAST_DISTINCT = 0.1
/** Asked for less than this much more often, a requirement sets nothing apart. */
const LEAST_RATIO = 1.25
const FALSE_DISCOVERY = 0.05
const SHOWN = 25

const header = ({ role, label, window, sample, versions, n }: Report) => ({
  role,
  label,
  window,
  sample,
  versions,
  n,
})
const round2 = (value: number) => Math.round(value * 100) / 100

/**
 * Skills that are asked for together with one, more and less than chance, in the vacancies of a role.
 *
 * @param rows   vacancies of the role
 * @param report the role's report over the same vacancies
 * @param slug   the skill
 */
export function computeRelated(
  rows: readonly VacancyRow[],
  report: Report,
  skills: SkillIndex,
  slug: string,
): Related {
  const scanned = rows.filter((row) => row.scanned)
  const [own, skill] = [...skills].find(([, known]) => known.slug === slug) ?? []
  const hits = new Map<number, number>()
  const together = new Map<number, number>()
  for (const row of scanned) {
    const asks = own !== undefined && row.mentioned.includes(own)
    for (const id of row.mentioned) {
      hits.set(id, (hits.get(id) ?? 0) + 1)
      if (asks) together.set(id, (together.get(id) ?? 0) + 1)
    }
  }
  const ownHits = own === undefined ? 0 : (hits.get(own) ?? 0)
  const effective = scanned.length / report.designEffect
  const found = [...hits].flatMap(([id, count]) => {
    const other = skills.get(id)
    // A family holds its members by definition: that they come together says nothing.
    if (
      other === undefined ||
      id === own ||
      own === undefined ||
      other.ancestors.has(own) ||
      skill?.ancestors.has(id)
    )
      return []
    if (ownHits < LEAST_HITS || count < LEAST_HITS || count / scanned.length < LEAST_SHARE) return []
    const both = together.get(id) ?? 0
    return [{ other, both, chance: lift(both, ownHits, count, scanned.length, effective) }]
  })
  const qs = falseDiscovery(found.map(({ chance }) => chance.p))
  const rowsOf = found.flatMap(({ other, both, chance }, i): RelatedSkill[] => {
    const q = qs[i] as number
    if (q > FALSE_DISCOVERY) return []
    return [
      {
        ...{
          id: other.slug,
          label: other.label,
          kind: other.kind as RelatedSkill['kind'],
          share: round4(both / ownHits),
        },
        ...{ lift: round2(chance.lift), low: round2(chance.low), high: round2(chance.high), q: round4(q) },
      },
    ]
  })
  const telling = withoutExplainedFamilies(rowsOf, ({ share }) => share, skills)
  return {
    ...header(report),
    skill: {
      id: slug,
      label: skill?.label ?? slug,
      hits: ownHits,
      share: round4(scanned.length === 0 ? 0 : ownHits / scanned.length),
    },
    more: telling
      .filter((row) => row.lift > 1)
      .sort((a, b) => b.low - a.low)
      .slice(0, SHOWN),
    less: telling
      .filter((row) => row.lift < 1)
      .sort((a, b) => a.high - b.high)
      .slice(0, SHOWN),
  }
}

/**
 * What distinguishes a role from all others: requirements that it asks for more often, surely.
 *
 * @param others share of each skill in the vacancies of all other roles, and how many these are
 */
export function computeDistinct(
  report: Report,
  others: { readonly vacancies: number; readonly hits: ReadonlyMap<string, number> },
): Related {
  const more = tellingRequirements(report)
    .filter(({ kind, mentioned }) => kind !== 'any-of' && mentioned.share >= LEAST_DISTINCT)
    .map(({ id, label, kind, mentioned, effective }): RelatedSkill => {
      const elsewhere = others.vacancies === 0 ? 0 : (others.hits.get(id) ?? 0) / others.vacancies
      // Other roles have many more vacancies; what they are alike by is small beside the role's own uncertainty.
      const found = shareRatio(
        mentioned.share,
        effective,
        elsewhere,
        Math.max(1, others.vacancies / report.designEffect),
      )
      return {
        ...{ id, label, kind, share: mentioned.share },
        ...{ lift: round2(found.ratio), low: round2(found.low), high: round2(found.high), q: null },
      }
    })
    .filter((row) => row.low > 1 && row.lift >= LEAST_RATIO)
    .sort((a, b) => b.low - a.low)
  return { ...header(report), skill: null, more: more.slice(0, SHOWN), less: [] }
}
