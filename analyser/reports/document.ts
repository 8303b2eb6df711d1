import { type Column, markdownTable, textTable } from './columns.ts'
import { plainText } from './escape.ts'

/** A part of a document that is written in several formats. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column<readonly string[]>[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Left out where there are no pictures. */
  | { readonly kind: 'picture'; readonly svg: string }
  | { readonly kind: 'quotes'; readonly quotes: readonly { readonly text: string; readonly from: string }[] }

export const heading = (level: 1 | 2 | 3, text: string): Part => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Part => ({ kind: 'text', text })

/** @param titles of the columns; one that ends in ">" is aligned to the right, one that ends in "*" may be cut to fit a terminal */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): Part {
  const columns = titles.map(
    (title, i): Column<readonly string[]> => ({
      title: title.replace(/[>*]$/, ''),
      value: (row) => row[i] ?? '',
      ...(title.endsWith('>') ? { align: 'right' as const } : {}),
      ...(title.endsWith('*') ? { least: 22 } : {}),
    }),
  )
  return { kind: 'table', columns, rows }
}

/** Text outside a table: a sign at the start of a line must not make a list or a heading of it. */
const markdownText = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([#+-]|\d+[.)])(\s)/, '$1\\$2$3')

function inMarkdown(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
      return [`${'#'.repeat(part.level)} ${markdownText(part.text)}`]
    case 'text':
      return [markdownText(part.text)]
    case 'note':
      return [`> **${markdownText(part.text)}**`]
    case 'list':
      return part.items.length === 0 ? [] : [part.items.map((item) => `- ${markdownText(item)}`).join('\n')]
    case 'table':
      return part.rows.length === 0 ? [] : [markdownTable(part.rows, part.columns)]
    case 'quotes':
      return part.quotes.map(({ text, from }) => `> ${markdownText(text)}\n>\n> ${markdownText(from)}`)
    case 'picture':
      return []
  }
}

export function toMarkdown(parts: readonly Part[]): string {
  const written = parts.flatMap((part) => inMarkdown(part))
  return written.join('\n\n')
}

function inText(part: Part, width: number): string[] {
  switch (part.kind) {
    case 'heading':
      return [plainText(part.level === 1 ? part.text : part.text.toUpperCase())]
    case 'text':
    case 'note':
      return [plainText(part.text)]
    case 'list':
      return part.items.length === 0 ? [] : [part.items.map((item) => `  ${plainText(item)}`).join('\n')]
    case 'table':
      return part.rows.length === 0 ? [] : [textTable(part.rows, part.columns, width)]
    case 'quotes':
      return part.quotes.map(({ text, from }) => `  "${plainText(text)}"\n    ${plainText(from)}`)
    case 'picture':
      return []
  }
}

export function toText(parts: readonly Part[], width: number): string {
  const written = parts.flatMap((part) => inText(part, width))
  return written.join('\n\n')
}

const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:1rem 0}th,td{border-bottom:1px solid #ddd;padding:.3rem .6rem;text-align:left;vertical-align:top}td.right,th.right{text-align:right}blockquote{border-left:3px solid #ccc;margin:.5rem 0;padding-left:1rem;color:#444}.note{background:#fff3cd;padding:.5rem 1rem}'

function inHtml(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
      return [`<h${part.level}>${html(part.text)}</h${part.level}>`]
    case 'text':
      return [`<p>${html(part.text)}</p>`]
    case 'note':
      return [`<p class="note"><strong>${html(part.text)}</strong></p>`]
    case 'list':
      return part.items.length === 0
        ? []
        : [`<ul>\n${part.items.map((item) => `<li>${html(item)}</li>`).join('\n')}\n</ul>`]
    case 'table': {
      if (part.rows.length === 0) return []
      const aligned = (i: number) => (part.columns[i]?.align === 'right' ? ' class="right"' : '')
      const head = part.columns.map(({ title }, i) => `<th scope="col"${aligned(i)}>${html(title)}</th>`)
      const rows = part.rows.map(
        (row) => `<tr>${row.map((cell, i) => `<td${aligned(i)}>${html(cell)}</td>`).join('')}</tr>`,
      )
      return [
        `<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
      ]
    }
    case 'quotes':
      return part.quotes.map(
        ({ text, from }) => `<blockquote><p>${html(text)}</p><footer>${html(from)}</footer></blockquote>`,
      )
    case 'picture':
      return [`<figure>${part.svg}</figure>`]
  }
}

/** A whole page that needs nothing else. */
export function toHtml(parts: readonly Part[], title: string): string {
  const written = parts.flatMap((part) => inHtml(part))
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${html(title)}</title><style>${STYLE}</style></head><body>`,
    ...written,
    '</body></html>',
  ].join('\n')
}
