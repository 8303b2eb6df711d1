import { decodeHTML } from 'entities'
import { type Block, type BlockKind, BlockText } from './block.ts'
import { cellsOf, ITEM, isRule, type Line, linesOf, rowBlock } from './lines.ts'
import type { SplitGuide } from './split-guide.ts'

/** What is markup inside a line; each alternative is bounded. */
const INLINE =
  /\\([!-/:-@[-`{-~])|!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)|\[([^\]\n]{1,300})\](?:\([^)\n]{0,600}\)|\[[^\]\n]{0,100}\])|(\*\*|__)|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])|\*(?=\S)|(?<=\S)\*|`|<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>\n]{0,600})?\/?>|<!--|&(?:#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,20});/gu

/** Writes a line without its markup. */
function writeInline(block: BlockText, text: string, source: number): void {
  let from = 0
  let inBold = false
  INLINE.lastIndex = 0
  for (const found of text.matchAll(INLINE)) {
    if (found.index < from) continue
    const [all, escaped, link, strong, closing, tag] = found
    block.write(text.slice(from, found.index), source + from)
    from = found.index + all.length
    if (escaped !== undefined) block.write(escaped, source + found.index + 1)
    else if (link !== undefined) {
      const inner = found.index + 1
      writeInline(block, link, source + inner)
    } else if (strong !== undefined) {
      if (inBold) block.closeBold()
      else block.openBold()
      inBold = !inBold
    } else if (tag !== undefined && /^(?:b|strong)$/i.test(tag)) {
      if (closing === '/') block.closeBold()
      else block.openBold()
    } else if (tag !== undefined && /^br$/i.test(tag)) block.blank(source + found.index)
    else if (all.startsWith('&')) block.write(decodeHTML(all), source + found.index, all.length)
  }
  block.write(text.slice(from), source + from)
}

/** Front matter: `key: value` lines between two `---`. */
function frontMatter(lines: readonly Line[]): { meta: SplitGuide['meta']; next: number } {
  if (lines[0]?.text.replace('\ufeff', '').trimEnd() !== '---') return { meta: [], next: 0 }
  const close = lines.findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(text))
  if (close < 0) return { meta: [], next: 0 }
  const meta = lines.slice(1, close).flatMap(({ text, start }) => {
    const found = /^([A-Za-z][\w-]{0,40}):[ \t]*(["']?)(.*?)\2\s*$/.exec(text)
    if (found === null || found[3] === undefined || found[3] === '') return []
    const block = new BlockText()
    block.write(found[3], start + text.indexOf(found[3], (found[1] as string).length + 1))
    return [{ key: (found[1] as string).toLowerCase(), block: block.take('heading', 1) }]
  })
  return { meta, next: close + 1 }
}

/** All of it bold and little of it: a heading in all but name. */
function settled(block: Block): Block {
  const [first] = block.bold
  const whole = first !== undefined && first[0] === 0 && first[1] >= block.text.length - 1
  if (block.kind !== 'paragraph' || !whole || block.text.length > 120 || /[.:]$/.test(block.text))
    return block
  return { ...block, kind: 'heading', level: 6 }
}

/** Cuts Markdown into blocks: CommonMark's and GitHub's tables, one pass over the lines. */
export function blocksFromMarkdown(text: string): SplitGuide {
  const lines = linesOf(text)
  const { meta, next } = frontMatter(lines)
  const blocks: Block[] = []
  let block = new BlockText()
  let kind: BlockKind = 'paragraph'
  let level = 0
  let fence: string | undefined
  let inTable = false
  const end = () => {
    if (!block.isEmpty) blocks.push(settled(block.take(kind, level)))
    block = new BlockText()
    kind = 'paragraph'
    level = 0
  }
  for (let at = next; at < lines.length; at++) {
    const line = lines[at] as Line
    const mark = /^\s{0,3}(```|~~~)/.exec(line.text)?.[1]
    if (mark !== undefined && (fence === undefined || fence === mark)) {
      end()
      fence = fence === undefined ? mark : undefined
      continue
    }
    if (fence !== undefined) continue
    const quote = /^\s{0,3}(?:>\s?)+/.exec(line.text)?.[0].length ?? 0
    const body = line.text.slice(quote)
    const start = line.start + quote
    if (body.trim() === '') {
      end()
      inTable = false
      continue
    }
    const atx = /^\s{0,3}(#{1,6})\s+/.exec(body)
    if (atx !== null) {
      end()
      kind = 'heading'
      level = (atx[1] as string).length
      writeInline(block, body.slice(atx[0].length).replace(/\s+#+\s*$/, ''), start + atx[0].length)
      end()
      continue
    }
    // Under a paragraph of one line: its underline.
    if (/^\s{0,3}(?:=+|-{2,})\s*$/.test(body) && !block.isEmpty && kind === 'paragraph') {
      kind = 'heading'
      level = body.trim().startsWith('=') ? 1 : 2
      end()
      continue
    }
    if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(body)) {
      end()
      continue
    }
    if (isRule(body)) continue
    const cells = body.includes('|') ? cellsOf(body) : undefined
    const isTable = inTable || isRule(lines[at + 1]?.text ?? '') || body.trimStart().startsWith('|')
    if (cells !== undefined && isTable) {
      end()
      blocks.push(rowBlock({ text: body, start }, cells, !inTable, writeInline))
      inTable = true
      continue
    }
    inTable = false
    const item = ITEM.exec(body)
    if (item !== null) {
      end()
      kind = 'item'
      level = 1 + Math.floor((item[1] as string).length / 2)
      writeInline(block, body.slice(item[0].length), start + item[0].length)
      continue
    }
    // A line that begins in bold, or answers a question, begins something.
    if (
      !block.isEmpty &&
      (/^\s*(?:\*\*|__|[QA]\s?[:.]\s)/.test(body) || / {2,}$|\\$/.test(lines[at - 1]?.text ?? ''))
    )
      end()
    block.blank(start - 1)
    writeInline(block, body.replace(/\\$/, ''), start)
  }
  end()
  return { blocks, meta }
}
