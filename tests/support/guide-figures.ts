// Figures of roles made from known shares, for the tests of guides that need no database.
import type { Claim } from '../../analyser/domain/guide.ts'
import { type GuideFigures, type RoleFigures, setKey } from '../../analyser/guides/audit/figures.ts'
import { computeComparison } from '../../analyser/reports/compute-comparison.ts'
import { computePayReport } from '../../analyser/reports/compute-pay-report.ts'
import { computeReport } from '../../analyser/reports/compute-report.ts'
import { distanceMatrix } from '../../analyser/reports/compute-routes.ts'
import { countSets, type SkillSet } from '../../analyser/reports/count-sets.ts'
import type { PayVacancy } from '../../analyser/reports/pay-groups.ts'
import type { SkillIndex, VacancyRow } from '../../analyser/reports/vacancy-row.ts'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'

export const taxonomy = loadTaxonomy()
const ids = new Map([...taxonomy.skills.keys()].map((slug, i) => [slug, i + 1]))

function ancestorsOf(slug: string): string[] {
  const above = (taxonomy.skills.get(slug)?.broader ?? []).filter((id) => taxonomy.skills.get(id)?.family)
  return [...new Set(above.flatMap((id) => [id, ...ancestorsOf(id)]))]
}

export const skills: SkillIndex = new Map(
  [...taxonomy.skills.values()].map((skill) => [
    ids.get(skill.id) as number,
    {
      ...{ slug: skill.id, label: skill.label, kind: skill.kind, family: skill.family },
      ancestors: new Set(ancestorsOf(skill.id).map((id) => ids.get(id) as number)),
    },
  ]),
)

export interface MadeRole {
  readonly role: string
  /** Share of the vacancies that require each skill. */
  readonly asks: Readonly<Record<string, number>>
  readonly vacancies?: number
  readonly employers?: number
  /** Of each level, the pay of its vacancies, spread evenly. */
  readonly pay?: Readonly<Partial<Record<'entry' | 'mid' | 'senior', readonly [number, number]>>>
  readonly region?: string
  readonly sets?: readonly SkillSet[]
}

type Row = VacancyRow & PayVacancy

/** Vacancies that ask for each skill as often as wanted, each skill spread by another step so that they do not come together. */
function rowsOf({
  asks,
  vacancies = 400,
  employers = vacancies,
  pay = {},
  region = 'london',
}: MadeRole): Row[] {
  const levels = Object.keys(pay) as (keyof typeof pay)[]
  const wanted = Object.entries(asks)
  return Array.from({ length: vacancies }, (_, at): Row => {
    const asked = wanted
      .filter(([, share], which) => ((at * (2 * which + 7)) % vacancies) / vacancies < share)
      .map(([slug]) => slug)
    const numbers = [...new Set(asked.flatMap((slug) => [slug, ...ancestorsOf(slug)]))].map(
      (slug) => ids.get(slug) as number,
    )
    const seniority = levels.length === 0 ? 'unknown' : (levels[at % levels.length] as string)
    const band = pay[seniority as keyof typeof pay]
    const place = Math.floor(at / Math.max(1, levels.length)) / (vacancies / Math.max(1, levels.length))
    const middle = band === undefined ? null : Math.round(band[0] + place * (band[1] - band[0]))
    return {
      ...{ id: at, employer: `employer ${at % employers}`, agency: false, postedOn: '2026-06-01' },
      ...{ scanned: true, language: 'en', listings: 1, mentioned: numbers, required: numbers, anyOf: [] },
      ...{ extractor: '1', taxonomy: 'test', dedupe: '1', seniority, region, contract: 'permanent' },
      ...{ payMin: middle, payMax: middle, payCurrency: 'GBP', payPeriod: 'year' },
    }
  })
}

/** The figures of a role as they are read from a database. */
export function makeRole(made: MadeRole): RoleFigures {
  const rows = rowsOf(made)
  const label = taxonomy.roles.get(made.role)?.label ?? made.role
  const options = {
    ...{ role: made.role, label, window: { from: '2025-07-01', to: '2026-06-30' }, sample: false },
  }
  const report = computeReport(rows, skills, { ...options, least: 0 })
  const found = report.requirements.filter(({ kind }) => kind === 'any-of')
  return {
    report: { ...report, snapshot: 7 },
    pay: computePayReport(rows, skills, options),
    sets: new Map([
      ...found.map((one) => [setKey(one.members ?? []), one] as const),
      ...countSets(rows, skills, made.sets ?? []),
    ]),
    regions: { uk: rows.length, abroad: 0, unknown: 0 },
  }
}

/** Figures for a guide from the first role to the second. */
export function makeFigures(
  source: RoleFigures,
  target: RoleFigures,
  ...others: RoleFigures[]
): GuideFigures {
  const roles = new Map([source, target, ...others].map((role) => [role.report.role, role]))
  const pay = { currency: 'GBP', n: 0, stating: 0, midpoint: null }
  const [a, b] = [source, target].map(({ report }) => ({ report, pay })) as [
    { report: typeof source.report; pay: typeof pay },
    { report: typeof source.report; pay: typeof pay },
  ]
  return {
    role: (id) => roles.get(id),
    comparison: computeComparison(a, b, { skills, gates: new Map(), sourceSets: new Map() }),
    matrix: distanceMatrix(
      [...roles.values()].map(({ report }) => report),
      skills,
    ),
    problems: [],
  }
}

type Bare = {
  readonly [T in Claim['type']]: { type: T; value: Extract<Claim, { type: T }>['value'] }
}[Claim['type']]

/** Claims with the places of their words in a text: the first is the claim's, the others repeat it. */
export function claimsIn(
  text: string,
  given: Readonly<Record<string, Bare & { readonly words: string }>>,
): Claim[] {
  return Object.entries(given).map(([id, { words, ...claim }]) => {
    const places = [...text.matchAll(new RegExp(words.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'), 'gi'))].map(
      ({ index, 0: found }) => [index, index + found.length] as [number, number],
    )
    const [first = [0, 0], ...repeats] = places
    return { id, text: text.slice(...first), start: first[0], end: first[1], repeats, ...claim } as Claim
  })
}
