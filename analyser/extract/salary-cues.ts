/** Words that tell what money is for, and the search for the one nearest a figure. */

/** `salary` says outright that it is pay, `rate` rather so; `other` is money for something else. */
export type Cue = 'salary' | 'rate' | 'other'

const words = (list: string) => list.trim().split(/\s+/)
const CUES = new Map<string, Cue>([
  ...words(
    'salary salaries pay pays paying paid wage wages remuneration remunerated compensation comp basic base gehalt',
  ).map((word) => [word, 'salary'] as const),
  ...words(
    'rate rates package earn earning grade band bands banding scale offering hourly payscale ir35 salaried',
  ).map((word) => [word, 'rate'] as const),
  // What comes on top of pay, or belongs to somebody else.
  ...words(`
    bonus bonuses commission allowance allowances budget budgets fund funds funding funded series seed ote extra additional
    uplift supplement supplements incentive incentives premium referral referrals refer friend relocation stipend signing
    sign-on sign joining welcome retention hello tips charge overtime call sleep-in sleep-ins sleep enhancement
    enhancements payment payments complexity potential target on-target market
    insurance insured assurance cover covered life pension healthcare medical dental optical eye eyecare glasses health
    wellness wellbeing well-being learning training course courses education tuition cpd book books conference
    conferences equipment gym phone mileage mile miles travel parking lunch meal meals food car perk perks holiday
    voucher vouchers discount discounts save saves saved saving savings cashback reward rewards award awards win won
    prize prizes scholarship bursary lifestyle personal fertility setup set-up
    raised raising raise revenue revenues turnover worth value values valued valuation invest invested investing
    investment investments investors investor assets aum arr gmv loan loans mortgage mortgages lend lending lent
    processed processing processes profit profits portfolio deal deals fee fees cost costs costing price priced pricing
    capitalisation funding economy industry global sales customers customer users user clients client stock share
    shares options equity isa credit credits fine fines levy visa delivering managed managing manage responsible repaid
    repay threshold cap deducted deduction deductions administration check disclosure dbs handling property properties employer employers gdp average claim win expenses spending
    expenditure donation donations charity charities quota quotas used use`).map(
    (word) => [word, 'other'] as const,
  ),
])
/** Beginnings of words that mean other money. */
const OTHER_STEMS = [
  'contribut',
  'donat',
  'spend',
  'reimburs',
  'commut',
  'penalt',
  'generat',
  'sponsor',
  'transact',
  'toward',
]
/** These after "of", "for" or the like hold no more. */
const NOT_CUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['learning', ['machine', 'deep', 'reinforcement']],
  ['award', ['pay']],
  ['holiday', ['bank']],
  ['investment', ['asset']],
])
const OTHER_PACKAGES = new Set(['relocation', 'benefits', 'benefit', 'reward', 'rewards', 'redundancy'])
/** Whose pay it is: "average salaries", "salaries of £50k+". */
const OTHERS_PAY = new Set([
  'average',
  'median',
  'commanding',
  'half',
  'full',
  'sick',
  'maternity',
  'paternity',
])

const WORD = /[A-Za-z][A-Za-z0-9'’]*(?:-[A-Za-z]+)?/g

function cueOf(word: string, before: string | undefined, after: string | undefined): Cue | undefined {
  const cue = CUES.get(word)
  if (cue === undefined) return OTHER_STEMS.some((stem) => word.startsWith(stem)) ? 'other' : undefined
  if (before !== undefined) {
    if (NOT_CUES.get(word)?.includes(before)) return undefined
    if (word === 'package' && OTHER_PACKAGES.has(before)) return 'other'
    if (cue === 'salary' && OTHERS_PAY.has(before)) return 'other'
  }
  if (word === 'salaries' && after === 'of') return 'other'
  return cue
}

/** Rates are printed by shift: "Days: £12.40 Nights: £15.10". */
const SHIFT = /^(?:week)?(?:day|night|end)s?$|^(?:satur|sun)days?$|^sat$|^sun$|^earlies$|^lates$|^holidays$/

export interface Found {
  readonly cue: Cue
  readonly word: string
  /** Characters between the cue and the figure. */
  readonly distance: number
}

/** The last cue of the words that lead to a figure. */
export function lastCue(head: string): Found | null {
  const found = [...head.matchAll(WORD)]
  for (let at = found.length - 1; at >= 0; at--) {
    const word = (found[at] as RegExpMatchArray)[0].toLowerCase()
    const distance = head.length - ((found[at] as RegExpExecArray).index + word.length)
    if (distance <= 3 && SHIFT.test(word)) return { cue: 'rate', word, distance }
    const cue = cueOf(word, found[at - 1]?.[0].toLowerCase(), found[at + 1]?.[0].toLowerCase())
    if (cue !== undefined) return { cue, word, distance }
  }
  return null
}

/** Say for how long the figure is, or what kind of figure it is. */
const SKIPPED = new Set(
  words(
    'per annum pa p a an each year yr month week day hour hr ph annual annually monthly weekly hourly daily gross net gbp usd eur cad calendar the of',
  ),
)
const TOKEN = /[A-Za-z][A-Za-z'’-]*|[£$€]?\d[\d,.]*/g
/** A cue further on speaks of something else. */
const REACH = 4
/** All that is earned, not the pay. */
const TOTAL = new Set(['ote', 'on-target', 'earnings'])
/** Follows the pay straight: "£40,000 OTE", "£1,000 welcome bonus". */
const TIGHT = new Set(words('ote bonus bonuses commission allowance allowances on-target earnings deducted'))

/**
 * Whether the words after a figure make it money for something else.
 *
 * @returns `total` for all that is earned ("OTE"), `tight` for another of the plainest ("bonus") close by
 */
export function otherAfter(tail: string): 'total' | 'tight' | 'loose' | null {
  const tokens = tail.match(TOKEN) ?? []
  let seen = 0
  for (let at = 0; at < tokens.length && seen < REACH; at++) {
    const word = (tokens[at] as string).toLowerCase()
    if (/\d/.test(word)) return null
    if (SKIPPED.has(word)) continue
    seen++
    // "£40,000 OTE £60,000": the word belongs to the next figure.
    const next = tokens[at + 1]
    const ofNext =
      next !== undefined &&
      (/\d/.test(next) ||
        (/^(?:of|up|to|circa)$/i.test(next) && /\d/.test(tokens[at + 2] ?? tokens[at + 3] ?? '')))
    if (cueOf(word, tokens[at - 1]?.toLowerCase(), undefined) === 'other') {
      if (ofNext) return null
      return seen > 3 || !TIGHT.has(word) ? 'loose' : TOTAL.has(word) ? 'total' : 'tight'
    }
    if (word === 'earnings' && seen <= 2 && !ofNext) return 'total'
  }
  return null
}
