import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepSentences } from '../../../analyser/extract/deep/deep-sentences.ts'
import { readSentence } from '../../../analyser/extract/deep/read-sentence.ts'
import { createExtractor } from '../../../analyser/extract/extract.ts'
import { htmlToText } from '../../../analyser/extract/html-to-text.ts'
import { loadTaxonomy } from '../../../analyser/taxonomy/load.ts'

const extract = createExtractor(loadTaxonomy())
/** The bar: no text takes longer than this for each of its kilobytes. */
const MS_A_KB = 50

/** Processor milliseconds a kilobyte of the text; the first kilobyte is taken whole, for what a call costs anyway. */
function msPerKb(text: string, read: (text: string) => unknown): number {
  const before = process.cpuUsage()
  read(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / Math.max(1, text.length / 1_024)
}

const readAll = (text: string) => extract({ title: text.slice(0, 200), employer: 'Acme', text })
const MB = 1 << 20
const of = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const hostile: readonly (readonly [string, string])[] = [
  ['a megabyte of commas', of(',', MB)],
  ['one word of a megabyte', of('a', MB)],
  ['a megabyte of spaces', of(' ', MB)],
  ['a megabyte of line breaks', of('\n', MB)],
  ['a megabyte of emoji', of('👩‍👩‍👧‍👦🇬🇧', MB)],
  ['right to left', of('خبرة في Python و SQL\u202e\u200f ', MB / 4)],
  ['marks over marks', of('e\u0301\u0302\u0303', MB / 4)],
  ['half a surrogate', of('\ud83d a ', MB / 4)],
  [
    'nested lists',
    Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i % 60)}- Python or Java,`).join('\n'),
  ],
  ['only skills', of('Python, SQL, Java / Kotlin or Go, ', MB / 4)],
  ['only headings', of('Requirements\n\nNice to have\n\n', MB / 4)],
  ['only pay', of('£30,000 - £40,000 per annum ', MB / 4)],
  ['only digits', of('1234567890', MB / 4)],
  ['only years', of('3+ years of experience in ', MB / 4)],
  ['open brackets', of('(([{', MB / 4)],
  ['lost line breaks', of('ResponsibilitiesYou willRequirementsPython', MB / 4)],
  ['hyphens', of('a-', MB / 4)],
  ['no experience, not required', of('no experience not required without any ', MB / 4)],
]

describe(`no text takes more than ${MS_A_KB} ms a kilobyte`, () => {
  // What is compiled at the first call belongs to no text.
  readAll('Requirements\n\n- Python and SQL')

  it.each(hostile)('%s', (_name, text) => {
    expect(msPerKb(text, readAll)).toBeLessThan(MS_A_KB)
  })

  it('whatever is put together', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        ...[
          'Python',
          'or',
          ',',
          '\n',
          '- ',
          '•',
          '£50k',
          'years',
          'experience',
          '(',
          ')',
          ':',
          '/',
          'e.g.',
          'not',
        ],
        ...['Requirements', 'you will', 'DBS', '👍', '\u202e', 'NHS Band 5', 'per annum', 'x'.repeat(500)],
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), fc.constantFrom(' ', '', '\n'), (pieces, glue) => {
        expect(msPerKb(pieces.join(glue), readAll)).toBeLessThan(MS_A_KB)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the deep pass', () => {
  const readDeep = (text: string) => {
    for (const { start, end } of deepSentences(text)) readSentence(text.slice(start, end))
  }
  readDeep('Requirements\n\n- Experience with Python and SQL')

  it.each(hostile)('is no slower on %s', (_name, text) => {
    // A sentence at a time, each cut to a length: what is left is linear.
    expect(msPerKb(`Requirements\n\n${text}`, readDeep)).toBeLessThan(MS_A_KB)
  })
})

describe('HTML', () => {
  it.each([
    ['nested', `${'<ul><li>'.repeat(250)}x${'</li></ul>'.repeat(250)}`],
    ['a megabyte of text', `<p>${of('Python, ', MB)}</p>`],
    ['half tags', of('<p <b &am', MB / 4)],
    ['entities', of('&amp;&#x1F600;&nbsp;', MB / 4)],
  ])('%s', (_name, html) => {
    const read = (text: string) => {
      try {
        readAll(htmlToText(text))
      } catch (error) {
        expect((error as { code?: string }).code).toBe('hostile-html')
      }
    }
    expect(msPerKb(html, read)).toBeLessThan(MS_A_KB)
  })
})
