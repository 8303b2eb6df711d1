/** Puts blocks under the headings that they stand below. */
import type { Block } from './block.ts'
import { type Meaning, meaningOf } from './headings.ts'
import { startsWithTime } from './time-marks.ts'

export interface Section {
  /** Null: what stands before the first heading. */
  readonly heading: Block | null
  /** Of its heading, else of the section around it. */
  readonly meaning: Meaning | undefined
  readonly level: number
  /** Straight below the heading. */
  readonly blocks: Block[]
  readonly subs: Section[]
}

/** Of a heading that plain text or Markdown has no level for. */
const SECTION = 2
const SUB = 3
const QUESTION = 6

const isQuestion = (text: string) => /\?$/.test(text) || /^Q\s?[:.]\s/.test(text)

/** Lines that stand in a section several times, such as "As a Teacher", part what stands below each item. */
function repeatedLines(blocks: readonly Block[]): Set<string> {
  const seen = new Map<string, number>()
  for (const { kind, text } of blocks)
    if (kind === 'short' || kind === 'heading') seen.set(text, (seen.get(text) ?? 0) + 1)
  return new Set([...seen].filter(([, count]) => count > 1).map(([text]) => text))
}

/** Says which short lines of plain text are headings, and of which level. */
function settleShort(blocks: readonly Block[]): Block[] {
  if (!blocks.some(({ kind }) => kind === 'short')) return [...blocks]
  const repeated = repeatedLines(blocks)
  const underlined = blocks.some(({ kind, level }) => kind === 'heading' && level === SECTION)
  // A blank line before headings and none behind: then each that stands so is one.
  const spaced = blocks.some(
    (block, at) =>
      block.kind === 'short' &&
      block.apart &&
      meaningOf(block.text) !== undefined &&
      blocks[at + 1]?.apart === false,
  )
  let around: Meaning | undefined
  let titled = blocks[0]?.kind === 'heading'
  return blocks.map((block, at): Block => {
    if (block.kind === 'heading') {
      around = meaningOf(block.text) ?? around
      return block
    }
    if (block.kind !== 'short') return block
    if (!titled) {
      titled = true
      return { ...block, kind: 'heading', level: 1 }
    }
    if (repeated.has(block.text)) return { ...block, kind: 'paragraph' }
    const next = blocks.slice(at + 1, at + 6).find(({ text }) => !repeated.has(text))
    const isStep = around === 'steps' && next?.kind === 'paragraph' && startsWithTime(next.text)
    if (isStep) return { ...block, kind: 'heading', level: SUB }
    const meaning = meaningOf(block.text)
    const asks = around === 'faq' && isQuestion(block.text)
    if (!underlined && !asks && (meaning !== undefined || (spaced && block.apart && next?.apart === false))) {
      around = meaning
      return { ...block, kind: 'heading', level: SECTION }
    }
    if (asks) return { ...block, kind: 'heading', level: QUESTION }
    return next?.kind === 'paragraph' && !next.apart
      ? { ...block, kind: 'heading', level: SUB }
      : { ...block, kind: 'item', level: 1 }
  })
}

/**
 * The tree of sections. A heading without a meaning of its own takes the one of the section around it.
 *
 * @returns the first is what stands before any heading
 */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const root: Section = { heading: null, meaning: undefined, level: 0, blocks: [], subs: [] }
  const open: Section[] = [root]
  for (const block of settleShort(blocks)) {
    if (block.kind !== 'heading') {
      open.at(-1)?.blocks.push(block)
      continue
    }
    while (open.length > 1 && (open.at(-1) as Section).level >= block.level) open.pop()
    const around = open.at(-1) as Section
    // The title speaks of everything, so that nothing follows from it for what stands below.
    const inherited = around.level <= 1 ? undefined : around.meaning
    const own = meaningOf(block.text)
    const section: Section = {
      heading: block,
      meaning: inherited === undefined || inherited === 'else' ? own : inherited,
      level: block.level,
      blocks: [],
      subs: [],
    }
    around.subs.push(section)
    open.push(section)
  }
  return [root]
}

/** Every section in the guide's order. */
export function* walk(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section
    yield* walk(section.subs)
  }
}
