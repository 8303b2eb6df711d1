import type { Db } from '../../../migrations/database.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import type { SkillIndex, SkillInfo } from '../../reports/vacancy-row.ts'

/** Slugs of every broader skill, however far up; a circle in the taxonomy ends the walk. */
function ancestorsOf(slug: string, taxonomy: Taxonomy): Set<string> {
  const found = new Set<string>()
  const open = [...(taxonomy.skills.get(slug)?.broader ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || next === slug) continue
    found.add(next)
    open.push(...(taxonomy.skills.get(next)?.broader ?? []))
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
