import type { Requirement } from '../domain/report.ts'
import type { SkillIndex } from './vacancy-row.ts'

/**
 * The most specific requirements that reach the line: a skill before the sets and families it is in, a set before
 * the families that hold it, a family before the ones above it.
 *
 * @param requirements in the order in which they are shown
 * @returns ids
 */
export function mostSpecific(requirements: readonly Requirement[], skills: SkillIndex): string[] {
  const above = new Map(
    [...skills.values()].map((skill) => [skill.slug, [...skill.ancestors].map((id) => skills.get(id)?.slug)]),
  )
  const clearing = requirements.filter((requirement) => requirement.tier === 'non-negotiable')
  const skillsOf = (requirement: Requirement) =>
    requirement.kind === 'any-of' ? (requirement.members ?? []) : [requirement.id]
  /** Whether `other` says the same as `requirement`, and more. */
  const narrows = (other: Requirement, requirement: Requirement) => {
    if (other === requirement) return false
    if (requirement.kind === 'any-of')
      return other.kind !== 'any-of' && (requirement.members ?? []).includes(other.id)
    return skillsOf(other).every((id) => above.get(id)?.includes(requirement.id))
  }
  return clearing
    .filter((requirement) => !clearing.some((other) => narrows(other, requirement)))
    .map((requirement) => requirement.id)
}
