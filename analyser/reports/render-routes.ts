import type { Bridge, NextRole, Routes, SeniorityGap } from '../domain/routes.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { points } from './render-trend.ts'
import { percent, SAMPLE_NOTE } from './words.ts'

const size = (row: { vacancies: number; employers: number }) => `${row.vacancies} of ${row.employers}`

const bridgeColumns: Column<Bridge>[] = [
  { title: 'Bridge', value: (row) => row.label, least: 20 },
  { title: 'First step', value: (row) => percent(row.first, []), align: 'right' },
  { title: 'Second step', value: (row) => percent(row.second, []), align: 'right' },
  { title: 'Vacancies, employers', value: size, align: 'right' },
]

const nextColumns = (title: string): Column<NextRole>[] => [
  { title, value: (row) => row.label, least: 20 },
  { title: 'Distance', value: (row) => percent(row.distance, []), align: 'right' },
  { title: 'Vacancies, employers', value: size, align: 'right' },
]

const seniorityColumns: Column<SeniorityGap>[] = [
  { title: 'Requirement', value: (row) => row.label, least: 20 },
  { title: 'Entry', value: (row) => percent(row.entry, []), align: 'right' },
  { title: 'Senior', value: (row) => percent(row.senior, []), align: 'right' },
  {
    title: 'Difference (95%), points',
    value: (row) => `${points(row.difference)} (${points(row.low)} to ${points(row.high)})`,
    align: 'right',
  },
]

function conclusion({ source, target, distance, bridges }: Routes): string {
  const [first] = bridges
  const time =
    distance.months[1] === null
      ? `${distance.months[0]} months or more`
      : `${distance.months[0]} to ${distance.months[1]} months`
  const way =
    first === undefined
      ? 'no role lies between'
      : `by way of ${first.label} no step is over ${percent(Math.max(first.first, first.second), [])}`
  return `${source.label} to ${target.label}: distance ${percent(distance.value, [])} (guides give ${time}); ${way}`
}

/** Writes routes out; CSV holds every role with its part in them. */
export function renderRoutes(routes: Routes, format: Format, options: RenderOptions = {}): string {
  const { source, target, bridges, out, into, seniority } = routes
  const blocks: { title: string; table: (write: typeof textTable) => string; rows: number }[] = [
    { title: `Roles between`, rows: bridges.length, table: (write) => write(bridges, bridgeColumns, width) },
    {
      title: `Out of ${source.label}`,
      rows: out.length,
      table: (write) => write(out, nextColumns('Out'), width),
    },
    {
      title: `Into ${target.label}`,
      rows: into.length,
      table: (write) => write(into, nextColumns('Into'), width),
    },
    {
      title: `${target.label}: entry-level (${seniority.entry}) against senior (${seniority.senior})`,
      rows: seniority.differences.length,
      table: (write) => write(seniority.differences, seniorityColumns, width),
    },
  ]
  const width = Math.min(120, Math.max(80, options.width ?? 100))
  switch (format) {
    case 'json':
      return JSON.stringify(routes, null, 2)
    case 'csv':
      return csvTable(
        [
          ...bridges.map((row) => ({ ...row, part: 'bridge' })),
          ...out.map((row) => ({ ...row, part: 'out', first: row.distance, second: null })),
          ...into.map((row) => ({ ...row, part: 'into', first: null, second: row.distance })),
        ],
        {
          source: () => source.role,
          target: () => target.role,
          sample: () => String(routes.sample),
          part: (row) => row.part,
          role: (row) => row.role,
          label: (row) => row.label,
          from_source: (row) => row.first,
          to_target: (row) => row.second,
          vacancies: (row) => row.vacancies,
          employers: (row) => row.employers,
        },
      )
    case 'markdown':
      return [
        `# Routes from ${markdownCell(source.label)} to ${markdownCell(target.label)}`,
        '',
        ...(routes.sample ? [`> **${SAMPLE_NOTE}**`, ''] : []),
        `**${markdownCell(conclusion(routes))}.** ${routes.distance.basis}.`,
        ...blocks
          .filter(({ rows }) => rows > 0)
          .flatMap(({ title, table }) => [
            '',
            `## ${markdownCell(title)}`,
            '',
            table((rows, columns) => markdownTable(rows, columns)),
          ]),
      ].join('\n')
    case 'table':
      return [
        ...(routes.sample ? [SAMPLE_NOTE, ''] : []),
        conclusion(routes),
        ...blocks
          .filter(({ rows }) => rows > 0)
          .flatMap(({ title, table }) => ['', `${title}:`, ...table(textTable).split('\n')]),
        '',
        `Distance: of what a role asks for, weighted, the part that it asks for more than the one before; ${routes.distance.basis}.`,
      ]
        .map(plainText)
        .join('\n')
  }
}
