import type { NewTerm, NewTerms } from '../domain/terms.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { period, SAMPLE_NOTE, thousands } from './words.ts'

const columns: readonly Column<NewTerm>[] = [
  { title: 'Term', value: (row) => row.term, least: 16 },
  { title: 'In lists', value: (row) => String(row.listed), align: 'right' },
  { title: 'Employers', value: (row) => String(row.employers), align: 'right' },
  { title: 'Vacancies', value: (row) => String(row.vacancies), align: 'right' },
  { title: 'For example', value: (row) => row.evidence[0]?.quote ?? '', least: 24 },
]

const NOTE = 'In lists: employers that ask for it in one list with known skills.'
const NEXT = 'requisite discover accept TERM, or requisite discover reject TERM.'

function conclusion({ terms, hidden, label }: NewTerms): string {
  const count = terms.length + hidden
  return count === 0
    ? `No further skill shows in the vacancies of ${label}`
    : `${count} term${count === 1 ? '' : 's'} of ${label} may name skills that the taxonomy lacks`
}

/** Writes terms that may name a new skill out. */
export function renderTerms(found: NewTerms, format: Format, options: RenderOptions = {}): string {
  const { terms, n, sample } = found
  const width = Math.min(160, Math.max(70, options.width ?? 100))
  const under = `${thousands(n.scanned)} vacancies of ${thousands(n.employers)} employers, posted ${period({ window: found.window })}`
  switch (format) {
    case 'json':
      return JSON.stringify(found, null, 2)
    case 'csv':
      return csvTable(terms, {
        term: (row) => row.term,
        listed: (row) => row.listed,
        employers: (row) => row.employers,
        vacancies: (row) => row.vacancies,
        quote_1: (row) => row.evidence[0]?.quote ?? null,
        quote_2: (row) => row.evidence[1]?.quote ?? null,
      })
    case 'markdown':
      return [
        `# ${markdownCell(conclusion(found))}`,
        '',
        ...(sample ? [`> **${SAMPLE_NOTE}**`, ''] : []),
        `${under}. ${NOTE}`,
        '',
        markdownTable(terms, columns),
      ].join('\n')
    case 'table':
      return [
        ...(sample ? [SAMPLE_NOTE, ''] : []),
        conclusion(found),
        `${under}.`,
        '',
        ...textTable(terms, columns, width).split('\n'),
        '',
        `${NOTE} ${NEXT}`,
      ]
        .map(plainText)
        .join('\n')
  }
}
