/** What somebody in the job does: verbs with their object, out of the sentences that tell duties. */
import nlp from 'compromise/two'
import { dutyVerbs } from './duty-verbs.ts'
import type { Word } from './tag-sentence.ts'

export interface VerbPhrase {
  /** Base form, British: "analyse", "write". */
  readonly verb: string
  /** "with" of "work with colleagues"; empty where the object follows the verb. */
  readonly preposition: string
  /** As printed, without articles and praise: "machine learning models". */
  readonly object: string
}

interface Transform {
  readonly verb: {
    toInfinitive(word: string, model: unknown, tense?: string): string
    conjugate(word: string, model: unknown): { Gerund?: string }
  }
  readonly noun: {
    toSingular(word: string, model: unknown): string
    toPlural(word: string, model: unknown): string
  }
}
const { transform } = (nlp as unknown as { methods(): { two: { transform: Transform } } }).methods().two
const model = (nlp as unknown as { model(): unknown }).model()

/** British spelling of a base form: "analyze" and "optimize" are "analyse" and "optimise". */
const british = (verb: string) =>
  verb.replace(/^(\w{3,})ze$/, (whole, stem) =>
    /(?:is?i|ly|o|i)$/.test(stem) && !/^(?:seize|size|freeze|prize)$/.test(whole) ? `${stem}se` : whole,
  )

const bases = new Map<string, string | undefined>()

/** The duty verb that a word is a form of: "Designing" and "designs" are "design"; undefined for any other word. */
export function dutyVerbOf(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (bases.has(lower)) return bases.get(lower)
  let found: string | undefined
  for (const tense of [undefined, 'Gerund', 'PresentTense']) {
    const base = british(tense === undefined ? lower : transform.verb.toInfinitive(lower, model, tense))
    if (dutyVerbs.has(base)) {
      found = base
      break
    }
  }
  if (bases.size > 50_000) bases.clear()
  bases.set(lower, found)
  return found
}

/** "design" as "designing". */
export const gerundOf = (verb: string): string => transform.verb.conjugate(verb, model).Gerund ?? `${verb}ing`

/** What is done to something, as a noun: "the development of APIs". */
const NOUNS = new Map(
  Object.entries({
    development: 'develop',
    design: 'design',
    delivery: 'deliver',
    implementation: 'implement',
    management: 'manage',
    maintenance: 'maintain',
    creation: 'create',
    analysis: 'analyse',
    preparation: 'prepare',
    production: 'produce',
    provision: 'provide',
    administration: 'administer',
    coordination: 'coordinate',
    supervision: 'supervise',
    monitoring: 'monitor',
    testing: 'test',
    review: 'review',
    deployment: 'deploy',
    evaluation: 'evaluate',
    assessment: 'assess',
    planning: 'plan',
    installation: 'install',
    automation: 'automate',
    optimisation: 'optimise',
    optimization: 'optimise',
    integration: 'integrate',
    migration: 'migrate',
  }),
)

/** Prepositions that lead from a verb to what it is done to. */
const GOVERNED: Readonly<Record<string, readonly string[]>> = {
  work: ['with', 'alongside'],
  collaborate: ['with', 'on'],
  partner: ['with'],
  liaise: ['with'],
  engage: ['with'],
  communicate: ['with'],
  interact: ['with'],
  consult: ['with'],
  interface: ['with'],
  coordinate: ['with'],
  contribute: ['to'],
  participate: ['in'],
  assist: ['with', 'in'],
  help: ['with'],
  support: ['with', 'in'],
  respond: ['to'],
  adhere: ['to'],
  comply: ['with'],
  report: ['on'],
  advise: ['on'],
  deal: ['with'],
  care: ['for'],
  carry: ['out'],
  attend: ['to'],
  network: ['with'],
}
/** Without their preposition these say nothing. */
const BARE = new Set([
  'work',
  'collaborate',
  'partner',
  'liaise',
  'engage',
  'interact',
  'participate',
  'contribute',
  'adhere',
  'comply',
  'deal',
  'care',
  'respond',
  'network',
  'consult',
  'interface',
  'stay',
])

