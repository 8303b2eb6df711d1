/** A guide in pieces that know where they stand in its file. */

/** `[start, end)`, in UTF-16 units. */
export type Range = readonly [number, number]

/** A stretch of a block's text with its place in the file. */
interface Segment {
  readonly at: number
  readonly source: number
  readonly length: number
  /** Unit by unit the same in the file; otherwise the whole stretch stands for the text ("&pound;"). */
  readonly literal: boolean
}

/** `short`: a line of plain text that may be a heading or an item; which, its neighbours say. */
export type BlockKind = 'heading' | 'item' | 'paragraph' | 'row' | 'short'

export interface Block {
  readonly kind: BlockKind
  /** Of a heading 1 to 6, of an item its depth. */
  readonly level: number
  /** White space is one blank; markup is gone. */
  readonly text: string
  readonly segments: readonly Segment[]
  /** What is set in bold. */
  readonly bold: readonly Range[]
  /** The cells of a row. */
  readonly cells: readonly Range[]
  /** A row that names the columns. */
  readonly header: boolean
  /** An empty line stands before it. */
  readonly apart: boolean
}

/** Gathers the text of one block. */
export class BlockText {
  #text = ''
  readonly #segments: Segment[] = []
  readonly #bold: Range[] = []
  readonly #cells: Range[] = []
  #space: Range | undefined
  #boldFrom = -1
  #cellFrom = -1

  /** @param source where `text` stands in the file; @param length of what stands there for it */
  write(text: string, source: number, length = text.length): void {
    if (length !== text.length) {
      this.#piece(text.replace(/\s/gu, ' '), source, length)
      return
    }
    let from = 0
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !isSpace(text.charCodeAt(at))) continue
      if (at > from) this.#piece(text.slice(from, at), source + from, at - from)
      if (at < text.length) this.#space ??= [source + at, source + at + 1]
      from = at + 1
    }
  }

  #piece(text: string, source: number, length: number): void {
    if (text.trim() === '') {
      this.#space ??= [source, source + length]
      return
    }
    if (this.#space !== undefined && this.#text !== '') {
      this.#segments.push({
        at: this.#text.length,
        source: this.#space[0],
        length: this.#space[1] - this.#space[0],
        literal: false,
      })
      this.#text += ' '
    }
    this.#space = undefined
    const last = this.#segments.at(-1)
    const literal = length === text.length
    if (literal && last?.literal === true && last.source + last.length === source)
      this.#segments[this.#segments.length - 1] = { ...last, length: last.length + length }
    else this.#segments.push({ at: this.#text.length, source, length, literal })
    this.#text += text
  }

  /** A blank, if anything follows: between two lines of a paragraph. */
  blank(source: number): void {
    this.#space ??= [source, source + 1]
  }

  openBold(): void {
    if (this.#boldFrom < 0) this.#boldFrom = this.#text.length
  }

  closeBold(): void {
    if (this.#boldFrom >= 0) {
      const from = this.#text.charCodeAt(this.#boldFrom) === 32 ? this.#boldFrom + 1 : this.#boldFrom
      if (this.#text.length > from) this.#bold.push([from, this.#text.length])
    }
    this.#boldFrom = -1
  }

  /** Begins a cell of a row. */
  cell(source: number): void {
    this.endCell()
    this.blank(source)
    this.#cellFrom = this.#text.length
  }

  endCell(): void {
    if (this.#cellFrom >= 0) {
      const from = this.#text.charCodeAt(this.#cellFrom) === 32 ? this.#cellFrom + 1 : this.#cellFrom
      this.#cells.push([Math.min(from, this.#text.length), this.#text.length])
    }
    this.#cellFrom = -1
  }

  get isEmpty(): boolean {
    return this.#text === ''
  }

  get text(): string {
    return this.#text
  }

  take(kind: BlockKind, level = 0, header = false, apart = false): Block {
    this.closeBold()
    this.endCell()
    return {
      ...{ kind, level, header, apart, text: this.#text },
      ...{ segments: this.#segments, bold: this.#bold, cells: this.#cells },
    }
  }
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200b || code === 0xfeff

/** Where a range of a block's text stands in the file. */
export function sourceRange(block: Block, [start, end]: Range): Range {
  const first = segmentAt(block, start)
  const last = segmentAt(block, Math.max(start, end - 1))
  return [
    first.literal ? first.source + (start - first.at) : first.source,
    last.literal ? last.source + (end - last.at) : last.source + last.length,
  ]
}

function segmentAt({ segments }: Block, at: number): Segment {
  let [low, high] = [0, segments.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle] as Segment).at <= at) low = middle
    else high = middle - 1
  }
  return segments[low] ?? { at: 0, source: 0, length: 0, literal: true }
}

/** A piece of a block without the blanks and the marks at its ends. */
export function trimmed(text: string, [start, end]: Range, marks = /[\s:;,.–—•|-]/): Range {
  let [from, to] = [start, end]
  while (from < to && marks.test(text[from] as string)) from++
  while (to > from && marks.test(text[to - 1] as string)) to--
  return [from, to]
}
