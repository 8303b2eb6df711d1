import type { Block, Range } from './block.ts'
import type { Gathered } from './gathered.ts'
import { sentencesOf } from './prose.ts'
import type { Section } from './sections.ts'
import { findDurations } from './time-marks.ts'

/** A sentence about the change itself. */
const CHANGE =
  /timeline|\btakes?\b|took|expect|invest|plan (?:for|on)|allow|within|most (?:people|career|\w+s need)|typical|transition|switch|change|move|from start|how long|realistic|complete|usually/i
/** One about what comes after it, and the words that say what. */
const AFTER_CHANGE =
  /\breach|\bmid-career|\bmarket rate|\bprogress|\bsenior\b|\bpromot|\bfirst \d|pay (?:dip|cut)|most noticeable/i

const WHAT_COMES = /\b(?:reach|progress|promot)[^,.;(]{0,60}?(?=\s+within|\s+in\b|\s+after|\s*[,.;(]|$)/i
/** Years of something else. */
const NO_TIME = /^\s*(?:of\s+)?(?:of |')?(?:experience|old|ago|in (?:the|a) (?:role|job))/i

/** How long the change takes, and what comes after it. */
export function readTimelines(block: Block, section: Section, gathered: Gathered): void {
  for (const [start, end] of sentencesOf(block.text)) {
    const sentence = block.text.slice(start, end)
    for (const duration of findDurations(sentence)) {
      if (duration.unit === 'hours' || duration.unit === 'days' || duration.adjective) continue
      if (NO_TIME.test(sentence.slice(duration.range[1]))) continue
      const range: Range = [start + duration.range[0], start + duration.range[1]]
      const about = section.meaning === 'timeline' || CHANGE.test(sentence)
      if (!about || /first\s+$/i.test(sentence.slice(0, duration.range[0]))) continue
      const of = AFTER_CHANGE.test(sentence) ? (WHAT_COMES.exec(sentence)?.[0] ?? null) : null
      const value = { minMonths: duration.min, maxMonths: duration.max, ...(of === null ? {} : { of }) }
      gathered.add(
        'timeline',
        `${duration.min} ${duration.max} ${of === null ? '' : 'later'}`,
        block,
        range,
        value,
      )
    }
  }
}
