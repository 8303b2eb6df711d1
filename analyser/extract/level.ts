/** How strongly an advert asks for something: a cue in the sentence, else the part of the advert it stands in. */
import type { Level, Section } from '../domain/mention.ts'

const PREFERRED =
  /\bdesir(?:able|ed)\b|\bnice[\s-]to[\s-]have|\bgood to have|\ba (?:strong |big |huge |real |definite |major |distinct )?(?:plus|bonus|advantage)\b|\b(?:plus|bonus)(?=[.)!]?\s*$)|\badvantage(?:ous)?\b|\bideally\b|\bprefer(?:red|abl[ye]|rable|ence|ence)?\b|\bwould (?:also )?be (?:a |an |highly |very |really |particularly |hugely )?(?:great|helpful|beneficial|useful|good|ideal|nice|plus|bonus|advantage|welcome|valued|preferred|desirable|appreciated|fantastic|amazing|perfect|brilliant|handy)|\bbeneficial\b|\bnot (?:essential|required|necessary|mandatory|a must)|\boptional(?:ly)?\b|\b(?:is|are|be) (?:also )?(?:welcome|helpful|useful|valued|appreciated|a benefit|valuable)\b|\bbonus (?:points )?(?:if|for)|\bfavou?rabl[ye]|\bwould love\b|\badded (?:value|benefit)|\bextra credit|\bhelpful but\b|\bif you (?:also )?(?:have|know|'ve)\b.{0,80}\b(?:great|even better|bonus|plus)|\beven better\b|\bnice if\b/i
const REQUIRED =
  /\bessential\b|\bmust\b|\bmandatory\b|\b(?:is|are) (?:required|needed|a must|necessary|vital|crucial|key|imperative)\b|\brequire(?:s|d|ments?)?\b|\byou(?:'|’)?(?:ll| will) (?:need|have|bring|possess|be (?:a|an|able|comfortable|confident|experienced|proficient|passionate|skilled))\b|\byou (?:have|bring|are|possess|need|must|should)\b|\byou(?:'|’)ve\b|\byou(?:'|’)re (?:a|an|comfortable|confident|experienced)\b|\b(?:we(?:'|’)re|we are|currently) (?:looking for|seeking|searching)|\blooking for (?:a|an|someone|somebody|people|candidates|experienced|talented)\b|\bseeking (?:a|an)\b|\b(?:candidates?|applicants?|person|individual) (?:will|should|must|with|who)\b|\bproven\b|\b(?:strong|solid|good|excellent|deep|extensive|sound|demonstrable|demonstrated|significant|previous|prior|hands[\s-]on|practical|working|commercial|expert|in-depth|thorough|advanced|basic|relevant) (?:\w+ ){0,3}(?:experience|knowledge|understanding|skills?|background|expertise|proficiency|command|grasp|track record|communicat\w+|attention)\b|\b(?:experience|knowledge|understanding|proficiency|expertise|familiarity|competence|fluency|background) (?:in|of|with|using|working|on|across)\b|\bexperienced (?:in|with|using)\b|\bproficient\b|\bfamiliar with\b|\bfluent\b|\bability to\b|\bable to\b|\bminimum\b|\bat least\b|\b\d+\+? years\b|\byears(?:'|’)? (?:of )?(?:\w+ ){0,2}experience|\btrack record\b|\bskilled (?:in|at|with)\b|\bcomfortable (?:with|working|in)\b|\bpassion(?:ate)? (?:for|about)\b|\bdegree\b|\bqualified\b/i

/** The clause of a sentence around a place: "Python is a must, Go would be a plus" holds two. */
export function clauseAround(sentence: string, at: number): string {
  let from = 0
  let to = sentence.length
  CLAUSE.lastIndex = 0
  for (let cut = CLAUSE.exec(sentence); cut !== null; cut = CLAUSE.exec(sentence)) {
    if (cut.index < at) from = cut.index
    else {
      to = cut.index
      break
    }
  }
  return sentence.slice(from, to)
}
const CLAUSE =
  /[;:]\s|\s[–—-]\s|,\s(?=(?:and |but |with |ideally|preferably|although|though|while))|\bbut\b|\)\s/g

/** The level that a cue in the sentence gives; undefined when it has none. */
export function cueLevel(sentence: string, at: number): Level | undefined {
  const preferred = PREFERRED.test(sentence)
  if (preferred && PREFERRED.test(clauseAround(sentence, at))) return 'preferred'
  const clauses = sentence.length > 60 && preferred && CLAUSE.test(sentence)
  CLAUSE.lastIndex = 0
  if (preferred && !clauses) return 'preferred'
  return REQUIRED.test(sentence) ? 'required' : undefined
}

/**
 * @param sentence the sentence or bullet that the mention stands in
 * @param at the mention's offset within it
 * @param section the part of the advert
 */
export function mentionLevel(sentence: string, at: number, section: Section): Level {
  const cue = cueLevel(sentence, at)
  if (cue === 'preferred') return 'preferred'
  if (section === 'preferred')
    return /\b(?:essential|mandatory)\b|\bmust have\b/i.test(sentence) ? 'required' : 'preferred'
  if (section === 'required') return 'required'
  if (section === 'duties')
    return /\b(?:essential|mandatory|must have|required|you(?:'|’)?(?:ll| will) (?:need|have))\b/i.test(
      sentence,
    )
      ? 'required'
      : 'unspecified'
  return cue ?? 'unspecified'
}
