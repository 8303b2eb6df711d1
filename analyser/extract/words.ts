/**
 * The normal form of a word, in which adverts and the taxonomy meet: without case, regular plural, possessive, and
 * the difference between British and American spelling. It need not be a word; it only has to be the same on both
 * sides and different for different things.
 */

/** Words whose last s is no plural, beyond what the endings tell. */
const NO_PLURAL = new Set([
  'news',
  'lens',
  'less',
  'plus',
  'this',
  'thus',
  'does',
  'goes',
  'always',
  'perhaps',
  'https',
  'yours',
  'ours',
  'wales',
  'besides',
  'ios',
  'saas',
  'paas',
  'keras',
  'pandas',
  'redis',
  'canvas',
  'atlas',
  'chaos',
  'kudos',
  'whereas',
  'towards',
  'across',
  'james',
  'sales',
  'series',
  'species',
  'means',
  'operations',
])

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.has(word)) return word
  const before = word[word.length - 2] as string
  if (before === 's' || before === 'u' || before === 'i') return word
  if (word.endsWith('ies')) return word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function american(word: string): string {
  if (word.length < 6) return word
  return word
    .replace(/isation/, 'ization')
    .replace(/(?<=[a-z]{3})is(e|ed|er|ing)$/, 'iz$1')
    .replace(/yse(?=$|d$|r$)/, 'yze')
    .replace(/ysing$/, 'yzing')
    .replace(/(?<=[a-z]{2})our(?=$|al$|ed$|ing$|ist$)/, 'or')
    .replace(/(?<=[ae])ll(?=ing$|ed$|er$)/, 'l')
    .replace(/^programme$/, 'program')
    .replace(/centre$/, 'center')
    .replace(/defence$/, 'defense')
    .replace(/licence$/, 'license')
    .replace(/catalogue$/, 'catalog')
    .replace(/fulfil$/, 'fulfill')
    .replace(/judgement$/, 'judgment')
}

/**
 * @param word as printed, without spaces
 * @example normalWord('Modelling') // => 'modeling'
 * @example normalWord('APIs') // => 'api'
 */
export function normalWord(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[’']/g, '')
  return american(singular(lower))
}
