import { sql } from 'kysely'
import type { Db } from '../../../migrations/database.ts'
import type { Comparison, Pay } from '../../domain/comparison.ts'
import type { Share } from '../../domain/report.ts'
import type { DistanceMatrix } from '../../domain/routes.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import { type GuideFigures, type RoleFigures, setKey } from '../../guides/audit/figures.ts'
import type { GuideNeeds } from '../../guides/audit/needs.ts'
import { computeComparison } from '../../reports/compute-comparison.ts'
import type { SkillSet } from '../../reports/count-sets.ts'
import type { SkillIndex } from '../../reports/vacancy-row.ts'
import { payOf } from '../figures/read-comparison.ts'
import { readReport } from '../figures/read-report.ts'
import { readDistances } from '../figures/read-routes.ts'
import { readSkillIndex } from '../figures/skill-index.ts'
import { readRoleFigures } from './role-figures.ts'

/** Which roles have vacancies at all, of real listings and of the sample board. */
async function populations(db: Db): Promise<Map<string, readonly boolean[]>> {
  const { rows } = await sql<{ role: string; samples: boolean[] }>`
    select role, array_agg(distinct sample order by sample) as samples from month_counts
    where source = '*' and vacancies > 0 group by role`.execute(db)
  return new Map(rows.map(({ role, samples }) => [role, samples]))
}

/** Real listings where both roles have them, else the sample board where both are on it; the two are never mixed. */
function sampleOf(known: readonly (readonly boolean[])[]): boolean | undefined {
  return [false, true].find((sample) => known.every((samples) => samples.includes(sample)))
}

export interface FigureReader {
  /** Figures for a guide: see `needsOf`. */
  readonly forGuide: (needs: GuideNeeds) => GuideFigures
  /** How many roles were read. */
  readonly roles: number
}

/**
 * Reads what some guides need: each role once, however many guides name it.
 *
 * @param signal stops between two roles
 */
export async function readGuideFigures(
  db: Db,
  guides: readonly GuideNeeds[],
  taxonomy: Taxonomy,
  signal?: AbortSignal,
): Promise<FigureReader> {
  const [skills, known] = await Promise.all([readSkillIndex(db, taxonomy), populations(db)])
  const sampleFor = ({ source, target }: GuideNeeds) => {
    const both = [source, target].filter((id) => id !== null && known.has(id)) as string[]
    return sampleOf(both.map((id) => known.get(id) ?? []))
  }
  // A role may be wanted of real listings by one guide and of the sample by another.
  const wanted = new Map<string, { role: string; sample: boolean; sets: Map<string, SkillSet> }>()
  for (const needs of guides) {
    const sample = sampleFor(needs)
    if (sample === undefined) continue
    for (const role of needs.roles) {
      if (!known.get(role)?.includes(sample)) continue
      const key = `${role} ${sample}`
      const entry = wanted.get(key) ?? { role, sample, sets: new Map() }
      for (const set of needs.sets) entry.sets.set(set.id, set)
      wanted.set(key, entry)
    }
  }
  await addSetsOfTargets(db, { guides, wanted, sampleFor, taxonomy })

  const roles = new Map<string, RoleFigures>()
  for (const [key, { role, sample, sets }] of wanted) {
    signal?.throwIfAborted()
    roles.set(key, await readRoleFigures(db, { role, sample, sets: [...sets.values()], skills, taxonomy }))
  }
  const matrices = new Map<boolean, DistanceMatrix>()
  for (const sample of new Set([...wanted.values()].map((entry) => entry.sample)))
    matrices.set(sample, await readDistances(db, taxonomy, sample))
  const compare = comparer(skills, taxonomy)
  return {
    roles: roles.size,
    forGuide: (needs) => {
      const sample = sampleFor(needs)
      const role = (id: string) => roles.get(`${id} ${sample}`)
      const [source, target] = [needs.source, needs.target].map((id) => (id === null ? undefined : role(id)))
      const same = source !== undefined && source === target
      return {
        role,
        comparison: source === undefined || target === undefined || same ? null : compare(source, target),
        matrix: sample === undefined ? null : (matrices.get(sample) ?? null),
        problems: [
          ...(sample === undefined
            ? ['one role has real listings and the other only the sample; the two are never mixed']
            : []),
          ...(same ? ['the guide leads from a role to itself'] : []),
        ],
      }
    },
  }
}

/** A comparison counts the target's own sets in the source as well. */
async function addSetsOfTargets(
  db: Db,
  context: {
    readonly guides: readonly GuideNeeds[]
    readonly wanted: ReadonlyMap<string, { readonly sets: Map<string, SkillSet> }>
    readonly sampleFor: (needs: GuideNeeds) => boolean | undefined
    readonly taxonomy: Taxonomy
  },
): Promise<void> {
  const { guides, wanted, sampleFor, taxonomy } = context
  const found = new Map<string, SkillSet[]>()
  for (const needs of guides) {
    const { source, target } = needs
    const sample = sampleFor(needs)
    const targetKey = `${target} ${sample}`
    if (source === null || target === null || sample === undefined || !wanted.has(targetKey)) continue
    if (!found.has(targetKey)) {
      const { requirements } = await readReport(db, { role: target, sample, taxonomy, every: true })
      const sets = requirements.filter(({ kind }) => kind === 'any-of')
      found.set(
        targetKey,
        sets.map(({ label, members }) => ({ id: setKey(members ?? []), label, skills: members ?? [] })),
      )
    }
    for (const set of found.get(targetKey) ?? []) wanted.get(`${source} ${sample}`)?.sets.set(set.id, set)
  }
}

/** Compares two roles from their figures, each pair once. */
function comparer(
  skills: SkillIndex,
  taxonomy: Taxonomy,
): (source: RoleFigures, target: RoleFigures) => Comparison {
  const gates = new Map(
    [...taxonomy.skills.values()].flatMap(({ id, gate }) =>
      gate === undefined ? [] : [[id, gate] as const],
    ),
  )
  const made = new Map<RoleFigures, Map<RoleFigures, Comparison>>()
  const input = ({ report, pay }: RoleFigures): { report: typeof report; pay: Pay } => ({
    report,
    pay: payOf(pay),
  })
  return (source, target) => {
    const before = made.get(source)?.get(target)
    if (before !== undefined) return before
    const sets = target.report.requirements.filter(({ kind }) => kind === 'any-of')
    const sourceSets = new Map(
      sets.flatMap(({ id, members }): [string, Share][] => {
        const counted = source.sets.get(setKey(members ?? []))
        return counted === undefined ? [] : [[id, counted.mentioned]]
      }),
    )
    const comparison = computeComparison(input(source), input(target), { skills, gates, sourceSets })
    made.set(source, (made.get(source) ?? new Map()).set(target, comparison))
    return comparison
  }
}
