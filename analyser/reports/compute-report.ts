import type { ExtractorQuality } from '../domain/extractor-quality.ts'
import type { Report, Requirement, Window } from '../domain/report.ts'
import { designEffect } from '../stats/design-effect.ts'
import type { Named as HeldName } from '../stats/hold.ts'
import { quantile } from '../stats/quantile.ts'
import { type Alternatives, findAlternatives } from './alternatives.ts'
import { mostSpecific } from './clearing.ts'
import { requirementShares } from './requirement-shares.ts'
import { rolePool } from './role-pool.ts'
import { round4 } from './round.ts'
import { NO_HITS, type SkillTally, type Tally, tally } from './tally.ts'
import type { SkillIndex, VacancyRow } from './vacancy-row.ts'
import { versionsOf } from './versions.ts'

export interface ReportOptions {
  readonly role: string
  readonly label: string
  readonly window: Window
  readonly sample: boolean
  readonly filters?: Readonly<Record<string, string>>
  /** Requirements with a smaller share are left out, and counted in `hidden`. */
  readonly least: number
  /** How right the extractor is; without it no share is corrected. */
  readonly quality?: ExtractorQuality | undefined
  /** Tier and standing by requirement as last published, which a small change does not flip. */
  readonly before?: ReadonlyMap<string, HeldName> | undefined
}

/** Shares closer than this are the same to a reader. */
const SAME_SHARE = 0.02

/** The design effect that is quoted is the median over requirements from this share on. */
const NOTICED = 0.05

type Named = Pick<Requirement, 'id' | 'label' | 'kind' | 'members' | 'alternatives'>

function excludedOf(rows: readonly VacancyRow[]): Record<string, number> {
  const excluded: Record<string, number> = {}
  for (const row of rows) {
    if (row.scanned) continue
    const reason = row.language === 'en' ? 'not-scanned' : 'other-language'
    excluded[reason] = (excluded[reason] ?? 0) + 1
  }
  return excluded
}

/**
 * What a role asks for, from its vacancies. Evidence is added where the texts are (see jobs/figures/read-report.ts).
 *
 * @param rows   vacancies of the role in the window, scanned or not
 * @param skills every skill that the rows name
 */
export function computeReport(
  rows: readonly VacancyRow[],
  skills: SkillIndex,
  options: ReportOptions,
): Report {
  const scanned = rows.filter((row) => row.scanned)
  const counted = tally(scanned)
  const { members, sizeSquares, employers } = counted
  const pool = rolePool(counted)

  function requirementOf(what: Named, counts: SkillTally): { requirement: Requirement; effect: number } {
    const context = { quality: options.quality, before: options.before?.get(what.id) }
    const { designEffect: effect, ...shares } = requirementShares(what, counts, counted, pool, context)
    return { requirement: { ...what, ...shares, evidence: [] }, effect }
  }

  const narrower = narrowerFirst(counted, skills)
  let hidden = 0
  const single = [...counted.skills].flatMap(([id, counts]) => {
    const skill = skills.get(id)
    if (skill === undefined) return []
    if (counts.mentioned.hits / members < options.least) {
      hidden++
      return []
    }
    const { slug, label, kind, family } = skill
    const found = family ? (narrower.get(id) ?? []) : null
    const what = { id: slug, label, kind: kind as Requirement['kind'], members: found, alternatives: null }
    return [requirementOf(what, counts)]
  })
  const effective = 1 / designEffect(Math.max(1, members), Math.max(1, sizeSquares), pool.rho)
  const sets = findAlternatives(scanned, skills, effective).flatMap((set) => {
    const union = tally(scanned.map((row) => unionRow(row, set.members))).skills.get(0) ?? NO_HITS
    if (isFamily(set, union.mentioned.hits, counted, skills)) return []
    return [requirementOf(alternativesName(set, skills), union)]
  })

  const all = [...single, ...sets].sort(
    (a, b) =>
      b.requirement.mentioned.hits - a.requirement.mentioned.hits ||
      b.requirement.required.hits - a.requirement.required.hits ||
      a.requirement.label.localeCompare(b.requirement.label, 'en'),
  )
  const listings = rows.reduce((sum, row) => sum + row.listings, 0)
  const effects = all
    .filter(({ requirement }) => requirement.mentioned.share >= NOTICED)
    .map(({ effect }) => effect)
    .sort((a, b) => a - b)
  return {
    role: options.role,
    label: options.label,
    window: options.window,
    sample: options.sample,
    filters: options.filters ?? {},
    snapshot: null,
    versions: versionsOf(rows),
    n: {
      listings,
      vacancies: rows.length,
      employers,
      scanned: members,
      excluded: excludedOf(rows),
      duplicates: listings - rows.length,
    },
    designEffect: round4(
      effects.length > 0
        ? quantile(effects, 0.5)
        : members > 0
          ? designEffect(members, sizeSquares, pool.rho)
          : 1,
    ),
    clears: mostSpecific(
      all.map(({ requirement }) => requirement),
      skills,
    ),
    requirements: all.map(({ requirement }) => requirement),
    hidden,
  }
}

/** For each family the skills under it that were found, the most asked for first. */
function narrowerFirst(counted: Tally, skills: SkillIndex): Map<number, string[]> {
  const byHits = [...counted.skills].sort((a, b) => b[1].mentioned.hits - a[1].mentioned.hits)
  const narrower = new Map<number, string[]>()
  for (const [id] of byHits) {
    const skill = skills.get(id)
    if (skill === undefined) continue
    for (const family of skill.ancestors) {
      const members = narrower.get(family)
      if (members === undefined) narrower.set(family, [skill.slug])
      else members.push(skill.slug)
    }
  }
  return narrower
}

/** Whether a family says the same as a set, in a better name: it holds every member and hardly any other vacancy. */
function isFamily({ members }: Alternatives, hits: number, counted: Tally, skills: SkillIndex): boolean {
  const [first, ...others] = members.map((id) => skills.get(id)?.ancestors ?? new Set<number>())
  return [...(first ?? [])].some((id) => {
    const family = counted.skills.get(id)?.mentioned.hits ?? 0
    return (
      skills.get(id)?.family === true &&
      others.every((above) => above.has(id)) &&
      (family - hits) / counted.members < SAME_SHARE
    )
  })
}

/** A row as one set of alternatives sees it: skill 0 is "any of them". Required only where an advert requires one. */
function unionRow(row: VacancyRow, ids: readonly number[]): VacancyRow {
  const any = (level: readonly number[]) => (ids.some((id) => level.includes(id)) ? [0] : [])
  return { ...row, mentioned: any(row.mentioned), required: any(row.required) }
}

function alternativesName({ members: ids, stated, stability }: Alternatives, skills: SkillIndex): Named {
  const members = ids.map((id) => skills.get(id)).filter((skill) => skill !== undefined)
  const slugs = members.map((skill) => skill.slug)
  const labels = members.map((skill) => skill.label)
  return {
    id: `any-of:${slugs.join('+')}`,
    label: `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`,
    kind: 'any-of',
    members: slugs,
    alternatives: { stated, stability },
  }
}
