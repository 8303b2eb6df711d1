import type { GuideAudit } from '../../domain/guide-audit.ts'
import { toHtml, toMarkdown, toText } from '../../reports/document.ts'
import { auditDocument } from './audit-document.ts'

export const auditFormats = ['table', 'markdown', 'json', 'html'] as const
export type AuditFormat = (typeof auditFormats)[number]

/** Writes an audit out. @param width of the terminal, for a table */
export function renderAudit(audit: GuideAudit, format: AuditFormat, width = 100): string {
  switch (format) {
    case 'json':
      return JSON.stringify(audit, null, 2)
    case 'markdown':
      return toMarkdown(auditDocument(audit))
    case 'html':
      return toHtml(auditDocument(audit), `Audit: ${audit.guide.from ?? '?'} to ${audit.guide.to ?? '?'}`)
    case 'table':
      return toText(auditDocument(audit), Math.min(160, Math.max(80, width)))
  }
}
