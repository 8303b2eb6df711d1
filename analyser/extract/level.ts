/** How strongly an advert asks for something: a cue in the sentence, else the part of the advert it stands in. */
import type { Level, Section } from '../domain/mention.ts'

const PREFERRED =
  /\bdesir(?:able|ed)\b|\bnice[\s-]to[\s-]have|\bgood to have|\ba (?:strong |big |huge |real |definite |major |distinct )?(?:plus|bonus|advantage)\b|\b(?:plus|bonus)(?=[.)!]?\s*$)|\badvantage(?:ous)?\b|\bideally\b|\bprefer(?:red|abl[ye]|rable|ence|ence)?\b|\bwould (?:also )?be (?:a |an |highly |very |really |particularly |hugely )?(?:great|helpful|beneficial|useful|good|ideal|nice|plus|bonus|advantage|welcome|valued|preferred|desirable|appreciated|fantastic|amazing|perfect|brilliant|handy)|\bbeneficial\b|\bnot (?:essential|required|necessary|mandatory|a must)|\boptional(?:ly)?\b|\b(?:is|are|be) (?:also )?(?:welcome|helpful|useful|valued|appreciated|a benefit|valuable)\b|\bbonus (?:points )?(?:if|for)|\bfavou?rabl[ye]|\bwould love\b|\badded (?:value|benefit)|\bextra credit|\bhelpful but\b|\bif you (?:also )?(?:have|know|'ve)\b.{0,80}\b(?:great|even better|bonus|plus)|\beven better\b|\bnice if\b/i
const REQUIRED =
  /\bessential\b|\bmust\b|\bmandatory\b|\b(?:is|are) (?:required|needed|a must|necessary|vital|crucial|key|imperative)\b|\brequire(?:s|d|ments?)?\b|\byou(?:'|’)?(?:ll| will) (?:need|have|bring|possess|be (?:a|an|able|comfortable|confident|experienced|proficient|passionate|skilled))\b|\byou (?:have|bring|are|possess|need|must|should)\b|\byou(?:'|’)ve\b|\byou(?:'|’)re (?:a|an|comfortable|confident|experienced)\b|\b(?:we(?:'|’)re|we are|currently) (?:looking for|seeking|searching)|\blooking for (?:a|an|someone|somebody|people|candidates|experienced|talented)\b|\bseeking (?:a|an)\b|\b(?:candidates?|applicants?|person|individual) (?:will|should|must|with|who)\b|\bproven\b|\b(?:strong|solid|good|excellent|deep|extensive|sound|demonstrable|demonstrated|significant|previous|prior|hands[\s-]on|practical|working|commercial|expert|in-depth|thorough|advanced|basic|relevant) (?:\w+ ){0,3}(?:experience|knowledge|understanding|skills?|background|expertise|proficiency|command|grasp|track record|communicat\w+|attention)\b|\b(?:experience|knowledge|understanding|proficiency|expertise|familiarity|competence|fluency|background) (?:in|of|with|using|working|on|across)\b|\bexperienced (?:in|with|using)\b|\bproficient\b|\bfamiliar with\b|\bfluent\b|\bability to\b|\bable to\b|\bminimum\b|\bat least\b|\b\d+\+? years\b|\byears(?:'|’)? (?:of )?(?:\w+ ){0,2}experience|\btrack record\b|\bskilled (?:in|at|with)\b|\bcomfortable (?:with|working|in)\b|\bpassion(?:ate)? (?:for|about)\b|\bdegree\b|\bqualified\b/i

/** Where a clause of a sentence ends and the next begins: "Python is a must, Go would be a plus" holds two. */
const CLAUSE =
  /[;:]\s|\s[–—-]\s|,\s(?=(?:and |but |with |ideally|preferably|although|though|while))|\bbut\b|\)\s/g

/** The cues of one sentence, read once for all the mentions in it. */
export interface SentenceCues {
  /** The level that a cue gives at an offset of the sentence; undefined when there is none. */
  cueAt(at: number): Level | undefined
  /** The rule's level for a mention at an offset, in a part of the advert. */
  levelAt(at: number, section: Section): Level
}

/** @param sentence a sentence or a bullet */
export function readCues(sentence: string): SentenceCues {
  const required = REQUIRED.test(sentence)
  // Clauses by their ends, each with whether it holds a cue for "preferred".
  const clauses: { end: number; preferred: boolean }[] = []
  const anywhere = PREFERRED.test(sentence)
  if (anywhere) {
    let from = 0
    for (const cut of sentence.matchAll(CLAUSE)) {
      clauses.push({ end: cut.index, preferred: PREFERRED.test(sentence.slice(from, cut.index)) })
      from = cut.index
    }
    clauses.push({ end: sentence.length, preferred: PREFERRED.test(sentence.slice(from)) })
  }
  // A short sentence is one thought, whatever its commas.
  const whole = clauses.length === 1 || sentence.length <= 60
  const cueAt = (at: number): Level | undefined => {
    if (
      anywhere &&
      (whole ||
        clauses.find((clause) => at < clause.end || clause.end === sentence.length)?.preferred === true)
    ) {
      return 'preferred'
    }
    return required ? 'required' : undefined
  }
  return {
    cueAt,
    levelAt(at, section) {
      const cue = cueAt(at)
      if (cue === 'preferred') return 'preferred'
      if (section === 'preferred') return MUST.test(sentence) ? 'required' : 'preferred'
      if (section === 'required') return 'required'
      if (section === 'duties') return MUST_HAVE.test(sentence) ? 'required' : 'unspecified'
      return cue ?? 'unspecified'
    },
  }
}

const MUST = /\b(?:essential|mandatory)\b|\bmust have\b/i
const MUST_HAVE = /\b(?:essential|mandatory|must have|required|you(?:'|’)?(?:ll| will) (?:need|have))\b/i
