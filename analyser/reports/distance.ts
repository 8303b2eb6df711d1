import type { Distance } from '../domain/comparison.ts'
import type { Report, Requirement } from '../domain/report.ts'
import { adjacency, type SiblingIndex } from './adjacency.ts'

/** What fewer than this share of the target's vacancies ask for counts neither as a gap nor towards the distance. */
export const LEAST_TARGET = 0.15

/** Distances to months as published guides give them; no data here measure how long anybody took. */
const MONTHS: readonly (readonly [number, Distance['months']])[] = [
  [0.35, [3, 6]],
  [0.6, [6, 12]],
  [0.75, [12, 24]],
  [1, [24, null]],
]
export const BASIS =
  'months are a convention of career guides for such a distance, not a measurement; a licence or registration adds its own time'

/** Required counts in full, wished for or merely named by half. */
export const weightOf = (mentioned: number, required: number): number => required + (mentioned - required) / 2

/** Part of what the target asks for that the source is asked for less: 0 between a role and itself. */
export const shortfall = (asked: number, known: number): number =>
  asked === 0 ? 0 : Math.max(0, 1 - known / asked)

/** Families and sets would count their members twice. */
export const isCommonLeaf = ({ members, mentioned }: Requirement): boolean =>
  members === null && mentioned.share >= LEAST_TARGET

/** Weighted mean of the shortfalls. */
export function distanceOver(
  asked: readonly { readonly mentioned: number; readonly required: number; readonly known: number }[],
): number {
  let short = 0
  let weights = 0
  for (const { mentioned, required, known } of asked) {
    const weight = weightOf(mentioned, required)
    short += weight * shortfall(mentioned, known)
    weights += weight
  }
  return weights === 0 ? 0 : short / weights
}

export function monthsFor(value: number): Distance['months'] {
  return MONTHS.find(([most]) => value <= most)?.[1] ?? [24, null]
}

/** How far a target role is from a source role: the distance of a comparison, without its interval. */
export function distanceBetween(source: Report, target: Report, siblings: SiblingIndex): number {
  const inSource = new Map(source.requirements.map(({ id, mentioned }) => [id, mentioned.share]))
  const adjacentTo = adjacency(source, target, siblings)
  return distanceOver(
    target.requirements.filter(isCommonLeaf).map((requirement) => ({
      mentioned: requirement.mentioned.share,
      required: requirement.required.share,
      known: Math.max(inSource.get(requirement.id) ?? 0, adjacentTo(requirement)?.credit ?? 0),
    })),
  )
}
