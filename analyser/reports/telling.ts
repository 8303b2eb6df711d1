import type { Report, Requirement } from '../domain/report.ts'
import type { SkillIndex } from './vacancy-row.ts'

/** A family that has hardly more than its best member says nothing beside it. */
const SAME = 0.9

/** The requirements worth a line to a reader: without families that one member explains. JSON and CSV hold them all. */
export function tellingRequirements({
  requirements,
  clears,
}: Pick<Report, 'requirements' | 'clears'>): Requirement[] {
  const shares = new Map(requirements.map(({ id, mentioned }) => [id, mentioned.share]))
  return requirements.filter(({ id, kind, members, mentioned }) => {
    if (kind === 'any-of' || members === null || clears.includes(id)) return true
    return !members.some((member) => (shares.get(member) ?? 0) >= mentioned.share * SAME)
  })
}

const EXAMPLES = 2

/** The best-known skills under a family, by name; none of what is no family. */
export function examplesOf({
  requirements,
}: Pick<Report, 'requirements'>): (requirement: Requirement) => string[] {
  // Families inside a family would name a reader nothing to learn.
  const leaves = new Map(
    requirements.filter(({ members }) => members === null).map(({ id, label }) => [id, label]),
  )
  return ({ kind, members }) =>
    kind === 'any-of' || members === null
      ? []
      : members
          .map((id) => leaves.get(id))
          .filter((name) => name !== undefined)
          .slice(0, EXAMPLES)
}

/** A requirement as a table names it: a family with the two best-known skills under it. */
export function namesOf(report: Pick<Report, 'requirements'>): (requirement: Requirement) => string {
  const examples = examplesOf(report)
  return (requirement) => {
    const known = examples(requirement)
    return known.length === 0 ? requirement.label : `${requirement.label} (${known.join(', ')})`
  }
}

/**
 * Of figures by skill, those worth a line: a family that a shown member explains says nothing beside it.
 *
 * @param size how many vacancies are behind a row
 */
export function withoutExplainedFamilies<Row extends { readonly id: string }>(
  rows: readonly Row[],
  size: (row: Row) => number,
  skills: SkillIndex,
): Row[] {
  const bySlug = new Map([...skills.values()].map((skill) => [skill.slug, skill]))
  const above = (slug: string) => [...(bySlug.get(slug)?.ancestors ?? [])].map((id) => skills.get(id)?.slug)
  const explained = new Map<string, number>()
  for (const row of rows)
    for (const family of above(row.id))
      if (family !== undefined) explained.set(family, Math.max(explained.get(family) ?? 0, size(row)))
  return rows.filter((row) => (explained.get(row.id) ?? -1) < size(row) * SAME)
}
