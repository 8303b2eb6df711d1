/**
 * The annotated adverts: the gold set, and our own annotations, of which the repository holds only ids, offsets and
 * labels. Both need ../shared/data for the adverts' texts.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Kind, Level, Salary, Seniority } from '../../analyser/domain/mention.ts'
import { frozenText } from './frozen-text.ts'

const shared = new URL('../../../shared/data/', import.meta.url)
const annotations = new URL('annotations/', import.meta.url)

export interface GoldMention {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly kind: Kind
  readonly level: Level
  readonly anyOf: string | null
}

export interface GoldAdvert {
  readonly id: string
  readonly title: string
  readonly employer: string
  readonly text: string
  readonly mentions: readonly GoldMention[]
  readonly salary: Omit<Salary, 'quote'> | null
  readonly seniority: Seniority
  readonly role: string
}

/** A line of an annotation file: a mention is [start, end, label, kind, level, anyOf]. */
interface Annotation {
  readonly id: string
  /** First 12 hex digits of the text's SHA-256. */
  readonly text: string
  readonly mentions: readonly (readonly [number, number, string, Kind, Level, string | null])[]
  readonly salary: Omit<Salary, 'quote'> | null
  readonly seniority: Seniority
  readonly role: string
}

export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

export const haveShared = existsSync(new URL('gold/uk-listings.dev.json', shared))

/** The 100 adverts annotated by others. */
export function readGold(): GoldAdvert[] {
  const file = JSON.parse(readFileSync(new URL('gold/uk-listings.dev.json', shared), 'utf8')) as (Omit<
    GoldAdvert,
    'mentions'
  > & {
    mentions: (Omit<GoldMention, 'start' | 'end'> & { quote: string; nth: number })[]
  })[]
  return file.map((advert) => ({
    ...advert,
    mentions: advert.mentions.map((mention) => {
      let start = -1
      for (let n = 0; n < mention.nth; n++) start = advert.text.indexOf(mention.quote, start + 1)
      return { ...mention, start, end: start + mention.quote.length }
    }),
  }))
}

interface Raw {
  readonly id: string
  readonly title: string
  readonly employer?: string
  readonly text?: string
  readonly html?: string
}

function readListings(name: string): Raw[] {
  return gunzipSync(readFileSync(new URL(`listings/${name}.jsonl.gz`, shared)))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function readNhs(): Raw[] {
  return readListings('nhs-jobs-2020-jobposting-jsonld').map((row) => {
    const { fileid, title, description, hiringOrganization } = row as unknown as Record<
      string,
      string | undefined
    >
    const html = (description ?? '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
    const employer = /'name': '([^']+)'/.exec(hiringOrganization ?? '')?.[1] ?? ''
    return { id: `nhs-${fileid}`, title: title ?? '', employer, html }
  })
}

/** Every real advert that is there, as plain text; adverts that differ only in their id once. */
export function readRawAdverts(): { id: string; title: string; employer: string; text: string }[] {
  const rows = [
    ...[
      'uk-data-roles-2024-2026',
      'ashby-boards-2025-10',
      'uk-mixed-roles-2026',
      'uk-mixed-2012-with-salary',
    ].flatMap(readListings),
    ...readNhs(),
  ]
  return rows.map(({ id, title, employer, text, html }) => ({
    id,
    title,
    employer: employer ?? '',
    text: text ?? frozenText(html ?? ''),
  }))
}

/** Our own annotations, joined with the texts; an advert whose text has changed is an error. */
export function readAnnotated(): GoldAdvert[] {
  const lines = readdirSync(annotations)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, annotations), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Annotation)
  const texts = new Map(readRawAdverts().map((advert) => [advert.id, advert]))
  return lines.map((line) => {
    const advert = texts.get(line.id)
    if (advert === undefined || textHash(advert.text) !== line.text)
      throw new Error(`the text of ${line.id} is missing or has changed`)
    return {
      ...line,
      title: advert.title,
      employer: advert.employer,
      text: advert.text,
      mentions: line.mentions.map(([start, end, label, kind, level, anyOf]) => ({
        start,
        end,
        label,
        kind,
        level,
        anyOf,
      })),
    }
  })
}
