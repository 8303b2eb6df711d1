import type { Claim } from '../../domain/guide.ts'
import type { Finding, Mapping, Proposal, Verdict } from '../../domain/guide-audit.ts'
import type { Share } from '../../domain/report.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { intervalText, percent } from '../../reports/words.ts'
import { type GuideFigures, isEnough, type RoleFigures } from './figures.ts'
import { createRoleNamer, type RoleNamer } from './name-role.ts'
import { createSkillNamer, type SkillNamer } from './name-skills.ts'

/** What the taxonomy tells of a guide's words; made once and used for every guide. */
export interface GuideWords {
  readonly taxonomy: Taxonomy
  readonly nameSkills: SkillNamer
  readonly nameRole: RoleNamer
  /** Whether one of the skills is, holds, or is a part of one of the others. */
  readonly related: (a: readonly string[], b: readonly string[]) => boolean
}

export function createGuideWords(taxonomy: Taxonomy): GuideWords {
  const above = new Map<string, Set<string>>()
  const familiesOf = (id: string): Set<string> => {
    const known = above.get(id)
    if (known !== undefined) return known
    const found = new Set<string>()
    above.set(id, found)
    for (const parent of taxonomy.skills.get(id)?.broader ?? []) {
      if (taxonomy.skills.get(parent)?.family !== true) continue
      found.add(parent)
      for (const further of familiesOf(parent)) found.add(further)
    }
    return found
  }
  return {
    taxonomy,
    nameSkills: createSkillNamer(taxonomy),
    nameRole: createRoleNamer(taxonomy),
    related: (a, b) => a.some((x) => b.some((y) => x === y || familiesOf(x).has(y) || familiesOf(y).has(x))),
  }
}

/** As much of an earlier finding as the next one needs. */
export type Before = Pick<Finding, 'verdict' | 'proposal'>

/** What every claim of one guide is held against. */
export interface AuditContext {
  readonly words: GuideWords
  readonly figures: GuideFigures
  /** Undefined: unknown, without data, or too few vacancies. */
  readonly source: RoleFigures | undefined
  readonly target: RoleFigures | undefined
  readonly targetId: string | null
  readonly sourceId: string | null
  /** Why there is no target. */
  readonly without: string
  /** What the last check found, by claim. */
  readonly before: ReadonlyMap<string, Before>
}

/** Whether the last check said so: what holds a verdict up must be the same verdict, or checks of the same data would differ. */
export const was = ({ before }: AuditContext, { id }: Claim, ...verdicts: readonly Verdict[]): boolean =>
  verdicts.some((verdict) => before.get(id)?.verdict === verdict)

export const wasFlagged = (context: AuditContext, claim: Claim): boolean =>
  was(context, claim, 'outdated', 'contradicted')

type Given = Partial<Omit<Finding, 'verdict' | 'why'>>

/** A finding with what is left out set to null. */
export const finding = (verdict: Verdict, why: string, given: Given = {}): Finding => ({
  verdict,
  why,
  doubtful: false,
  mapping: null,
  figure: null,
  off: null,
  proposal: null,
  ...given,
})
export const notMeasurable = (why: string, given?: Given): Finding => finding('not-measurable', why, given)

const GENERIC: readonly (string | undefined)[] = ['concept', 'method', 'soft']

/** Whether skills are no names of products, and so written small inside a sentence. */
export const isGeneric = ({ words }: AuditContext, skills: readonly string[]): boolean =>
  skills.every((id) => GENERIC.includes(words.taxonomy.skills.get(id)?.kind))

/** For an editor to take out: no prose is rewritten. */
export const dropOf = ({ id }: Claim): Proposal => ({ kind: 'drop', value: {}, text: null, together: [id] })

/** @example shareText({ share: 0.61, low: 0.5, high: 0.71 }) // => '61% (50–71%)' */
export const shareText = (share: Pick<Share, 'share' | 'low' | 'high'>): string =>
  `${percent(share.share)} (${intervalText(share)})`

/** Figures of a role that has enough to say something, or why there are none. */
export function enoughOf(figures: GuideFigures, id: string | null, name: string): RoleFigures | string {
  if (id === null) return `the taxonomy has no role "${name}"`
  const found = figures.role(id)
  if (found === undefined) return `there are no vacancies of ${name}`
  if (isEnough(found.report)) return found
  const { scanned, employers } = found.report.n
  return `too few vacancies of ${name}: ${scanned} of ${employers} employers; at least 20 of 5 are needed`
}

/** What a claim's label is counted as, or why not. */
export function mappingOf(
  words: GuideWords,
  value: { label: string; anyOf?: readonly string[] | undefined; members?: readonly string[] | undefined },
): Mapping | string {
  return words.nameSkills(value) ?? `the taxonomy has no skill for "${value.label}"`
}
