/** Lines of Markdown and plain text, with what both know: bullets, rows of cells, underlines. */
import { type Block, BlockText, type Range } from './block.ts'

export interface Line {
  readonly text: string
  /** Where it begins in the file. */
  readonly start: number
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    lines.push({ text: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end), start })
    start = end + 1
  }
  return lines
}

/** "- ", "2. ", "3) ", "a) ", "[ ] ": the mark of an item, with its blanks. */
export const ITEM = /^(\s*)(?:[-*+•·‣▪◦●○–—]\s+(?:\[[ xX]\]\s+)?|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)/

/** The cells of a row between `|` or tabs; undefined where the line is none. */
export function cellsOf(line: string): Range[] | undefined {
  const bars = line.includes('|')
  if (!bars && !line.includes('\t')) return undefined
  const cells: Range[] = []
  let from = bars && line.trimStart().startsWith('|') ? line.indexOf('|') + 1 : 0
  for (let at = from; at <= line.length; at++) {
    const char = line[at]
    if (at < line.length && (char !== (bars ? '|' : '\t') || line[at - 1] === '\\')) continue
    // What follows the last bar is no cell.
    if (at === line.length && bars && line.slice(from).trim() === '') break
    cells.push([from, at])
    from = at + 1
  }
  return cells.length > 1 ? cells : undefined
}

/** "|---|:--:|" */
export const isRule = (line: string): boolean =>
  line.includes('-') && /^[\s|:+=-]+$/.test(line) && /[|+]/.test(line)

type Write = (block: BlockText, text: string, source: number) => void

/** A block of one row. */
export function rowBlock(line: Line, cells: readonly Range[], header: boolean, write: Write): Block {
  const block = new BlockText()
  for (const [from, to] of cells) {
    block.cell(line.start + from)
    write(block, line.text.slice(from, to), line.start + from)
  }
  return block.take('row', 0, header)
}
