/** Years of experience that an advert asks of the candidate. */

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
}
const NUMBER = `\\d{1,2}|${Object.keys(WORDS).join('|')}`
/** The number, or the lower of two, that stands before "years". */
const COUNT = new RegExp(
  `(?<![\\d.,£$€])(?:(${NUMBER})\\s?\\+?\\s?(?:-|–|—|to|or)\\s?)?(${NUMBER})\\s?(?:\\+|plus|or more|\\(\\d+\\))?\\s?(?:full |solid |proven |relevant |whole )?$`,
  'i',
)
const YEAR = /\b(?:years?|yrs?)\b/gi
/** More than a career's worth is the age of the employer. */
const MOST = 15
const LOOK_BACK = 34
const LOOK_ON = 90
const BEFORE = 60

/** What the years are of, right behind them. */
const OF_WORK =
  /^[’'+]?s?[’']?\+?\s*(?:\(.{0,40}\)\s*)?(?:[\w/&.’'()+-]+,? ){0,9}?(?:experience\b(?!d)|exp\b|expertise|background|track record|practice\b)/i
const IN_WORK =
  /^[’']?\s*(?:\+\s*)?(?:working |spent |in an? |in |as an? |within |post[\s-]?qualif|pqe|leading |building |managing |developing |designing |selling |writing |of (?:[\w/&-]+ ){0,3}(?:management|development|engineering|leadership|analysis|practice|sales|design|work)\b)/i
/** "Experience: 4+ years". */
const LABEL =
  /\b(?:experience|minimum|at least|min\.?|ideally|requires?|must have|you have|you[’']ve|bring|with|have|possess)\b[^.;!?\n]{0,30}$|:\s*$/i
const EXPERIENCE = /\bexperience(?:d)?\b[^.;!?\n]{0,24}$/i
/** Years of something else. */
const NOT_ASKED =
  /\b(?:over the (?:last|past|next)|(?:last|past|next|first|every|each|after|within|in|for over|for the|since|ago|combined|our|we[’']ve|we have|company|business|history|nearly|almost|contract|lived|resident|aged?|guarantee|free|warranty|service)\s*(?:the\s*)?(?:of\s*)?(?:over |more than |nearly |almost |around )?(?:[\w-]+ )?)$/i
const NOT_WORK =
  /^[’']?\s*(?:old\b|of age|ago\b|or over\b|of service|service\b|contract|fixed|degree|course|in the uk\b|in the business|in business|in the industry|probation|warranty|of (?:history|success|age|innovation|funding|operation|existence|growth and|our|continuous employment|address|residen|heritage|trading)\b)/i
/** Wished for, not asked. */
const SOFT_BEFORE = /\b(?:ideally|preferably|desirable|bonus)\W*(?:at least |over |minimum )?$/i
const SOFT_AFTER = /\b(?:preferred|desirable|advantageous|a plus|an advantage|beneficial)\W*$/i

const COLLECTIVE = /^.{0,24}\b(?:combined|collective) (?:industry )?experience/i
const EMPLOYER =
  /\b(?:consultants?|team|company|business|firm|agency|group|founded|founders|we) (?:with|for) (?:over |more than )?$/i
const OPENING = /(?:^|[.!\n]\s*)(?:with|for|based on)\s+(?:over |more than |nearly |almost )?$/i
/** "building models in production (typically 5+ years)". */
const IN_BRACKETS = /\((?:[^()\n]{0,24}, ?)?(?:typically |minimum(?: of)? |at least |min\.? )?$/i
/** "Python, 5 years minimum", "Five years' nursing". */
const MORE = /^\+\s*$|^(?:[’']|\+)?\s*(?:minimum\b|min\b|essential\b|required\b)|^[’']\s+(?!serv)[a-z]+ing\b/
/** "You have written Python for at least six years." */
const FOR_YEARS = /\b[Yy]ou(?:[’']ve| have)\b[^.\n]{0,70}\bfor (?:at least |over |more than )?$/

const numberOf = (printed: string) => WORDS[printed.toLowerCase()] ?? Number(printed)

/**
 * @returns the most years that are asked for, by the lower end of each range; null when none are
 * @example yearsAsked('3-5 years of experience in SQL') // => 3
 */
export function yearsAsked(text: string): number | null {
  let most: number | null = null
  YEAR.lastIndex = 0
  for (let year = YEAR.exec(text); year !== null; year = YEAR.exec(text)) {
    const lead = text.slice(Math.max(0, year.index - LOOK_BACK), year.index)
    const count = COUNT.exec(lead)
    if (count === null) continue
    const years = numberOf((count[1] ?? count[2]) as string)
    if (years > MOST || (most !== null && years <= most)) continue
    const head =
      text.slice(Math.max(0, year.index - LOOK_BACK - BEFORE), Math.max(0, year.index - LOOK_BACK)) +
      lead.slice(0, count.index)
    const end = year.index + year[0].length
    const tail = text.slice(end, end + LOOK_ON)
    const clause = tail.slice(0, /[.;!?\n]/.exec(tail)?.index ?? tail.length)
    if (NOT_WORK.test(clause) || NOT_ASKED.test(head)) continue
    if (COLLECTIVE.test(clause) || EMPLOYER.test(head)) continue
    // "With over 15 years of experience, we …": the employer's own.
    if (OPENING.test(head) && /\b(?:[Ww]e|[Oo]ur|us)\b/.test(clause)) continue
    if (SOFT_BEFORE.test(head) || SOFT_AFTER.test(clause.split(/[(,]/, 1)[0] as string)) continue
    if (
      OF_WORK.test(clause) ||
      EXPERIENCE.test(head) ||
      MORE.test(clause) ||
      FOR_YEARS.test(head) ||
      (IN_BRACKETS.test(head) && /^\+?\)/.test(clause)) ||
      (IN_WORK.test(clause) && (LABEL.test(head) || /(?:^|[\n•·*–-])\s*$/.test(head)))
    )
      most = years
  }
  return most
}
