import { Zip, ZipDeflate } from 'fflate'
import { type Cell, type CellType, lineOf, type Outflow } from './columns.ts'

/** Rows that a worksheet can hold, its header included. */
const SHEET_ROWS = 1_048_576
/** Characters that a cell can hold. */
const CELL_LENGTH = 32_767
/** Days of the spreadsheet epoch before 1970-01-01. */
const EPOCH_DAYS = 25_569
const DAY_MS = 86_400_000

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const parts = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  // Style 1 is a day, style 2 the bold header.
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

/** What XML can hold; half a surrogate pair is not part of it. */
const NO_XML = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escapeXml = (text: string) =>
  text
    .slice(0, CELL_LENGTH)
    .replace(NO_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const textCell = (text: string, style = '') =>
  `<c t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`

/** A cell with its type. Text is marked as text, so that nothing in it is run as a formula. */
function asXml(cell: Cell, type: CellType): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
  if (type !== 'date') return textCell(cell)
  return `<c s="1"><v>${Math.round(Date.parse(cell) / DAY_MS) + EPOCH_DAYS}</v></c>`
}

/** An Excel workbook of one sheet, written as its rows come; it ends where a sheet is full. */
export async function* writeXlsx({ columns, batches }: Outflow): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = []
  let failure: Error | undefined
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else chunks.push(chunk)
  })
  const taken = () => {
    if (failure !== undefined) throw failure
    const bytes = Buffer.concat(chunks)
    chunks = []
    return bytes
  }
  const encoder = new TextEncoder()
  const add = (name: string) => {
    const file = new ZipDeflate(name, { level: 4 })
    zip.add(file)
    return file
  }
  for (const [name, text] of Object.entries(parts)) add(name).push(encoder.encode(text), true)
  const sheet = add('xl/worksheets/sheet1.xml')
  const header = columns.map(({ name }) => textCell(name, ' s="2"')).join('')
  sheet.push(
    encoder.encode(
      `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData><row>${header}</row>`,
    ),
  )
  yield taken()
  let written = 1
  for await (const rows of batches) {
    const fitting = rows.slice(0, SHEET_ROWS - written)
    let text = ''
    for (const row of fitting) {
      const line = lineOf(columns, row)
      text += `<row>${columns.map(({ type }, i) => asXml(line[i] as Cell, type)).join('')}</row>`
    }
    written += fitting.length
    if (text !== '') sheet.push(encoder.encode(text))
    if (chunks.length > 0) yield taken()
    if (written >= SHEET_ROWS) break
  }
  sheet.push(encoder.encode('</sheetData></worksheet>'), true)
  zip.end()
  yield taken()
}
