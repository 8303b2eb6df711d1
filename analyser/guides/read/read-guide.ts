/**
 * Reads a career-change guide into claims: what can be checked, with its place in the file. Sections are told by the
 * words of their headings, what stands in them by its shape; what looks like a claim and cannot be read is listed.
 */
import type { ReadGuide } from '../../domain/guide.ts'
import type { Block } from './block.ts'
import { Gathered } from './gathered.ts'
import { findMoney } from './money.ts'
import { readCounts, readDifficulty, readQualification } from './prose.ts'
import { readNamed } from './read-named.ts'
import { readSalaries } from './read-salaries.ts'
import { readSteps } from './read-steps.ts'
import { readTimelines } from './read-timelines.ts'
import { readRoute } from './route.ts'
import { type Section, sectionsOf, walk } from './sections.ts'
import { type GuideFormat, splitGuide } from './split-guide.ts'

/**
 * The claims of a guide.
 *
 * @param text of the file; offsets are UTF-16 units of it
 * @throws InputError for a page that no parser should be given
 */
export function readGuideText(text: string, format: GuideFormat): ReadGuide {
  const split = splitGuide(text, format)
  const route = readRoute(split)
  const gathered = new Gathered(text)
  const { from, to, market } = route
  if (route.place !== null && from !== null && to !== null)
    gathered.add('route', 'route', route.place.block, route.place.range, { from, to, market })
  const ranks = { next: 1 }
  /** Sections whose headings are names in the section around them. */
  const insideNamed = new WeakSet<Section>()
  for (const section of walk(sectionsOf(split.blocks))) {
    const isPart = section.heading !== null
    if (isPart && !insideNamed.has(section)) {
      readNamed(section, route, gathered, ranks)
      readSteps(section, gathered)
      for (const sub of section.subs) if (section.meaning === sub.meaning) insideNamed.add(sub)
    } else if (insideNamed.has(section)) for (const sub of section.subs) insideNamed.add(sub)
    let header: Block | null = null
    for (const block of [...(section.heading === null ? [] : [section.heading]), ...section.blocks]) {
      if (block.kind === 'row' && (block.header || header === null) && findMoney(block.text).length === 0)
        header = block
      readSalaries(block, section, header, route, gathered)
      if (section.meaning !== 'steps' || block.kind === 'paragraph') readTimelines(block, section, gathered)
      readDifficulty(block, gathered)
      readCounts(block, gathered)
      if (section.meaning === 'qualification' && block !== section.heading) readQualification(block, gathered)
    }
  }
  gathered.repeatGaps()
  return { guide: { from, to, market }, claims: gathered.claims, unread: gathered.unread }
}