/** Praise and size, which tell no two duties apart. */
const PRAISE = new Set(
  'new existing robust scalable high-quality quality complex large large-scale high high-performing high-performance reliable secure efficient effective excellent strong key various multiple other relevant appropriate own innovative cutting-edge state-of-the-art best-in-class world-class modern advanced comprehensive detailed clear accurate timely regular ongoing daily weekly monthly quarterly annual ad-hoc continuous actionable meaningful valuable compelling engaging critical strategic significant highest optimal thorough constructive effective major full complete overall wider broad wide diverse different specific general all any each every some several many more most internal external end-to-end clean maintainable well-structured well-documented performant fast global local current latest deep meaningful exceptional outstanding positive necessary required sustainable cost-effective day-to-day bespoke tailored intuitive user-friendly resilient high-impact impactful great good first-class successful professional'.split(
    ' ',
  ),
)

/** Objects that say nothing by themselves. */
const EMPTY = new Set(
  'part role team basis range variety number set way ways thing things day week time environment company business area areas member members aspect aspects lot it them this that place work job one ones others other following level levels needs need requirement responsibility responsibilities duty duties view order support help ability opportunity opportunities experience knowledge skill skills years people person candidate use using focus effort efforts impact'.split(
    ' ',
  ),
)

const MOST_WORDS = 4

/** "models using healthcare data": where the object ends. */
const CLAUSE =
  /^(?:using|including|detailing|ensuring|meeting|studying|requiring|supporting|according|working|helping|making|being|having|allowing|enabling|driving|based|aligned|delivered|related|needed)$/

/** "data models" ends in a verb by its look, "tools meet" in one by its sense. */
const closesObject = ({ part, lower }: Word) =>
  part === 'noun' || part === 'gerund' || (part === 'verb' && /[^s]s$/.test(lower) && !SENSE.test(lower))
const SENSE =
  /^(?:meets|feels|receives|works|runs|has|is|gets|makes|needs|remains|operates|helps|allows|enables)$/

/** "reports" beside other objects: duties are told by "report" or "reporting". */
const isPlural = ({ lower }: Word) => lower.endsWith('s') && dutyVerbOf(lower) !== lower

