import { csvField, markdownCell, plainText } from './escape.ts'

/** A column of a printed table. */
export interface Column<Row> {
  readonly title: string
  readonly value: (row: Row) => string
  readonly align?: 'left' | 'right'
  /** Narrowest width to which the column may be cut; a column without it keeps its width. */
  readonly least?: number
}

const width = (text: string) => [...text].length

function cut(text: string, most: number): string {
  return width(text) <= most ? text : `${[...text].slice(0, Math.max(0, most - 1)).join('')}…`
}

function pad(text: string, to: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return align === 'left' ? text + space : space + text
}

/** Lays rows out for a terminal; columns that may be cut give way until the lines fit. */
export function textTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], total: number): string {
  const cells = rows.map((row) => columns.map((column) => plainText(column.value(row))))
  const widths = columns.map((column, i) =>
    Math.max(width(column.title), ...cells.map((line) => width(line[i] as string))),
  )
  const gap = 2 * (columns.length - 1)
  let over = widths.reduce((a, b) => a + b, 0) + gap - total
  columns.forEach((column, i) => {
    if (column.least === undefined || over <= 0) return
    const taken = Math.min(over, Math.max(0, (widths[i] as number) - column.least))
    widths[i] = (widths[i] as number) - taken
    over -= taken
  })
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(cut(text, widths[i] as number), widths[i] as number, columns[i]?.align))
      .join('  ')
      .trimEnd()
  return [
    line(columns.map((column) => column.title)),
    line(widths.map((size) => '─'.repeat(size))),
    ...cells.map(line),
  ].join('\n')
}

/** A Markdown table, aligned in its source as well. */
export function markdownTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = rows.map((row) => columns.map((column) => markdownCell(column.value(row))))
  const widths = columns.map((column, i) =>
    Math.max(3, width(column.title), ...cells.map((line) => width(line[i] as string))),
  )
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, i) => pad(text, widths[i] as number, columns[i]?.align)).join(' | ')} |`
  const rule = columns.map((column, i) =>
    column.align === 'right' ? `${'-'.repeat((widths[i] as number) - 1)}:` : '-'.repeat(widths[i] as number),
  )
  return [line(columns.map((column) => column.title)), line(rule), ...cells.map(line)].join('\n')
}

/** CSV with a header, lines ended as RFC 4180 wants it. */
export function csvTable<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => string | number | null>>,
): string {
  const lines = [
    Object.keys(columns),
    ...rows.map((row) => Object.values(columns).map((value) => value(row))),
  ]
  return `${lines.map((fields) => fields.map(csvField).join(',')).join('\r\n')}\r\n`
}
