/**
 * What the tagger sees of a token: small numbers, hashed into the rows of its weight table. Training and reading use
 * this same file, so a change here needs the model to be trained again.
 */
import { sections } from '../../domain/mention.ts'
import type { Hit } from '../matcher.ts'
import type { Segment } from '../structure.ts'
import { hashText, type Tokens } from '../tokens.ts'
import { normalWord } from '../words.ts'

/** Rows of the weight table; a power of two. */
export const ROWS = 1 << 17

export const groups = ['named', 'concept', 'soft'] as const
export type Group = (typeof groups)[number]

/** O, then begin and inside of each group. */
export const TAGS = 1 + 2 * groups.length
export const beginTag = (group: Group): number => 1 + 2 * groups.indexOf(group)

const NAMED = new Set(['tool', 'language', 'qualification', 'certification', 'licence'])
export const groupOf = (kind: string): Group =>
  NAMED.has(kind) ? 'named' : kind === 'soft' ? 'soft' : 'concept'

/** Numbers that stand for a place outside of the segment. */
const EDGE = 7

const skillHashes = new Map<string, number>()
function skillHash(id: string): number {
  let hash = skillHashes.get(id)
  if (hash === undefined) {
    hash = hashText(id)
    skillHashes.set(id, hash)
  }
  return hash
}

/** A segment's tokens, as the arrays that the features are made of. */
export interface Window {
  length: number
  /** Index of the first token. */
  first: number
  word: Int32Array
  suffix: Int32Array
  shape: Int32Array
  coarse: Int32Array
  fine: Int32Array
  /** The matcher's opinion: 0 none, else group and position. */
  gazetteer: Int32Array
  /** Whether the word is one of the employer's name: 1, else 0. */
  employer: Int32Array
  /** Hash of the matched skill and position; 0 none. */
  skill: Int32Array
  /** The last word before the token, and the first behind it, that tells who is spoken of; 0 none. */
  cueBefore: Int32Array
  cueAfter: Int32Array
  section: number
  kind: number
  address: number
}

export function newWindow(): Window {
  const array = () => new Int32Array(4096)
  return {
    length: 0,
    first: 0,
    word: array(),
    suffix: array(),
    shape: array(),
    coarse: array(),
    fine: array(),
    gazetteer: array(),
    employer: array(),
    skill: array(),
    cueBefore: array(),
    cueAfter: array(),
    section: 0,
    kind: 0,
    address: 0,
  }
}

/** Words that many employers' names have, which say nothing of one. */
const COMMON = new Set([
  'the',
  'and',
  'ltd',
  'limited',
  'plc',
  'llp',
  'inc',
  'group',
  'uk',
  'data',
  'systems',
  'services',
  'solutions',
  'technology',
  'technologies',
  'software',
  'digital',
  'consulting',
  'recruitment',
  'health',
  'care',
  'council',
  'trust',
  'nhs',
  'school',
  'university',
  'college',
  'bank',
  'international',
  'global',
  'media',
  'partners',
  'search',
  'labs',
  'people',
  'company',
  'of',
  'for',
  'in',
  'security',
  'energy',
  'engineering',
  'com',
  'io',
  'ai',
])

/** Hashes of the words of an employer's name, as the tagger compares them. */
export function employerWords(name: string | undefined): ReadonlySet<number> {
  const words = (name ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => hashText(normalWord(word))))
}

const kindNumber = { heading: 1, bullet: 2, sentence: 3 } as const
const YOU = new Set(['you', 'your', 'youll', 'youve', 'youre', 'candidate', 'applicant'].map(hashText))
const WE = new Set(['we', 'our', 'us', 'were', 'weve'].map(hashText))

/**
 * Words that tell, however far away in the sentence, whether it asks something of the candidate or tells of the company.
 */
const CUES = new Set(
  `we our us you your youll youve youre candidate applicant ability able experience experienced seeking looking someone
  who must should offer join culture environment opportunity opportunities working help helping support work team teams
  skills knowledge understanding required essential desirable provide ensure develop person individual are is be have
  will with strong good excellent proven demonstrated company clients people believe value values committed award
  benefits training role`
    .split(/\s+/)
    .map((word) => hashText(normalWord(word))),
)

function fillCues({ length, word, cueBefore, cueAfter }: Window): void {
  let cue = 0
  for (let i = 0; i < length; i++) {
    cueBefore[i] = cue
    if (CUES.has(word[i] as number)) cue = word[i] as number
  }
  cue = 0
  for (let i = length - 1; i >= 0; i--) {
    cueAfter[i] = cue
    if (CUES.has(word[i] as number)) cue = word[i] as number
  }
}

/**
 * Fills a window with the tokens `from` to `to` (exclusive) of a segment.
 *
 * @param hitAt for each token the number of the hit that covers it, plus one; 0 for none
 */
