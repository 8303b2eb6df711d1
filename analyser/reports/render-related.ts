import type { Related, RelatedSkill } from '../domain/related.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import { markdownCell, plainText } from './escape.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { basis, kindWords, percent, SAMPLE_NOTE, stamp } from './words.ts'

const times = (value: number) => `×${value >= 9.95 ? Math.round(value) : value.toFixed(1)}`

function columns(title: string, share: string): Column<RelatedSkill>[] {
  return [
    { title, value: (row) => row.label, least: 20 },
    { title: 'Kind', value: (row) => kindWords[row.kind], least: 8 },
    { title: share, value: (row) => percent(row.share, []), align: 'right' },
    {
      title: 'Times (95%)',
      value: (row) => `${times(row.lift)} (${times(row.low)} to ${times(row.high)})`,
      align: 'right',
    },
  ]
}

function conclusion({ label, skill, more }: Related): string {
  const names = more.slice(0, 3).map((row) => row.label)
  if (skill === null) {
    return names.length === 0
      ? `Nothing surely sets ${label} apart from other roles`
      : `What sets ${label} apart from other roles: ${names.join(', ')}`
  }
  if (more.length === 0) return `Nothing surely goes together with ${skill.label} in ${label} vacancies`
  return `${skill.label} goes together with ${names.join(', ')} in ${label} vacancies`
}

/** Writes related skills out. */
export function renderRelated(related: Related, format: Format, options: RenderOptions = {}): string {
  const { skill, more, less, label } = related
  const share = skill === null ? 'Share' : `With ${skill.label}`
  const width = Math.min(120, Math.max(80, options.width ?? 100))
  const under = `${basis(related)}. Times: how often against ${skill === null ? 'all other roles' : 'chance, which is ×1'}; only what holds at a false discovery rate of 5%.`
  switch (format) {
    case 'json':
      return JSON.stringify(related, null, 2)
    case 'csv':
      return csvTable([...more, ...less], {
        role: () => related.role,
        skill: () => skill?.id ?? null,
        sample: () => String(related.sample),
        id: (row) => row.id,
        label: (row) => row.label,
        kind: (row) => row.kind,
        share: (row) => row.share,
        lift: (row) => row.lift,
        low: (row) => row.low,
        high: (row) => row.high,
        q: (row) => row.q,
      })
    case 'markdown':
      return [
        `# ${markdownCell(conclusion(related))}`,
        '',
        ...(related.sample ? [`> **${SAMPLE_NOTE}**`, ''] : []),
        `${markdownCell(label)}: ${under}`,
        ...(more.length > 0 ? ['', markdownTable(more, columns('More', share))] : []),
        ...(less.length > 0 ? ['', markdownTable(less, columns('Less', share))] : []),
        '',
        `<sub>${stamp(related)}</sub>`,
      ].join('\n')
    case 'table':
      return [
        ...(related.sample ? [SAMPLE_NOTE, ''] : []),
        conclusion(related),
        `${label}: ${under}`,
        ...(more.length > 0 ? ['', ...textTable(more, columns('More', share), width).split('\n')] : []),
        ...(less.length > 0 ? ['', ...textTable(less, columns('Less', share), width).split('\n')] : []),
        '',
        `${stamp(related)}.`,
      ]
        .map(plainText)
        .join('\n')
  }
}
