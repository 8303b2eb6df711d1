/**
 * Which listings are adverts of the same vacancy. Pure.
 */

/** Raised with every change of what the same listings yield. */
export const DEDUPE_VERSION = '1'

export interface ClusterInput {
  readonly id: number
  readonly title: string
  readonly employer?: string | undefined
  readonly location?: string | undefined
  /** A day. */
  readonly postedAt?: string | undefined
  readonly text: string
  readonly url?: string | undefined
  readonly source?: string | undefined
  readonly requisitionId?: string | undefined
}

export interface Clustered {
  readonly id: number
  /** The smallest id of the cluster. */
  readonly vacancy: number
  /** The rule that put it there: `first` for the listing that the cluster is named after. */
  readonly tier: 'first' | 'same-text' | 'near-text'
}

const SHINGLE = 5
const NEAR = 0.9

const plain = (text: string | undefined) =>
  (text ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

function shingles(text: string): Set<string> {
  const words = text.split(' ')
  return new Set(
    words
      .slice(0, Math.max(1, words.length - SHINGLE + 1))
      .map((_, at) => words.slice(at, at + SHINGLE).join(' ')),
  )
}

/** Jaccard similarity of word sequences. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const shingle of a) if (b.has(shingle)) common++
  return common / (a.size + b.size - common)
}

/**
 * Groups listings: the same text and title at the same employer, or the same employer, title and place with nearly the
 * same text.
 */
export function cluster(listings: readonly ClusterInput[]): Clustered[] {
  const first = new Map<string, number>()
  const groups = new Map<string, { vacancy: number; shingles: Set<string> }[]>()
  return listings
    .toSorted((a, b) => a.id - b.id)
    .map((listing): Clustered => {
      const text = plain(listing.text)
      const who = `${plain(listing.employer)}|${plain(listing.title)}`
      const exact = `${who}|${text}`
      const same = first.get(exact)
      if (same !== undefined) return { id: listing.id, vacancy: same, tier: 'same-text' }
      const place = `${who}|${plain(listing.location)}`
      const group = groups.get(place) ?? []
      groups.set(place, group)
      const mine = shingles(text)
      const near = group.find((other) => similarity(mine, other.shingles) >= NEAR)
      const vacancy = near?.vacancy ?? listing.id
      first.set(exact, vacancy)
      group.push({ vacancy, shingles: mine })
      return { id: listing.id, vacancy, tier: near === undefined ? 'first' : 'near-text' }
    })
}
