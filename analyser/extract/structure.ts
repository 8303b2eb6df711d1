/**
 * Reads an advert's text into the pieces that a person sees: headings, bullets and sentences, each with the part of
 * the advert it stands in. Time is linear in the text's length.
 */
import type { Section } from '../domain/mention.ts'
import { headingSection, inlineHeading } from './headings.ts'

export interface Segment {
  /** UTF-16 offsets into the advert's text, without surrounding space. */
  readonly start: number
  readonly end: number
  readonly kind: 'heading' | 'bullet' | 'sentence'
  readonly section: Section
  /** Start of the heading above; -1 before the first. */
  readonly heading: number
}

const BULLET = /^\s*(?:[-–—*•·●▪◦■□○✓✔➢➤►▶»§–o]|\d{1,2}[.)]|[a-z][.)]|\p{Extended_Pictographic}\uFE0F?)\s+/u
const MAX_HEADING = 90
/** A longer line than this is running text; headings inside of it are looked for. */
const RUNNING = 160

/** "Background in retail is desirable", "Chat platforms (LivePerson preferred)": asks, not headings over other asks. */
const STATEMENT =
  /^(?!(?:it|what|this|that|these|those|which|would|also|and)\b).*\b(?:is|are|would be|highly|strongly) (?:\w+ ){0,2}(?:desir|prefer|great|advantag|beneficial|a plus|useful)|\([^)]*\b(?:prefer|desir|ideal|optional)\w*[^)]*\)|^ideally\b.*\d|\b(?:degree|experience|knowledge|years?|background) (?:is )?(?:prefer|desir|advantag)\w*$/i

function isHeading(line: string): boolean {
  return headingSection(line) !== undefined && !STATEMENT.test(line)
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly heading: boolean
  readonly bullet: boolean
}

/** A short line without the marks of a sentence; a colon at its end says so outright. */
function looksLikeHeading(line: string, bullet: boolean): boolean {
  if (line.length > MAX_HEADING || line.length < 2) return false
  if (/[:：]\**$/.test(line)) return line.split(/\s+/).length <= 12
  if (bullet || /[.,;]$/.test(line)) return false
  return line.split(/\s+/).length <= 9
}

/** "Essential: Python" or "Nice to have - Go": the heading ends at the mark, the rest is text. */
const LEAD = /^((?:[\p{L}'’&/()-]+[ \t]+){0,5}[\p{L}'’&/()-]+)[ \t]*(?::|[–—-](?=\s))[ \t]*(?=\S)/u
const LEAD_SECTION =
  /^(?:the )?(?:essential|desirable|desired|preferred|required|requirements?|must[\s-]haves?|nice[\s-]to[\s-]haves?|bonus(?: points)?|(?:key |main )?responsibilities|(?:key |main )?duties|benefits|skills(?: required)?|experience(?: required)?|qualifications|essential (?:skills|criteria|experience|requirements)|desirable (?:skills|criteria|experience|requirements)|about us|about you|about the role|the role|salary|location)$/i

function lines(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  while (from <= text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    addLine(text, from, to, pieces)
    from = to + 1
  }
  return pieces
}

function addLine(text: string, from: number, to: number, pieces: Piece[]): void {
  const raw = text.slice(from, Math.min(to, from + 40))
  const mark = BULLET.exec(raw)
  let start = from + (mark?.[0].length ?? 0)
  let end = to
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  if (start >= end) return
  const bullet = mark !== null
  const length = end - start
  if (length <= MAX_HEADING && looksLikeHeading(text.slice(start, end), bullet)) {
    const heading = /[:：]\**$/.test(text.slice(end - 3, end)) || isHeading(text.slice(start, end))
    pieces.push({ start, end, heading, bullet })
    return
  }
  const lead = LEAD.exec(text.slice(start, Math.min(end, start + 80)))
  if (lead !== null && LEAD_SECTION.test(lead[1] as string)) {
    pieces.push({ start, end: start + (lead[1] as string).length, heading: true, bullet: false })
    pieces.push({ start: start + lead[0].length, end, heading: false, bullet })
    return
  }
  if (length > RUNNING) {
    addRunning(text, start, end, bullet, pieces)
    return
  }
  pieces.push({ start, end, heading: false, bullet })
}

/** Running text: cuts it at the headings that stand inside. */
function addRunning(text: string, start: number, end: number, bullet: boolean, pieces: Piece[]): void {
  const line = text.slice(start, end)
  let at = 0
  inlineHeading.lastIndex = 0
  for (let found = inlineHeading.exec(line); found !== null; found = inlineHeading.exec(line)) {
    const words = found[0]
    if (words.length > MAX_HEADING || headingSection(words) === undefined) continue
    const after = found.index + words.length
    // A heading is not the subject of its own sentence ("The Role is based in …", "Experience with …").
    if (
      /^\s+(?:is|are|was|of|in|with|for|to|and|or|at|from|will|has|have|as|on|the|you|we|that|within|using)\b/.test(
        line.slice(after, after + 12),
      )
    )
      continue
    if (found.index > at) pieces.push({ start: start + at, end: start + found.index, heading: false, bullet })
    pieces.push({ start: start + found.index, end: start + after, heading: true, bullet: false })
    at = after
    while (at < line.length && /[\s:?–-]/.test(line[at] as string)) at++
  }
  if (at < line.length) pieces.push({ start: start + at, end, heading: false, bullet })
}

/** No sentence is longer: what looks at a whole sentence would take too long on a text without full stops. */
const LONGEST = 700
const isWordChar = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 0x2ff

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|incl|approx|no|vs|inc|ltd|co|dr|mr|mrs|ms|st|dept|min|max|yrs?|hrs?|p\.?a|[a-z])$/i

