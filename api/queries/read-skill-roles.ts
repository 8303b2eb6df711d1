import { sql } from 'kysely'
import { z } from 'zod'
import { type Requirement, requirement, versions, window } from '../../analyser/domain/report.ts'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import type { Db } from '../../migrations/database.ts'
import { isSample } from './latest.ts'

const { mentioned, required, tier, standing } = requirement.shape

export const skillRole = z
  .object({
    role: z.string(),
    label: z.string(),
    mentioned,
    required,
    tier,
    standing,
    vacancies: z.int().nonnegative().describe('scanned vacancies of the role: the denominator'),
    employers: z.int().nonnegative(),
    window,
    snapshot: z.int().positive(),
    versions,
  })
  .meta({ id: 'SkillRole' })

type Row = z.infer<typeof skillRole>

/** What the newest report of each role says of a requirement. */
export async function readSkillRoles(
  db: Db,
  taxonomy: Taxonomy,
  skill: string,
): Promise<{ readonly sample: boolean; readonly rows: Row[] }> {
  const sample = await isSample(db)
  const { rows } = await sql<
    Omit<Row, 'label' | 'mentioned' | 'required' | 'tier' | 'standing'> & { body: Requirement }
  >`
    select l.role, l.figure_id as snapshot, l.body, (f.body->'n'->'scanned')::int as vacancies,
      (f.body->'n'->'employers')::int as employers, f.body->'window' as window, f.body->'versions' as versions
    from latest_requirements l join figures f on f.id = l.figure_id
    where l.requirement = ${skill} and l.sample = ${sample}`.execute(db)
  const found = rows.map(({ body: { mentioned, required, tier, standing }, ...row }) => {
    const label = taxonomy.roles.get(row.role)?.label ?? row.role
    return { ...row, label, mentioned, required, tier, standing }
  })
  return { sample, rows: found.sort((a, b) => b.mentioned.share - a.mentioned.share) }
}
