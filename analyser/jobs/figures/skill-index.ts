import type { Db } from '../../../migrations/database.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import type { SkillIndex, SkillInfo } from '../../reports/vacancy-row.ts'

/**
 * Slugs of every family that a skill belongs to, however far up; a circle in the taxonomy ends the walk. A broader skill
 * that is no family only says where a skill stands in its field: who asks for Power BI does not ask for low-code.
 */
function ancestorsOf(slug: string, taxonomy: Taxonomy): Set<string> {
  const found = new Set<string>()
  const open = [slug]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const above of taxonomy.skills.get(next)?.broader ?? []) {
      if (found.has(above) || above === slug || taxonomy.skills.get(above)?.family !== true) continue
      found.add(above)
      open.push(above)
    }
  }
  return found
}

/** The table `skills` with what the taxonomy knows of each. Labels are the taxonomy's, which is newer. */
export async function readSkillIndex(db: Db, taxonomy: Taxonomy): Promise<SkillIndex> {
  const rows = await db.selectFrom('skills').select(['id', 'slug', 'label', 'kind']).execute()
  const idOf = new Map(rows.map((row) => [row.slug, row.id]))
  return new Map(
    rows.map((row): [number, SkillInfo] => {
      const known = taxonomy.skills.get(row.slug)
      const ancestors = [...ancestorsOf(row.slug, taxonomy)].map((slug) => idOf.get(slug))
      return [
        row.id,
        {
          slug: row.slug,
          label: known?.label ?? row.label,
          kind: known?.kind ?? row.kind,
          family: known?.family ?? false,
          ancestors: new Set(ancestors.filter((id) => id !== undefined)),
        },
      ]
    }),
  )
}
