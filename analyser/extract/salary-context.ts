/** Is this money what the job pays? Told from the words around it. */
import type { Offer } from './salary-ranges.ts'

/** Below this an offer is not taken for pay. */
export const ENOUGH = 4

const PAY = `salar(?:y|ies)|pay(?:ing|s)?(?: rates?| bands?| range| scale)?|rates?|wages?|remuneration|compensation|comp|(?<!relocation |benefits? |reward )package|earn|basic|base|(?:monthly|intern(?:ship)?) stipend|grade|bands?|scale|remunerated|gehalt|offering`
/** Money that comes on top, or is not the candidate's at all. */
const OTHER = String.raw`bonus(?:es)?|commission|allowances?|budgets?|rais(?:ed|ing)|funding|funded|fund|funds|series [a-h]|seed|revenues?|turnover|worth|value[ds]?|valuation|vouchers?|discounts?|sav(?:e|es|ed|ing|ings)|referrals?|refer(?: a friend| someone)?|relocation|stipend|sign[\s-]?on|signing|joining|welcome|retention|insurance|insured|life (?:cover|assurance)|assurance|death in service|cover(?:ed)?|cover(?:age)? up|invest(?:ed|ing|ment|ments)?|investors|grants?|prizes?|assets|aum|donat\w*|charit\w*|contribut\w*|towards?|spend\w*|reimburs\w*|expenses|arr|gmv|claim|ote|on[\s-]target(?: earnings)?|potential(?: earnings)?|additional|extra|uplift|supplements?|incentives?|portfolio|sales of|deals?|contracts? (?:of|worth|valued)|projects? (?:of|worth|valued)|fees?|costs?|costing|costed|priced?|pric(?:e|ing)|cash ?back|market|loans?|mortgages?|lend(?:ing)?|lent|payments? of|transactions?|processed|processing|generat\w+|profits?|pension|healthcare|medical|dental|optical|eye|glasses|wellness|wellbeing|learning|training|courses?|education|tuition|cpd|books?|conferences?|equipment|home[\s-]?office|office set-?up|gym|phone|mileage|per mile|travel|commut\w+|parking|lunch|meals?|food|car|perks?|credits?|penalt\w+|fines?|stock|shares?|options|equity|isa|holiday|customers?|users|clients?|win|won|(?<!pay )award(?:s|ed)?|complexity|payment|golden hello|levy|sponsor\w*|visa|delivering|managed|managing|responsible for|repaid|repay|scholarship|bursary|annually to|limit|excess|threshold|overtime|on[\s-]call|sleep[\s-]?ins?|property|properties|tips|service charge|employers?|employees|average(?: salary| salaries| pay)?|salaries of|enhancements?|gdp|economy|industry|global|sales|target`
const CUE = new RegExp(String.raw`(?:(${OTHER})|(${PAY}))\b`, 'gi')
const OTHER_AFTER = new RegExp(
  String.raw`^[\s)]*(?:gbp|usd|eur|cad)?[^\w\n£$€;.]{0,3}(?:(?:per|an?|each|p\.?a\.?|annual|annually|monthly|quarterly|yearly|net|gross|\/)\s?(?:annum|year|month|week|quarter|day)?\s*|(?:[A-Za-z'’“"-]+\s+){0,3}?)?(?:${OTHER})\b(?!\s*(?:of|up to|circa|:|-|=)?\s*[£$€\d])`,
  'i',
)
const PAY_AFTER =
  /^[\s).,*–-]*(?:gross|gbp|usd|cad|eur|per annum|p\.?a\.?)?[\s).,(*–-]*(?:basic|base|salary|doe|d\.?o\.?e|depend(?:ing|ent|ant)|negotiable|pro[\s-]?rat[ae]|fte|full[\s-]time|inside|outside|paye|umbrella|limited|ltd|inc(?:l|lusive)?\b|plus (?:benefits|bonus|package|excellent|commission)|\+\s?(?:benefits|bonus|package|excellent|commission|ben|car)|basis|ir35|according to|based on|competitive|\(?(?:circa|up to|outside|inside))/i
/** A heading above the figure. */
const LABEL = new RegExp(String.raw`^[\W_]*(?:\w+ ){0,2}(?:${PAY})\W*$`, 'i')
/** Ends the words that still speak of this money. */
const STOP_BEFORE = /[;!?•|]|[.](?=\s)|\s[+&]\s|\s{2}|\bplus\b|\bas well as\b|\n/gi
const STOP_AFTER =
  /[;!?•|\n+&]|\s{2}|[.](?=\s|$)|\b(?:plus|and|with|in addition|inc(?:l(?:usive|uding|udes)?)?|to include)\b|,/i
const LOOK_BACK = 90
const LOOK_ON = 60

/** What stands before, in the same statement; a label on the line above belongs to it. */
function leading(text: string, start: number): string {
  const head = text.slice(Math.max(0, start - LOOK_BACK), start)
  const line = head.lastIndexOf('\n')
  // "Salary:\n£30,000": an own line takes its label from the line above.
  if (line >= 0 && /^[\s*•\-–:]*$/.test(head.slice(line + 1))) {
    const above = head.slice(0, line).trimEnd()
    const label = above.slice(above.lastIndexOf('\n') + 1).trim()
    return label.length < 40 && (label.endsWith(':') || LABEL.test(label)) ? label : ''
  }
  let cut = 0
  STOP_BEFORE.lastIndex = 0
  for (let stop = STOP_BEFORE.exec(head); stop !== null; stop = STOP_BEFORE.exec(head))
    cut = stop.index + stop[0].length
  return head.slice(cut)
}

function trailing(text: string, end: number): string {
  const tail = text.slice(end, end + LOOK_ON)
  const stop = STOP_AFTER.exec(tail)
  return stop === null ? tail : tail.slice(0, stop.index)
}

const PLAIN = /^(?:salar|pay|wage|remun|comp|bas)/i

/** Also where the line break before a word was lost ("essentialRate"). */
function beginsWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  return !/[A-Za-z]/.test(before) || (/[a-z]/.test(before) && /[A-Z]/.test(text[at] as string))
}

