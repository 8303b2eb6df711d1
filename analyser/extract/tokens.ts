/**
 * Cuts a text into tokens in one pass over its characters. A token is a word, one of the signs that are part of a
 * skill's name ("/" of CI/CD, "&" of R&D, "+"), or a break: punctuation or a line's end, over which no name reaches.
 * Spaces and hyphens inside a name count alike ("back-end", "back end"), and so does a dot inside one ("Node.js").
 */
import { type Clusters, readClusters } from './model/clusters.ts'
import { normalWord } from './words.ts'

export const BREAK = 0
export const UNKNOWN = 1
export const SLASH = 2
/** "&" and the word "and". */
export const AND = 3
export const PLUS = 4
const FIRST_WORD = 5

/** What the vocabulary knows of a word as printed. */
export interface Entry {
  /** Id of the whole word. */
  readonly id: number
  /** Where a word that has lost the line break in its middle ("ResponsibilitiesYou") is to be cut; 0: nowhere. */
  readonly cut: number
  /** Hashes of the normal form and of its last three letters, and the shape: what the models read of a word. */
  readonly word: number
  readonly suffix: number
  readonly shape: number
  /** Groups of words in like places; 0 for a word that has none. */
  readonly coarse: number
  readonly fine: number
}

const LOWER = 1
const CAPITAL = 2
const CAPITALS = 3
const MIXED = 4
const NUMBER = 5

