/**
 * Reads one advert: which skills it asks for, how strongly, what it pays, how senior it is, and for which role. Pure:
 * a text in, plain data out; nothing is remembered but words already looked up.
 */
import type { Extraction, Kind, Mention, Section, Span } from '../domain/mention.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import { findAlternatives } from './alternatives.ts'
import { readCues, type SentenceCues } from './level.ts'
import { createMatcher, type Hit } from './matcher.ts'
import { groupOf, groups } from './model/features.ts'
import { cueNumbers } from './model/level-features.ts'
import { type LevelModel, readLevelModel } from './model/level-model.ts'
import { createTagger, readTaggerModel, type TaggedSpan, type TaggerModel } from './model/tagger.ts'
import { createRoleReader } from './role.ts'
import { readSalary } from './salary.ts'
import { readSeniority } from './seniority.ts'
import { isSettled } from './settle.ts'
import { readStructure, type Segment } from './structure.ts'
import { newTokens, type Tokens, tokenize } from './tokens.ts'

/** Raised with every change of what the same text yields. */
export const EXTRACTOR_VERSION = '2'

export interface Advert {
  readonly title: string
  readonly employer?: string | undefined
  readonly text: string
  /** Pay as a field of its own, where the source has one. */
  readonly salaryText?: string | undefined
}

export type Extractor = (advert: Advert) => Extraction

type FullMention = Mention & { readonly sentence: Span; readonly section: Section }

/** A piece of text that is an ask, before its level is known. */
interface Ask {
  readonly skill: string
  readonly label: string
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  /** A match of the taxonomy that the tagger did not mark. */
  readonly spare: boolean
}

const NEGATED =
  /\b(?:no|without|not need(?:ed)?|(?:don[’']t|do not|won[’']t) (?:need|require|expect|have to)|not require[ds]?|rather than|instead of)\s+(?:any |prior |previous |specific |formal )*(?:\w+ ){0,3}$/i
const NEGATED_AFTER =
  /^[^.,;]{0,40}\b(?:(?:is|are) not (?:required|needed|necessary)|not (?:required|needed|necessary)|isn[’']t (?:required|needed|necessary)|is no requirement)/i

/** The trained parts of an extractor. */
export interface Models {
  readonly tagger: TaggerModel
  readonly level: LevelModel
}

/** The models that ship with the product. */
export const readModels = (): Models => ({ tagger: readTaggerModel(), level: readLevelModel() })

/**
 * Builds an extractor; the taxonomy is compiled once, and the extractor used for every advert.
 *
 * @param models other than those that ship, for measuring them
 */
export function createExtractor(taxonomy: Taxonomy, models: Models = readModels()): Extractor {
  const matcher = createMatcher(taxonomy)
  const readRole = createRoleReader(taxonomy)
  const tag = createTagger(models.tagger)
  const levelOf = models.level
  const tokens = newTokens()

  return ({ title, employer, text, salaryText }) => {
    tokenize(text, matcher.vocabulary, tokens)
    const segments = readStructure(text)
    const hits = settleHits(text, matcher.match(text, tokens), segments)
    const marked = tag(text, tokens, hits, segments, employer).flatMap((span) =>
      nameSpan(text, tokens, hits, span),
    )
    const candidates = withSpareHits(marked, hits)

    const cues = marked.length === 0 ? [] : cueNumbers(text, segments)
    const places: { ask: Ask; segment: Segment; index: number }[] = []
    let index = 0
    for (const ask of candidates) {
      while (index < segments.length && (segments[index] as Segment).end <= ask.start) index++
      const segment = segments[index]
      if (segment === undefined) break
      const before = text.slice(Math.max(segment.start, ask.start - 80), ask.start)
      if (
        NEGATED.test(before) ||
        NEGATED_AFTER.test(text.slice(ask.end, Math.min(segment.end, ask.end + 80)))
      )
        continue
      places.push({ ask, segment, index })
    }

    const range = tokenRanges(tokens)
    const headings = new Map(
      segments.flatMap((segment) => (segment.kind === 'heading' ? [[segment.start, segment] as const] : [])),
    )
    const cuesOf = onePerSegment(text)
    const sets = findAlternatives(
      text,
      places.map(({ ask }) => ask),
      (i) => (places[i] as { segment: Span }).segment,
    )
    // What stands beside an ask as its alternative is asked for as well; any other spare match is not.
    const askedSets = new Set(places.flatMap(({ ask }, i) => (ask.spare || sets[i] === -1 ? [] : [sets[i]])))
    const mentions = places.flatMap(({ ask, segment, index }, i): FullMention[] => {
      if (ask.spare && !askedSets.has(sets[i] as number)) return []
      const [from, to] = range(segment.start, segment.end)
      const heading = segment.kind === 'heading' ? undefined : headings.get(segment.heading)
      const [headingFrom, headingTo] = heading === undefined ? [0, 0] : range(heading.start, heading.end)
      const level = levelOf(tokens, {
        segment,
        rule: cuesOf(segment).levelAt(ask.start - segment.start, segment.section),
        group: groups.indexOf(groupOf(ask.kind)),
        from,
        to,
        first: ask.first,
        last: ask.last,
        headingFrom,
        headingTo,
        cues: cues[index] as (typeof cues)[number],
        tenth: Math.floor((10 * ask.start) / text.length),
      })
      const set = sets[i] as number
      return [
        {
          skill: ask.skill,
          label: ask.label,
          kind: ask.kind,
          level,
          start: ask.start,
          end: ask.end,
          quote: text.slice(ask.start, ask.end),
          anyOf: set < 0 ? null : `g${set + 1}`,
          sentence: { start: segment.start, end: segment.end },
          section: segment.section,
        },
      ]
    })
    return {
      scanned: mentions.length > 0,
      mentions,
      salary: readSalary(text, salaryText),
      seniority: readSeniority(title, text),
      role: readRole(title, text),
    }
  }
}

/** The cues of the segment asked for last: mentions come in the text's order. */
function onePerSegment(text: string): (segment: Segment) => SentenceCues {
  let last: Segment | undefined
  let cues: SentenceCues | undefined
  return (segment) => {
    if (cues === undefined || segment !== last) {
      cues = readCues(text.slice(segment.start, segment.end))
      last = segment
    }
    return cues
  }
}

/** Finds the tokens within offsets; made for offsets that come in the text's order, by bisection. */
function tokenRanges(tokens: Tokens): (start: number, end: number) => [number, number] {
  const firstAtOrAfter = (offset: number) => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens.starts[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return (start, end) => [firstAtOrAfter(start), firstAtOrAfter(end)]
}

/** Marks the ambiguous words that their sentence settles as sure. */
export function settleHits(text: string, hits: readonly Hit[], segments: readonly Segment[]): Hit[] {
  let at = 0
  return hits.map((hit, index) => {
    if (!hit.weak) return hit
    while (at < segments.length && (segments[at] as Segment).end <= hit.start) at++
    const segment = segments[at]
    return segment !== undefined && isSettled(text, hits, index, segment) ? { ...hit, weak: false } : hit
  })
}

function fromHit(hit: Hit): Ask {
  const { skill, start, end, first, last } = hit
  return { skill: skill.id, label: skill.label, kind: skill.kind, start, end, first, last, spare: false }
}

/** The asks and, as spare ones, the sure matches between them; in the text's order. */
function withSpareHits(asks: readonly Ask[], hits: readonly Hit[]): Ask[] {
  const all: Ask[] = []
  let next = 0
  for (const hit of hits) {
    while (next < asks.length && (asks[next] as Ask).end <= hit.start) all.push(asks[next++] as Ask)
    const overlaps = next < asks.length && (asks[next] as Ask).start < hit.end
    if (!overlaps && !hit.weak) all.push({ ...fromHit(hit), spare: true })
  }
  return [...all, ...asks.slice(next)]
}

/** The hits that share a token with a span; hits come in the text's order and do not overlap. */
function hitsWithin(hits: readonly Hit[], span: TaggedSpan): Hit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle] as Hit).last < span.first) low = middle + 1
    else high = middle
  }
  const inside: Hit[] = []
  for (let i = low; i < hits.length && (hits[i] as Hit).first <= span.last; i++) inside.push(hits[i] as Hit)
  return inside
}

