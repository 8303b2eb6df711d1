import { z } from 'zod'
import { skillTrend, trendReport } from '../../analyser/domain/trend-report.ts'
import type { ApiRoutes } from '../deps.ts'
import { readFigure } from '../queries/pinned.ts'
import { addTable } from '../resource/table.ts'
import {
  filterQuery,
  filtersFrom,
  roleId,
  snapshotQuery,
  trendBasis,
  trendContext,
  windowQuery,
} from '../schemas.ts'

const narrowing = { ...windowQuery, ...filterQuery }
const { panel, months, breadth, leastSize } = trendReport.shape

/** GET /v1/roles/:role/trend - how requirements change from month to month. */
const roleTrend: ApiRoutes = async (app, deps) => {
  addTable(app, deps, {
    id: 'listRoleTrends',
    path: '/v1/roles/:role/trend',
    tag: 'Roles',
    summary: 'How the requirements of a role change, month by month',
    description:
      'By month of posting, with open vacancies and a fixed panel of sources beside. Rising or falling is said only when a test passes a false-discovery bound over all requirements of the role and the change is large enough.',
    params: { role: roleId },
    query: {
      ...narrowing,
      ...snapshotQuery,
      direction: skillTrend.shape.direction.optional().describe('only what moves so'),
    },
    example: '/v1/roles/backend-developer/trend?direction=rising',
    basis: { ...trendBasis, panel, months, breadth, leastSize },
    rows: 'skills',
    row: skillTrend.meta({ id: 'SkillTrend' }),
    context: trendContext,
    async read(input, request) {
      const { role, direction, from, to } = input
      const make = () => deps.figures.trend({ ...filtersFrom(input), role, from, to })
      const found = await readFigure(deps.db, request, input, { kind: 'trend', narrowing, make })
      const { skills, ...basis } = found
      const rows = direction === undefined ? skills : skills.filter((skill) => skill.direction === direction)
      return {
        basis: z.strictObject({ ...trendBasis, panel, months, breadth, leastSize }).parse(basis),
        rows,
        snapshot: found.snapshot,
      }
    },
  })
}

export default roleTrend
