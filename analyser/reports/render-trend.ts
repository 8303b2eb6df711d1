import type { ShareChange, SkillTrend, TrendReport } from '../domain/trend-report.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { percent, SAMPLE_NOTE, stamp } from './words.ts'

const BLOCKS = '▁▂▃▄▅▆▇█'

/** Below this many vacancies a month is a gap in the line. */
export const LEAST_DRAWN = 10

/** A line of blocks for a terminal, from 0 to the largest share. */
export function sparkline(points: readonly { readonly share: number; readonly n: number }[]): string {
  const drawn = points.filter(({ n }) => n >= LEAST_DRAWN)
  const most = Math.max(...drawn.map(({ share }) => share), 0.01)
  return points
    .map(({ share, n }) => (n < LEAST_DRAWN ? ' ' : BLOCKS[Math.min(7, Math.floor((share / most) * 8))]))
    .join('')
}

/** Percentage points, with their sign. */
export const points = (difference: number): string =>
  `${difference >= 0 ? '+' : '−'}${Math.abs(difference * 100).toFixed(Math.abs(difference) < 0.0995 ? 1 : 0)}`

const change = (value: ShareChange | null): string =>
  value === null ? 'too few' : `${points(value.difference)} (${points(value.low)} to ${points(value.high)})`

const ARROWS = { rising: '▲', falling: '▼', steady: '' } as const

function columns({ skills }: TrendReport, most: number): Column<SkillTrend>[] {
  const reread = skills.some(({ parts }) => parts !== null && parts.version !== 0)
  return [
    { title: 'Requirement', value: (skill) => skill.label, least: 20 },
    { title: '', value: (skill) => ARROWS[skill.direction] },
    { title: 'Months', value: ({ points: all }) => sparkline(all.slice(-most)) },
    {
      title: 'Last',
      value: ({ points: all }) => percent(all.findLast(({ n }) => n >= LEAST_DRAWN)?.share ?? 0, []),
      align: 'right',
    },
    { title: 'A year (95%), points', value: (skill) => change(skill.perYear), align: 'right' },
    {
      title: 'Equal breadth',
      value: ({ atEqualBreadth }) => points(atEqualBreadth.difference),
      align: 'right',
    },
    { title: 'Market', value: ({ parts }) => (parts === null ? '' : points(parts.market)), align: 'right' },
    { title: 'Mix', value: ({ parts }) => (parts === null ? '' : points(parts.mix)), align: 'right' },
    ...(reread
      ? ([
          {
            title: 'Version',
            value: ({ parts }) => (parts === null ? '' : points(parts.version)),
            align: 'right',
          },
        ] satisfies Column<SkillTrend>[])
      : []),
  ]
}

function conclusion({ label, skills }: TrendReport): string {
  const named = (direction: SkillTrend['direction']) =>
    skills
      .filter((skill) => skill.direction === direction)
      .slice(0, 3)
      .map((skill) => skill.label)
  const [rising, falling] = [named('rising'), named('falling')]
  if (rising.length + falling.length === 0) return `No requirement of ${label} changed more than chance would`
  return [
    ...(rising.length > 0 ? [`rising: ${rising.join(', ')}`] : []),
    ...(falling.length > 0 ? [`falling: ${falling.join(', ')}`] : []),
  ]
    .join('; ')
    .replace(/^./, (first) => first.toUpperCase())
}

function heading(report: TrendReport): string[] {
  const { months, sample, panel, label } = report
  const counts = months.filter(({ partial, vacancies }) => !partial && vacancies > 0)
  const sizes = counts.map(({ vacancies }) => vacancies)
  const empty = months.filter(({ vacancies }) => vacancies === 0).length
  const open = months.some((month) => month.open !== null)
  return [
    ...(sample ? [SAMPLE_NOTE, ''] : []),
    conclusion(report),
    `${label}: ${months[0]?.month} to ${months.at(-1)?.month}, ${Math.min(...sizes)} to ${Math.max(...sizes)} new vacancies a month${empty === 0 ? '' : ` (none in ${empty} of ${months.length} months)`}, ${open ? 'open ones counted too' : 'no source says when adverts close'}; ${panel.length === 0 ? 'no source is there in nearly every month' : `fixed panel: ${panel.join(', ')}`}.`,
  ]
}

/** From here on longer adverts alone would raise most shares. */
const BROADER = 1.1

function notes(report: TrendReport): string[] {
  const { before, after } = report.breadth
  const broader = before > 0 && after > 0 && (after / before > BROADER || before / after > BROADER)
  return [
    ...(broader
      ? [
          `A vacancy names ${after} requirements in the second half of the months and ${before} in the first: part of every change is that adverts ${after > before ? 'say more' : 'say less'}. “Equal breadth” is the change without it.`,
        ]
      : []),
    `▲ ▼ are called only at a false discovery rate of 5% over all ${report.skills.length} requirements a change of at least ${Math.round(report.leastSize * 100)} points over the window, and one that is there at equal breadth too.`,
    'Market and mix: the second half of the months against the first, within sources and by other sources. A month that is not over is shown, not tested.',
  ]
}

/** Writes the trends of a role out; CSV holds a row a requirement and month. */
export function renderTrend(report: TrendReport, format: Format, options: RenderOptions = {}): string {
  const shown = report.skills.slice(0, options.top ?? 25)
  switch (format) {
    case 'json':
      return JSON.stringify(report, null, 2)
    case 'csv':
      return csvTable(
        report.skills.flatMap((skill) => skill.points.map((point) => ({ ...skill, ...point }))),
        {
          role: () => report.role,
          sample: () => String(report.sample),
          id: (row) => row.id,
          label: (row) => row.label,
          month: (row) => row.month,
          hits: (row) => row.hits,
          n: (row) => row.n,
          share: (row) => row.share,
          low: (row) => row.low,
          high: (row) => row.high,
          open: (row) => row.open,
          panel: (row) => row.panel,
          direction: (row) => row.direction,
          per_year: (row) => row.perYear.difference,
          per_year_low: (row) => row.perYear.low,
          per_year_high: (row) => row.perYear.high,
          equal_breadth: (row) => row.atEqualBreadth.difference,
          equal_breadth_low: (row) => row.atEqualBreadth.low,
          equal_breadth_high: (row) => row.atEqualBreadth.high,
          robust: (row) => row.robust,
          market: (row) => row.parts?.market ?? null,
          mix: (row) => row.parts?.mix ?? null,
          version: (row) => row.parts?.version ?? null,
          q: (row) => row.q,
        },
      )
    case 'markdown':
      return [
        `# How the requirements of ${markdownCell(report.label)} change`,
        '',
        ...heading(report).map((line, i) =>
          i === (report.sample ? 2 : 0) ? `**${markdownCell(line)}.**` : line,
        ),
        '',
        markdownTable(shown, columns(report, 24)),
        '',
        ...notes(report).map((line) => `- ${line}`),
        '',
        `<sub>${stamp(report)}</sub>`,
      ].join('\n')
    case 'table': {
      const width = Math.min(140, Math.max(80, options.width ?? 100))
      return [
        ...heading(report),
        '',
        ...textTable(shown, columns(report, width < 110 ? 12 : 24), width).split('\n'),
        '',
        ...notes(report),
        `${stamp(report)}.`,
      ]
        .map(plainText)
        .join('\n')
    }
  }
}
