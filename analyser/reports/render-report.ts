import type { Report, Requirement } from '../domain/report.ts'
import { LINE } from '../stats/tier.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import { namesOf, tellingRequirements } from './telling.ts'
import {
  basis,
  excludedText,
  finding,
  intervalText,
  kindWords,
  percent,
  SAMPLE_NOTE,
  stamp,
  standingSigns,
  tierWords,
} from './words.ts'

export const formats = ['table', 'json', 'csv', 'markdown'] as const
export type Format = (typeof formats)[number]

export interface RenderOptions {
  /** Columns of the terminal. */
  readonly width?: number
  /** Most requirements in a table for the terminal; the other formats hold them all. */
  readonly top?: number
}

/** Columns of a terminal from which on every share has its place. */
const WIDE = 110
const OTHER_SHARES =
  'Employers: every employer counted once. Corrected: without the errors of the extractor, where they are known.'

/** A bar of the share with the 80% line standing in it. */
export function bar(share: number, cells = 20): string {
  const line = Math.round(LINE * cells)
  const full = Math.round(share * cells)
  const part = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => (from + i < full ? '█' : '·')).join('')
  return `${part(0, line)}│${part(line, cells)}`
}

function columns(report: Report, cells: number, wide: boolean): Column<Requirement>[] {
  const name = namesOf(report)
  return [
    { title: 'Requirement', value: name, least: 22 },
    { title: 'Share', value: (r) => percent(r.mentioned.share), align: 'right' },
    { title: '95%', value: (r) => intervalText(r.mentioned), align: 'right' },
    { title: 'Required', value: (r) => percent(r.required.share, []), align: 'right' },
    ...(wide
      ? ([
          { title: 'Employers', value: (r) => percent(r.employerWeighted.share, []), align: 'right' },
          {
            title: 'Corrected',
            value: (r) => (r.corrected === null ? '' : percent(r.corrected.share, [])),
            align: 'right',
          },
        ] satisfies Column<Requirement>[])
      : []),
    ...(cells > 0
      ? [
          {
            title: '80│'.padStart(LINE * cells + 1),
            value: (r: Requirement) => bar(r.mentioned.share, cells),
          },
        ]
      : [{ title: 'Kind', value: (r: Requirement) => kindWords[r.kind] }]),
    { title: 'Tier', value: (r) => `${tierWords[r.tier]} ${standingSigns[r.standing]}`.trim() },
  ]
}

function asTable(report: Report, width: number, top: number): string {
  const telling = Number.isFinite(top) ? tellingRequirements(report) : report.requirements
  const shown = telling.slice(0, top)
  const left = report.requirements.length - shown.length + report.hidden
  return [
    ...(report.sample ? [SAMPLE_NOTE, ''] : []),
    finding(report),
    `${report.label}: ${basis(report)}.`,
    ...[excludedText(report)].filter((line) => line !== undefined),
    '',
    ...textTable(shown, columns(report, width < WIDE ? 10 : 20, width >= WIDE), width).split('\n'),
    '',
    '● confirmed: the whole interval is above 80%. ◐ borderline: the interval holds 80%.',
    ...(width >= WIDE ? [OTHER_SHARES] : []),
    ...(left > 0 ? [`${left} smaller ones are not shown (--all, or --format csv).`] : []),
    `Intervals are 95%, widened ${report.designEffect.toFixed(2)} times in variance for adverts of one employer being alike.`,
    `${stamp(report)}.`,
  ]
    .map(plainText)
    .join('\n')
}

function asMarkdown(report: Report): string {
  const quoted = report.requirements.filter((r) => r.evidence.length > 0).slice(0, 10)
  return [
    `# What ${markdownCell(report.label)} vacancies ask for`,
    '',
    ...(report.sample ? [`> **${SAMPLE_NOTE}**`, ''] : []),
    `**${markdownCell(finding(report))}.** ${basis(report)}.${report.n.scanned < report.n.vacancies ? ` ${excludedText(report)}` : ''}`,
    '',
    markdownTable(tellingRequirements(report), columns(report, 0, true)),
    '',
    `● confirmed: the whole 95% interval is above 80%. ◐ borderline: the interval holds 80%. ${OTHER_SHARES}`,
    ...(quoted.length === 0 ? [] : ['', '## In their words', '']),
    ...quoted.flatMap((r) =>
      r.evidence.map(
        (e) =>
          `- **${markdownCell(r.label)}**: “${markdownCell(e.quote)}” (${markdownCell(e.source)}, ${e.date})`,
      ),
    ),
    '',
    `<sub>${stamp(report)}</sub>`,
  ].join('\n')
}

function asCsv(report: Report): string {
  return csvTable(report.requirements, {
    role: () => report.role,
    from: () => report.window.from,
    to: () => report.window.to,
    sample: () => String(report.sample),
    scanned: () => report.n.scanned,
    employers: () => report.n.employers,
    id: (r) => r.id,
    label: (r) => r.label,
    kind: (r) => r.kind,
    members: (r) => r.members?.join(' ') ?? null,
    mentioned_hits: (r) => r.mentioned.hits,
    mentioned_share: (r) => r.mentioned.share,
    mentioned_low: (r) => r.mentioned.low,
    mentioned_high: (r) => r.mentioned.high,
    required_hits: (r) => r.required.hits,
    required_share: (r) => r.required.share,
    required_low: (r) => r.required.low,
    required_high: (r) => r.required.high,
    required_given_mentioned: (r) => r.requiredGivenMentioned?.share ?? null,
    employer_weighted_share: (r) => r.employerWeighted.share,
    employer_weighted_low: (r) => r.employerWeighted.low,
    employer_weighted_high: (r) => r.employerWeighted.high,
    corrected_share: (r) => r.corrected?.share ?? null,
    corrected_low: (r) => r.corrected?.low ?? null,
    corrected_high: (r) => r.corrected?.high ?? null,
    corrected_by: (r) => r.corrected?.basis ?? null,
    effective: (r) => r.effective,
    tier: (r) => r.tier,
    standing: (r) => r.standing,
    quote_1: (r) => r.evidence[0]?.quote ?? null,
    quote_2: (r) => r.evidence[1]?.quote ?? null,
    extractor: () => report.versions.extractor,
    taxonomy: () => report.versions.taxonomy,
    dedupe: () => report.versions.dedupe,
  })
}

/** Writes a report out. Text for a terminal, one JSON document, CSV with a header, or a page of Markdown. */
export function renderReport(report: Report, format: Format, options: RenderOptions = {}): string {
  switch (format) {
    case 'json':
      return JSON.stringify(report, null, 2)
    case 'csv':
      return asCsv(report)
    case 'markdown':
      return asMarkdown(report)
    case 'table':
      return asTable(report, Math.min(120, Math.max(80, options.width ?? 100)), options.top ?? 30)
  }
}
