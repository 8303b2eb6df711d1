/**
 * How senior a job is. The words of the title come first, then the years of experience asked for, then whether any
 * experience is asked for at all.
 */
import type { Seniority } from '../domain/mention.ts'
import { needsNoExperience } from './no-experience.ts'
import { yearsAsked } from './years-asked.ts'

const SENIOR =
  /\b(?:senior|sr|snr|lead(?! generation| gen\b)|leader|principal|head|director|chief|vp|svp|evp|avp|vice[\s-]president|president|ceo|cto|cfo|coo|cmo|cio|staff (?:[\w/&+#.-]+ ){0,4}(?:engineer|developer|scientist|designer|architect|analyst|researcher|programmer|product manager|program manager|technologist)|matron|expert|distinguished|fellow in|partner(?=$)|managing|advanced (?:clinical|nurse|practi|care|critical|physio|paramedic|podiat|pharm)\w*|consultant in|consultant (?:\w+ )?\w*(?:ologist|iatrist|iatrician|physician|surgeon|anaesthetist|geriatrician|obstetrician|intensivist|microbiologist|practitioner|nurse|midwife)|grade 7|g7|g6|band (?:8|9))\b/i
const ENTRY =
  /\b(?:junior|jnr|jr|graduate|grad|trainee|apprentice(?:ship)?s?|interns?(?:hip)?|entry[\s-]?level|placement|new[\s-]grad|school[\s-]leaver|student|early[\s-]careers?|work experience|no experience|preceptor(?:ship)?|preceptee|cadet|foundation year|newly[\s-]qualified)\b|^(?:assistant|associate) (?:[\w&/.-]+ ){0,3}(?:analyst|accountant|engineer|developer|programmer|scientist|surveyor|designer|psychologist|planner|buyer|ecologist|estimator|merchandiser)\b/i
const MID = /\b(?:mid[\s-]?(?:level|weight|senior)?|middleweight|intermediate|experienced)\b/i
/** Not for one job. */
const ANY_JOB =
  /^\W*(?:open application|general (?:application|interest|inquiry|enquiry|opportunity)|speculative|spontaneous application|expressions? of interest\W*$|register (?:of|your) interest|(?:join .*)?talent (?:pool|community|network)|future (?:opportunit|opening)\w*|(?:create|design) your (?:own )?(?:dream )?(?:role|own)|dream job|pitch us|other(?: roles?)?\W*$)|\bdon[’']?t fit\b/i
/** From so many years on a job is senior, by the annotation guide. */
const SENIOR_YEARS = 5

/** Work that is learnt on the job, unless the advert asks for experience. */
const LEARNT =
  /\b(?:sales assistant|retail assistant|store assistant|shop assistant|customer assistant|sales associate|beauty advis[eo]r|cashier|shelf|healthcare assistant|health ?care support worker|patient services assistant|care assistant|support worker|warehouse operative|picker|packer|production operative|labourer|cleaner|kitchen porter|kitchen assistant|catering assistant|team member|crew member|steward|bar ?staff|waiting staff|waiter|waitress|barista|host|prison (?:custody )?officer|customer service assistant|call handler|delivery driver|leisure assistant|lifeguard|housekeeping|room attendant|nursery assistant|viewing agent|survey participant)/i
/** Experience as something asked of the candidate, not as something felt by a customer. */
const EXPERIENCE =
  /(?<!customer |user |an |great |client |guest |fan |shopping |patient |candidate |work |unique |amazing |ultimate |practical |new |from )\bexperienced?\b(?! (?:the|our|days?|members|team|colleagues|staff|&|for)\b)(?![^.\n]{0,50}\b(?:prefer(?:red|able)|desirable|advantage\w*|beneficial|welcome|essential as|a plus)\b)/i

/** "As a Senior Data Analyst you will …" */
const LEVELS: readonly (readonly [string, Seniority])[] = [
  ['senior ', 'senior'],
  ['lead ', 'senior'],
  ['principal ', 'senior'],
  ['junior ', 'entry'],
  ['graduate ', 'entry'],
  ['trainee ', 'entry'],
  ['apprentice ', 'entry'],
]
const LEADS_TO =
  /\b(?:as|for|seeking|hiring|recruiting|appoint|appointment of|role of|position of|opportunity for) an? (?:\w+ )?$/
/** Of the title, what is not the job itself. */
const ASIDE =
  /^(?:(?:contract|permanent|freelance|interim|temporary|remote|hybrid|bank|part[\s-]time|full[\s-]time)\s+)+|\(.*$|\s[-–|].*$|[,/|].*$/gi

/** The level that the text, in lower case, gives to the very job of the title. */
function namedInText(title: string, text: string): Seniority | null {
  const job = title.replace(ASIDE, '').trim().toLowerCase()
  if (job.length < 4) return null
  for (const [word, level] of LEVELS)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const after = text.slice(at + word.length, at + word.length + job.length + 10)
      if (!after.replace(/^(?:contract|permanent) /, '').startsWith(job)) continue
      if (LEADS_TO.test(text.slice(Math.max(0, at - 40), at))) return level
    }
  return null
}

/** Beyond this an advert speaks of the employer. */
const READ = 20_000

/**
 * @param title as printed
 * @param text of the advert; the time is linear in its length
 * @example readSeniority('Lead Nurse', '') // => 'senior'
 * @example readSeniority('Data Analyst', 'You bring 5+ years of experience in SQL.') // => 'senior'
 */
export function readSeniority(title: string, text: string): Seniority {
  const head = title.slice(0, 300)
  const senior = SENIOR.exec(head)
  const entry = ENTRY.exec(head)
  // "Junior Team Lead" is a junior, "Senior Graduate Recruiter" a senior: the first word says it.
  if (senior !== null && (entry === null || senior.index < entry.index)) return 'senior'
  if (entry !== null) return 'entry'
  const body = text.slice(0, READ)
  const lower = body.toLowerCase()
  const named = namedInText(head, lower)
  if (named !== null) return named
  if (ANY_JOB.test(head)) return 'unknown'
  if (MID.test(head)) return 'mid'
  const years = yearsAsked(body)
  if (years !== null && years >= SENIOR_YEARS) return 'senior'
  if (years !== null && years >= 1) return 'mid'
  if (needsNoExperience(lower)) return 'entry'
  if (LEARNT.test(head) && !EXPERIENCE.test(body)) return 'entry'
  return 'mid'
}
