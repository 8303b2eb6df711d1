import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type PayReport, payGroup, payReport } from '../../analyser/domain/pay-report.ts'
import type { ApiDeps, ApiRoutes } from '../deps.ts'
import { latestFigures } from '../queries/latest.ts'
import { readFigure } from '../queries/pinned.ts'
import { addFigure } from '../resource/figure.ts'
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
const query = { ...narrowing, ...snapshotQuery }
type Input = z.output<z.ZodObject<typeof query>> & { role: string }

function read({ db, figures }: ApiDeps, input: Input, request: FastifyRequest): Promise<PayReport> {
  const { role, from, to } = input
  const make = () => figures.pay({ ...filtersFrom(input), role, from, to })
  return readFigure(db, request, input, { kind: 'pay', narrowing, make })
}

const basis = { ...trendBasis, currency: z.string() }
const rolePayRow = payGroup.extend({
  role: z.string(),
  label: z.string(),
  currency: z.string(),
  snapshot: z.int(),
  window: payReport.shape.window,
})

/** GET /v1/roles/:role/pay, /v1/pay - what is offered. */
const rolePay: ApiRoutes = async (app, deps) => {
  addFigure(app, deps, {
    id: 'getPay',
    path: '/v1/roles/:role/pay',
    tag: 'Roles',
    summary:
      'What a role pays, as advertised: bands by seniority, region and contract, rates, and what goes with pay',
    description:
      'Nothing is imputed; at least 10 stated ranges make a percentile, 30 make p10 and p90. An association with pay is not its cause.',
    params: { role: roleId },
    query,
    example: '/v1/roles/backend-developer/pay',
    response: payReport.meta({ id: 'PayReport' }),
    read: (input, request) => read(deps, input, request),
  })
  addTable(app, deps, {
    id: 'listPayGroups',
    path: '/v1/roles/:role/pay-groups',
    tag: 'Roles',
    summary: 'What a role pays, as a table: a row a seniority, region or contract',
    params: { role: roleId },
    query,
    example: '/v1/roles/backend-developer/pay-groups',
    basis,
    rows: 'groups',
    row: payGroup.meta({ id: 'PayGroup' }),
    context: trendContext,
    async read(input, request) {
      const found = await read(deps, input, request)
      return { basis: z.object(basis).parse(found), rows: found.groups, snapshot: found.snapshot }
    },
  })
  addTable(app, deps, {
    id: 'listPay',
    path: '/v1/pay',
    tag: 'Market',
    summary: 'What every role pays, as its newest snapshot has it',
    params: {},
    query: {
      dimension: payGroup.shape.dimension.default('all').describe('what roles are split by'),
      value: z.string().min(1).max(100).optional().describe('only this part, such as senior'),
    },
    example: '/v1/pay?dimension=seniority&value=senior',
    basis: {},
    rows: 'pay',
    row: rolePayRow.meta({ id: 'RolePay' }),
    async read({ dimension, value }) {
      const reports = await latestFigures<PayReport>(deps.db, 'pay')
      const rows = reports.flatMap(({ id, body: { role, label, currency, window, groups } }) =>
        groups
          .filter((group) => group.dimension === dimension && (value === undefined || group.value === value))
          .map((group) => ({ role, label, currency, window, snapshot: id, ...group })),
      )
      return {
        basis: {},
        rows: rows.sort((a, b) => (b.midpoint?.median.value ?? 0) - (a.midpoint?.median.value ?? 0)),
      }
    },
  })
}

export default rolePay
