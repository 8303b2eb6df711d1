import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { Comparison, Pay } from '../../domain/comparison.ts'
import { UsageError } from '../../domain/errors.ts'
import type { PayReport } from '../../domain/pay-report.ts'
import type { Report, Share } from '../../domain/report.ts'
import type { Role, Taxonomy } from '../../domain/taxonomy.ts'
import { computeComparison } from '../../reports/compute-comparison.ts'
import { round4 } from '../../reports/round.ts'
import type { SkillIndex } from '../../reports/vacancy-row.ts'
import { wilsonInterval } from '../../stats/wilson-interval.ts'
import { knownRole } from './known-role.ts'
import { readPay } from './read-pay.ts'
import { readReport } from './read-report.ts'
import { type Population, populationsOf, type WindowOptions } from './role-window.ts'
import { readSkillIndex } from './skill-index.ts'

export interface ReadComparisonOptions extends WindowOptions {
  /** The role that somebody comes from. */
  readonly source: string
  /** The role that they go to. */
  readonly target: string
  readonly taxonomy: Taxonomy
}

/** The target's any-of sets, counted in the source role as the same union. */
async function setsInSource(
  db: Db,
  target: Report,
  source: Report,
  skills: SkillIndex,
): Promise<Map<string, Share>> {
  const idOf = new Map([...skills].map(([id, skill]) => [skill.slug, id]))
  const sets = target.requirements
    .filter(({ kind, id }) => kind === 'any-of' && !source.requirements.some((own) => own.id === id))
    .map(({ id, members }) => ({
      id,
      members: (members ?? []).map((slug) => idOf.get(slug)).filter((n) => n !== undefined),
    }))
  const { scanned } = source.n
  if (sets.length === 0 || scanned === 0) return new Map()
  const counts = sql.join(
    sets.map(({ members }) => sql`count(*) filter (where mentioned && ${members}::int[])::int`),
  )
  const { rows } = await sql<{ counts: number[] }>`
    select array[${counts}] as counts from counted_vacancies
    where role = ${source.role} and sample = ${source.sample} and scanned
      and posted_on between ${source.window.from} and ${source.window.to}`.execute(db)
  return new Map(
    sets.map(({ id }, i) => {
      const hits = rows[0]?.counts[i] ?? 0
      const { low, high } = wilsonInterval(hits / scanned, scanned / source.designEffect)
      return [id, { hits, share: round4(hits / scanned), low: round4(low), high: round4(high) }]
    }),
  )
}

/** The pay of all full-time vacancies, as two roles are compared by. */
export function payOf({ groups, currency }: PayReport): Pay {
  const [all] = groups
  const midpoint = all?.midpoint ?? null
  return {
    currency,
    n: all?.n ?? 0,
    stating: all?.stating ?? 0,
    midpoint: midpoint && { p25: midpoint.p25.value, median: midpoint.median.value, p75: midpoint.p75.value },
  }
}

/**
 * Gaps, transfers and pay from one role to another.
 *
 * @throws NotFoundError for an unknown role or one without vacancies; UsageError when both are the same role
 */
export async function readComparison(db: Db, options: ReadComparisonOptions): Promise<Comparison> {
  const { taxonomy, from, to } = options
  const roles = [options.source, options.target].map((asked) => knownRole(asked, taxonomy)) as [Role, Role]
  if (roles[0].id === roles[1].id) {
    throw new UsageError(`${roles[0].label} is compared with itself: there is no gap`, {
      hint: 'name two roles; `requisite roles` lists them',
    })
  }
  // Real data of one role and the sample of the other are refused here.
  const [{ sample }] = (await populationsOf(db, roles, { from, to })) as [Population, Population]
  const input = async (role: Role) => {
    const asked = { role: role.id, taxonomy, from, to, sample }
    const [report, pay] = await Promise.all([readReport(db, { ...asked, every: true }), readPay(db, asked)])
    return { report, pay: payOf(pay) }
  }
  const [skills, source, target] = await Promise.all([
    readSkillIndex(db, taxonomy),
    input(roles[0]),
    input(roles[1]),
  ])
  const gates = [...taxonomy.skills.values()].flatMap(({ id, gate }) =>
    gate === undefined ? [] : [[id, gate] as const],
  )
  return computeComparison(source, target, {
    skills,
    gates: new Map(gates),
    sourceSets: await setsInSource(db, target.report, source.report, skills),
  })
}
