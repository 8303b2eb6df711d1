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

/** What is done with a word is done once: adverts share most of theirs. */
const spelled = new Map<string, string>()
const MOST_SPELLED = 200_000

function spellOnce(word: string): string {
  const known = spelled.get(word)
  if (known !== undefined) return known
  if (spelled.size >= MOST_SPELLED) spelled.clear()
  const made = spell(word)
  spelled.set(word, made)
  return made
}

const ACCENT = /\p{M}|['’]/gu
const BEYOND_ASCII = /[^\p{ASCII}]/u

/** The words of a text in order, in lower case and without accents. */
export function wordsOf(text: string): string[] {
  const apart = text.replace(LOST_BREAK, '$1 ')
  const plain = BEYOND_ASCII.test(apart)
    ? apart.normalize('NFKD').replace(ACCENT, '')
    : apart.replaceAll("'", '')
  return (plain.toLowerCase().match(WORD) ?? []).map(spellOnce)
}

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
