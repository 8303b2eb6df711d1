import { type Block, BlockText } from './block.ts'
import { cellsOf, ITEM, isRule, type Line, linesOf, rowBlock } from './lines.ts'
import type { SplitGuide } from './split-guide.ts'

/** A heading says what follows in a few words. */
const MAX_HEADING = 100
const MAX_WORDS = 14
/** Lines shorter than this share of the longest end where their writer ended them. */
const FULL = 0.6
const WRAPPED = 100

const write = (block: BlockText, text: string, source: number) => block.write(text, source)

const isUnderline = (line: string) => /^\s*(?:={3,}|-{3,}|~{3,}|\*{3,})\s*$/.test(line)

/** A line without a full stop, a bullet or a value behind a colon. */
function isShort(text: string): boolean {
  const line = text.trim()
  return (
    line.length <= MAX_HEADING &&
    /^["'“‘(]?[\p{Lu}\p{N}]/u.test(line) &&
    !/[.,;!]$/.test(line) &&
    !/: \S/.test(line) &&
    !/\s[-–—]\s/.test(line) &&
    !/[£$€]\s?\d/.test(line) &&
    !/[.!?] \S/.test(line) &&
    line.split(/\s+/).length <= MAX_WORDS
  )
}

/** Whether the writer, or a program, broke lines at a width; such lines belong together. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.trimEnd().length).filter((length) => length > 0)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return longest <= WRAPPED && lengths.some((length) => length > 50) ? longest : 0
}

function goesOn(previous: string, line: string, width: number): boolean {
  if (width === 0 || ITEM.test(line) || isUnderline(line)) return false
  const before = previous.trimEnd()
  return before.length >= width * FULL || (/[a-z,]$/.test(before) && /^\s*[a-z]/.test(line))
}

/** Cuts plain text into blocks: what is a heading, and what an item, is settled later by the lines around. */
export function blocksFromText(text: string): SplitGuide {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const blocks: Block[] = []
  let apart = true
  let inTable = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    if (line.text.trim() === '' || isUnderline(line.text) || isRule(line.text)) {
      apart = true
      inTable &&= line.text.trim() !== ''
      continue
    }
    const underlined = isUnderline(lines[at + 1]?.text ?? '')
    const cells = cellsOf(line.text.trimEnd())
    if (cells !== undefined && !underlined) {
      blocks.push(rowBlock(line, cells, !inTable, write))
      inTable = true
      continue
    }
    inTable = false
    const item = ITEM.exec(line.text)
    const block = new BlockText()
    block.write(line.text.slice(item?.[0].length ?? 0), line.start + (item?.[0].length ?? 0))
    const first = line.text
    while (!underlined && at + 1 < lines.length) {
      const next = lines[at + 1] as Line
      if (next.text.trim() === '' || !goesOn((lines[at] as Line).text, next.text, width)) break
      block.blank(next.start - 1)
      block.write(next.text, next.start)
      at++
    }
    const joined = block.text
    if (underlined) blocks.push(block.take('heading', blocks.length === 0 ? 1 : 2, false, apart))
    else if (item !== null && !(isNumbered(first) && isShort(joined) && apart && isApart(lines[at + 1])))
      blocks.push(block.take('item', 1, false, apart))
    else if (isShort(joined)) blocks.push(block.take('short', 0, false, apart))
    else blocks.push(block.take('paragraph', 0, false, apart))
    apart = false
  }
  return { blocks, meta: [] }
}

/** "1. Skills to build", alone on its line: a heading with its number. */
const isNumbered = (line: string) => /^\s*\d{1,2}[.)]/.test(line)
const isApart = (line: Line | undefined) => line === undefined || line.text.trim() === ''
