/**
 * Which listings are adverts of the same vacancy. Pure: no two calls with the same listings differ, in whatever order these
 * come.
 */
import { type Clustered, components, groupComponent, type Match } from './group.ts'
import { keysOf } from './keys.ts'
import { type Advert, type Profile, profileOf } from './profile.ts'
import { sameVacancy } from './same-vacancy.ts'

export type { Clustered } from './group.ts'
export type { Advert as ClusterInput } from './profile.ts'

/** Raised with every change of what the same listings yield. */
export const DEDUPE_VERSION = '5'

/** The matches among listings that share a key. */
function findMatches(profiles: readonly Profile[]): Match[] {
  const byKey = new Map<number, number[]>()
  const matches: Match[] = []
  for (const [at, mine] of profiles.entries()) {
    const met = new Set<number>()
    for (const key of keysOf(mine)) {
      const others = byKey.get(key)
      if (others === undefined) {
        byKey.set(key, [at])
        continue
      }
      for (const other of others) met.add(other)
      others.push(at)
    }
    for (const other of met) {
      const rule = sameVacancy(profiles[other] as Profile, mine)
      if (rule !== undefined) matches.push({ a: other, b: at, rule })
    }
  }
  return matches
}

/** @returns one entry a listing, in order of id */
export function cluster(listings: readonly Advert[]): Clustered[] {
  const ordered = listings.toSorted((a, b) => a.id - b.id)
  // By place in the list: ids may be anything.
  const profiles = ordered.map((advert, id) => profileOf({ ...advert, id }))
  const profile = (at: number) => profiles[at] as Profile
  const matches = findMatches(profiles)
  const byComponent = new Map<number, Match[]>()
  const all = components([...ordered.keys()], matches)
  const componentOf = new Int32Array(ordered.length)
  for (const [number, members] of all.entries()) for (const at of members) componentOf[at] = number
  for (const match of matches) {
    const number = componentOf[match.a] as number
    const own = byComponent.get(number)
    if (own === undefined) byComponent.set(number, [match])
    else own.push(match)
  }
  const idOf = (at: number) => (ordered[at] as Advert).id
  return all
    .flatMap((members, number) => groupComponent(members, byComponent.get(number) ?? [], profile))
    .map(({ id, vacancy, tier }) => ({ id: idOf(id), vacancy: idOf(vacancy), tier }))
    .sort((a, b) => a.id - b.id)
}
