/** Whether two listings are adverts of one vacancy. */

import type { Salary } from '../domain/mention.ts'
import { letterOverlap } from './letters.ts'
import { comparePlaces, isPlaceName } from './place.ts'
import { type Body, countOf, overlap, type Profile, wordsShared } from './profile.ts'
import { compareTitles, wordsOnlyIn } from './title.ts'
import { isFunctionWord, wordsOf } from './words.ts'

/** The rule that told it. */
export type Rule = 'url' | 'requisition' | 'same-text' | 'repost' | 'near-text'

/** An advert that comes back later than this is another opening. */
export const REPOST_DAYS = 60
/** Within so many days nobody posts a vacancy again on the same board. */
const AT_ONCE_DAYS = 2
/** Within so many it is seldom edited. */
const SOON_DAYS = 7
/** So many years of experience more or less are another level, whatever the title says. */
const LEVEL_YEARS = 2
/** Pay so many times as high is that of another job or of other hours. */
const OTHER_PAY = 1.15
/** A text of fewer words is a template or a stub, and no sign of one job. */
const SHORT = 40

/** Words of headings, which each board and each edit chooses anew. */
const OF_HEADINGS = new Set(
  wordsOf(`about description overview requirement requirements responsibilities qualifications skills summary title location salary
  contract duration company client benefits essential desirable apply rate details reference purpose main duties key core
  candidate opportunity experience start date type employment package profile preferred required`),
)

function levelsClash(a: Profile, b: Profile): boolean {
  const only = (one: Profile, other: Profile) =>
    [...one.title.levels].filter((level) => !other.title.levels.has(level))
  const [mine, yours] = [only(a, b), only(b, a)]
  if (mine.length === 0 && yours.length === 0) return false
  // "Analyst / Associate" is open to both.
  const open = (one: Profile, lacks: readonly string[]) =>
    /\p{L}\s?\/\s?\p{L}/u.test(one.advert.title) && lacks.length === 0
  return !(open(a, yours) || open(b, mine))
}

/**
 * How often a text uses a word of its title that the other advert knows neither in title nor in text: what the job is,
 * and not another way of putting it.
 */
function ownWords(a: Profile, b: Profile): number {
  let most = 0
  for (const word of wordsOnlyIn(a.title, b.title)) {
    if (countOf(word, b.body()) === 0) most = Math.max(most, countOf(word, a.body()))
  }
  return most
}

/** Names that the text of one has and the other never mentions. */
const ownNames = (a: Body, b: Body): string[] =>
  a.names
    .map(({ text }) => text)
    .filter(
      (name) => name.length > 2 && countOf(name, b) === 0 && !isFunctionWord(name) && !OF_HEADINGS.has(name),
    )

const namesPlace = (names: readonly string[]) => names.some(isPlaceName)

const daysApart = (a: Profile, b: Profile): number | undefined =>
  a.day === undefined || b.day === undefined ? undefined : Math.abs(a.day - b.day)

const sameEmployer = (a: Profile, b: Profile) => a.employer !== undefined && a.employer === b.employer

/** A board that copies an advert names the next town at times, but stays in the region. */
function isMovedCopy(a: Profile, b: Profile): boolean {
  const [region, other] = [a.place.region, b.place.region]
  if (sameEmployer(a, b) || (region !== null && other !== null && region !== other)) return false
  if (a.body().length < SHORT) return false
  if (region === null || other === null) return a.body().hash === b.body().hash
  const { ofA, ofB } = overlap(a.body(), b.body())
  return Math.min(ofA, ofB) >= 0.95
}

/** Whether both state their pay and what one pays at least is more, by a factor, than what the other pays at most. */
function payClashes(a: Profile, b: Profile, factor = OTHER_PAY): boolean {
  const [mine, yours] = [a.pay(), b.pay()]
  if (mine === null || yours === null) return false
  if (mine.period !== yours.period || mine.currency !== yours.currency) return false
  const apart = (one: Salary, other: Salary) =>
    one.min !== null && other.max !== null && one.min > factor * other.max
  return apart(mine, yours) || apart(yours, mine)
}

/** Differences that no likeness of the texts makes up for; also asked of listings that only a third one joins. */
export function clash(a: Profile, b: Profile): boolean {
  if (levelsClash(a, b)) return true
  // One employer knows its sites by their postcodes; what a board adds may be the middle of the town.
  const [site, other] = [a.place.site, b.place.site]
  if (sameEmployer(a, b) && site !== undefined && other !== undefined && site !== other) return true
  if (comparePlaces(a.place, b.place) === 'apart' && !isMovedCopy(a, b)) return true
  const [years, others] = [a.body().years, b.body().years]
  return years !== null && others !== null && Math.abs(years - others) >= LEVEL_YEARS
}

