import type { Responsibilities, Responsibility } from '../domain/responsibilities.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES } from '../stats/tier.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { intervalText, percent, period, SAMPLE_NOTE, stamp, thousands } from './words.ts'

const sentence = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

const columns: readonly Column<Responsibility>[] = [
  { title: 'Responsibility', value: (row) => sentence(row.label), least: 30 },
  { title: 'Share', value: (row) => percent(row.share, []), align: 'right' },
  { title: '95%', value: intervalText, align: 'right' },
  { title: 'Employers', value: (row) => String(row.employers), align: 'right' },
  { title: 'Also as', value: (row) => row.objects.slice(1, 4).join(', '), least: 12 },
]

function conclusion({ label, n, responsibilities }: Responsibilities): string {
  const names = responsibilities.slice(0, 3).map((row) => row.label)
  if (n.telling < LEAST_VACANCIES || n.employers < LEAST_EMPLOYERS)
    return `Too few vacancies to say what ${label} roles share`
  return names.length === 0 ? `No duty stands out for ${label} roles` : `${label}: ${names.join('; ')}`
}

function under(found: Responsibilities): string {
  const { n } = found
  const unread =
    n.unread === 0 ? '' : `; ${thousands(n.unread)} wait for the deep pass (requisite analyse --deep)`
  return `${thousands(n.telling)} of ${thousands(n.scanned)} vacancies tell duties, ${thousands(n.employers)} employers, posted ${period(found)}${unread}`
}

/** Writes the responsibilities of a role out. */
export function renderResponsibilities(
  found: Responsibilities,
  format: Format,
  options: RenderOptions = {},
): string {
  const { responsibilities: rows, hidden } = found
  const width = Math.min(140, Math.max(70, options.width ?? 100))
  const rest = hidden === 0 ? [] : [`${hidden} rarer ones are not shown (--all shows them).`]
  switch (format) {
    case 'json':
      return JSON.stringify(found, null, 2)
    case 'csv':
      return csvTable(rows, {
        role: () => found.role,
        sample: () => String(found.sample),
        from: () => found.window.from,
        to: () => found.window.to,
        telling: () => found.n.telling,
        id: (row) => row.id,
        label: (row) => row.label,
        hits: (row) => row.hits,
        share: (row) => row.share,
        low: (row) => row.low,
        high: (row) => row.high,
        employers: (row) => row.employers,
        verbs: (row) => row.verbs.join(' '),
        objects: (row) => row.objects.join('; '),
        quote_1: (row) => row.evidence[0]?.quote ?? null,
        quote_2: (row) => row.evidence[1]?.quote ?? null,
      })
    case 'markdown':
      return [
        `# What a ${markdownCell(found.label)} does`,
        '',
        ...(found.sample ? [`> **${SAMPLE_NOTE}**`, ''] : []),
        `**${markdownCell(conclusion(found))}.** ${markdownCell(under(found))}.`,
        '',
        markdownTable(rows, columns),
        '',
        ...rows
          .slice(0, 10)
          .flatMap(({ label, evidence }) =>
            evidence.map(
              ({ quote, source, date }) =>
                `- **${markdownCell(sentence(label))}**: “${markdownCell(quote)}” (${markdownCell(source)}, ${date})`,
            ),
          ),
        ...rest,
        '',
        `<sub>${stamp(found)}, deep pass ${found.versions.deep}</sub>`,
      ].join('\n')
    case 'table':
      return [
        ...(found.sample ? [SAMPLE_NOTE, ''] : []),
        conclusion(found),
        `${under(found)}.`,
        '',
        ...textTable(rows, columns, width).split('\n'),
        '',
        ...rest,
        `${stamp(found)}, deep pass ${found.versions.deep}.`,
      ]
        .map(plainText)
        .join('\n')
  }
}
