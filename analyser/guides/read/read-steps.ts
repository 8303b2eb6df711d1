import { type Block, type Range, trimmed } from './block.ts'
import type { Gathered } from './gathered.ts'
import { nameIn } from './labels.ts'
import type { Section } from './sections.ts'
import { findDurations, findTimeMarks, startsWithTime } from './time-marks.ts'

/** The steps of a plan, with their place in it. */
export function readSteps(section: Section, gathered: Gathered): void {
  // The plan may be the title's word: what stands below is the whole guide then.
  if (section.meaning !== 'steps' || section.level <= 1) return
  const step = (block: Block, range: Range, timeIn: Block) => {
    const mark = findTimeMarks(timeIn.text.slice(0, 200))[0]
    const duration = mark === undefined ? findDurations(timeIn.text.slice(0, 120))[0] : undefined
    const label = block.text.slice(...range)
    gathered.add('step', label, block, range, {
      label,
      minMonths: mark?.min ?? duration?.min ?? null,
      maxMonths: mark?.max ?? duration?.max ?? null,
    })
  }
  for (const sub of section.subs) {
    const range = sub.heading === null ? null : nameIn(sub.heading)
    if (sub.heading === null || range === null) continue
    const first = sub.blocks.find(({ text }) => startsWithTime(text))
    step(sub.heading, withoutTime(sub.heading, range), first ?? sub.heading)
  }
  if (section.subs.length > 0) return
  for (const block of section.blocks) {
    if (block.kind === 'paragraph' || block.header) continue
    const bold = block.bold[0]
    const range =
      bold !== undefined && bold[0] <= 3 && !startsWithTime(block.text.slice(...bold))
        ? bold
        : firstSentence(block.text)
    step(block, withoutTime(block, trimmed(block.text, range)), block)
  }
}

const SENTENCE_END = /[.!?](?:\s|$)|\s[–—]\s/

function firstSentence(text: string): Range {
  // "1. " is no end of a sentence.
  const end = SENTENCE_END.exec(text.slice(4))
  return [0, end === null ? text.length : end.index + 4]
}

/** A step's name without "Week 1-2:" before it. */
function withoutTime(block: Block, [from, to]: Range): Range {
  const mark = findTimeMarks(block.text.slice(from, to)).find(({ range }) => range[0] <= 12)
  const rest: Range =
    mark === undefined ? [from, to] : trimmed(block.text, [from + mark.range[1], to], /[\s:;,.–—•|)\]-]/)
  return rest[1] - rest[0] > 2 ? rest : [from, to]
}
