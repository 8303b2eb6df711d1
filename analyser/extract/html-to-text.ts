import { Parser } from 'htmlparser2'
import { markupGuard } from './markup-limits.ts'

const words = (list: string) => new Set(list.split(' '))
const blocks = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr html legend main menu nav ol optgroup option p pre search section select summary table tbody tfoot thead tr ul',
)
/** Set apart by an empty line. */
const spaced = words('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote section article')
const headings = words('h1 h2 h3 h4 h5 h6')
const dropped = words(
  'script style template noscript head title svg math iframe object embed canvas audio video textarea',
)

/** Gathers text, with at most one empty line between two lines and no space at either end of one. */
class Lines {
  readonly #lines: string[] = []
  /** The pieces of the line under way. */
  #line: string[] = []
  /** Line breaks that are due before the next word: none, one, or two for an empty line. */
  #breaks = 0
  #space = false

  /** At least so many line breaks before the next word. */
  break(count: number): void {
    this.#breaks = Math.max(this.#breaks, count)
  }

  /** Just one line break before the next word, whatever was due. */
  breakOnce(): void {
    this.#breaks = 1
  }

  /** One more line break; a second one makes an empty line. */
  breakAgain(): void {
    this.#breaks = Math.min(2, this.#breaks + 1)
  }

  write(raw: string): void {
    const text = raw.replace(/[\s\u200b]+/gu, ' ')
    const trimmed = text.trim()
    if (trimmed === '') {
      this.#space ||= text !== ''
      return
    }
    if (this.#breaks > 0) this.#endLine()
    else if (this.#line.length > 0 && (this.#space || text.startsWith(' '))) this.#line.push(' ')
    this.#line.push(trimmed)
    this.#space = text.endsWith(' ')
  }

  /** Starts an item of a list. */
  item(): void {
    this.break(1)
    this.#endLine()
    this.#line.push('-')
    this.#space = true
  }

  /** Nothing but the mark of an item stands in the line: a block inside the item does not part them. */
  get atMark(): boolean {
    return this.#breaks === 0 && this.#line.length === 1 && this.#line[0] === '-'
  }

  #endLine(): void {
    const line = this.#line.join('')
    // An item without words is a decoration.
    if (line !== '' && line !== '-') this.#lines.push(line)
    if (this.#breaks > 1 && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('')
    this.#line = []
    this.#breaks = 0
    this.#space = false
  }

  toString(): string {
    this.break(1)
    this.#endLine()
    return this.#lines.join('\n').trimEnd()
  }
}

/**
 * Turns the HTML of an advert into plain text: blocks and `br` to lines, items to `- `, cells apart by ` | `, entities
 * to characters; scripts, styles and the like are dropped. No tree is built, so the time is linear in the length and
 * mismatched tags do no harm.
 *
 * @throws InputError for a page whose nesting or attributes are made to exhaust a parser
 * @example htmlToText('<ul><li>SQL &amp; Python</li></ul>') // => '- SQL & Python'
 */
export function htmlToText(html: string): string {
  const lines = new Lines()
  const guard = markupGuard('advert')
  let hidden = 0
  let preformatted = 0
  let cells = 0
  let lists = 0

  const breaksOf = (name: string) => (lists === 0 && (spaced.has(name) || headings.has(name)) ? 2 : 1)
  const isBlock = (name: string) => blocks.has(name) || headings.has(name)
  const parser = new Parser(
    {
      onopentagname: guard.open,
      onattribute: guard.attribute,
      onopentag(name) {
        if (dropped.has(name)) hidden++
        if (hidden > 0) return
        if (name === 'br') lines.breakAgain()
        else if (name === 'li') lines.item()
        else if (name === 'td' || name === 'th') {
          if (cells++ > 0) lines.write(' | ')
        } else if (isBlock(name)) {
          if (name === 'tr') cells = 0
          if (name === 'pre') preformatted++
          if (!lines.atMark) lines.break(breaksOf(name))
          if (name === 'ul' || name === 'ol') lists++
        }
      },
      ontext(text) {
        if (hidden > 0) return
        if (preformatted === 0) lines.write(text)
        else
          text.split('\n').forEach((line, at) => {
            if (at > 0) lines.break(1)
            lines.write(line)
          })
      },
      onclosetag(name) {
        guard.close()
        if (dropped.has(name)) hidden--
        else if (hidden > 0) return
        else if (name === 'li') lines.breakOnce()
        else if (isBlock(name)) {
          if (name === 'pre') preformatted--
          if (name === 'ul' || name === 'ol') lists--
          if (!lines.atMark) lines.break(breaksOf(name))
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  parser.end(html)
  return lines.toString()
}
