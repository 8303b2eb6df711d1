/** Which part of an advert a heading opens. */
import type { Section } from '../domain/mention.ts'

/** Ordered: the first that fits wins, so that "Preferred qualifications" is not taken for a requirement. */
const patterns: readonly (readonly [Section, RegExp])[] = [
  [
    'process',
    /\bapply without|how to apply|\bapplication (?:process|deadline|question|instruction)|about your application|interview|hiring process|recruitment process|how we hire|next steps|selection process|to apply\b|apply now|closing date|get in touch|ready to (?:join|apply)|what happens next|what now|further (?:details|information)|for (?:more|further) (?:details|information)|contact|our process|additional information|more information|reference id|follow us|sound like you|interested\?|our ai (?:policy|use)|ai use/,
  ],
  [
    'equality',
    /\bequal(?:ity)?\b|divers|inclusi|belonging|accommodations?\b|reasonable adjustment|disabilit|accessib|meet (?:all|every)|\beeo\b|\bdei\b|all backgrounds/,
  ],
  [
    'legal',
    /privacy (?:notice|policy|statement)|gdpr statement|disclaimer|agenc(?:y|ies) (?:notice|please|policy)|recruitment agenc|right to work|visa|sponsorship|background checks?|export control|e-verify|fraud|scam|data protection notice|pre-employment/,
  ],
  [
    'preferred',
    /nice[\s-]+to[\s-]*ha|desir|prefer|bonus (?:points?|skills?|experience|tacos|if)|^(?:some )?bonus(?:es)?$|bonus[:!]|plus points|added advantage|advantag|would be (?:a )?(?:great|nice|good|plus|helpful|bonus)|extra credit|good to have|great to have|ideally|even better|not essential|optional|brownie|(?:big|huge|strong|a|your) plus\b|^plus(?:es)?\b|extra points|make you stand out|stand out|will make us love you|beneficial|welcome skills|you might also|might also have|it['’]s great if|added bonus|also (?:great|nice) if|non-?essential|useful (?:skills|experience)|go the extra/,
  ],
  [
    'benefits',
    /\bbenefits?\b|\bperks?\b|what we (?:can )?offer|we offer|what .{1,25} (?:can )?offers? you|what['’]?s in it|what(?:['’]s| is) on offer|^why (?!you)|why (?:join|us|work|choose|you['’]?(?:ll| will) love)|\brewards?\b|\bpackage\b|our offer\b|in return|you['’]?ll get|you(?:['’]?ll| will) (?:get|receive|enjoy)\b|what you get|life at\b|working (?:at|with|for) (?:us\b|[a-z]+$)|wellbeing|wellness|insurance cover|annual leave|holiday|pension|on offer|how you['’]ll grow|how we upvest|development (?:&|and) growth|career progression|learning (?:&|and) development|what to expect from us|time off|equity/,
  ],
  [
    'pay',
    /^(?:.{0,20})\b(?:salary|compensation|remuneration|pay (?:range|scale|band)|^pay\b|day rate|rate\b|hours|schedule|job types?|contract type|start date|location|work location|expected (?:hours|start)|ability to commute|working pattern|shift pattern)/,
  ],
  [
    'required',
    /requirements?\b|qualif|essential|must[\s-]*ha(?:ve)?|what (?:you|you['’]?ll|you will|you['’]d|we|we['’]re|we are|skills|makes|makes you|would make)\b.{0,30}\b(?:need|bring|have|look|offer|expect|want|require|candidate|for from you)|you (?:have|bring|are|need|possess|offer|should|must)\b|you['’]?(?:ve| have) got|you(?:['’]ll| will) (?:have|need|bring|be (?:a|an|able))|who (?:you|we['’]re|we are|are you|they)\b.{0,20}(?:look|are|need|you)|who are you|about you\b|^you$|^you[:.]|^your? (?:profile|skills?|experience|background|expertise|qualifi|toolkit|strengths|superpower|credentials)|skills?\b|experience\b|(?:we['’]re|we are|are) (?:looking|searching|seeking)|ideal(?:ly)? (?:candidate|you)|ideal|person spec|the (?:person|candidate|successful)|criteria|we['’]d (?:love|like)|you might be|you may be|you['’]?(?:ll| will) (?:thrive|love|succeed|fit|enjoy this|be successful|be a)|a (?:great|good|strong) fit|great fit|right fit|candidate|knowledge|expertise|education|competenc|capabilities|attributes|what it takes|background\b|credentials|minimum|technical (?:skills|requirement)|mandatory|proficien|licen[cs]es?\b|certificat|abilities|traits|behaviours|(?:our )?(?:humble )?expectations|need to (?:have|succeed|know)|setting you up|success(?:ful)? in this|this role would suit|is this you|who should apply|does this sound|accomplish the job|look for\b|hard skills|soft skills|must\b/,
  ],
  [
    'duties',
    /responsib|dut(?:y|ies)|what (?:you|you['’]?ll|you will|you['’]d|will you|would you|the role)\b|you(?:['’]ll| will)\b|\b(?:the|this|your|our|about the|about this) (?:role|job|position|opportunity|mission|impact|challenge|work|post|vacancy)\b|role\b|job (?:description|purpose|summary|details|overview|role|spec)|position (?:overview|summary|description|purpose)|day[\s-]to[\s-]day|day in the life|(?:typical|average) day|in this role|your (?:mission|impact|tasks|focus|day|objectives|contribution)|key (?:tasks|accountab|deliverables|activities|areas|outcomes|objectives|result|focus)|accountab|\bpurpose\b|\btasks?\b|scope\b|objectives|overview|\bsummary\b|\bprojects?\b|make an impact|first (?:\d+|three|six|month|year)|deliverables|tech(?:nology|nical)?[\s-]*(?:stack|environment)|our stack|\bstack\b|technologies|tools (?:we|you)|what success looks|functions|job details|you['’]ll work on|how you(?:['’]ll| will)|the opportunity|opportunity|main\b|specific\b|core\b.{0,12}$/,
  ],
  [
    'company',
    /^about\b|who (?:we are|are we)|what we do\b|our (?:story|mission|values|culture|team|teams|company|client|clients|vision|people|purpose|commitment|customers|approach|principles|history|product|promise)|company\b|the (?:team|company|client|business|organisation|department|trust|school)\b|meet the|join (?:us|our|the)|how we work|our agile|come take|introduc/,
  ],
]

const cache = new Map<string, Section | null>()

/**
 * The part that a heading opens; undefined for a line that reads like a heading but opens no known part.
 *
 * @param heading without its bullet or markup
 */
export function headingSection(heading: string): Section | undefined {
  const key = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’&/\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let section = cache.get(key)
  if (section === undefined) {
    section = patterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null
    if (cache.size > 20_000) cache.clear()
    cache.set(key, section)
  }
  return section ?? undefined
}

/**
 * Headings inside running text whose line breaks were lost ("…our team.ResponsibilitiesYou will…", "… Key Skills: …").
 * Case counts: a heading starts with a capital.
 */
export const inlineHeading =
  /(?<=^|[.!?:;)\]\u2022a-z0-9]\s{0,3}|\s{2})(?:(?:Key |Main |Your |Core |Primary |Job |The |Our |Role |Essential |Required |Minimum |Preferred |Basic |Desired |Desirable |Additional |Technical |Personal |General |Principal |Specific |Typical |Duties and |Duties & |Roles? and |Roles? & |Skills? and |Skills? & |Knowledge and |Experience and |Education and |Qualifications? and |Qualifications? & |Requirements? and )*(?:Responsibilities|Accountabilities|Duties|Requirements?|Qualifications?|Skills?(?: (?:and|&) (?:Experience|Qualifications|Abilities|Knowledge|Competencies|Attributes))?(?: [Rr]equired)?|Experience(?: (?:and|&) (?:Skills|Qualifications|Knowledge))?(?: [Rr]equired)?|Criteria|Benefits(?: [Oo]f [A-Z][\w ]{2,40}?)?(?: (?:and|&) Perks)?|Perks|Description|Summary|Overview|Purpose|Specification|Competenc(?:ies|es)|Attributes|Essentials?|Desirables?|Desired|Education|Nice[- ][Tt]o[- ][Hh]aves?|Role|Person|Candidate|Package|Salary|Rewards|Location|Hours)|About (?:[Uu]s|[Yy]ou|[Tt]he (?:[Rr]ole|[Tt]eam|[Cc]ompany|[Jj]ob|[Cc]lient|[Oo]pportunity))|(?:What|Who|Why|How) (?:[Yy]ou|[Ww]e|[Aa]re|[Ii]s|[Ww]ill|[Ww]ould|[Jj]oin|[Tt]o)[\w'’]*(?: [\w'’]+){0,5}|What['’]s (?:[Ii]n [Ii]t [Ff]or [Yy]ou|[Oo]n [Oo]ffer)|You [Ww]ill [Hh]ave|(?:The )?(?:Ideal|Successful) [Cc]andidate|Bonus [Pp]oints|Equal [Oo]pportunit(?:y|ies)|A [Dd]ay [Ii]n [Tt]he [Ll]ife(?: [Oo]f [A-Z][\w ]{2,40}?)?|Key [Tt]asks)(?=\s*[:?]|\s+[-–•]\s|[A-Z][a-z]|\s{2,}|\s+(?:[A-Z][a-z]+|[A-Z]) [a-z])/g
