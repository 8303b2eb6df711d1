import { z } from 'zod'
import { type Comparison, comparison, gap, transfer } from '../../analyser/domain/comparison.ts'
import { day } from '../../analyser/domain/listing.ts'
import { versions } from '../../analyser/domain/report.ts'
import { routes } from '../../analyser/domain/routes.ts'
import type { ApiRoutes } from '../deps.ts'
import { addFigure } from '../resource/figure.ts'
import { addTable } from '../resource/table.ts'
import { roleId, windowQuery } from '../schemas.ts'

const params = {
  source: roleId
    .describe('id of the role that somebody comes from')
    .meta({ examples: ['machine-learning-engineer'] }),
  target: roleId.describe('id of the role that they go to'),
}
const count = z.int().nonnegative()

/** What both sides stand on. */
const sides = {
  sourceRole: z.string(),
  targetRole: z.string(),
  sample: z.boolean(),
  sourceSnapshot: z.int().nullable().describe('snapshot of the report of the source role'),
  targetSnapshot: z.int().nullable().describe('snapshot of the report of the target role'),
  sourceVacancies: count.describe('scanned vacancies of the source role'),
  targetVacancies: count.describe('scanned vacancies of the target role'),
  sourceEmployers: count,
  targetEmployers: count,
  from: day.describe('first posting day of the target role'),
  to: day.describe('last posting day of the target role'),
  ...versions.shape,
}
type Sides = z.output<z.ZodObject<typeof sides>>

const sidesOf = ({ source, target, sample }: Comparison): Sides => ({
  ...{ sourceRole: source.role, targetRole: target.role, sample },
  ...{ sourceSnapshot: source.snapshot, targetSnapshot: target.snapshot },
  ...{ sourceVacancies: source.n.scanned, targetVacancies: target.n.scanned },
  ...{ sourceEmployers: source.n.employers, targetEmployers: target.n.employers },
  ...{ from: target.window.from, to: target.window.to, ...target.versions },
})
const context = { schema: z.strictObject(sides), of: (basis: Sides) => basis }

/** GET /v1/compare/:source/:target - gaps, what transfers, the pay of both, and ways from one to the other. */
const compare: ApiRoutes = async (app, deps) => {
  addFigure(app, deps, {
    id: 'compareRoles',
    path: '/v1/compare/:source/:target',
    tag: 'Comparison',
    summary: 'From one role to another: ranked gaps, what transfers, pay side by side',
    params,
    query: windowQuery,
    example: '/v1/compare/machine-learning-engineer/backend-developer',
    response: comparison.meta({ id: 'Comparison' }),
    read: (input) => deps.figures.comparison(input),
  })
  addFigure(app, deps, {
    id: 'listRoutes',
    path: '/v1/compare/:source/:target/routes',
    tag: 'Comparison',
    summary: 'Ways from one role to another: bridging roles, other ways in and out, entry against senior',
    params,
    query: {},
    example: '/v1/compare/machine-learning-engineer/backend-developer/routes',
    response: routes.meta({ id: 'Routes' }),
    read: (input) => deps.figures.routes(input),
  })
  addTable(app, deps, {
    id: 'listGaps',
    path: '/v1/compare/:source/:target/gaps',
    tag: 'Comparison',
    summary: 'What the target role asks for and the source role does not bring, the largest gap first',
    params,
    query: windowQuery,
    example: '/v1/compare/machine-learning-engineer/backend-developer/gaps',
    basis: sides,
    context,
    rows: 'gaps',
    row: gap.meta({ id: 'Gap' }),
    async read(input) {
      const found = await deps.figures.comparison(input)
      return { basis: sidesOf(found), rows: found.gaps }
    },
  })
  addTable(app, deps, {
    id: 'listTransfers',
    path: '/v1/compare/:source/:target/transfers',
    tag: 'Comparison',
    summary: 'What both roles ask for, the most shared first',
    params,
    query: windowQuery,
    example: '/v1/compare/machine-learning-engineer/backend-developer/transfers',
    basis: sides,
    context,
    rows: 'transfers',
    row: transfer.meta({ id: 'Transfer' }),
    async read(input) {
      const found = await deps.figures.comparison(input)
      return { basis: sidesOf(found), rows: found.transfers }
    },
  })
}

export default compare
