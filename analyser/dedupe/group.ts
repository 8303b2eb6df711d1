/** From pairs of listings that are adverts of one vacancy to vacancies. */
import type { Profile } from './profile.ts'
import { clash, type Rule } from './same-vacancy.ts'

/** Two listings of one vacancy and the rule that told it. */
export interface Match {
  readonly a: number
  readonly b: number
  readonly rule: Rule
}

export interface Clustered {
  readonly id: number
  /** The smallest id of the cluster. */
  readonly vacancy: number
  /** The rule that put it there: `first` for the listing that the cluster is named after. */
  readonly tier: Rule | 'first'
}

const STRENGTH: readonly Rule[] = ['url', 'requisition', 'same-text', 'repost', 'near-text']

/**
 * Puts the listings of one component, all that are linked by matches, into vacancies. An advert for "Leeds or York" links
 * one for Leeds with one for York: it goes with the first of them, and the two stay apart.
 *
 * It depends on the component alone, so that a component is grouped anew, and the others left as they are, when a listing is added.
 *
 * @param profiles of every listing that a match names
 */
export function groupComponent(
  ids: readonly number[],
  matches: readonly Match[],
  profile: (id: number) => Profile,
): Clustered[] {
  const [first, ...others] = ids
  // Most adverts are alone: nothing of theirs is read.
  if (first !== undefined && others.length === 0) return [{ id: first, vacancy: first, tier: 'first' }]
  const links = new Map<number, { id: number; rule: Rule }[]>(ids.map((id) => [id, []]))
  for (const { a, b, rule } of matches) {
    links.get(a)?.push({ id: b, rule })
    links.get(b)?.push({ id: a, rule })
  }
  const placed = new Set<number>()
  const result: Clustered[] = []
  for (const start of ids.toSorted((a, b) => a - b)) {
    if (placed.has(start)) continue
    const group = [start]
    placed.add(start)
    result.push({ id: start, vacancy: start, tier: 'first' })
    // One of each kind is enough to ask: adverts that differ in day alone clash with the same ones.
    const kinds = new Map([[kindOf(profile(start)), profile(start)]])
    for (let at = 0; at < group.length; at++) {
      const near = (links.get(group[at] as number) ?? []).toSorted(
        (a, b) => STRENGTH.indexOf(a.rule) - STRENGTH.indexOf(b.rule) || a.id - b.id,
      )
      for (const { id, rule } of near) {
        if (placed.has(id)) continue
        const mine = profile(id)
        const kind = kindOf(mine)
        if (rule !== 'url' && !kinds.has(kind) && [...kinds.values()].some((other) => clash(mine, other)))
          continue
        kinds.set(kind, mine)
        group.push(id)
        placed.add(id)
        result.push({ id, vacancy: start, tier: rule })
      }
    }
  }
  return result
}

const kindOf = ({ advert, body }: Profile): string =>
  [advert.title, advert.location ?? '', advert.employer ?? '', body().hash].join('\n')

/** The components that matches make of listings: each with its listings in order of id. */
export function components(ids: readonly number[], matches: readonly Match[]): number[][] {
  const parent = new Map<number, number>(ids.map((id) => [id, id]))
  const rootOf = (id: number): number => {
    let root = id
    while (parent.get(root) !== root) root = parent.get(root) as number
    for (let at = id; at !== root; ) {
      const next = parent.get(at) as number
      parent.set(at, root)
      at = next
    }
    return root
  }
  for (const { a, b } of matches) parent.set(Math.max(rootOf(a), rootOf(b)), Math.min(rootOf(a), rootOf(b)))
  const byRoot = new Map<number, number[]>()
  for (const id of ids) {
    const members = byRoot.get(rootOf(id))
    if (members === undefined) byRoot.set(rootOf(id), [id])
    else members.push(id)
  }
  return [...byRoot.values()].map((members) => members.sort((a, b) => a - b))
}
