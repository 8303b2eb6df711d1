import { z } from 'zod'
import { comparison } from '../../analyser/domain/comparison.ts'
import { readComparison } from '../../analyser/jobs/figures/read-comparison.ts'
import type { ApiRoutes } from '../app.ts'
import { problem } from '../problem.ts'
import { roleId, windowQuery } from '../schemas.ts'

/** GET /v1/compare/:source/:target - gaps, what transfers, and the pay of both. */
const compare: ApiRoutes = async (app, { db, taxonomy }) => {
  app.get(
    '/v1/compare/:source/:target',
    {
      schema: {
        summary: 'From one role to another: ranked gaps, what transfers, pay side by side',
        params: z.strictObject({ source: roleId, target: roleId }),
        querystring: z.strictObject(windowQuery),
        response: { 200: comparison, 400: problem, 404: problem },
      },
    },
    ({ params, query }) => readComparison(db, { ...params, ...query, taxonomy }),
  )
}

export default compare
