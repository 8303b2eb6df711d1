import type { ClusterSums } from '../stats/intraclass-correlation.ts'
import type { VacancyRow } from './vacancy-row.ts'

/** How often one skill is asked for, with what its interval needs. */
export interface SkillTally {
  readonly mentioned: LevelTally
  readonly required: LevelTally
}

export interface LevelTally extends Pick<ClusterSums, 'hits' | 'hitSquares'> {
  /** Sum over employers of the share of their vacancies. */
  readonly hitShares: number
}

export const NO_HITS: SkillTally = Object.freeze({
  mentioned: { hits: 0, hitSquares: 0, hitShares: 0 },
  required: { hits: 0, hitSquares: 0, hitShares: 0 },
})

/** The scanned vacancies of a role, counted. Every share is made from one of these. */
export interface Tally {
  readonly members: number
  /** Employers, a vacancy that names none being a cluster of its own. */
  readonly clusters: number
  /** Employers that are named. */
  readonly employers: number
  /** Vacancies of each employer. */
  readonly sizes: readonly number[]
  readonly sizeSquares: number
  /** Sum over employers of 1 / vacancies. */
  readonly inverseSizes: number
  readonly skills: ReadonlyMap<number, SkillTally>
}

/** Adds up one level of one skill over clusters that arrive one after the other. */
class Sums {
  hits = 0
  hitSquares = 0
  hitShares = 0
  inCluster = 0
  close(size: number): void {
    this.hits += this.inCluster
    this.hitSquares += (this.inCluster * this.inCluster) / size
    this.hitShares += this.inCluster / size
    this.inCluster = 0
  }
}

/** Vacancies of each employer; one that names no employer stands alone. */
export function clustersOf<Row extends Pick<VacancyRow, 'employer'>>(rows: readonly Row[]): Row[][] {
  const named = new Map<string, Row[]>()
  const alone: Row[][] = []
  for (const row of rows) {
    const cluster = row.employer === null ? undefined : named.get(row.employer)
    if (cluster !== undefined) cluster.push(row)
    else if (row.employer === null) alone.push([row])
    else named.set(row.employer, [row])
  }
  return [...named.values(), ...alone]
}

/** Counts, once a vacancy, what the rows ask for. @param rows scanned vacancies */
export function tally(rows: readonly Pick<VacancyRow, 'employer' | 'mentioned' | 'required'>[]): Tally {
  const clusters = clustersOf(rows)
  const skills = new Map<number, { mentioned: Sums; required: Sums }>()
  let sizeSquares = 0
  let inverseSizes = 0
  for (const cluster of clusters) {
    sizeSquares += cluster.length * cluster.length
    inverseSizes += 1 / cluster.length
    const touched = new Set<{ mentioned: Sums; required: Sums }>()
    for (const row of cluster) {
      for (const level of ['mentioned', 'required'] as const) {
        for (const id of row[level]) {
          let skill = skills.get(id)
          if (skill === undefined) {
            skill = { mentioned: new Sums(), required: new Sums() }
            skills.set(id, skill)
          }
          skill[level].inCluster++
          touched.add(skill)
        }
      }
    }
    for (const skill of touched) {
      skill.mentioned.close(cluster.length)
      skill.required.close(cluster.length)
    }
  }
  return {
    members: rows.length,
    clusters: clusters.length,
    employers: clusters.filter((cluster) => cluster[0]?.employer != null).length,
    sizes: clusters.map((cluster) => cluster.length),
    sizeSquares,
    inverseSizes,
    skills,
  }
}
