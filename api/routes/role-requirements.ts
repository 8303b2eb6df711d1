import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type Report,
  type Requirement,
  report,
  requirement,
  standings,
  tiers,
} from '../../analyser/domain/report.ts'
import { LEAST_SHARE } from '../../analyser/jobs/figures/read-report.ts'
import { reportSvg } from '../../analyser/reports/report-svg.ts'
import type { ApiDeps, ApiRoutes } from '../deps.ts'
import { readFigure } from '../queries/pinned.ts'
import { errorAnswers } from '../resource/answers.ts'
import { addTable } from '../resource/table.ts'
import {
  basisOf,
  figureBasis,
  figureContext,
  filterQuery,
  filtersFrom,
  roleId,
  snapshotQuery,
  windowQuery,
} from '../schemas.ts'

const params = { role: roleId }
const requirementRow = requirement.meta({ id: 'Requirement' })
const narrowing = { ...windowQuery, ...filterQuery }
const query = {
  ...narrowing,
  ...snapshotQuery,
  level: z
    .enum(['mentioned', 'required'])
    .default('mentioned')
    .describe('the share that `least` and the order go by: asked for at any level, or as required'),
  tier: z.enum(tiers).optional().describe('only of this tier'),
  standing: z.enum(standings).optional().describe('only of this standing against the 80% line'),
  kind: requirement.shape.kind.optional().describe('only of this kind'),
  least: z.coerce.number().min(0).max(1).default(LEAST_SHARE).describe('smallest share that is listed'),
}
type Input = z.output<z.ZodObject<typeof query>> & { role: string }

/** The whole report, or the one that a snapshot holds. */
function readWhole({ db, figures }: ApiDeps, input: Input, request: FastifyRequest): Promise<Report> {
  const { role, from, to, least } = input
  // Rarer ones than a snapshot has quotes for are made with theirs.
  const shown = least < LEAST_SHARE ? { least } : { every: true }
  const make = () => figures.report({ ...filtersFrom(input), role, from, to, ...shown })
  return readFigure(db, request, input, { kind: 'report', narrowing, make })
}

/** Those that the filters leave, in the order of the share that was asked for. */
function select(found: readonly Requirement[], { level, tier, standing, kind, least }: Input): Requirement[] {
  const left = found.filter(
    (one) =>
      one[level].share >= least &&
      one[level].hits > 0 &&
      (tier === undefined || one.tier === tier) &&
      (standing === undefined || one.standing === standing) &&
      (kind === undefined || one.kind === kind),
  )
  return level === 'required' ? left.sort((a, b) => b.required.share - a.required.share) : left
}

const basis = {
  ...figureBasis.shape,
  n: report.shape.n,
  designEffect: report.shape.designEffect,
  clears: report.shape.clears,
  hidden: z.int().nonnegative().describe('requirements that the filters leave out'),
}

/** GET /v1/roles/:role/requirements, any-of-sets, families - what a role asks for. */
const roleRequirements: ApiRoutes = async (app, deps) => {
  const table = (
    id: string,
    name: string,
    summary: string,
    description: string,
    isPart: (one: Requirement) => boolean,
  ) =>
    addTable(app, deps, {
      ...{ id, summary, description, params, query, basis, tag: 'Roles' },
      path: `/v1/roles/:role/${name}`,
      example: `/v1/roles/backend-developer/${name}?level=required&least=0.2`,
      rows: name === 'requirements' ? 'requirements' : name === 'families' ? 'families' : 'sets',
      row: requirementRow,
      context: figureContext,
      async read(input, request) {
        const found = await readWhole(deps, input, request)
        const rows = select(found.requirements.filter(isPart), input)
        const hidden = found.hidden + found.requirements.filter(isPart).length - rows.length
        const { designEffect, clears, snapshot } = found
        return { basis: { ...basisOf(found), n: found.n, designEffect, clears, hidden }, rows, snapshot }
      },
    })
  table(
    'listRequirements',
    'requirements',
    'What a role asks for, with shares, intervals, tiers and evidence',
    'Each requirement is a skill, a family of skills, or an any-of set ("Python or Node.js"). Shares are of scanned vacancies; intervals are 95% and widened for adverts of one employer being alike.',
    () => true,
  )
  table(
    'listAnyOfSets',
    'any-of-sets',
    'Sets of alternatives that a role asks for',
    'Skills that stand in for each other: same family, rarely asked for together, often joined by "or". `alternatives` says what a set rests on.',
    ({ kind }) => kind === 'any-of',
  )
  table(
    'listFamilies',
    'families',
    'Families of skills that a role asks for, with the members found',
    'A family stands for its narrower skills: "NoSQL databases" holds MongoDB, Redis and others.',
    ({ kind, members }) => kind !== 'any-of' && members !== null,
  )

  app.get(
    '/v1/roles/:role/requirements.svg',
    {
      schema: {
        operationId: 'chartRequirements',
        tags: ['Roles'],
        summary: 'What a role asks for, as a chart',
        'x-example': '/v1/roles/backend-developer/requirements.svg',
        params: z.strictObject(params),
        querystring: z.strictObject({ ...narrowing, ...snapshotQuery, least: query.least }),
        response: {
          200: { description: 'The chart.', content: { 'image/svg+xml': { schema: z.string() } } },
          ...errorAnswers(404),
        },
      },
    },
    async ({ params, query, ...rest }, reply) => {
      const input = { ...query, ...params, level: 'mentioned' } as Input
      const found = await readWhole(deps, input, rest as never)
      const requirements = select(found.requirements, input)
      const hidden = found.hidden + found.requirements.length - requirements.length
      return reply.type('image/svg+xml').send(reportSvg({ ...found, requirements, hidden }))
    },
  )
}

export default roleRequirements