/** The last cue before the figure is the one that it belongs to. */
function nearestCue(head: string): 'salary' | 'rate' | 'other' | null {
  let last: RegExpExecArray | null = null
  CUE.lastIndex = 0
  for (let cue = CUE.exec(head); cue !== null; cue = CUE.exec(head)) {
    if (beginsWord(head, cue.index)) last = cue
    else CUE.lastIndex = cue.index + 1
  }
  if (last === null) return null
  if (last[1] !== undefined) return 'other'
  return PLAIN.test(last[2] as string) ? 'salary' : 'rate'
}

/** Stands alone between line ends or bars, as pay does at the head of an advert. */
function standsAlone(text: string, { start, end }: Offer): boolean {
  const head = text.slice(Math.max(0, start - 14), start)
  return (
    /(?:^|[\n|•💰💷💸💵,(:–—-]|\s{2})\s*(?:up to|from|circa|c\.?|to)?:?\s*$/iu.test(head) ||
    /^\s*(?:$|[\n|•+])/.test(text.slice(end, end + 4))
  )
}

/** What a job can pay in the period, a little generously; £5 a year is something else. */
function isPlausible({ min, max, period, currency }: Offer): boolean {
  const value = max ?? min ?? 0
  const strong = currency === null || currency === 'GBP' || currency === 'USD' || currency === 'EUR'
  if (!strong) return true
  if (period === 'year') return value >= 5_000 && value <= 1_500_000
  if (period === 'month') return value >= 300
  if (period === 'week') return value >= 100
  if (period === 'day') return value >= 40
  return value >= 4
}

/**
 * @param field the text is a field for pay, or little more
 * @returns how much speaks for the offer being this job's pay; from ENOUGH on it is taken for it
 */
export function payScore(text: string, offer: Offer, field: boolean): number {
  const cue = nearestCue(leading(text, offer.start))
  const on = trailing(text, offer.end)
  const salaried = cue === 'salary' || cue === 'rate'
  // A field for pay needs no word that says so.
  let score = field && cue === null ? 4 : cue === 'salary' ? 6 : cue === 'rate' ? 4 : cue === 'other' ? -6 : 0
  // "From 33,000 to 39,000 per annum bonus, car": what a field begins with is the pay.
  const leads =
    field && offer.stated && offer.start <= 8 && (offer.range || (offer.max ?? offer.min ?? 0) >= 10_000)
  if (!leads && OTHER_AFTER.test(on)) score -= 8
  else if (PAY_AFTER.test(text.slice(offer.end, offer.end + LOOK_ON))) score += 3
  if (offer.stated) score += offer.period === 'year' ? 2 : 3
  if (offer.range) score += 2
  if (offer.money) score += 1
  else if (!field && !salaried && !offer.stated) score -= 8
  if (offer.period === 'year' && (offer.max ?? offer.min ?? 0) >= 10_000) score += 1
  if (standsAlone(text, offer)) score += 2
  if (!(field && offer.stated) && !isPlausible(offer)) score -= salaried ? 4 : 9
  return score
}
