import type { Wording, Wordings } from '../domain/wordings.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES } from '../stats/tier.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { intervalText, percent, period, SAMPLE_NOTE, stamp, thousands } from './words.ts'

const columns: readonly Column<Wording>[] = [
  { title: 'Form', value: (row) => row.form, least: 20 },
  { title: 'Share', value: (row) => percent(row.share, []), align: 'right' },
  { title: '95%', value: intervalText, align: 'right' },
  { title: 'Vacancies', value: (row) => String(row.hits), align: 'right' },
  { title: 'Employers', value: (row) => String(row.employers), align: 'right' },
]

function conclusion({ skill, forms, n, role, label }: Wordings): string {
  const where = role === null ? '' : ` in ${label} vacancies`
  if (n.vacancies < LEAST_VACANCIES || n.employers < LEAST_EMPLOYERS)
    return `Too few vacancies name ${skill.label}${where} to say how most word it`
  const parts = forms.slice(0, 3).map(({ form, share }) => `${form} ${percent(share, [])}`)
  return `${skill.label}${where}: ${parts.join(', ')}`
}

function under(found: Wordings): string {
  const { n, skill, label } = found
  return `${thousands(n.vacancies)} of ${thousands(n.scanned)} vacancies of ${label} name ${skill.label} itself; ${thousands(n.employers)} employers, posted ${period(found)}`
}

const NOTE = 'An advert may use several forms. Writings that differ by case alone are one.'

/** Writes the wordings of a skill out. */
export function renderWordings(found: Wordings, format: Format, options: RenderOptions = {}): string {
  const { forms, hidden } = found
  const width = Math.min(120, Math.max(60, options.width ?? 100))
  const rest = hidden === 0 ? [] : [`${hidden} rarer ones are not shown (--all shows them).`]
  switch (format) {
    case 'json':
      return JSON.stringify(found, null, 2)
    case 'csv':
      return csvTable(forms, {
        role: () => found.role,
        skill: () => found.skill.id,
        sample: () => String(found.sample),
        from: () => found.window.from,
        to: () => found.window.to,
        vacancies: () => found.n.vacancies,
        form: (row) => row.form,
        hits: (row) => row.hits,
        share: (row) => row.share,
        low: (row) => row.low,
        high: (row) => row.high,
        employers: (row) => row.employers,
      })
    case 'markdown':
      return [
        `# How adverts word ${markdownCell(found.skill.label)}`,
        '',
        ...(found.sample ? [`> **${SAMPLE_NOTE}**`, ''] : []),
        `**${markdownCell(conclusion(found))}.** ${markdownCell(under(found))}.`,
        '',
        markdownTable(forms, columns),
        '',
        [NOTE, ...rest].join(' '),
        '',
        `<sub>${stamp(found)}</sub>`,
      ].join('\n')
    case 'table':
      return [
        ...(found.sample ? [SAMPLE_NOTE, ''] : []),
        conclusion(found),
        `${under(found)}.`,
        '',
        ...textTable(forms, columns, width).split('\n'),
        '',
        [NOTE, ...rest].join(' '),
        `${stamp(found)}.`,
      ]
        .map(plainText)
        .join('\n')
  }
}
