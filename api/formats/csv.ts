import { csvField } from '../../analyser/reports/escape.ts'
import { type Line, lineOf, type Outflow } from './columns.ts'

const asCsv = (line: Line) =>
  `${line.map((cell) => csvField(typeof cell === 'boolean' ? String(cell) : cell)).join(',')}\r\n`

/** CSV (RFC 4180) with a header; text that a spreadsheet would run as a formula is made harmless. */
export async function* writeCsv({ columns, batches }: Outflow): AsyncGenerator<string> {
  yield asCsv(columns.map(({ name }) => name))
  for await (const rows of batches) {
    let text = ''
    for (const row of rows) text += asCsv(lineOf(columns, row))
    if (text !== '') yield text
  }
}