function shapeOf(word: string): number {
  if (/^\d/.test(word)) return NUMBER
  if (/^\p{Ll}+$/u.test(word)) return LOWER
  if (/^\p{Lu}[\p{Ll}’']+$/u.test(word)) return CAPITAL
  return /^[\p{Lu}\d]+$/u.test(word) ? CAPITALS : MIXED
}

/** FNV-1a over UTF-16 units; a non-negative 31-bit number. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 1
}

const GLUED = /[a-z)]{2}(?=[A-Z][a-z])|[a-z]{3}(?=[A-Z]{2})/

/** Words as ids. Words outside of it share the id UNKNOWN. */
export class Vocabulary {
  readonly #ids = new Map<string, number>([['and', AND]])
  readonly #seen = new Map<string, Entry>()
  #next = FIRST_WORD
  #learning = true
  readonly #clusters: Clusters

  constructor(clusters: Clusters = readClusters()) {
    this.#clusters = clusters
  }

  /** While it learns, every word that is looked up becomes part of it; afterwards it is fixed. */
  freeze(): void {
    this.#learning = false
    this.#seen.clear()
  }

  get size(): number {
    return this.#next
  }

  /** Looks a printed word up; remembers the answer, since adverts repeat their words. */
  entry(word: string): Entry {
    let entry = this.#seen.get(word)
    if (entry === undefined) {
      entry = this.#look(word)
      // Long words are noise (addresses, ids) and would fill the memory of a long run.
      if (this.#seen.size > 200_000) this.#seen.clear()
      if (word.length <= 40) this.#seen.set(word.slice(), entry)
    }
    return entry
  }

  #look(word: string): Entry {
    const normal = normalWord(word)
    let id = this.#ids.get(normal) ?? UNKNOWN
    if (id === UNKNOWN && this.#learning) {
      id = this.#next++
      this.#ids.set(normal, id)
    }
    const hash = hashText(normal)
    const glued = id === UNKNOWN && word.length <= 60 ? GLUED.exec(word) : null
    return {
      id,
      cut: glued === null ? 0 : glued.index + glued[0].length,
      word: hash,
      suffix: hashText(normal.slice(-3)),
      shape: shapeOf(word),
      coarse: this.#clusters.coarse(hash),
      fine: this.#clusters.fine(hash),
    }
  }
}

/** The tokens of a text, as parallel arrays; `length` of them are in use. */
export interface Tokens {
  length: number
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
  /** What is known of each word; undefined for a sign or a break. */
  entries: (Entry | undefined)[]
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const LINE = 4
const HYPHEN = 5

/** Classes of the first 256 characters; others are looked at by need. */
const classes = new Uint8Array(256)
for (let c = 0; c < 256; c++) {
  const char = String.fromCharCode(c)
  if (/[\p{L}_]/u.test(char)) classes[c] = LETTER
  else if (/\d/.test(char)) classes[c] = DIGIT
  else if (c === 10 || c === 13) classes[c] = LINE
  else if (/\s/.test(char)) classes[c] = SPACE
  else if (char === '-') classes[c] = HYPHEN
}

const wide = /[\p{L}\p{N}\p{M}]/u
function classOf(code: number): number {
  if (code < 256) return classes[code] as number
  if (code === 0x2010 || code === 0x2011) return HYPHEN
  if (code === 0x2028 || code === 0x2029) return LINE
  if (code === 0x200b || code === 0xfeff || (code >= 0x2000 && code <= 0x200a) || code === 0x202f)
    return SPACE
  // Surrogates are emoji and the like; none is part of a skill's name.
  if (code >= 0xd800 && code <= 0xdfff) return 0
  return wide.test(String.fromCharCode(code)) ? LETTER : 0
}

const isWord = (kind: number) => kind === LETTER || kind === DIGIT
const PLUS_SIGN = 43
const HASH = 35
const DOT = 46
const APOSTROPHE = 39
const RIGHT_QUOTE = 0x2019

function grow(tokens: Tokens): void {
  for (const key of ['ids', 'starts', 'ends'] as const) {
    const bigger = new Int32Array(tokens[key].length * 2)
    bigger.set(tokens[key])
    tokens[key] = bigger
  }
}

function push(tokens: Tokens, id: number, start: number, end: number, entry?: Entry): void {
  if (tokens.length === tokens.ids.length) grow(tokens)
  tokens.ids[tokens.length] = id
  tokens.starts[tokens.length] = start
  tokens.ends[tokens.length] = end
  tokens.entries[tokens.length] = entry
  tokens.length++
}

export function newTokens(): Tokens {
  return {
    length: 0,
    ids: new Int32Array(2048),
    starts: new Int32Array(2048),
    ends: new Int32Array(2048),
    entries: [],
  }
}

/**
 * @param text any text, however hostile; the time is linear in its length
 * @param into reused between calls, to spare the garbage collector
 */
export function tokenize(text: string, vocabulary: Vocabulary, into: Tokens = newTokens()): Tokens {
  into.length = 0
  const n = text.length
  let at = 0
  while (at < n) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (isWord(kind) || (code === DOT && isNet(text, at))) {
      const start = at
      at++
      while (at < n) {
        const next = text.charCodeAt(at)
        if (isWord(classOf(next))) at++
        else if (
          (next === APOSTROPHE || next === RIGHT_QUOTE) &&
          at + 1 < n &&
          classOf(text.charCodeAt(at + 1)) === LETTER
        )
          at++
        else break
      }
      // C++, C#, F#, and nothing longer: "Notepad++" is a form of its own.
      if (at < n && text.charCodeAt(at) === HASH && at - start <= 2) at++
      else
        while (
          at < n &&
          text.charCodeAt(at) === PLUS_SIGN &&
          text.charCodeAt(at + 1) === PLUS_SIGN &&
          at - start < 12
        )
          at += 2
      pushWord(text, start, at, vocabulary, into)
    } else {
      if (kind === SPACE) at++
      else if (kind === HYPHEN) {
        // A hyphen joins two words; a dash between spaces separates.
        const before = at > 0 ? classOf(text.charCodeAt(at - 1)) : LINE
        const after = at + 1 < n ? classOf(text.charCodeAt(at + 1)) : LINE
        if (!(isWord(before) && isWord(after))) push(into, BREAK, at, at + 1)
        at++
      } else if (code === 47) push(into, SLASH, at, ++at)
      else if (code === 38) push(into, AND, at, ++at)
      else if (code === PLUS_SIGN) push(into, PLUS, at, ++at)
      else if (
        code === DOT &&
        at > 0 &&
        at + 1 < n &&
        isWord(classOf(text.charCodeAt(at - 1))) &&
        isWord(classOf(text.charCodeAt(at + 1)))
      )
        at++
      else push(into, BREAK, at, ++at)
    }
  }
  return into
}

/** ".NET" keeps its dot: without it, it is a common word. */
function isNet(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at + 1) | 32) === 110 &&
    (text.charCodeAt(at + 2) | 32) === 101 &&
    (text.charCodeAt(at + 3) | 32) === 116 &&
    !(at + 4 < text.length && isWord(classOf(text.charCodeAt(at + 4)))) &&
    !(at > 0 && isWord(classOf(text.charCodeAt(at - 1))))
  )
}

function pushWord(text: string, start: number, end: number, vocabulary: Vocabulary, into: Tokens): void {
  const entry = vocabulary.entry(text.slice(start, end))
  if (entry.cut === 0) {
    push(into, entry.id, start, end, entry)
    return
  }
  pushWord(text, start, start + entry.cut, vocabulary, into)
  push(into, BREAK, start + entry.cut, start + entry.cut)
  pushWord(text, start + entry.cut, end, vocabulary, into)
}
