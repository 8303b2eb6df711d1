/**
 * What the level model sees of a mention. The rule's answer (level.ts) is among it; the model learns where the rule is
 * wrong: which headings and cues count for more than they seem to.
 */
import type { Level } from '../../domain/mention.ts'
import { sections } from '../../domain/mention.ts'
import { readCues } from '../level.ts'
import type { Segment } from '../structure.ts'
import type { Tokens } from '../tokens.ts'

/** Rows of the weight table; a power of two. */
export const LEVEL_ROWS = 1 << 17

/** Most features of one mention; words beyond it are not looked at. */
const MOST = 400

const ruleNumber: Record<Level, number> = { required: 1, preferred: 2, unspecified: 3 }

/** A mention's place: its tokens, and those of its segment and of the heading above. */
export interface LevelPlace {
  readonly segment: Segment
  readonly rule: Level
  readonly group: number
  /** Tokens of the segment, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
  /** Tokens of the heading above; empty before the first. */
  readonly headingFrom: number
  readonly headingTo: number
  /** Numbers of the cues around: see `cueNumbers`. */
  readonly cues: CueNumbers
  /** Tenth of the advert in which it stands. */
  readonly tenth: number
}

/** What the cues of the neighbouring segments say: 0 none, 1 required, 2 preferred, 3 no neighbour under this heading. */
export interface CueNumbers {
  readonly own: number
  readonly before: number
  readonly after: number
  /** Shares of the segments under the same heading, in fifths. */
  readonly required: number
  readonly preferred: number
  /** How many segments behind the heading, up to 7. */
  readonly index: number
}

const NO_CUES: CueNumbers = { own: 0, before: 3, after: 3, required: 0, preferred: 0, index: 0 }

/** The cue numbers of every segment: a list of requirements shows in its neighbours, whatever its heading says. */
export function cueNumbers(text: string, segments: readonly Segment[]): CueNumbers[] {
  const own = segments.map((segment) => {
    if (segment.kind === 'heading') return 3
    const cue = readCues(text.slice(segment.start, Math.min(segment.end, segment.start + 600))).cueAt(0)
    return cue === undefined || cue === 'unspecified' ? 0 : cue === 'required' ? 1 : 2
  })
  const numbers: CueNumbers[] = segments.map(() => NO_CUES)
  let from = 0
  while (from < segments.length) {
    let to = from + 1
    while (to < segments.length && (segments[to] as Segment).heading === (segments[from] as Segment).heading)
      to++
    let required = 0
    let preferred = 0
    let n = 0
    for (let i = from; i < to; i++) {
      if (own[i] === 3) continue
      n++
      if (own[i] === 1) required++
      if (own[i] === 2) preferred++
    }
    for (let i = from; i < to; i++) {
      numbers[i] = {
        own: own[i] as number,
        before: i > from ? (own[i - 1] as number) : 3,
        after: i + 1 < to ? (own[i + 1] as number) : 3,
        required: n === 0 ? 0 : Math.ceil((5 * required) / n),
        preferred: n === 0 ? 0 : Math.ceil((5 * preferred) / n),
        index: Math.min(7, i - from),
      }
    }
    from = to
  }
  return numbers
}

export function newLevelRows(): Int32Array {
  return new Int32Array(MOST + 32)
}

/** Writes the rows of a mention's features into `out`; returns how many. */
export function levelRows(tokens: Tokens, place: LevelPlace, out: Int32Array): number {
  const { segment, rule, group, from, to, first, last } = place
  const section = sections.indexOf(segment.section)
  let k = 0
  const put = (template: number, a: number, b: number) => {
    let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35)
    h ^= h >>> 15
    h = Math.imul(h, 0x2c1b3c6d)
    h ^= h >>> 13
    out[k++] = h & (LEVEL_ROWS - 1)
  }
  const word = (t: number) =>
    t < from || t >= to ? 7 : (tokens.entries[t]?.word ?? (tokens.ids[t] as number))
  const bullet = segment.kind === 'bullet' ? 1 : 0
  put(1, ruleNumber[rule], 0)
  put(2, section, bullet)
  put(3, ruleNumber[rule], section)
  put(4, group, section)
  put(5, place.tenth, section)
  put(6, word(from), section)
  put(7, word(from), word(from + 1))
  put(8, word(from + 1), section)
  put(9, word(first - 1), word(first - 2))
  put(10, word(last + 1), word(last + 2))
  put(11, word(first), section)
  put(12, ruleNumber[rule], place.tenth)
  const { cues } = place
  put(22, cues.own, section)
  put(23, cues.before * 16 + cues.after, ruleNumber[rule])
  put(24, cues.required * 8 + cues.preferred, ruleNumber[rule])
  put(25, cues.required * 8 + cues.preferred, section)
  put(26, cues.before * 4 + cues.after, cues.own * 16 + section)
  put(27, cues.index, section)
  for (let t = place.headingFrom; t < place.headingTo && t < place.headingFrom + 10; t++) {
    const w = tokens.entries[t]?.word ?? 1
    put(13, w, 0)
    put(14, w, ruleNumber[rule])
    if (t > place.headingFrom) put(15, w, tokens.entries[t - 1]?.word ?? 1)
  }
  // The words nearest to the mention first: a long text without full stops must not cost more than a sentence.
  for (let d = 1; d <= 40 && k < MOST; d++) {
    const before = first - d
    const after = last + d
    if (before >= from) {
      put(16, word(before), 0)
      put(17, word(before), d <= 4 ? d : 5)
      if (d < 25) put(18, word(before), word(before + 1))
    }
    if (after < to) {
      put(19, word(after), 0)
      put(20, word(after), d <= 4 ? d : 5)
      if (d < 25) put(21, word(after - 1), word(after))
    }
  }
  return k
}
