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

/** Adds up one level of every skill over clusters that arrive one after the other. Arrays by skill: rows are many, ids small. */
class Sums {
  readonly hits: Float64Array
  readonly hitSquares: Float64Array
  readonly hitShares: Float64Array
  readonly #inCluster: Float64Array
  #touched: number[] = []

  constructor(skills: number) {
    this.hits = new Float64Array(skills)
    this.hitSquares = new Float64Array(skills)
    this.hitShares = new Float64Array(skills)
    this.#inCluster = new Float64Array(skills)
  }

  add(ids: readonly number[]): void {
    for (const id of ids) {
      if (this.#inCluster[id] === 0) this.#touched.push(id)
      this.#inCluster[id] = (this.#inCluster[id] as number) + 1
    }
  }

  close(size: number): void {
    for (const id of this.#touched) {
      const hits = this.#inCluster[id] as number
      this.hits[id] = (this.hits[id] as number) + hits
      this.hitSquares[id] = (this.hitSquares[id] as number) + (hits * hits) / size
      this.hitShares[id] = (this.hitShares[id] as number) + hits / size
      this.#inCluster[id] = 0
    }
    this.#touched = []
  }

  of(id: number): LevelTally {
    return {
      hits: this.hits[id] as number,
      hitSquares: this.hitSquares[id] as number,
      hitShares: this.hitShares[id] as number,
    }
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
  let last = 0
  for (const row of rows) for (const id of row.mentioned) if (id > last) last = id
  const mentioned = new Sums(last + 1)
  const required = new Sums(last + 1)
  let sizeSquares = 0
  let inverseSizes = 0
  for (const cluster of clusters) {
    sizeSquares += cluster.length * cluster.length
    inverseSizes += 1 / cluster.length
    for (const row of cluster) {
      mentioned.add(row.mentioned)
      required.add(row.required)
    }
    mentioned.close(cluster.length)
    required.close(cluster.length)
  }
  const skills = new Map<number, SkillTally>()
  for (let id = 0; id <= last; id++) {
    if ((mentioned.hits[id] as number) > 0)
      skills.set(id, { mentioned: mentioned.of(id), required: required.of(id) })
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
