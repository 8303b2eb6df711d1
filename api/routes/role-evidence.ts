import { z } from 'zod'
import { share } from '../../analyser/domain/report.ts'
import type { ApiRoutes } from '../deps.ts'
import { quote, readQuotes, requirementOf } from '../queries/read-quotes.ts'
import { addTable } from '../resource/table.ts'
import { basisOf, figureBasis, figureContext, roleId } from '../schemas.ts'

const requirementQuery = z
  .string()
  .regex(/^[a-z0-9+_|.,:-]{1,300}$/)
  .describe('id of a requirement, as /v1/roles/{role}/requirements lists them')
  .meta({ examples: ['postgresql'] })

/** GET /v1/roles/:role/evidence - the sentences behind a requirement. */
const roleEvidence: ApiRoutes = async (app, deps) => {
  addTable(app, deps, {
    id: 'listEvidence',
    path: '/v1/roles/:role/evidence',
    tag: 'Roles',
    summary: 'Sentences in which vacancies of a role ask for something',
    description:
      'Short quotes with source and date, one an employer, at most 200; the required ones and the newest first. Personal data were removed before anything was stored, and no advert is given whole.',
    params: { role: roleId },
    query: { requirement: requirementQuery },
    example: '/v1/roles/backend-developer/evidence?requirement=postgresql',
    basis: { ...figureBasis.shape, requirement: z.string(), requirementLabel: z.string(), mentioned: share },
    rows: 'quotes',
    row: quote.meta({ id: 'Quote' }),
    context: {
      schema: figureContext.schema.extend({ requirement: z.string() }),
      of: (basis) => ({ ...figureContext.of(basis), requirement: basis.requirement }),
    },
    async read({ role, requirement: asked }) {
      const report = await deps.figures.report({ role, every: true })
      const requirement = requirementOf(report, asked)
      const rows = await readQuotes(deps.db, deps.taxonomy, report, requirement)
      const { id, label, mentioned } = requirement
      return { basis: { ...basisOf(report), requirement: id, requirementLabel: label, mentioned }, rows }
    },
  })
}

export default roleEvidence
