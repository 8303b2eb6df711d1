/** Everything of one listing that a comparison needs; a function of that listing alone. */
import { yearsAsked } from '../extract/years-asked.ts'
import { isAgency } from '../facets/agency.ts'
import { employerKey } from '../facets/employer-key.ts'
import { weighPieces } from './boilerplate.ts'
import { canonicalUrl } from './canonical-url.ts'
import { type Place, readPlace } from './place.ts'
import { recent } from './recent.ts'
import { readTitle, type Title } from './title.ts'
import { hash, mix, wordsOf } from './words.ts'

export interface Advert {
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

/** What the text says; some twenty times as large as the text itself. */
export interface Body {
  /** A hash of its words. */
  readonly hash: string
  /** Its number of words. */
  readonly length: number
  /** How often each word stands in it. */
  readonly counts: ReadonlyMap<string, number>
  /** Words in a sentence about the job that a capital marks as a name: a ward, a product, a client, a technique. */
  readonly names: ReadonlySet<string>
  /** Runs of words, each with how much it says of the job. */
  readonly runs: ReadonlyMap<number, number>
  /** A sample of the long runs about the job: of a run that two texts have in common, both have it or neither. */
  readonly sample: readonly number[]
  /** The sum over all runs. */
  readonly weight: number
  /** Years of experience asked for. */
  readonly years: number | null
  readonly agency: boolean
}

export interface Profile {
  readonly advert: Advert
  readonly title: Title
  readonly place: Place
  readonly employer: string | undefined
  /** Days since 1970. */
  readonly day: number | undefined
  /** The canonical one. */
  readonly url: string | undefined
  /** Read when it is asked for: most comparisons end before. */
  readonly body: () => Body
}

const RUN = 4
const LONG_RUN = 8
/** One of so many long runs is in the sample, and at most so many of a text. */
const SAMPLED = 24
const MOST_SAMPLED = 16

/** After a small word: the first word of a sentence or of a heading has its capital from there. */
const NAME = /(?<=\p{Ll},? )(?:\p{Lu}[\p{L}\p{N}]+)/gu

function readBody({ text, employer }: Advert): Body {
  const words: string[] = []
  const weights: number[] = []
  const names = new Set<string>()
  for (const piece of weighPieces(text)) {
    if (piece.weight === 1)
      for (const [name] of piece.text.matchAll(NAME)) for (const word of wordsOf(name)) names.add(word)
    for (const word of wordsOf(piece.text)) {
      words.push(word)
      weights.push(piece.weight)
    }
  }
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const hashes = words.map((word) => hash(word))
  const runs = new Map<number, number>()
  for (let at = 0; at + RUN <= words.length; at++) {
    let run = 0
    let weight = 0
    for (let next = at; next < at + RUN; next++) {
      run = (Math.imul(run, 31) + (hashes[next] as number)) | 0
      weight += weights[next] as number
    }
    runs.set(run, Math.max(runs.get(run) ?? 0, weight / RUN))
  }
  const sample: number[] = []
  for (let at = 0; at + LONG_RUN <= words.length; at++) {
    if ((weights[at] as number) < 1 || (weights[at + LONG_RUN - 1] as number) < 1) continue
    let run = 0
    for (let next = at; next < at + LONG_RUN; next++)
      run = (Math.imul(run, 31) + (hashes[next] as number)) | 0
    const mixed = mix(run)
    if (mixed % SAMPLED === 0) sample.push(mixed)
  }
  let [first, second] = [1, 2]
  for (const one of hashes) {
    first = (Math.imul(first, 31) + one) | 0
    second = (Math.imul(second, 0x01000193) ^ one) | 0
  }
  return {
    hash: `${words.length}.${first}.${second}`,
    length: words.length,
    ...{ counts, names, runs },
    sample: sample.sort((a, b) => a - b).slice(0, MOST_SAMPLED),
    weight: [...runs.values()].reduce((sum, one) => sum + one, 0),
    years: yearsAsked(text),
    agency: isAgency(employer ?? null, text),
  }
}

/**
 * Makes profiles, with the bodies read last at hand.
 *
 * @param keep how many bodies
 */
export function createProfiler(keep: number): (advert: Advert) => Profile {
  const adverts = new Map<number, Advert>()
  const bodies = recent(keep, (id: number) => readBody(adverts.get(id) as Advert))
  return (advert) => {
    adverts.set(advert.id, advert)
    const place = readPlace(advert.location)
    const employer = employerKey(advert.employer ?? null)
    const elsewhere = wordsOf([...place.parts, employer ?? ''].join(' '))
    const day = Date.parse(advert.postedAt?.slice(0, 10) ?? '')
    return {
      advert,
      title: readTitle(advert.title, new Set(elsewhere)),
      place,
      employer,
      day: Number.isNaN(day) ? undefined : Math.round(day / 86_400_000),
      url: canonicalUrl(advert.url),
      body: () => bodies(advert.id),
    }
  }
}

/** Which share of the job-specific text of each of two adverts is in the other one. */
export function overlap(a: Body, b: Body): { readonly ofA: number; readonly ofB: number } {
  if (a.hash === b.hash) return { ofA: 1, ofB: 1 }
  let ofA = 0
  let ofB = 0
  for (const [run, weight] of a.runs) {
    const other = b.runs.get(run)
    if (other === undefined) continue
    ofA += weight
    ofB += other
  }
  return { ofA: a.weight === 0 ? 0 : ofA / a.weight, ofB: b.weight === 0 ? 0 : ofB / b.weight }
}