export function fillWindow(
  window: Window,
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  segment: Segment,
  hits: readonly Hit[],
  hitAt: Int32Array,
  employer: ReadonlySet<number>,
): void {
  const n = Math.min(to - from, 4000)
  window.length = n
  window.first = from
  window.section = sections.indexOf(segment.section) + 1
  window.kind = kindNumber[segment.kind]
  let you = 0
  let we = 0
  for (let i = 0; i < n; i++) {
    const t = from + i
    const entry = tokens.entries[t]
    const word = entry === undefined ? text.charCodeAt(tokens.starts[t] as number) : entry.word
    window.word[i] = word
    window.suffix[i] = entry === undefined ? word : entry.suffix
    window.shape[i] = entry === undefined ? 6 : entry.shape
    window.coarse[i] = entry === undefined ? 0 : entry.coarse
    window.fine[i] = entry === undefined ? 0 : entry.fine
    window.employer[i] = entry !== undefined && entry.shape !== 1 && employer.has(word) ? 1 : 0
    if (YOU.has(word)) you = 1
    if (WE.has(word)) we = 2
    const number = hitAt[t] as number
    if (number === 0) {
      window.gazetteer[i] = 0
      window.skill[i] = 0
      continue
    }
    const hit = hits[number - 1] as Hit
    const position = (t === hit.first ? 1 : 0) + (t === hit.last ? 2 : 0)
    window.gazetteer[i] = 1 + position + 4 * groups.indexOf(groupOf(hit.skill.kind)) + (hit.weak ? 12 : 0)
    window.skill[i] = skillHash(hit.skill.id) + (t === hit.first ? 1 : 0)
  }
  window.address = you + we
  fillCues(window)
}

export const FEATURES = 40

/** Writes the rows of the features of token `i` into `out`; returns how many. */
export function featureRows(w: Window, i: number, out: Int32Array): number {
  const n = w.length
  const at = (a: Int32Array, j: number) => (j < 0 || j >= n ? EDGE : (a[j] as number))
  const w0 = w.word[i] as number
  const w1 = at(w.word, i + 1)
  const v1 = at(w.word, i - 1)
  const g0 = w.gazetteer[i] as number
  const g1 = at(w.gazetteer, i + 1)
  const h1 = at(w.gazetteer, i - 1)
  const s0 = w.suffix[i] as number
  const s1 = at(w.suffix, i + 1)
  const r1 = at(w.suffix, i - 1)
  const p0 = w.shape[i] as number
  const first = w.word[0] as number
  const place = i === 0 ? 0 : i === 1 ? 1 : i === n - 1 ? 2 : 3
  let k = 0
  const put = (template: number, a: number, b: number) => {
    let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35)
    h ^= h >>> 15
    h = Math.imul(h, 0x2c1b3c6d)
    h ^= h >>> 13
    out[k++] = h & (ROWS - 1)
  }
  put(1, w0, 0)
  put(2, v1, 0)
  put(3, w1, 0)
  put(4, at(w.word, i - 2), 0)
  put(5, at(w.word, i + 2), 0)
  put(6, v1, w0)
  put(7, w0, w1)
  put(9, s0, 0)
  put(10, s0, s1)
  put(11, r1, s0)
  put(12, s0, w.section)
  put(13, p0, at(w.shape, i - 1) * 8 + at(w.shape, i + 1))
  put(14, g0, 0)
  put(15, g0, h1 * 64 + g1)
  put(16, g0, w.section * 8 + w.kind)
  put(17, w.skill[i] as number, 0)
  put(19, w.section, w.kind)
  put(20, first, g0)
  put(21, first, w.section)
  put(22, place, g0 * 16 + w.section)
  put(25, g0, w.address * 16 + w.section)
  put(30, s1, g1)
  put(31, r1, h1)
  put(32, p0, w.section)
  const f0 = w.fine[i] as number
  const f1 = at(w.fine, i + 1)
  const e1 = at(w.fine, i - 1)
  const c0 = w.coarse[i] as number
  const c1 = at(w.coarse, i + 1)
  const d1 = at(w.coarse, i - 1)
  put(34, f0, 0)
  put(35, f1, 0)
  put(36, e1, 0)
  put(37, c0, d1 * 128 + c1)
  put(38, f0, f1)
  put(39, e1, f0)
  put(40, c0, w.section)
  put(43, f0, g0)
  const before = w.cueBefore[i] as number
  const after = w.cueAfter[i] as number
  put(46, before, g0)
  put(47, before, c0)
  put(48, after, g0)
  put(49, before, after)
  put(50, before, w.section)
  if (w.employer[i] === 1) {
    put(44, 1, 0)
    put(45, g0, w.section)
  }
  return k
}
