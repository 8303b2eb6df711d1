/** What runs in a worker thread: everything that costs processor time. The taxonomy is compiled once a thread. */
import { workerData } from 'node:worker_threads'
import { type Clustered, type ClusterInput, cluster as clusterAll } from '../dedupe/cluster.ts'
import type { Extraction } from '../domain/mention.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import { createFindKnown, type FindKnown } from '../extract/deep/known-phrase.ts'
import { type FoundPhrase, readPhrases } from '../extract/deep/read-phrases.ts'
import { readSentence, type SentenceReading } from '../extract/deep/read-sentence.ts'
import { type Advert, createExtractor, type Extractor } from '../extract/extract.ts'
import { readSalary } from '../extract/salary.ts'

export interface ThreadAdvert {
  readonly id: number
  readonly title: string
  readonly employer: string | undefined
  readonly text: string
  /** Pay as a field of its own: surer than what is found in the text. */
  readonly salaryText: string | undefined
}

/** An analysis, flat: what is sent between threads is copied. */
export interface ThreadResult {
  readonly id: number
  readonly scanned: boolean
  readonly role: string | null
  readonly seniority: string
  readonly salary: Extraction['salary']
  readonly mentions: readonly {
    readonly skill: string
    readonly level: string
    readonly start: number
    readonly end: number
    readonly sentenceStart: number
    readonly sentenceEnd: number
    readonly section: string
    readonly anyOf: string | null
  }[]
  /** Why it could not be analysed. */
  readonly error?: string
}

/** Stands for a phrase that the taxonomy does not hold; kept out of the database for now. */
const OPEN = /^x-/

// Handed over by the thread that starts this one: reading the taxonomy takes longer than copying it.
const taxonomy = workerData as Taxonomy
let extractor: Extractor | undefined

/** The result of an advert that no extractor could read: it is not scanned, and says so. */
export function unreadable(id: number, error: string): ThreadResult {
  return { id, scanned: false, role: null, seniority: 'unknown', salary: null, mentions: [], error }
}

function analyse(extract: Extractor, { id, title, employer, text, salaryText }: ThreadAdvert): ThreadResult {
  try {
    const { scanned, role, seniority, mentions, ...found } = extract({ title, employer, text })
    const salary = (salaryText === undefined ? null : readSalary(salaryText)) ?? found.salary
    const kept = mentions.filter(({ skill }) => !OPEN.test(skill))
    const flat = kept.map(({ skill, level, start, end, sentence, section, anyOf }) => ({
      ...{
        skill,
        level,
        start,
        end,
        section,
        anyOf,
        sentenceStart: sentence.start,
        sentenceEnd: sentence.end,
      },
    }))
    return { id, scanned, role, seniority, salary, mentions: flat }
  } catch (error) {
    return unreadable(id, (error as Error).message)
  }
}

export function extract(adverts: readonly ThreadAdvert[]): ThreadResult[] {
  extractor ??= createExtractor(taxonomy)
  const extract = extractor
  return adverts.map((advert) => analyse(extract, advert))
}

/** Reads adverts that nobody keeps: everything that is found, as it is found; null for one that cannot be read. */
export function read(adverts: readonly Advert[]): (Extraction | null)[] {
  extractor ??= createExtractor(taxonomy)
  const extract = extractor
  return adverts.map((advert) => {
    try {
      return extract(advert)
    } catch {
      return null
    }
  })
}

export const cluster = (listings: readonly ClusterInput[]): Clustered[] => clusterAll(listings)

/** An advert for the deep pass: those of its sentences that are to be read. */
export interface DeepAdvert {
  readonly id: number
  readonly sentences: readonly {
    readonly start: number
    readonly end: number
    readonly duty: boolean
    readonly hash: string
    readonly text: string
  }[]
}

export interface DeepResult {
  readonly listings: readonly { readonly id: number; readonly phrases: readonly FoundPhrase[] }[]
  /** The sentences that were read now, by hash. */
  readonly read: readonly (readonly [hash: string, reading: SentenceReading])[]
}

let findKnown: FindKnown | undefined

/** @param readings what was read before, by the sentence's hash */
export function deepen({
  adverts,
  readings,
}: {
  readonly adverts: readonly DeepAdvert[]
  readonly readings: ReadonlyMap<string, SentenceReading>
}): DeepResult {
  findKnown ??= createFindKnown(taxonomy)
  const find = findKnown
  const read = new Map<string, SentenceReading>()
  const readingOf = (hash: string, text: string): SentenceReading => {
    const before = readings.get(hash) ?? read.get(hash)
    if (before !== undefined) return before
    const reading = readSentence(text)
    read.set(hash, reading)
    return reading
  }
  const listings = adverts.map(({ id, sentences }) => ({
    id,
    phrases: readPhrases(
      sentences.map(({ hash, ...sentence }) => ({ ...sentence, reading: readingOf(hash, sentence.text) })),
      find,
    ),
  }))
  return { listings, read: [...read] }
}
