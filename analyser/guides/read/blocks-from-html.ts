import { Parser } from 'htmlparser2'
import { markupGuard } from '../../extract/markup-limits.ts'
import { type Block, type BlockKind, BlockText } from './block.ts'
import type { SplitGuide } from './split-guide.ts'

const words = (list: string) => new Set(list.split(' '))
const dropped = words(
  'script style template noscript svg math iframe object embed canvas audio video textarea nav footer select button form',
)
const breaking = words(
  'address article aside blockquote body caption center details dialog div dl fieldset figcaption figure header hgroup hr html legend main menu ol p pre search section table tbody tfoot thead ul br',
)
const bold = words('b strong')
const heading = /^h([1-6])$/

/**
 * Cuts a page into blocks. No tree is built: the time is linear in the length, and mismatched tags do no harm.
 *
 * @throws InputError for a page whose nesting or attributes are made to exhaust a parser
 */
export function blocksFromHtml(html: string): SplitGuide {
  const blocks: Block[] = []
  let block = new BlockText()
  let title = new BlockText()
  let kind: BlockKind = 'paragraph'
  let level = 0
  let header = true
  const guard = markupGuard('page')
  let hidden = 0
  let lists = 0
  let inTitle = false
  /** Rows hold blocks that do not end them. */
  let inRow = false

  const end = () => {
    if (!block.isEmpty) blocks.push(block.take(kind, level, kind === 'row' && header))
    block = new BlockText()
    kind = 'paragraph'
    level = 0
  }
  const begin = (next: BlockKind, nextLevel = 0) => {
    end()
    kind = next
    level = nextLevel
  }

  const parser = new Parser(
    {
      onopentagname: guard.open,
      onattribute: guard.attribute,
      onopentag(name) {
        if (dropped.has(name)) hidden++
        if (hidden > 0) return
        if (name === 'title') inTitle = true
        else if (name === 'tr' || name === 'dt') {
          begin('row')
          inRow = true
          header = name === 'tr'
          if (name === 'dt') block.cell(parser.startIndex)
        } else if (name === 'td' || name === 'th' || name === 'dd') {
          if (!inRow) begin('row')
          inRow = true
          if (name !== 'th') header = false
          block.cell(parser.startIndex)
        } else if (inRow) {
          if (name === 'table' || name === 'dl') {
            inRow = false
            end()
          } else if (bold.has(name)) block.openBold()
          else if (breaking.has(name) || name === 'li') block.blank(parser.startIndex)
        } else if (name === 'li') begin('item', lists)
        else if (heading.test(name)) begin('heading', Number(name[1]))
        else if (name === 'summary') begin('heading', 6)
        else if (bold.has(name)) block.openBold()
        else if (breaking.has(name)) {
          if (name === 'ul' || name === 'ol') lists++
          // The first paragraph of an item is the item.
          if (!(kind === 'item' && block.isEmpty)) end()
        }
      },
      ontext(text) {
        if (hidden > 0) return
        const { startIndex, endIndex } = parser
        const into = inTitle ? title : block
        into.write(text, startIndex, endIndex + 1 - startIndex)
      },
      onclosetag(name) {
        guard.close()
        if (dropped.has(name)) hidden--
        else if (hidden > 0) return
        else if (name === 'title') inTitle = false
        else if (name === 'tr' || name === 'dl' || name === 'table') {
          inRow = false
          end()
        } else if (name === 'td' || name === 'th' || name === 'dd') block.endCell()
        else if (bold.has(name)) block.closeBold()
        else if (inRow) return
        else if (name === 'li' || heading.test(name) || name === 'summary') end()
        else if (breaking.has(name)) {
          if (name === 'ul' || name === 'ol') lists--
          end()
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  parser.end(html)
  end()
  const named = title.isEmpty ? undefined : title.take('heading', 1)
  title = new BlockText()
  return { blocks, meta: named === undefined ? [] : [{ key: 'title', block: named }] }
}