/** What a marked span asks for: the taxonomy's skill inside of it, or the phrase itself. */
function nameSpan(text: string, tokens: Tokens, hits: readonly Hit[], span: TaggedSpan): Ask[] {
  const start = tokens.starts[span.first] as number
  const end = tokens.ends[span.last] as number
  const inside = hitsWithin(hits, span)
  const fitting = inside.filter((hit) => groupOf(hit.skill.kind) === span.group)
  // Two products in a row without a comma are two asks.
  if (
    span.group === 'named' &&
    fitting.length > 1 &&
    fitting.every((hit) => hit.skill.kind === 'tool' || hit.skill.kind === 'language')
  ) {
    return fitting.map(fromHit)
  }
  const longest = (list: readonly Hit[]) =>
    list.reduce<Hit | undefined>(
      (best, hit) => (best === undefined || hit.end - hit.start > best.end - best.start ? hit : best),
      undefined,
    )
  const best = longest(fitting) ?? longest(inside)
  const words = (hit: Hit) => hit.last - hit.first + 1
  if (best !== undefined && 2 * words(best) >= span.last - span.first + 1) return [fromHit(best)]
  const quote = text.slice(start, end)
  // A qualification keeps its whole wording: "degree in a numerical subject".
  if (best !== undefined && best.skill.kind === 'qualification' && span.group === 'named') {
    return [{ ...fromHit(best), start, end, first: span.first, last: span.last }]
  }
  return [
    {
      skill: openId(quote),
      label: quote,
      kind: openKind(quote, span),
      start,
      end,
      first: span.first,
      last: span.last,
      spare: false,
    },
  ]
}

/** Id of a phrase that the taxonomy does not hold. */
function openId(quote: string): string {
  const words = quote
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9+#]+/g) ?? ['unnamed']
  return `x-${words.join('-').slice(0, 80)}`
}

function openKind(quote: string, span: TaggedSpan): Kind {
  if (span.group === 'soft') return 'soft'
  if (span.group === 'concept') return 'concept'
  if (
    /\b(?:degree|diploma|gcses?|a[\s-]levels?|nvq|hn[cd]|bachelor|master|ph\.?d|mba|bsc|msc|qualifi\w+|graduate)\b/i.test(
      quote,
    )
  )
    return 'qualification'
  if (/\b(?:certifi\w+|chartered|accredit\w+|certificate|award|card)\b/i.test(quote)) return 'certification'
  return /\b(?:licen[cs]e|registration|registered|clearance|dbs|membership)\b/i.test(quote)
    ? 'licence'
    : 'tool'
}
