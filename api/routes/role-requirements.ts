import { z } from 'zod'
import { report } from '../../analyser/domain/report.ts'
import { readReport } from '../../analyser/jobs/figures/read-report.ts'
import { renderReport } from '../../analyser/reports/render-report.ts'
import { reportSvg } from '../../analyser/reports/report-svg.ts'
import type { ApiRoutes } from '../app.ts'
import { problem } from '../problem.ts'
import { roleId, windowQuery } from '../schemas.ts'

const params = z.strictObject({ role: roleId })
const querystring = z.strictObject({
  ...windowQuery,
  least: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('smallest share that is listed; 0.05 by default'),
})

/** GET /v1/roles/:role/requirements - the report of a role, as JSON, CSV or a chart. */
const roleRequirements: ApiRoutes = async (app, { db, taxonomy }) => {
  const summary = 'What a role asks for, with shares, intervals and evidence'
  app.get(
    '/v1/roles/:role/requirements',
    { schema: { summary, params, querystring, response: { 200: report, 400: problem, 404: problem } } },
    ({ params, query }) => readReport(db, { ...query, ...params, taxonomy }),
  )
  app.get(
    '/v1/roles/:role/requirements.csv',
    { schema: { summary: `${summary}, as CSV`, params, querystring } },
    async ({ params, query }, reply) => {
      const csv = renderReport(await readReport(db, { ...query, ...params, taxonomy }), 'csv')
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${params.role}.csv"`)
        .send(csv)
    },
  )
  app.get(
    '/v1/roles/:role/requirements.svg',
    { schema: { summary: `${summary}, as a chart`, params, querystring } },
    async ({ params, query }, reply) =>
      reply.type('image/svg+xml').send(reportSvg(await readReport(db, { ...query, ...params, taxonomy }))),
  )
}

export default roleRequirements
