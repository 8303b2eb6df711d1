/** Noun phrases of a requirement that may name a skill: what stands after "experience with", in a list, or with a name of its own. */
import type { Word } from './tag-sentence.ts'
import { dutyVerbOf } from './verb-phrases.ts'

/** Words that say that what follows is asked for. */
const CUES = new Set(
  'experience experienced knowledge understanding proficiency proficient familiar familiarity expertise skill skills skilled competent competency competence fluent fluency background exposure grounding command mastery certified certification certifications certificate qualification qualified qualifications literate literacy awareness aptitude trained training degree using use tools tooling technologies frameworks languages libraries platforms software packages systems standards including such like e.g eg i.e'.split(
    ' ',
  ),
)

/** Words that open a phrase and are no part of a name. */
const LEADING = new Set(
  'strong excellent good great solid proven demonstrable demonstrated deep extensive significant relevant previous prior similar related other own various multiple several different modern new latest current existing specific general basic advanced practical professional hands-on working sound full high effective key core complex large robust scalable further additional appropriate equivalent recognised exceptional outstanding broad wide thorough comprehensive in-depth first-hand real-world common popular major leading industry-leading best ideal essential desirable preferred required necessary minimum least well clear some any all many more most both each such able keen genuine successful recent commercial technical digital relevant senior junior strong-willed following ideally preferably level degree-level end-to-end'.split(
    ' ',
  ),
)

/** Words that close a phrase and are no part of a name. */
const TRAILING = new Set(
  'experience knowledge skill skills understanding expertise background proficiency exposure ability abilities competency competencies fundamentals basics etc environment environments equivalent field fields discipline disciplines subject subjects area areas domain domains concept concepts principle principles technology technologies tool tools tooling stack stacks solution solutions product products platform platforms application applications technique techniques methodology methodologies practice practices'.split(
    ' ',
  ),
)

/** Heads of phrases that never are a skill. */
const NEVER = new Set(
  'ability year years month day week hour team teams role roles candidate candidates applicant individual individuals person people company companies business businesses organisation organisations organization client clients customer customers colleague colleagues stakeholder stakeholders user users opportunity opportunities challenge challenges problem problems issue issues question questions idea ideas way ways thing things time times deadline deadlines pace place work working job jobs project projects task tasks need needs requirement requirements goal goals objective objectives target targets result results outcome outcomes success impact value values range level levels variety number amount part basis plus bonus advantage preference interest passion drive desire willingness enthusiasm attitude attention mind mindset approach manner attribute attributes quality qualities member members manager managers leader leaders director engineer engineers developer developers analyst analysts scientist scientists professional professionals expert experts consultant specialist industry industries sector sectors market markets world uk england london office location travel salary package benefit benefits detail details information example examples type types form case cases side end point points view track record thought career degree degrees education school university college course graduate evidence commitment flexibility initiative focus responsibility responsibilities duty duties position post function functions department departments process processes system systems software data code scale setting settings service services audience audiences party parties vendor vendors supplier suppliers partner partners peer peers others lot bit life culture growth change changes decision decisions direction strategy plan plans standard standards language languages framework frameworks library libraries method methods workflow workflows feature features content material materials document documents documentation report reports model models pipeline pipelines infrastructure tech technology technologies tool tools solution solutions product products platform platforms application applications experience skills knowledge understanding equivalent environment environments startup startups start-up scale-up fintech saas b2b b2c enterprise mission vision hand hands bachelor bachelors master masters phd stem field discipline subject computer science mathematics engineering statistics physics economics area areas input output inputs outputs insight insights action actions activity activities operations ops telecoms smb smbs vc internal external european drivers driver structures progress effort disruption startup ecosystem capital revenue providers b2b saas amazon apple adobe meta google microsoft'.split(
    ' ',
  ),
)

/** People and their groups: no skill even with capitals. */
const PEOPLE =
  /(?:engineer|developer|analyst|manager|scientist|specialist|consultant|executive|designer|architect|director|officer|lead|team|department|actuar(?:y|ie)|stud(?:y|ie)|degree|founder|startup|compan(?:y|ie)|retailer|airline)s?$/i

/** Words that never stand in the name of a skill. */
const NOWHERE = new Set(
  'your our their his her its my this that these those what which who whom someone somebody anyone everyone something anything everything we you they i us them please apply must should would will not no ideal candidate candidates successful applicant year years yrs £ salary hybrid remote office etc'.split(
    ' ',
  ),
)

