/** Everything of one listing that a comparison needs; a function of that listing alone. */
import type { Salary } from '../domain/mention.ts'
import { readSalary } from '../extract/salary.ts'
import { yearsAsked } from '../extract/years-asked.ts'
import { isAgency } from '../facets/agency.ts'
import { employerKey } from '../facets/employer-key.ts'
import { readPieces } from './boilerplate.ts'
import { canonicalUrl } from './canonical-url.ts'
import { type Place, readPlace } from './place.ts'
import { readTitle, type Title } from './title.ts'
import { hash, mix, type Word, wordsIn, wordsOf } from './words.ts'

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

/** What the text says, in numbers: some two times as large as the text itself. */
export interface Body {
  /** A hash of its words. */
  readonly hash: string
  /** Its number of words. */
  readonly length: number
  /** The hash of each of its words, sorted. */
  readonly words: Int32Array
  /** Words in a sentence about the job that a capital marks as a name: a ward, a product, a client, a technique. */
  readonly names: readonly Word[]
  /** Its runs of words, each once, sorted. */
  readonly runs: Int32Array
  /** How much each run says of the job: up to `MOST_WEIGHT`. */
  readonly weights: Uint8Array
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
  /** Read when it is first asked for: most comparisons end before. */
  readonly body: () => Body
  /** Likewise. */
  readonly pay: () => Salary | null
}

const RUN = 4
/** What a word weighs: boilerplate counts a fifth of what is said of the job. */
const OF_THE_JOB = 5
const BOILERPLATE = 1
/** Of a run that is wholly about the job. */
export const MOST_WEIGHT = RUN * OF_THE_JOB
const LONG_RUN = 8
/** One of so many long runs is in the sample, and at most so many of a text. */
const SAMPLED = 24
const MOST_SAMPLED = 16

/** After a small word: the first word of a sentence or of a heading has its capital from there. */
const NAME = /(?<=\p{Ll},? )(?:\p{Lu}[\p{L}\p{N}]+)/gu

/** The runs of words and their weights; of a run that comes twice, the greater one. */
function readRuns(words: Int32Array, weights: Uint8Array): Pick<Body, 'runs' | 'weights' | 'weight'> {
  // A run and its weight in one number: so they are sorted together.
  const both = new Float64Array(Math.max(0, words.length - RUN + 1))
  for (let at = 0; at < both.length; at++) {
    let run = 0
    let weight = 0
    for (let next = at; next < at + RUN; next++) {
      run = (Math.imul(run, 31) + (words[next] as number)) | 0
      weight += weights[next] as number
    }
    both[at] = run * 32 + weight
  }
  both.sort()
  const runs = new Int32Array(both.length)
  const ofRuns = new Uint8Array(both.length)
  let [size, sum] = [0, 0]
  for (let at = 0; at < both.length; at++) {
    const run = Math.floor((both[at] as number) / 32)
    if (at + 1 < both.length && Math.floor((both[at + 1] as number) / 32) === run) continue
    const weight = (both[at] as number) - run * 32
    runs[size] = run
    ofRuns[size++] = weight
    sum += weight
  }
  return { runs: runs.slice(0, size), weights: ofRuns.slice(0, size), weight: sum }
}

function readSample(words: Int32Array, weights: Uint8Array): number[] {
  const sample: number[] = []
  for (let at = 0; at + LONG_RUN <= words.length; at++) {
    if (weights[at] !== OF_THE_JOB || weights[at + LONG_RUN - 1] !== OF_THE_JOB) continue
    let run = 0
    for (let next = at; next < at + LONG_RUN; next++) run = (Math.imul(run, 31) + (words[next] as number)) | 0
    const mixed = mix(run)
    if (mixed % SAMPLED === 0) sample.push(mixed)
  }
  return sample.sort((a, b) => a - b).slice(0, MOST_SAMPLED)
}

function hashOf(words: Int32Array): string {
  let [first, second] = [1, 2]
  for (const word of words) {
    first = (Math.imul(first, 31) + word) | 0
    second = (Math.imul(second, 0x01000193) ^ word) | 0
  }
  return `${words.length}.${first}.${second}`
}

function readBody({ text, employer }: Advert): Body {
  const found: number[] = []
  const weighed: number[] = []
  const names = new Set<Word>()
  for (const piece of readPieces(text)) {
    if (piece.ofTheJob)
      for (const [name] of piece.text.matchAll(NAME)) for (const word of wordsIn(name)) names.add(word)
    for (const word of wordsIn(piece.text)) {
      found.push(word.hash)
      weighed.push(piece.ofTheJob ? OF_THE_JOB : BOILERPLATE)
    }
  }
  const words = Int32Array.from(found)
  const weights = Uint8Array.from(weighed)
  return {
    hash: hashOf(words),
    length: words.length,
    ...readRuns(words, weights),
    names: [...names],
    sample: readSample(words, weights),
    words: words.sort(),
    years: yearsAsked(text),
    agency: isAgency(employer ?? null, text),
  }
}

/** How often a text has a word. */
export function countOf(word: string, { words }: Body): number {
  const wanted = hash(word) | 0
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  let count = 0
  while (words[low + count] === wanted) count++
  return count
}

/** Reads what a comparison needs, the text when it is first asked for. */
export function profileOf(advert: Advert): Profile {
  const place = readPlace(advert.location)
  const employer = employerKey(advert.employer ?? null)
  const elsewhere = wordsOf([...place.parts, employer ?? ''].join(' '))
  const day = Date.parse(advert.postedAt?.slice(0, 10) ?? '')
  let body: Body | undefined
  let pay: Salary | null | undefined
  return {
    advert,
    title: readTitle(advert.title, new Set(elsewhere)),
    place,
    employer,
    day: Number.isNaN(day) ? undefined : Math.round(day / 86_400_000),
    url: canonicalUrl(advert.url),
    body() {
      body ??= readBody(advert)
      return body
    },
    pay() {
      if (pay === undefined) pay = readSalary(advert.text)
      return pay
    },
  }
}

/** Which share of the job-specific text of each of two adverts is in the other one. */
export function overlap(a: Body, b: Body): { readonly ofA: number; readonly ofB: number } {
  if (a.hash === b.hash) return { ofA: 1, ofB: 1 }
  let [ofA, ofB] = [0, 0]
  for (let [atA, atB] = [0, 0]; atA < a.runs.length && atB < b.runs.length; ) {
    const [mine, yours] = [a.runs[atA] as number, b.runs[atB] as number]
    if (mine === yours) {
      ofA += a.weights[atA] as number
      ofB += b.weights[atB] as number
    }
    if (mine <= yours) atA++
    if (yours <= mine) atB++
  }
  return { ofA: a.weight === 0 ? 0 : ofA / a.weight, ofB: b.weight === 0 ? 0 : ofB / b.weight }
}

/** Which share of the words of the one that has fewer of its own is in the other one, in whatever order. */
export function wordsShared({ words: mine }: Body, { words: yours }: Body): number {
  let common = 0
  for (let [atMine, atYours] = [0, 0]; atMine < mine.length && atYours < yours.length; ) {
    const [word, other] = [mine[atMine] as number, yours[atYours] as number]
    if (word === other) common++
    if (word <= other) atMine++
    if (other <= word) atYours++
  }
  return common / Math.max(1, Math.min(mine.length, yours.length))
}
