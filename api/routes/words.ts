import { z } from 'zod'
import { day } from '../../analyser/domain/listing.ts'
import { responsibilities, responsibility } from '../../analyser/domain/responsibilities.ts'
import { wording, wordings } from '../../analyser/domain/wordings.ts'
import { LEAST_RESPONSIBILITY } from '../../analyser/jobs/figures/read-responsibilities.ts'
import { LEAST_FORM } from '../../analyser/jobs/figures/read-wordings.ts'
import type { ApiRoutes } from '../deps.ts'
import { addTable } from '../resource/table.ts'
import { filterQuery, filtersFrom, roleId, skillId, windowQuery } from '../schemas.ts'

const narrowing = { ...windowQuery, ...filterQuery }
const { forms: _forms, ...worded } = wordings.shape
const { responsibilities: _responsibilities, ...done } = responsibilities.shape
const leastOf = (usual: number) =>
  z.coerce.number().min(0).max(1).default(usual).describe('smallest share that is listed')

const count = z.int().nonnegative()
const context = z.strictObject({
  role: z.string().nullable(),
  from: day,
  to: day,
  sample: z.boolean(),
  scanned: count,
  employers: count,
  extractor: z.string(),
  taxonomy: z.string(),
  dedupe: z.string(),
})

/** GET /v1/skills/:skill/wordings, /v1/roles/:role/responsibilities - in the words of adverts. */
const words: ApiRoutes = async (app, deps) => {
  addTable(app, deps, {
    id: 'listWordings',
    path: '/v1/skills/:skill/wordings',
    tag: 'Skills',
    summary: 'How adverts word a skill, in a role or over all',
    params: { skill: skillId },
    query: {
      role: roleId.optional().describe('only in this role'),
      ...narrowing,
      least: leastOf(LEAST_FORM),
    },
    example: '/v1/skills/postgresql/wordings?role=backend-developer',
    basis: worded,
    rows: 'forms',
    row: wording.meta({ id: 'Wording' }),
    context: {
      schema: context.extend({ skill: z.string(), vacancies: count }),
      of: ({ role, window, sample, n, versions, skill }) => ({
        ...{ role, from: window.from, to: window.to, sample, scanned: n.scanned, employers: n.employers },
        ...{ ...versions, skill: skill.id, vacancies: n.vacancies },
      }),
    },
    async read(input) {
      const { skill, role, from, to, least } = input
      const { forms, ...basis } = await deps.figures.wordings({
        ...filtersFrom(input),
        skill,
        role,
        from,
        to,
        least,
      })
      return { basis, rows: forms }
    },
  })
  addTable(app, deps, {
    id: 'listResponsibilities',
    path: '/v1/roles/:role/responsibilities',
    tag: 'Roles',
    summary: 'What somebody in a role does, by the duties that its vacancies tell',
    params: { role: roleId },
    query: { ...narrowing, least: leastOf(LEAST_RESPONSIBILITY) },
    example: '/v1/roles/backend-developer/responsibilities',
    basis: done,
    rows: 'responsibilities',
    row: responsibility.meta({ id: 'Responsibility' }),
    context: {
      schema: context.extend({ telling: count, deep: z.string() }),
      of: ({ role, window, sample, n, versions }) => ({
        ...{ role, from: window.from, to: window.to, sample, scanned: n.scanned, employers: n.employers },
        ...{ ...versions, telling: n.telling },
      }),
    },
    async read(input) {
      const { role, from, to, least } = input
      const asked = { ...filtersFrom(input), role, from, to, least }
      const { responsibilities: rows, ...basis } = await deps.figures.responsibilities(asked)
      return { basis, rows }
    },
  })
}

export default words