/** Ends of the sentences of a piece, in order; the last is the piece's end. */
function sentenceEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = []
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (at - (ends.at(-1) ?? start) >= LONGEST && !isWordChar(code)) ends.push(at)
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2022 && code !== 59) {
      // Two or more spaces stand for a line break that was lost.
      if (code === 32 && text.charCodeAt(at + 1) === 32 && at > start) ends.push(at)
      continue
    }
    if (code === 0x2022 || code === 59) {
      ends.push(at + (code === 59 ? 1 : 0))
      continue
    }
    const next = text.charCodeAt(at + 1)
    const spaced = next === 32 || next === 10 || Number.isNaN(next)
    const glued =
      code === 46 &&
      next >= 65 &&
      next <= 90 &&
      /[a-z)]/.test(text[at - 1] ?? '') &&
      /[a-z ]/.test(text[at + 2] ?? '')
    if (!spaced && !glued) continue
    if (
      code === 46 &&
      ABBREVIATION.test(text.slice(Math.max(start, at - 8), at)) &&
      !/^\s+(?:You|We|The|Our|This|As|In|A|If)\b/.test(text.slice(at + 1, at + 8))
    )
      continue
    ends.push(at + 1)
  }
  if (ends.at(-1) !== end) ends.push(end)
  return ends
}

/**
 * @param text of an advert; any text is taken
 * @returns segments in the text's order, none overlapping another
 */
export function readStructure(text: string): Segment[] {
  const segments: Segment[] = []
  let section: Section = 'introduction'
  let heading = -1
  for (const piece of lines(text)) {
    if (piece.heading) {
      const opened = headingSection(text.slice(piece.start, piece.end))
      if (opened !== undefined) section = opened
      heading = piece.start
      segments.push({ start: piece.start, end: piece.end, kind: 'heading', section, heading })
      continue
    }
    let from = piece.start
    for (const to of sentenceEnds(text, piece.start, piece.end)) {
      let end = to
      while (from < end && (text.charCodeAt(from) <= 32 || text.charCodeAt(from) === 0x2022)) from++
      while (end > from && text.charCodeAt(end - 1) <= 32) end--
      if (end > from)
        segments.push({ start: from, end, kind: piece.bullet ? 'bullet' : 'sentence', section, heading })
      from = to
    }
  }
  return segments
}
