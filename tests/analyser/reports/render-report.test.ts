import { describe, expect, it } from 'vitest'
import type { Report } from '../../../analyser/domain/report.ts'
import { computeReport } from '../../../analyser/reports/compute-report.ts'
import { csvField, markdownCell, plainText } from '../../../analyser/reports/escape.ts'
import { quoteOf } from '../../../analyser/reports/evidence.ts'
import { bar, renderReport } from '../../../analyser/reports/render-report.ts'
import { reportSvg } from '../../../analyser/reports/report-svg.ts'
import { tellingRequirements } from '../../../analyser/reports/telling.ts'
import { percent } from '../../../analyser/reports/words.ts'
import { many, options, skills } from './vacancies.ts'

const report = computeReport(
  [...many(46, { mentioned: [1, 2, 4], required: [1, 2], listings: 2 }), ...many(74, { mentioned: [4, 6] })],
  skills,
  options,
)
const hostile: Report = {
  ...report,
  sample: true,
  requirements: report.requirements.map((r) => ({
    ...r,
    label: '=cmd|"/c calc" <script>\u001b[31m',
    evidence: [{ quote: '@SUM(1+1) | <b>, "x"', listing: 'a', source: 's', date: '2026-05-01' }],
  })),
}

describe('renderReport', () => {
  it('fits a terminal of 80 columns', () => {
    const lines = renderReport(report, 'table', { width: 80 }).split('\n')
    const table = lines.slice(
      lines.findIndex((line) => line.startsWith('Requirement')),
      -4,
    )
    for (const line of table) expect([...line].length).toBeLessThanOrEqual(80)
  })

  it('says the finding, the basis and the versions', () => {
    const text = renderReport(report, 'table')
    expect(text).toContain('80% or more of Backend Developer vacancies ask for Python 100% (confirmed)')
    expect(text).toContain('120 vacancies (166 adverts) of 120 employers, posted 2025-06-01 to 2026-05-31')
    expect(text).toContain('extractor e1, taxonomy t1, dedupe d1')
  })

  it('says what comes closest where nothing clears the line, and passes over what only names the role', () => {
    const none = computeReport(
      [...many(60, { mentioned: [4, 6] }), ...many(40, { mentioned: [2, 6] })],
      skills,
      {
        ...options,
        label: 'Communication Officer',
      },
    )
    expect(none.clears).toEqual(['communication'])
    expect(renderReport(none, 'table')).toContain(
      'Nothing but Communication itself reaches 80% of Communication Officer vacancies; closest: Python 60%; PostgreSQL 40%',
    )
  })

  it('adds the closest skill where only a family clears the line', () => {
    const family = computeReport(
      [...many(50, { mentioned: [1, 2] }), ...many(50, { mentioned: [1, 3] })],
      skills,
      options,
    )
    expect(renderReport(family, 'table')).toMatch(
      /ask for SQL databases \(PostgreSQL, MySQL\) 100% \(confirmed\)\. Closest below: /,
    )
  })

  it('leaves a family out that one member explains, in what is for reading only', () => {
    expect(renderReport(report, 'table')).not.toContain('SQL databases')
    expect(renderReport(report, 'csv')).toContain('SQL databases')
  })

  it('gives JSON that reads back as it was', () => {
    expect(JSON.parse(renderReport(report, 'json'))).toEqual(report)
  })

  it('gives CSV that no spreadsheet runs', () => {
    const csv = renderReport(hostile, 'csv')
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m)
    expect(csv.split('\r\n')[0]).toMatch(/^role,from,to,sample,/)
  })

  it('marks the sample in every format', () => {
    expect(renderReport(hostile, 'table')).toMatch(/^SAMPLE DATA/)
    expect(renderReport(hostile, 'markdown')).toContain('SAMPLE DATA')
    expect(renderReport(hostile, 'json')).toContain('"sample": true')
    expect(reportSvg(hostile)).toContain('SAMPLE DATA')
  })

  it('lets nothing from an advert act', () => {
    expect(renderReport(hostile, 'markdown')).not.toMatch(/<script>|<b>/)
    expect(renderReport(hostile, 'table')).not.toContain('\u001b')
    expect(reportSvg(hostile)).not.toMatch(/<script>|<b>/)
  })
})

describe('reportSvg', () => {
  const svg = reportSvg(report)
  it('draws a bar and an interval for each requirement and the 80% line', () => {
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).toContain('80% line')
    expect(svg).toContain('PostgreSQL')
    expect(svg.match(/<rect/g)).toHaveLength(tellingRequirements(report).length)
  })
})

describe('escapes', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-x', "'-x"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['C#', 'C#'],
  ])('csvField of %j', (given, expected) => expect(csvField(given)).toBe(expected))
  it('keeps numbers as they are', () => expect(csvField(-1.5)).toBe('-1.5'))
  it('markdownCell', () => expect(markdownCell('a|b\n<i>*c*')).toBe('a\\|b \\<i\\>\\*c\\*'))
  it('plainText', () => expect(plainText('a\u001b[2Jb')).toBe('a [2Jb'))
})

describe('percent', () => {
  it.each([
    [0.387, '39%'],
    [0.7996, '79.9%'],
    [0.8, '80%'],
    [0.997, '99.7%'],
    [1, '100%'],
    [0.004, '0.4%'],
    [0, '0%'],
  ])('%d is %s', (share, text) => expect(percent(share)).toBe(text))
})

describe('bar', () => {
  it('stands the line at 80%', () => {
    expect(bar(0.5)).toBe('██████████······│····')
    expect(bar(1)).toBe('████████████████│████')
  })
})

describe('quoteOf', () => {
  const text = `About us. You know PostgreSQL\nwell. ${'word '.repeat(80)}MySQL ${'more '.repeat(80)}`
  it('is the sentence', () => {
    const start = text.indexOf('PostgreSQL')
    const place = { sentenceStart: 10, sentenceEnd: text.indexOf('well.') + 5, start, end: start + 10 }
    expect(quoteOf(text, place)).toBe('You know PostgreSQL well.')
  })
  it('is cut around the mention when the sentence is long', () => {
    const start = text.indexOf('MySQL')
    const quote = quoteOf(text, {
      sentenceStart: text.indexOf('word'),
      sentenceEnd: text.length,
      start,
      end: start + 5,
    })
    expect(quote).toMatch(/^… word .*MySQL more.* more …$/)
    expect(quote.length).toBeLessThanOrEqual(206)
  })
  it('never shows a mail address or a telephone number', () => {
    const advert = 'Python: ask jo.bloggs@acme.co.uk or 020 7946 0958 for £45,000 in 2026.'
    const quote = quoteOf(advert, { sentenceStart: 0, sentenceEnd: advert.length, start: 0, end: 6 })
    expect(quote).toBe('Python: ask [removed] or [removed] for £45,000 in 2026.')
  })
})