function lettersAgree(a: Profile, b: Profile): boolean {
  const { ofA, ofB } = letterOverlap(a.advert.text, b.advert.text)
  return Math.max(ofA, ofB) >= 0.9
}

function textsAgree(a: Profile, b: Profile): boolean {
  const [mine, yours] = [a.body(), b.body()]
  if (mine.hash === yours.hash && mine.length >= SHORT) return true
  const { ofA, ofB } = overlap(mine, yours)
  const employer = sameEmployer(a, b)
  const title = compareTitles(a.title, b.title)
  const [most, least] = [Math.max(ofA, ofB), Math.min(ofA, ofB)]
  // Boards and agencies shorten and rewrite what an employer would post unchanged.
  const asked = employer || a.employer === undefined ? 0.78 : 0.72
  // Some boards lose or add spaces within words: then letters agree where words and names do not.
  if (most < asked) return most > asked / 2 && title.jaccard >= 0.6 && lettersAgree(a, b)
  const days = daysApart(a, b) ?? REPOST_DAYS
  const [names, others] = [ownNames(mine, yours), ownNames(yours, mine)]
  if (namesPlace(names) && namesPlace(others)) return false
  const [word, other] = [ownWords(a, b), ownWords(b, a)]
  const [titled, otherwise] = [wordsOnlyIn(a.title, b.title).length, wordsOnlyIn(b.title, a.title).length]
  // The same text weeks later, under a title with a word more: that word is no other job.
  if (
    employer &&
    days > SOON_DAYS &&
    least >= 0.96 &&
    Math.min(titled, otherwise) === 0 &&
    title.within === 1
  )
    return true
  const copied = !employer && most >= 0.9
  if (!copied && (Math.max(word, other) > 1 || Math.min(word, other) > 0)) return false
  const direct = employer && !mine.agency && !yours.agency && a.advert.source === b.advert.source
  const renamed = direct && names.length > 0 && others.length > 0
  // One employer, one day, one text but for the ward, the product or the team: those are two jobs.
  const atOnce = direct && days <= AT_ONCE_DAYS
  if (atOnce && renamed && least < 0.97) return false
  // Nor does one, within days, say something of its own in each of two adverts of one job.
  if (direct && days <= SOON_DAYS && most < 0.95 && wordsShared(mine, yours) < 0.985) return false
  const bothDiffer = titled > 0 && otherwise > 0
  // One title with a word more, and that word in the text, or other pay with it: "Experienced social worker".
  if (atOnce && (bothDiffer || word + other > 0 || (titled + otherwise > 0 && payClashes(a, b, 1))))
    return false
  if (title.jaccard >= 0.6) return true
  // Under another title it takes nearly the same text, and from one employer the very same.
  if (renamed || word + other > 0 || (direct && bothDiffer && (most < 0.97 || least < 0.85))) return false
  return least >= 0.82 && most >= (title.within >= 0.5 || !employer ? 0.85 : 0.95)
}

/**
 * Whether two listings are adverts of one vacancy, and by which rule.
 *
 * It depends on nothing but the two: whatever else is known, and in whatever order it came, the answer stays the same.
 *
 * @returns undefined when they are not, or not surely
 */
export function sameVacancy(a: Profile, b: Profile): Rule | undefined {
  const alike = compareTitles(a.title, b.title).jaccard >= 0.5
  if (a.url !== undefined && a.url === b.url && alike && !levelsClash(a, b)) return 'url'
  const days = daysApart(a, b) ?? 0
  if (days > REPOST_DAYS || clash(a, b)) return undefined
  const [mine, yours] = [a.advert.requisitionId, b.advert.requisitionId]
  if (mine !== undefined && yours !== undefined && sameEmployer(a, b)) {
    if (mine === yours && alike) return 'requisition'
    if (mine !== yours && a.advert.source === b.advert.source && !a.body().agency) return undefined
  }
  if (!textsAgree(a, b) || payClashes(a, b)) return undefined
  if (a.body().hash === b.body().hash) return 'same-text'
  return days > AT_ONCE_DAYS && sameEmployer(a, b) ? 'repost' : 'near-text'
}
