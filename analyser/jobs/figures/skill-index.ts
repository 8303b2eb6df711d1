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

/** Ids are given once and for good: while no skill came, what was made of them holds. */
const made = new WeakMap<Db, WeakMap<Taxonomy, { readonly size: number; readonly index: SkillIndex }>>()

/** The table `skills` with what the taxonomy knows of each. Labels are the taxonomy's, which is newer. */
export async function readSkillIndex(db: Db, taxonomy: Taxonomy): Promise<SkillIndex> {
  const { size } = await db
    .selectFrom('skills')
    .select((e) => e.fn.countAll<number>().as('size'))
    .executeTakeFirstOrThrow()
  const known = made.get(db)?.get(taxonomy)
  if (known?.size === size) return known.index
  const index = await makeSkillIndex(db, taxonomy)
  const ofDatabase = made.get(db) ?? new WeakMap()
  made.set(db, ofDatabase.set(taxonomy, { size: index.size, index }))
  return index
}

async function makeSkillIndex(db: Db, taxonomy: Taxonomy): Promise<SkillIndex> {
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
