import type { GuideBlocks } from '../../domain/guide-blocks.ts'
import { toHtml, toMarkdown, toText } from '../../reports/document.ts'
import type { AuditFormat } from '../audit/render-audit.ts'
import { blocksDocument } from './blocks-document.ts'

/** Writes the blocks of a new guide out. */
export function renderBlocks(blocks: GuideBlocks, format: AuditFormat, width = 100): string {
  switch (format) {
    case 'json':
      return JSON.stringify(blocks, null, 2)
    case 'markdown':
      return toMarkdown(blocksDocument(blocks))
    case 'html':
      return toHtml(blocksDocument(blocks), `${blocks.source.label} to ${blocks.target.label}`)
    case 'table':
      return toText(blocksDocument(blocks), Math.min(160, Math.max(80, width)))
  }
}
