import { z } from 'zod'
import { roleSummary } from '../../analyser/domain/role-summary.ts'
import { knownRole } from '../../analyser/jobs/figures/known-role.ts'
import { readRoles } from '../../analyser/jobs/figures/read-roles.ts'
import type { ApiRoutes } from '../deps.ts'
import { matches } from '../queries/search.ts'
import { addFigure } from '../resource/figure.ts'
import { addTable } from '../resource/table.ts'
import { roleId } from '../schemas.ts'

const roleDetail = roleSummary
  .extend({
    soc: z.string().describe('SOC 2020 unit group'),
    esco: z.string().nullable().describe('preferred label of the ESCO occupation'),
    titles: z.array(z.string()).describe('titles that put a vacancy in it'),
  })
  .meta({ id: 'Role' })

/** GET /v1/roles - every known role, with what there is of it. */
const roles: ApiRoutes = async (app, deps) => {
  const { db, taxonomy } = deps
  addTable(app, deps, {
    id: 'listRoles',
    path: '/v1/roles',
    tag: 'Roles',
    summary: 'Roles, the one with the most vacancies first',
    params: {},
    query: {
      q: z.string().min(1).max(100).optional().describe('words of its name, slips of the hand forgiven'),
      least: z.coerce.number().int().min(0).max(1_000_000_000).default(0).describe('fewest vacancies'),
    },
    example: '/v1/roles?least=1',
    basis: {},
    rows: 'roles',
    row: roleSummary.meta({ id: 'RoleSummary' }),
    async read({ q, least }) {
      const all = (await readRoles(db, taxonomy)).filter(({ vacancies }) => vacancies >= least)
      return { basis: {}, rows: q === undefined ? all : matches(all, q, ({ role, label }) => [role, label]) }
    },
  })
  addFigure(app, deps, {
    id: 'getRole',
    path: '/v1/roles/:role',
    tag: 'Roles',
    summary: 'A role: what there is of it, and which titles put a vacancy in it',
    params: { role: roleId },
    query: {},
    example: '/v1/roles/backend-developer',
    response: roleDetail,
    async read({ role: asked }) {
      const role = knownRole(asked, taxonomy)
      const summary = (await readRoles(db, taxonomy)).find((one) => one.role === role.id)
      return {
        ...(summary as z.infer<typeof roleSummary>),
        soc: role.soc,
        esco: role.esco ?? null,
        titles: role.titles,
      }
    },
  })
}

export default roles
