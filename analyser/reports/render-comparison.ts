import type { ComparedSide, Comparison, Gap, Pay, Transfer } from '../domain/comparison.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { basis, kindWords, percent, SAMPLE_NOTE, stamp } from './words.ts'

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
})

function payText({ midpoint, n, stating }: Pay): string {
  const basisOf = `n = ${n}; ${percent(stating)} state pay`
  return midpoint === null
    ? `too few state a yearly range (${basisOf})`
    : `${pounds.format(midpoint.median)} median, middle half ${pounds.format(midpoint.p25)} to ${pounds.format(midpoint.p75)} (${basisOf})`
}

function conclusion({ source, target, gates, gaps, first }: Comparison): string {
  const few = [source, target].filter((side) => !side.enough).map((side) => side.label)
  if (few.length > 0) return `Too few vacancies of ${few.join(' and ')} to compare`
  const names = gaps.filter((gap) => first.includes(gap.id)).map((gap) => gap.label)
  const held = gates.map((gate) => gate.label)
  const must = held.length === 0 ? '' : `; one must hold: ${held.join(', ')}`
  return names.length === 0
    ? `${target.label} asks for nothing that ${source.label} does not bring${must}`
    : `From ${source.label} to ${target.label}, close first: ${names.join('; ')}${must}`
}

const sourceShare = (row: { source: Gap['source'] }) =>
  row.source === null ? '0%' : percent(row.source.share)

const gapColumns: Column<Gap>[] = [
  { title: '#', value: (gap) => String(gap.rank), align: 'right' },
  { title: '95%', value: (gap) => `${gap.rankLow}–${gap.rankHigh}`, align: 'right' },
  { title: 'Gap', value: (gap) => gap.label, least: 24 },
  { title: 'Kind', value: (gap) => kindWords[gap.kind], least: 8 },
  { title: 'Source', value: sourceShare, align: 'right' },
  { title: 'Target', value: (gap) => percent(gap.target.share), align: 'right' },
  { title: 'Required', value: (gap) => percent(gap.required.share), align: 'right' },
  { title: 'Score', value: (gap) => gap.score.toFixed(2), align: 'right' },
]

const transferColumns: Column<Transfer>[] = [
  { title: 'Transfers', value: (row) => row.label, least: 24 },
  { title: 'Source', value: sourceShare, align: 'right' },
  { title: 'Target', value: (row) => percent(row.target.share), align: 'right' },
]

function distanceText({ distance }: Comparison): string[] {
  if (distance === null) return []
  const { value, low, high, months, basis } = distance
  const time = months[1] === null ? `${months[0]} months or more` : `${months[0]} to ${months[1]} months`
  return [
    `Distance: ${percent(value, [])} (${Math.round(low * 100)}–${Math.round(high * 100)}%) of what the target asks for, by weight, the source does not bring; guides give ${time} (${basis}).`,
  ]
}

/** Why the gaps to close first stand where they stand. */
function reasonLines({ gates, gaps, first }: Comparison): string[] {
  return [...gates, ...gaps.filter(({ id }) => first.includes(id))].map(
    ({ label, gate, reasons }) => `${label}: ${[...(gate === null ? [] : [gate]), ...reasons].join('; ')}.`,
  )
}

const sideLine = (name: string, side: ComparedSide) => `${name}: ${side.label}, ${basis(side)}`

function asTable(comparison: Comparison, width: number): string {
  const { source, target, gaps, transfers } = comparison
  const lines = [
    ...(comparison.sample ? [SAMPLE_NOTE, ''] : []),
    conclusion(comparison),
    sideLine('Source', source),
    sideLine('Target', target),
    '',
    ...(gaps.length > 0 ? [...textTable(gaps, gapColumns, width).split('\n'), ''] : []),
    ...(gaps.length > 0
      ? ['Why these first:', ...reasonLines(comparison).map((line) => `  ${line}`), '']
      : []),
    ...(transfers.length > 0 ? [...textTable(transfers, transferColumns, width).split('\n'), ''] : []),
    ...distanceText(comparison),
    'Pay, yearly as advertised:',
    ...[source, target].map((side) => `  ${side.label}: ${payText(side.pay)}`),
    '',
    'Score: how strongly the target asks (required counts in full, otherwise half) times the share of the source without it. 95%: interval of the rank.',
    `${stamp(target)}.`,
  ]
  return lines.map(plainText).join('\n')
}

function asMarkdown(comparison: Comparison): string {
  const { source, target, gaps, transfers } = comparison
  return [
    `# From ${markdownCell(source.label)} to ${markdownCell(target.label)}`,
    '',
    ...(comparison.sample ? [`> **${SAMPLE_NOTE}**`, ''] : []),
    `**${markdownCell(conclusion(comparison))}.**`,
    '',
    `- ${sideLine('Source', source)}`,
    `- ${sideLine('Target', target)}`,
    ...(gaps.length > 0
      ? [
          '',
          '## Gaps',
          '',
          markdownTable(gaps, gapColumns),
          '',
          'Why these first:',
          '',
          ...reasonLines(comparison).map((line) => `- ${markdownCell(line)}`),
        ]
      : []),
    ...(transfers.length > 0 ? ['', '## What transfers', '', markdownTable(transfers, transferColumns)] : []),
    '',
    ...distanceText(comparison),
    '',
    '## Pay, yearly as advertised',
    '',
    ...[source, target].map((side) => `- ${markdownCell(side.label)}: ${payText(side.pay)}`),
    '',
    `<sub>${stamp(target)}</sub>`,
  ].join('\n')
}

/** Writes a comparison out; CSV holds the gaps. */
export function renderComparison(
  comparison: Comparison,
  format: Format,
  options: RenderOptions = {},
): string {
  switch (format) {
    case 'json':
      return JSON.stringify(comparison, null, 2)
    case 'markdown':
      return asMarkdown(comparison)
    case 'table':
      return asTable(comparison, Math.min(120, Math.max(80, options.width ?? 100)))
    case 'csv':
      return csvTable([...comparison.gates, ...comparison.gaps], {
        source: () => comparison.source.role,
        target: () => comparison.target.role,
        sample: () => String(comparison.sample),
        rank: (gap) => gap.rank,
        rank_low: (gap) => gap.rankLow,
        rank_high: (gap) => gap.rankHigh,
        gate: (gap) => gap.gate,
        id: (gap) => gap.id,
        label: (gap) => gap.label,
        kind: (gap) => gap.kind,
        score: (gap) => gap.score,
        source_share: (gap) => gap.source?.share ?? 0,
        target_share: (gap) => gap.target.share,
        target_low: (gap) => gap.target.low,
        target_high: (gap) => gap.target.high,
        required_share: (gap) => gap.required.share,
        reasons: (gap) => gap.reasons.join('; '),
      })
  }
}
