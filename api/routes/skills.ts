import { z } from 'zod'
import { NotFoundError } from '../../analyser/domain/errors.ts'
import { kinds } from '../../analyser/domain/mention.ts'
import type { Skill } from '../../analyser/domain/taxonomy.ts'
import { trendPoint } from '../../analyser/domain/trend-report.ts'
import { knownSkill } from '../../analyser/jobs/figures/read-related.ts'
import type { ApiRoutes } from '../deps.ts'
import { readSkillMonths, skillMonth } from '../queries/read-skill-months.ts'
import { readSkillRoles, skillRole } from '../queries/read-skill-roles.ts'
import { matches } from '../queries/search.ts'
import { addFigure } from '../resource/figure.ts'
import { addTable } from '../resource/table.ts'
import { roleId, skillId, trendBasis, trendContext } from '../schemas.ts'

const skillRow = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(kinds),
    field: z.string().describe('part of the taxonomy that it stands in'),
    family: z.boolean().describe('stands for its narrower skills'),
    broader: z.array(z.string()).describe('ids of what it is a kind of'),
  })
  .meta({ id: 'SkillRow' })
const skillDetail = z
  .object({
    ...skillRow.shape,
    aliases: z.array(z.string()).describe('how else it is written'),
    narrower: z.array(z.string()).describe('ids of what is a kind of it'),
    gate: z
      .string()
      .nullable()
      .describe('a licence, registration or check without which one may not start; else null'),
    esco: z.string().nullable(),
    onet: z.string().nullable(),
  })
  .meta({ id: 'Skill' })

const asRow = ({ id, label, kind, field, family, broader }: Skill) => ({
  id,
  label,
  kind,
  field,
  family: family ?? false,
  broader,
})

/** GET /v1/skills … - the taxonomy, and where a skill is asked for. */
const skills: ApiRoutes = async (app, deps) => {
  const { db, taxonomy, figures } = deps
  addTable(app, deps, {
    id: 'listSkills',
    path: '/v1/skills',
    tag: 'Skills',
    summary: 'Skills and families of the taxonomy',
    params: {},
    query: {
      q: z.string().min(1).max(100).optional().describe('a name in any writing, slips of the hand forgiven'),
      kind: z.enum(kinds).optional(),
      field: z.string().min(1).max(80).optional().describe('only of this part of the taxonomy'),
      family: z.enum(['true', 'false']).optional().describe('only families, or only what is none'),
    },
    example: '/v1/skills?q=postgres',
    basis: { taxonomy: z.string().describe('version of the taxonomy') },
    rows: 'skills',
    row: skillRow,
    context: { schema: z.strictObject({ taxonomy: z.string() }), of: (basis) => basis },
    async read({ q, kind, field, family }) {
      const all = [...taxonomy.skills.values()].filter(
        (skill) =>
          (kind === undefined || skill.kind === kind) &&
          (field === undefined || skill.field === field) &&
          (family === undefined || (skill.family ?? false) === (family === 'true')),
      )
      const found =
        q === undefined ? all : matches(all, q, ({ label, id, aliases }) => [label, id, ...(aliases ?? [])])
      return { basis: { taxonomy: taxonomy.version }, rows: found.map(asRow) }
    },
  })
  addFigure(app, deps, {
    id: 'getSkill',
    path: '/v1/skills/:skill',
    tag: 'Skills',
    summary: 'A skill: how it is written, what it is a kind of, what is a kind of it',
    params: { skill: skillId },
    query: {},
    example: '/v1/skills/postgresql',
    response: skillDetail,
    async read({ skill: asked }) {
      const id = knownSkill(asked, taxonomy)
      const skill = taxonomy.skills.get(id) as Skill
      const narrower = [...taxonomy.skills.values()]
        .filter(({ broader }) => broader.includes(id))
        .map((one) => one.id)
      const { aliases = [], gate = null, esco = null, onet = null } = skill
      return { ...asRow(skill), aliases, narrower, gate, esco, onet }
    },
  })
  addTable(app, deps, {
    id: 'listSkillRoles',
    path: '/v1/skills/:skill/roles',
    tag: 'Skills',
    summary: 'Roles that ask for a skill, the one that does most often first',
    description: 'As the newest snapshot of each role has it.',
    params: { skill: skillId },
    query: {},
    example: '/v1/skills/postgresql/roles',
    basis: { skill: z.string(), label: z.string(), sample: z.boolean() },
    rows: 'roles',
    row: skillRole,
    context: {
      schema: z.strictObject({ skill: z.string(), sample: z.boolean() }),
      of: ({ skill, sample }) => ({ skill, sample }),
    },
    async read({ skill: asked }) {
      const id = knownSkill(asked, taxonomy)
      const { sample, rows } = await readSkillRoles(db, taxonomy, id)
      return { basis: { skill: id, label: taxonomy.skills.get(id)?.label ?? id, sample }, rows }
    },
  })
  addTable(app, deps, {
    id: 'listSkillMonths',
    path: '/v1/skills/:skill/months',
    tag: 'Skills',
    summary: 'How often all roles together ask for a skill, month by month',
    description:
      'Over every vacancy that has a role. Employers post many alike adverts, so intervals rest on the effective number of vacancies.',
    params: { skill: skillId },
    query: {},
    example: '/v1/skills/postgresql/months',
    basis: { skill: z.string(), label: z.string(), sample: z.boolean() },
    rows: 'months',
    row: skillMonth,
    context: {
      schema: z.strictObject({ skill: z.string(), sample: z.boolean() }),
      of: ({ skill, sample }) => ({ skill, sample }),
    },
    async read({ skill: asked }) {
      const id = knownSkill(asked, taxonomy)
      const { sample, rows } = await readSkillMonths(db, id)
      return { basis: { skill: id, label: taxonomy.skills.get(id)?.label ?? id, sample }, rows }
    },
  })
  addTable(app, deps, {
    id: 'listSkillTrend',
    path: '/v1/skills/:skill/trend',
    tag: 'Skills',
    summary: 'How often a role asks for a skill, month by month, and whether that moves',
    params: { skill: skillId },
    query: { role: roleId },
    example: '/v1/skills/postgresql/trend?role=backend-developer',
    basis: {
      ...trendBasis,
      skill: z.string(),
      direction: z.enum(['rising', 'falling', 'steady']),
      perYear: z.object({ difference: z.number(), low: z.number(), high: z.number() }),
      q: z.number().min(0).max(1),
    },
    rows: 'months',
    row: trendPoint.meta({ id: 'TrendPoint' }),
    context: {
      schema: trendContext.schema.extend({ skill: z.string() }),
      of: (basis) => ({ ...trendContext.of(basis), skill: basis.skill }),
    },
    async read({ skill: asked, role }) {
      const id = knownSkill(asked, taxonomy)
      const { label, window, sample, filters, snapshot, versions, skills, ...found } = await figures.trend({
        role,
      })
      const trend = skills.find((one) => one.id === id)
      if (trend === undefined) {
        throw new NotFoundError('no-trend', `too few vacancies of ${label} ask for ${id} to tell a trend`, {
          hint: `/v1/roles/${found.role}/trend lists what there is a trend of`,
        })
      }
      const { direction, perYear, q, points } = trend
      const basis = { role: found.role, label, window, sample, filters, snapshot, versions }
      return { basis: { ...basis, skill: id, direction, perYear, q }, rows: points, snapshot }
    },
  })
}

export default skills
