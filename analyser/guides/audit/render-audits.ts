import type { GuideAudit } from '../../domain/guide-audit.ts'
import { heading, type Part, paragraph, table, toHtml, toMarkdown, toText } from '../../reports/document.ts'
import type { AuditFormat } from './render-audit.ts'

interface AuditedFile {
  readonly file: string
  readonly audit: GuideAudit
}

function documentOf(audits: readonly AuditedFile[]): Part[] {
  const off = ({ counts }: GuideAudit) => counts.outdated + counts.contradicted
  const sorted = audits.toSorted((a, b) => off(b.audit) - off(a.audit) || a.file.localeCompare(b.file, 'en'))
  const rows = sorted.map(({ file, audit }) => [
    file,
    String(off(audit)),
    String(audit.counts.supported),
    String(audit.counts['not-measurable']),
    String(audit.missing.length),
    audit.problems[0] ?? '',
  ])
  return [
    heading(1, 'Guides'),
    paragraph(
      `${audits.length} guides, ${audits.filter(({ audit }) => off(audit) > 0).length} with a claim that is off.`,
    ),
    table(['Guide*', 'Off>', 'Supported>', 'Not measurable>', 'Missing>', 'Problem*'], rows),
  ]
}

/** Writes the audits of many guides: a line each, those that are off by most claims first; in JSON an object a line. */
export function renderAudits(audits: readonly AuditedFile[], format: AuditFormat, width = 100): string {
  switch (format) {
    case 'json':
      return audits.map(({ file, audit }) => JSON.stringify({ file, ...audit })).join('\n')
    case 'markdown':
      return toMarkdown(documentOf(audits))
    case 'html':
      return toHtml(documentOf(audits), 'Guides')
    case 'table':
      return toText(documentOf(audits), Math.min(200, Math.max(80, width)))
  }
}