/** "dbt", "GitLab", "k8s", "ISO27001": printed as only names are. */
const printedAsName = (text: string) =>
  /^\p{Lu}?[\p{Ll}\d]+\p{Lu}/u.test(text) ||
  /^[\p{Lu}\d]{2,}s?$/u.test(text) ||
  /\p{L}[\d.+#]\p{L}?/u.test(text)
const isCapital = (text: string) => /^\p{Lu}/u.test(text)

export interface NounPhrase {
  readonly text: string
  /** Printed like a name: capitals where a sentence would have none. */
  readonly named: boolean
  /** The sentence asks for it: it stands behind "experience with" and the like. */
  readonly asked: boolean
  /** Phrases with one number stand in one list: "Java, Kotlin and Go". */
  readonly list: number
}

function trim(words: readonly Word[]): readonly Word[] {
  let from = 0
  let to = words.length
  while (from < to && LEADING.has((words[from] as Word).lower)) from++
  while (to > from && TRAILING.has((words[to - 1] as Word).lower) && to - from > 1) to--
  // "API", "APIs" and "clinical trial experience" are kept whole; "SQL experience" loses its last word.
  return words.slice(from, to)
}

const MOST_WORDS = 4

function phraseOf(words: readonly Word[], atStart: boolean): Pick<NounPhrase, 'text' | 'named'> | undefined {
  const kept = trim(words)
  const head = kept.at(-1)
  if (head === undefined || kept.length > MOST_WORDS) return undefined
  if (kept.some(({ lower }) => NOWHERE.has(lower) || CUES.has(lower))) return undefined
  // "ensuring traceability" is something that is done.
  if (kept.length > 1 && kept[0]?.part === 'gerund' && dutyVerbOf(kept[0].lower) !== undefined)
    return undefined
  const names = kept.map(
    ({ text }, i) =>
      printedAsName(text) || (isCapital(text) && !(atStart && i === 0 && kept[0] === words[0])),
  )
  const named = names.every(Boolean)
  // One ordinary word, or what something is done with, names no skill.
  if (kept.length === 1 && (NEVER.has(head.lower) || head.part === 'gerund' || head.text.length < 2))
    return undefined
  if (PEOPLE.test(head.lower) || (NEVER.has(head.lower) && !names[0])) return undefined
  const text = kept.map((word) => word.text).join(' ')
  if (text.length > 60 || !/\p{L}{2}|[A-Z]\d/u.test(text) || /[@:\\<>[\]{}|]|\/\//.test(text))
    return undefined
  return { text, named }
}

/**
 * The noun phrases of a sentence, as far as they could name something that is asked for.
 *
 * @param words of one sentence or bullet
 */
export function nounPhrases(words: readonly Word[]): NounPhrase[] {
  const found: NounPhrase[] = []
  // A bullet of a few words is asked for as it stands.
  let asked = words.length <= 6
  let list = 0
  let at = 0
  while (at < words.length) {
    const word = words[at] as Word
    if (CUES.has(word.lower)) asked = true
    if (!opens(word)) {
      // A list goes on over commas, "and" and "or"; anything else ends it.
      if (word.part !== 'conjunction' && !LEADING.has(word.lower)) list++
      at++
      continue
    }
    let end = at
    while (end + 1 < words.length && (words[end] as Word).joined && continues(words, end + 1)) end++
    let last = end
    while (last > at && !closes(words[last] as Word)) last--
    const inside = words.slice(at, last + 1)
    const phrase = closes(words[last] as Word) ? phraseOf(inside, at === 0) : undefined
    if (phrase !== undefined) found.push({ ...phrase, asked, list })
    if (inside.some(({ lower }) => CUES.has(lower))) {
      asked = true
      list++
    }
    if (/[.;:!?–—]/.test((words[last] as Word).mark)) list++
    at = Math.max(last, at) + 1
  }
  return found
}

const opens = ({ part }: Word) => part === 'noun' || part === 'adjective' || part === 'gerund'
const closes = ({ part }: Word) => part === 'noun' || part === 'gerund'

/** Whether a word goes on with the phrase before it; "data models" has a verb by its look. */
function continues(words: readonly Word[], at: number): boolean {
  const { part } = words[at] as Word
  if (part === 'noun' || part === 'adjective' || part === 'gerund') return true
  return part === 'verb' && ['noun', 'adjective'].includes((words[at - 1] as Word).part)
}
