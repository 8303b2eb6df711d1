import type { Report, Requirement, Share } from '../domain/report.ts'
import type { SkillIndex } from './vacancy-row.ts'

/** A skill that somebody has in place of the one that is asked for. */
export interface Adjacent {
  readonly id: string
  readonly label: string
  /** In the source role. */
  readonly share: number
  /** How much of it counts. */
  readonly credit: number
}

/**
 * Knowing one member of the narrowest family counts for half of another: PostgreSQL is half the way to MySQL. A convention, like the half marks
 * of an examiner; METHOD.md says so. Only named things have siblings of this kind.
 */
const SIBLING_CREDIT = 0.5
/** Where employers themselves put the two as alternatives, more. */
const STATED_CREDIT = 0.7
/** A family of more skills than this is a field, and knowing one of a field's skills is no step to the next. */
const LARGEST_FAMILY = 25
const NAMED: readonly string[] = ['language', 'tool', 'certification']

/** Tells for a skill which sibling the source role brings the most of. */
export function adjacency(
  source: Report,
  target: Report,
  skills: SkillIndex,
): (requirement: Requirement) => Adjacent | null {
  const bySlug = new Map([...skills.values()].map((skill) => [skill.slug, skill]))
  const idOf = new Map([...skills].map(([id, skill]) => [skill.slug, id]))
  const families = new Map<number, string[]>()
  for (const skill of skills.values()) {
    if (skill.family || !NAMED.includes(skill.kind)) continue
    for (const id of skill.ancestors) families.set(id, [...(families.get(id) ?? []), skill.slug])
  }
  const shares = new Map(source.requirements.map(({ id, label, mentioned }) => [id, { label, mentioned }]))
  const stated = [...source.requirements, ...target.requirements]
    .filter(({ kind }) => kind === 'any-of')
    .map(({ members }) => new Set(members))
  return ({ id, kind }) => {
    const skill = bySlug.get(id)
    if (skill === undefined || skill.family || !NAMED.includes(kind)) return null
    const siblings = [...skill.ancestors]
      .filter((above) => skills.get(above)?.family === true)
      .map((above) => families.get(above) ?? [])
      .filter((members) => members.length <= LARGEST_FAMILY)
      .flat()
      // A skill under the one asked for is a part of it, not a sibling.
      .filter((other) => other !== id && !bySlug.get(other)?.ancestors.has(idOf.get(id) ?? -1))
    let best: Adjacent | null = null
    for (const other of new Set(siblings)) {
      const known: { label: string; mentioned: Share } | undefined = shares.get(other)
      if (known === undefined) continue
      const together = stated.some((set) => set.has(id) && set.has(other))
      const credit = known.mentioned.share * (together ? STATED_CREDIT : SIBLING_CREDIT)
      if (credit > (best?.credit ?? 0))
        best = { id: other, label: known.label, share: known.mentioned.share, credit }
    }
    return best
  }
}