/** The object that starts at a word; undefined where none does. @returns it, and where it ends */
function objectAt(words: readonly Word[], from: number): { text: string; end: number } | undefined {
  let at = from
  while (at < words.length && ['determiner', 'adverb', 'number'].includes((words[at] as Word).part)) at++
  const start = at
  while (at < words.length) {
    const { part } = words[at] as Word
    const inside =
      part === 'noun' ||
      part === 'adjective' ||
      (part === 'gerund' && at > start && !CLAUSE.test((words[at] as Word).lower)) ||
      (part === 'verb' && at > start && ['noun', 'adjective'].includes((words[at - 1] as Word).part)) ||
      (part === 'verb' &&
        at === start &&
        (isPlural(words[at] as Word) || (words[at + 1]?.part === 'noun' && (words[at] as Word).joined)))
    if (!inside) break
    at++
    if (!(words[at - 1] as Word).joined) break
  }
  let end = at
  while (end > start && !closesObject(words[end - 1] as Word)) end--
  let first = start
  while (first < end - 1 && PRAISE.has((words[first] as Word).lower)) first++
  const kept = words.slice(first, end)
  const head = kept.at(-1)
  if (head === undefined || (kept.length === 1 && EMPTY.has(head.lower))) return undefined
  const text = kept
    .slice(-MOST_WORDS)
    .map((word) => word.text)
    .join(' ')
  return /^[\p{L}\d][\p{L}\d&/+#.'’ -]{2,48}$/u.test(text) ? { text, end: at } : undefined
}

/** Who does something that is no duty: "we build", "customers who use". */
const OTHERS = /^(?:we|they|who|which|that|it|i|he|she|clients?|customers?|company|team|business|that’s)$/
/** "using Python", "by building": means, no duties of their own. */
const NOT_AFTER = /^(?:by|using|when|how|why|what|while|such|not|no|if)$/

/** Whether a word is the verb of a duty here, and not a noun that looks like one ("the design", "data models"). */
function isVerbHere(words: readonly Word[], at: number): boolean {
  const { part, lower } = words[at] as Word
  const before = words[at - 1]
  if (before !== undefined && (OTHERS.test(before.lower) || NOT_AFTER.test(before.lower))) return false
  if (before?.joined && /^(?:determiner|adjective|noun|preposition|number)$/.test(before.part)) {
    if (before.lower === 'to') return true
    return part === 'gerund' && /^(?:for|in|include|includes|involve|involves|of|with)$/.test(before.lower)
  }
  if (part === 'verb' || part === 'gerund') return true
  // Bullets begin with the verb, which a tagger takes for a noun or an adjective.
  const opens = at === 0 || !before?.joined || /^(?:and|or|to|will|you)$/.test(before.lower)
  return opens && !lower.endsWith('s') && part !== 'adverb'
}

const isAnd = (word: Word | undefined) => word !== undefined && /^(?:and|or|&)$/.test(word.lower)

/** The duty verb at a word, unless the word is the head of a noun ("and support for"). */
function verbAt(words: readonly Word[], at: number): string | undefined {
  const word = words[at]
  if (word === undefined) return undefined
  if (word.part === 'noun' && word.joined && words[at + 1]?.part === 'preposition') return undefined
  return dutyVerbOf(word.text)
}

/** "Design, build and maintain APIs": verbs that share what follows the last. */
function verbsFrom(words: readonly Word[], at: number, first: string): { verbs: string[]; next: number } {
  const verbs = [first]
  let next = at + 1
  for (;;) {
    let then = next
    while (words[then]?.part === 'adverb') then++
    if (isAnd(words[then])) then++
    else if (!/^[,/]$/.test(words[next - 1]?.mark ?? '')) break
    while (words[then]?.part === 'adverb') then++
    const other = verbAt(words, then)
    if (other === undefined) break
    verbs.push(other)
    next = then + 1
  }
  while (words[next]?.part === 'adverb' && (words[next - 1] as Word).joined) next++
  return { verbs, next }
}

const MOST_OBJECTS = 6

/** What is done to: "dashboards, reports and visualisations". */
function objectsFrom(words: readonly Word[], from: number): { objects: string[]; end: number } {
  const objects: string[] = []
  let at = from
  let end = from
  while (objects.length < MOST_OBJECTS) {
    const object = objectAt(words, at)
    if (object === undefined) break
    // "Support the delivery of care": the duty is to deliver care, and is read there.
    if (words[object.end]?.lower === 'of' && NOUNS.has((words[object.end - 1] as Word).lower)) break
    objects.push(object.text)
    end = object.end
    const { mark } = words[end - 1] as Word
    let then = end
    if (isAnd(words[then]) && (mark === '' || mark === ',')) then++
    else if (mark !== ',') break
    if (verbAt(words, then) !== undefined && !isPlural(words[then] as Word)) break
    at = then
  }
  // A list that runs into a verb with a subject is the next clause, not a further object.
  return { objects, end }
}

/**
 * The duties that a sentence tells.
 *
 * @param words of one sentence or bullet of a list of duties
 */
export function verbPhrases(words: readonly Word[]): VerbPhrase[] {
  const found: VerbPhrase[] = []
  const add = (verb: string, preposition: string, object: string) => {
    if (preposition === '' && BARE.has(verb)) return
    if (!found.some((one) => one.verb === verb && one.object === object))
      found.push({ verb, preposition, object })
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    const noun = NOUNS.get(word.lower)
    if (noun !== undefined && word.joined && words[at + 1]?.lower === 'of') {
      const { objects, end } = objectsFrom(words, at + 2)
      for (const object of objects) add(noun, '', object)
      if (objects.length > 0) at = end - 1
      continue
    }
    const verb = dutyVerbOf(word.text)
    if (verb === undefined || !isVerbHere(words, at)) continue
    const { verbs, next } = verbsFrom(words, at, verb)
    const last = verbs.at(-1) as string
    if (!(words[next - 1] as Word).joined) continue
    const led = words[next]?.lower ?? ''
    const preposition = GOVERNED[last]?.includes(led) ? led : ''
    const { objects, end } = objectsFrom(words, preposition === '' ? next : next + 1)
    for (const object of objects)
      for (const one of verbs) add(one, one === last && preposition !== 'out' ? preposition : '', object)
    if (objects.length > 0) at = end - 1
  }
  return found
}
