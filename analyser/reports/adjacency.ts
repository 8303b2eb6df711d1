import type { Report, Requirement } from '../domain/report.ts'
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

/** For each named skill the other members of its narrow families; made once, since it only rests on the taxonomy. */
export type SiblingIndex = ReadonlyMap<string, readonly string[]>

export function siblingIndex(skills: SkillIndex): SiblingIndex {
  const known = made.get(skills)
  if (known !== undefined) return known
  const index = makeIndex(skills)
  made.set(skills, index)
  return index
}

/** A comparison asks for the same index as the one before it. */
const made = new WeakMap<SkillIndex, SiblingIndex>()

function makeIndex(skills: SkillIndex): SiblingIndex {
  const members = new Map<number, [number, string][]>()
  for (const [id, skill] of skills) {
    if (skill.family || !NAMED.includes(skill.kind)) continue
    for (const above of skill.ancestors) members.set(above, [...(members.get(above) ?? []), [id, skill.slug]])
  }
  return new Map(
    [...skills].flatMap(([id, skill]) => {
      if (skill.family || !NAMED.includes(skill.kind)) return []
      const found = new Set<string>()
      for (const above of skill.ancestors) {
        const family = members.get(above) ?? []
        if (skills.get(above)?.family !== true || family.length > LARGEST_FAMILY) continue
        for (const [other, slug] of family) {
          // A skill under the one asked for is a part of it, not a sibling.
          if (other !== id && !skills.get(other)?.ancestors.has(id)) found.add(slug)
        }
      }
      return [[skill.slug, [...found]] as const]
    }),
  )
}

/** Tells for a requirement which sibling the source role brings the most of. */
export function adjacency(
  source: Report,
  target: Report,
  siblings: SiblingIndex,
): (requirement: Requirement) => Adjacent | null {
  const shares = new Map(source.requirements.map(({ id, label, mentioned }) => [id, { label, mentioned }]))
  const stated = [...source.requirements, ...target.requirements]
    .filter(({ kind }) => kind === 'any-of')
    .map(({ members }) => new Set(members))
  return ({ id }) => {
    let best: Adjacent | null = null
    for (const other of siblings.get(id) ?? []) {
      const known = shares.get(other)
      if (known === undefined) continue
      const together = stated.some((set) => set.has(id) && set.has(other))
      const credit = known.mentioned.share * (together ? STATED_CREDIT : SIBLING_CREDIT)
      if (credit > (best?.credit ?? 0))
        best = { id: other, label: known.label, share: known.mentioned.share, credit }
    }
    return best
  }
}
