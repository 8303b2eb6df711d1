import { z } from 'zod'
import { type Related, related, relatedSkill } from '../../analyser/domain/related.ts'
import type { ApiRoutes } from '../deps.ts'
import { addTable } from '../resource/table.ts'
import { roleId, skillId } from '../schemas.ts'

const { n, versions, window, sample, skill } = related.shape
const basis = { role: z.string(), label: z.string(), window, sample, versions, n, skill }
const row = relatedSkill
  .extend({ side: z.enum(['more', 'less']).describe('asked for together more, or less, than by chance') })
  .meta({ id: 'RelatedSkill' })
const context = {
  schema: z.strictObject({
    role: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    sample,
    scanned: z.int(),
    employers: z.int(),
    ...versions.shape,
  }),
  of: ({ role, window, sample, n, versions }: z.output<z.ZodObject<typeof basis>>) => ({
    ...{ role, from: window.from, to: window.to, sample },
    ...{ scanned: n.scanned, employers: n.employers, ...versions },
  }),
}

function asTable({ more, less, ...found }: Related) {
  const rows = [
    ...more.map((one) => ({ ...one, side: 'more' as const })),
    ...less.map((one) => ({ ...one, side: 'less' as const })),
  ]
  return { basis: found, rows }
}

/** GET /v1/roles/:role/distinct, /v1/skills/:skill/related - what sets a role apart, what goes together in it. */
const roleRelated: ApiRoutes = async (app, deps) => {
  addTable(app, deps, {
    id: 'listDistinctSkills',
    path: '/v1/roles/:role/distinct',
    tag: 'Roles',
    summary: 'What a role asks for more often than other roles do',
    params: { role: roleId },
    query: {},
    example: '/v1/roles/backend-developer/distinct',
    basis,
    rows: 'skills',
    row,
    context,
    read: async (input) => asTable(await deps.figures.related(input)),
  })
  addTable(app, deps, {
    id: 'listRelatedSkills',
    path: '/v1/skills/:skill/related',
    tag: 'Skills',
    summary: 'Skills that are asked for together with one, in a role',
    description:
      'Lift is how many times as often as chance; only what passes a false discovery rate of 5% is listed.',
    params: { skill: skillId },
    query: { role: roleId },
    example: '/v1/skills/postgresql/related?role=backend-developer',
    basis,
    rows: 'skills',
    row,
    context,
    read: async (input) => asTable(await deps.figures.related(input)),
  })
}

export default roleRelated
