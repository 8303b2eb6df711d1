import { z } from 'zod'
import { roleSummary } from '../../analyser/domain/role-summary.ts'
import { readRoles } from '../../analyser/jobs/figures/read-roles.ts'
import type { ApiRoutes } from '../app.ts'

/** GET /v1/roles - every known role, with what there is of it. */
const roles: ApiRoutes = async (app, { db, taxonomy }) => {
  app.get(
    '/v1/roles',
    {
      schema: {
        summary: 'Roles, the one with the most vacancies first',
        querystring: z.strictObject({}),
        response: { 200: z.object({ roles: z.array(roleSummary) }) },
      },
    },
    async () => ({ roles: await readRoles(db, taxonomy) }),
  )
}

export default roles
