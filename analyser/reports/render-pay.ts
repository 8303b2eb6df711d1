import type { PayAssociation, PayGroup, PayReport, Percentile } from '../domain/pay-report.ts'
import { type Region, regionLabels } from '../facets/places.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { percent, period, SAMPLE_NOTE, stamp } from './words.ts'

/** @example pounds(42000) // => '£42,000' */
export function pounds(value: number): string {
  return `£${Math.round(value).toLocaleString('en-GB')}`
}

const withInterval = ({ value, low, high }: Percentile) => `${pounds(value)} (${pounds(low)}–${pounds(high)})`

function groupName({ dimension, value }: PayGroup): string {
  if (dimension === 'all') return 'all full-time'
  return dimension === 'region' ? (regionLabels[value as Region] ?? 'outside the UK') : value
}

const groupColumns: Column<PayGroup>[] = [
  { title: 'Group', value: groupName, least: 14 },
  { title: 'n', value: (group) => String(group.n), align: 'right' },
  { title: 'State pay', value: (group) => percent(group.stating, []), align: 'right' },
  {
    title: 'p10',
    value: ({ midpoint }) => (midpoint?.p10 ? pounds(midpoint.p10.value) : ''),
    align: 'right',
  },
  { title: 'p25', value: ({ midpoint }) => (midpoint ? pounds(midpoint.p25.value) : ''), align: 'right' },
  {
    title: 'Median (95%)',
    value: ({ midpoint }) => (midpoint ? withInterval(midpoint.median) : 'too few'),
    align: 'right',
  },
  { title: 'p75', value: ({ midpoint }) => (midpoint ? pounds(midpoint.p75.value) : ''), align: 'right' },
  {
    title: 'p90',
    value: ({ midpoint }) => (midpoint?.p90 ? pounds(midpoint.p90.value) : ''),
    align: 'right',
  },
]

const signed = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(Math.round(share * 100))}%`

const associationColumns: Column<PayAssociation>[] = [
  { title: 'Goes with pay', value: (row) => row.label, least: 20 },
  { title: 'Difference', value: (row) => signed(row.difference), align: 'right' },
  { title: '95%', value: (row) => `${signed(row.low)} to ${signed(row.high)}`, align: 'right' },
  { title: 'with', value: (row) => String(row.with), align: 'right' },
  { title: 'without', value: (row) => String(row.without), align: 'right' },
]

/** At this false discovery rate a difference in pay is shown. */
const SHOWN_Q = 0.05

function shownAssociations(report: PayReport): PayAssociation[] {
  return report.associations.filter((row) => row.q <= SHOWN_Q).slice(0, 10)
}

function conclusion({ label, groups, bands }: PayReport): string {
  const all = groups[0]
  if (all?.midpoint == null)
    return `Too few ${label} vacancies state a yearly range (${all?.n ?? 0}; at least 10 are needed)`
  const text = bands.map((band) => `${band.seniority} ${band.text} (n = ${band.n})`).join(', ')
  return `${label}: median ${pounds(all.midpoint.median.value)}${text === '' ? '' : `; for a guide: ${text}`}`
}

function notes(report: PayReport): string[] {
  const disordered = report.bands.filter((band) => !band.inOrder)
  const { reference } = report
  return [
    ...report.rates.map(
      ({ period, n, rate, yearly, assumption }) =>
        `By the ${period} (n = ${n}): ${rate === null || yearly === null ? 'too few' : `median ${pounds(rate.median)}, ${pounds(yearly.median)} a year if ${assumption}`}.`,
    ),
    ...disordered.map(
      (band) =>
        `The band for ${band.seniority} does not start above the one before it: check the seniorities.`,
    ),
    ...(reference === null
      ? []
      : [
          `${reference.source} ${reference.year}, SOC ${reference.soc}: median ${pounds(reference.median)}; advertised is ${signed(reference.difference)}. It counts people in work, adverts count openings.`,
        ]),
    'Over the middles of advertised ranges that state both ends; intervals by a bootstrap over employers. A difference that goes with a skill is not its cause.',
  ]
}

function heading(report: PayReport): string[] {
  return [...(report.sample ? [SAMPLE_NOTE, ''] : []), `Posted ${period(report)}.`]
}

/** Writes the pay of a role out; CSV holds the groups. */
export function renderPay(report: PayReport, format: Format, options: RenderOptions = {}): string {
  const shown = shownAssociations(report)
  switch (format) {
    case 'json':
      return JSON.stringify(report, null, 2)
    case 'csv':
      return csvTable(report.groups, {
        role: () => report.role,
        from: () => report.window.from,
        to: () => report.window.to,
        sample: () => String(report.sample),
        currency: () => report.currency,
        dimension: (group) => group.dimension,
        value: (group) => group.value,
        vacancies: (group) => group.vacancies,
        n: (group) => group.n,
        employers: (group) => group.employers,
        stating: (group) => group.stating,
        p10: (group) => group.midpoint?.p10?.value ?? null,
        p25: (group) => group.midpoint?.p25.value ?? null,
        median: (group) => group.midpoint?.median.value ?? null,
        median_low: (group) => group.midpoint?.median.low ?? null,
        median_high: (group) => group.midpoint?.median.high ?? null,
        p75: (group) => group.midpoint?.p75.value ?? null,
        p90: (group) => group.midpoint?.p90?.value ?? null,
        range_low_median: (group) => group.rangeLow?.median ?? null,
        range_high_median: (group) => group.rangeHigh?.median ?? null,
      })
    case 'markdown':
      return [
        `# Pay of ${markdownCell(report.label)} vacancies`,
        '',
        ...heading(report),
        '',
        `**${markdownCell(conclusion(report))}.**`,
        '',
        markdownTable(report.groups, groupColumns),
        ...(shown.length > 0 ? ['', markdownTable(shown, associationColumns)] : []),
        '',
        ...notes(report).map((line) => `- ${line}`),
        '',
        `<sub>${stamp(report)}</sub>`,
      ].join('\n')
    case 'table': {
      const width = Math.min(120, Math.max(80, options.width ?? 100))
      return [
        ...heading(report),
        conclusion(report),
        '',
        ...textTable(report.groups, groupColumns, width).split('\n'),
        ...(shown.length > 0 ? ['', ...textTable(shown, associationColumns, width).split('\n')] : []),
        '',
        ...notes(report),
        `${stamp(report)}.`,
      ]
        .map(plainText)
        .join('\n')
    }
  }
}
