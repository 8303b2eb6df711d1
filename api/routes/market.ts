import { sql } from 'kysely'
import { z } from 'zod'
import { day } from '../../analyser/domain/listing.ts'
import { type SkillTrend, skillTrend } from '../../analyser/domain/trend-report.ts'
import type { ApiRoutes } from '../deps.ts'
import { isSample } from '../queries/latest.ts'
import { readVacancyRows, vacancyRow } from '../queries/read-vacancy-rows.ts'
import { addTable } from '../resource/table.ts'
import { filterQuery, filtersFrom, roleId, windowQuery } from '../schemas.ts'

const mover = z
  .object({
    role: z.string(),
    roleLabel: z.string(),
    ...skillTrend.omit({ points: true }).shape,
    snapshot: z.int().positive(),
    window: z.object({ from: day, to: day }),
    vacancies: z.int().nonnegative().describe('scanned vacancies of the role in the window'),
  })
  .meta({ id: 'Mover' })

/** GET /v1/movers, /v1/vacancies - across all roles. */
const market: ApiRoutes = async (app, deps) => {
  const { db, taxonomy } = deps
  addTable(app, deps, {
    id: 'listMovers',
    path: '/v1/movers',
    tag: 'Market',
    summary: 'What moves: requirements that rise or fall in a role, the largest change first',
    description: 'Only changes that pass the test of their trend, as the newest trend of each role has them.',
    params: {},
    query: {
      role: roleId.optional().describe('only in this role'),
      direction: z.enum(['rising', 'falling']).optional(),
    },
    example: '/v1/movers?direction=rising',
    basis: { sample: z.boolean() },
    rows: 'movers',
    row: mover,
    context: { schema: z.strictObject({ sample: z.boolean() }), of: (basis) => basis },
    async read({ role, direction }) {
      const sample = await isSample(db)
      const { rows } = await sql<{
        role: string
        body: Omit<SkillTrend, 'points'>
        snapshot: number
        window: { from: string; to: string }
        vacancies: number
      }>`
        select m.role, m.body, m.figure_id as snapshot, f.body->'window' as window,
          (select coalesce(sum((x->>'scanned')::int), 0)::int from jsonb_array_elements(f.body->'months') as x) as vacancies
        from latest_movers m join figures f on f.id = m.figure_id where m.sample = ${sample}`.execute(db)
      const found = rows
        .filter(
          (row) =>
            (role === undefined || row.role === role) &&
            (direction === undefined || row.body.direction === direction),
        )
        .map(({ role, body, ...rest }) => ({
          role,
          roleLabel: taxonomy.roles.get(role)?.label ?? role,
          ...body,
          ...rest,
        }))
        .sort((a, b) => Math.abs(b.perYear.difference) - Math.abs(a.perYear.difference))
      return { basis: { sample }, rows: found }
    },
  })
  addTable(app, deps, {
    id: 'listVacancies',
    path: '/v1/vacancies',
    tag: 'Market',
    summary: 'The vacancies that figures count: what each asks for, without its text',
    params: {},
    query: { role: roleId.optional().describe('only of this role'), ...windowQuery, ...filterQuery },
    example: '/v1/vacancies?role=backend-developer',
    basis: { sample: z.boolean() },
    rows: 'vacancies',
    row: vacancyRow,
    context: { schema: z.strictObject({ sample: z.boolean() }), of: (basis) => basis },
    read: async () => ({ basis: { sample: await isSample(db) }, rows: [] }),
    after: (input, after, limit) => readVacancyRows(db, filtersFrom(input), after, limit),
  })
}

export default market
