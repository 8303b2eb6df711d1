/** Words and their fingerprints: what texts are compared by. */

const WORD = /[\p{L}\p{N}]+/gu
/** A break that a board lost between two sentences ("the teamYou will"): one word would hide two. */
const LOST_BREAK = /(\p{Ll}|\p{Ll}\p{Lu}{2,})(?=\p{Lu}\p{Ll})/gu

/** One spelling for British and American words, one and many, so that a copy on another board is not another text. */
function spell(word: string): string {
  if (word.length < 5) return word
  const one = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  return one
    .replace(/is(e|ed|er|ing|ation)$/, 'iz$1')
    .replace(/^center/, 'centre')
    .replace(/(vi|ol|lab|fav)our/, '$1or')
    .replace(/^programme$/, 'program')
}

/** A word in its one spelling. */
export interface Word {
  readonly text: string
  readonly hash: number
}

/** What is done with a word is done once: adverts share most of theirs. */
const known = new Map<string, Word>()
const MOST_KNOWN = 200_000

function wordFrom(printed: string): Word {
  const found = known.get(printed)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  // A part of a long string keeps all of it in memory; this is a string of its own.
  const own = ` ${printed}`.slice(1)
  const text = spell(own)
  const word = { text, hash: hash(text) }
  known.set(own, word)
  return word
}

const ACCENT = /\p{M}|['’]/gu

/** Words of any script. */
function wordsOfAnyScript(text: string): Word[] {
  const plain = text.replace(LOST_BREAK, '$1 ').normalize('NFKD').replace(ACCENT, '').toLowerCase()
  return (plain.match(WORD) ?? []).map(wordFrom)
}

/** What a UTF-16 unit is to the reading of words; `Other` leaves the text to `wordsOfAnyScript`. */
const [Unknown, Between, Small, Capital, Digit, Apostrophe, Other] = [0, 1, 2, 3, 4, 5, 6]
const kinds = new Uint8Array(65_536)

function kindOf(unit: number): number {
  const known = kinds[unit] as number
  if (known !== Unknown) return known
  const char = String.fromCharCode(unit)
  const kind = /[a-z]/.test(char)
    ? Small
    : /[A-Z]/.test(char)
      ? Capital
      : /\d/.test(char)
        ? Digit
        : /['’]/.test(char)
          ? Apostrophe
          : /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(char.normalize('NFKD'))
            ? Other
            : Between
  kinds[unit] = kind
  return kind
}

/** The words of a text in order, in lower case and without accents. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  const lower = text.toLowerCase()
  let start = -1
  let apostrophe = false
  /** Capitals since a small letter that was followed by nothing else. */
  let capitals = Number.NaN
  const end = (at: number) => {
    if (start < 0) return
    const printed = lower.slice(start, at)
    words.push(wordFrom(apostrophe ? printed.replace(ACCENT, '') : printed))
    start = -1
    apostrophe = false
  }
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === Other) return wordsOfAnyScript(text)
    if (kind === Between) end(at)
    else if (kind === Apostrophe) apostrophe ||= start >= 0
    else {
      const lost = kind === Capital && (capitals === 0 || capitals >= 2)
      if (lost && at + 1 < text.length && kindOf(text.charCodeAt(at + 1)) === Small) end(at)
      if (start < 0) start = at
    }
    capitals = kind === Small ? 0 : kind === Capital ? capitals + 1 : Number.NaN
  }
  end(text.length)
  return words
}

/** The same as they are compared in titles and names. */
export const wordsOf = (text: string): string[] => wordsIn(text).map((word) => word.text)

/** 32 bits of FNV-1a with a final mix, continued from `seed`. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let value = seed
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193)
  }
  return mix(value)
}

/** Spreads the bits of a number over 32 bits. */
export function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const FUNCTION_WORDS = new Set(
  wordsOf(`a an and any are as at be been but by can for from has have if in into is it its more must new no not of on or our
  so than that the their them these they this to up us was we were what when which who will with within would you your
  including include across all also both each other such well work working role job team based able looking join part
  per hours week day days experience please apply click here`),
)

/** Whether a word says nothing of what the job is about. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word)
