import type { ReadGuide } from '../../domain/guide.ts'
import type { SkillSet } from '../../reports/count-sets.ts'
import type { GuideWords } from './context.ts'
import { setKey } from './figures.ts'

/** What has to be read before a guide can be audited. */
export interface GuideNeeds {
  readonly source: string | null
  readonly target: string | null
  /** Every role that the guide speaks of the pay of, the two included. */
  readonly roles: readonly string[]
  /** Sets that no report counts by itself. */
  readonly sets: readonly SkillSet[]
}

/** The roles and skills that a guide's claims are about, by the taxonomy alone. */
export function needsOf({ guide, claims }: ReadGuide, { nameRole, nameSkills }: GuideWords): GuideNeeds {
  const [source, target] = [guide.from, guide.to].map((name) => (name === null ? null : nameRole(name))) as [
    string | null,
    string | null,
  ]
  const roles = new Set([source, target].filter((role) => role !== null))
  const sets = new Map<string, SkillSet>()
  for (const { type, value } of claims) {
    if (type === 'salary') {
      const role = nameRole(value.role)
      if (role !== null) roles.add(role)
    }
    if (type !== 'gap' && type !== 'transfer' && type !== 'qualification') continue
    if (value.label === null) continue
    const mapping = nameSkills(value as { label: string })
    if (mapping === null || mapping.skills.length < 2) continue
    const id = setKey(mapping.skills)
    sets.set(id, { id, label: mapping.label, skills: mapping.skills })
  }
  return { source, target, roles: [...roles], sets: [...sets.values()] }
}
