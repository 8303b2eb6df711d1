/** A title as two adverts of one job may print it: its words, its level, the references in it. */
import { isFunctionWord, wordsOf } from './words.ts'

export interface Title {
  /** Words that name the job, without place, employer, pay, way of working and level. */
  readonly words: ReadonlySet<string>
  /** The same, short forms as they are printed. */
  readonly printed: ReadonlySet<string>
  /** Levels that it names: `junior`, `senior`, `band 6` and so on. */
  readonly levels: ReadonlySet<string>
}

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['junior', /\b(?:junior|jnr|jr|entry[\s-]level)\b/i],
  ['graduate', /\b(?:graduate|grad|new[\s-]grad)\b/i],
  ['trainee', /\b(?:trainee|apprentice(?:ship)?s?)\b/i],
  ['intern', /\b(?:intern|internship|placement|working student)\b/i],
  ['associate', /\bassociate\b(?! director| dean)/i],
  ['mid', /\bmid(?:[\s-](?:level|weight|senior))?\b/i],
  ['senior', /\b(?:senior|sr|snr)\b/i],
  ['lead', /\b(?:lead|team leader)\b/i],
  ['principal', /\b(?:principal|staff (?=(?:\w+ )?(?:\w+ )?engineer|.*scientist|.*developer))\b/i],
  ['head', /\b(?:head|director|chief|vp|vice president)\b/i],
  ['deputy', /\b(?:deputy|assistant|assoc)\b/i],
  ['manager', /\bmanager\b/i],
  ['part-time', /\bpart[\s-]time\b/i],
  ['bank', /\bbank\b(?=.*(?:nurse|practitioner|worker|therapist|assistant|hca|rmn|rgn|staff))/i],
  ['night', /\bnights?\b/i],
  ['summer', /\bsummer\b/i],
  ['winter', /\b(?:winter|autumn|spring)\b/i],
  ['cover', /\b(?:maternity|cover)\b/i],
]
const GRADE =
  /\b(?:band\s*(\d[a-d]{0,2})|grade\s*([a-z\d]{1,2})|level\s*([a-z]?\d)|(ii|iii|iv|i|1|2|3|4)(?=$|[\s,(:-])|(st\d)|(ct\d))\b/gi
const PAY = /(?:£|\$|€)\s?[\d.,]+k?(?:\s?(?:-|–|to)\s?(?:£|\$|€)?\s?[\d.,]+k?)?|\b\d{2,3}k\b|\*{2,}/gi
const MODE =
  /\b(?:remote(?:ly)?|hybrid|on-?site|home ?based|wfh|work from home|permanent|perm|contract(?:or)?|temp(?:orary)?|ftc|fixed[\s-]term|\d+[\s-]?m(?:on)?ths?|\d+m|full[\s-]time|immediate(?:ly)? start|urgent(?:ly)?|visa sponsor\w*|sponsorship|available|(?:in|out)side ir35|ir35|dv|sc|cleared|m\/[fw]\/[dx]|[mwf]\/[mwf]\/[dx]|up to|ote|bonus|excellent benefits|new|hiring|needed|required|wanted|opportunity|uk)\b/gi

/** One form for one word, and short forms in full. */
const FULL: Readonly<Record<string, string>> = {
  ml: 'machine learning',
  ai: 'artificial intelligence',
  bi: 'business intelligence',
  dev: 'developer',
  eng: 'engineer',
  sw: 'software',
  mgr: 'manager',
  admin: 'administrator',
  swe: 'software engineer',
  rgn: 'registered nurse',
  rmn: 'registered mental health nurse',
  ops: 'operation',
  exec: 'executive',
  rep: 'representative',
  hr: 'human resource',
  hca: 'healthcare assistant',
  analytic: 'analyst',
  analysis: 'analyst',
  engineering: 'engineer',
  development: 'developer',
  science: 'scientist',
}
const inFull = (word: string): readonly string[] => (FULL[word] ?? word).split(' ')

/** @param elsewhere words of the advert's place and employer, which a title may repeat */
export function readTitle(title: string, elsewhere: ReadonlySet<string>): Title {
  const levels = new Set(LEVELS.filter(([, named]) => named.test(title)).map(([level]) => level))
  for (const found of title.matchAll(GRADE)) levels.add(found[0].toLowerCase().replace(/\s+/g, ''))
  const rest = title
    .replace(PAY, ' ')
    .replace(MODE, ' ')
    .replace(/\bco-(?=o)/gi, 'co')
  const printed = wordsOf(rest).filter(
    (word) => !isFunctionWord(word) && !elsewhere.has(word) && !(word.length === 1 && /\d/.test(word)),
  )
  return { words: new Set(printed.flatMap(inFull)), printed: new Set(printed), levels }
}

/** Words of the first title that the second has in no form. */
export const wordsOnlyIn = (a: Title, b: Title): string[] =>
  [...a.printed].filter((word) => !inFull(word).every((full) => b.words.has(full)))

/** Share of words that two titles have in common: of both together, and of the shorter one. */
export function compareTitles(a: Title, b: Title): { readonly jaccard: number; readonly within: number } {
  if (a.words.size === 0 || b.words.size === 0) return { jaccard: 0, within: 0 }
  let common = 0
  for (const word of a.words) if (b.words.has(word)) common++
  return {
    jaccard: common / (a.words.size + b.words.size - common),
    within: common / Math.min(a.words.size, b.words.size),
  }
}
