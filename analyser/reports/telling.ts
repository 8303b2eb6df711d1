import type { Report, Requirement } from '../domain/report.ts'

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

/** A requirement as a table names it: a family with the two best-known skills under it. */
export function namesOf({
  requirements,
}: Pick<Report, 'requirements'>): (requirement: Requirement) => string {
  // Families inside a family would name a reader nothing to learn.
  const leaves = new Map(
    requirements.filter(({ members }) => members === null).map(({ id, label }) => [id, label]),
  )
  return ({ kind, members, label }) => {
    if (kind === 'any-of' || members === null) return label
    const known = members.map((id) => leaves.get(id)).filter((name) => name !== undefined)
    return known.length === 0 ? label : `${label} (${known.slice(0, 2).join(', ')})`
  }
}
