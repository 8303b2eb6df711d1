/**
 * Reads one advert: which skills it asks for, how strongly, what it pays, how senior it is, and for which role. Pure:
 * a text in, plain data out; nothing is remembered but words already looked up.
 */
import type { Extraction, Level, Mention, Section, Span } from '../domain/mention.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import { findAlternatives } from './alternatives.ts'
import { mentionLevel } from './level.ts'
import { createMatcher, type Hit } from './matcher.ts'
import { createRoleReader } from './role.ts'
import { readSalary } from './salary.ts'
import { readSeniority } from './seniority.ts'
import { isSettled } from './settle.ts'
import { readStructure, type Segment } from './structure.ts'
import { newTokens, tokenize } from './tokens.ts'

/** Raised with every change of what the same text yields. */
export const EXTRACTOR_VERSION = '1'

export interface Advert {
  readonly title: string
  readonly employer?: string | undefined
  readonly text: string
}

export type Extractor = (advert: Advert) => Extraction

/** Parts of an advert that speak of anything but what is asked of the candidate. */
const SILENT: ReadonlySet<Section> = new Set(['benefits', 'process', 'equality', 'legal', 'company', 'pay'])
const NEGATED =
  /\b(?:no|without|not need(?:ed)?|don[’']t need|do not need|not require[ds]?|rather than)\s+(?:any |prior |previous |specific |formal )?(?:\w+ ){0,3}$/i
const NEGATED_AFTER =
  /^[^.,;]{0,40}\b(?:not (?:required|needed|necessary)|isn[’']t (?:required|needed|necessary)|is no requirement)/i

/** Builds an extractor; the taxonomy is compiled once, and the extractor used for every advert. */
export function createExtractor(taxonomy: Taxonomy): Extractor {
  const matcher = createMatcher(taxonomy)
  const readRole = createRoleReader(taxonomy)
  const tokens = newTokens()
  return ({ title, text }) => {
    tokenize(text, matcher.vocabulary, tokens)
    const hits = matcher.match(text, tokens)
    const segments = readStructure(text)
    const asked: { hit: Hit; segment: Segment; level: Level }[] = []
    let at = 0
    for (const [index, hit] of hits.entries()) {
      while (at < segments.length && (segments[at] as Segment).end <= hit.start) at++
      const segment = segments[at]
      if (segment === undefined || segment.start > hit.start || SILENT.has(segment.section)) continue
      if (segment.kind === 'heading') continue
      if (hit.weak && !isSettled(text, hits, index, segment)) continue
      const sentence = text.slice(segment.start, segment.end)
      const offset = hit.start - segment.start
      if (
        NEGATED.test(sentence.slice(0, offset)) ||
        NEGATED_AFTER.test(sentence.slice(hit.end - segment.start))
      )
        continue
      asked.push({ hit, segment, level: mentionLevel(sentence, offset, segment.section) })
    }
    const sets = findAlternatives(
      text,
      asked.map(({ hit }) => hit),
      (i) => (asked[i] as { segment: Span }).segment,
    )
    const mentions = asked.map(
      ({ hit, segment, level }, i): Mention & { sentence: Span; section: Section } => ({
        skill: hit.skill.id,
        label: hit.skill.label,
        kind: hit.skill.kind,
        level,
        start: hit.start,
        end: hit.end,
        quote: text.slice(hit.start, hit.end),
        anyOf: (sets[i] as number) < 0 ? null : `g${(sets[i] as number) + 1}`,
        sentence: { start: segment.start, end: segment.end },
        section: segment.section,
      }),
    )
    return {
      scanned: mentions.length > 0,
      mentions,
      salary: readSalary(text),
      seniority: readSeniority(title, text),
      role: readRole(title, text),
    }
  }
}
