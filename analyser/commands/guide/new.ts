import { defineCommand } from '../../cli/command.ts'
import { columnsOf, print } from '../../cli/print.ts'
import { taxonomyOf } from '../../cli/taxonomy-of.ts'
import { withDatabase } from '../../cli/with-database.ts'
import { type AuditFormat, auditFormats } from '../../guides/audit/render-audit.ts'
import { renderBlocks } from '../../guides/blocks/render-blocks.ts'
import { readBlocks } from '../../jobs/guides/read-blocks.ts'

export default defineCommand({
  summary: 'the facts for a new guide from one role to another, section by section',
  args: 'FROM TO',
  options: {
    format: { type: 'string', help: 'how to write it', choices: auditFormats, default: 'markdown' },
  },
  details: `Example:
  requisite guide new data-analyst data-engineer > draft.md`,
  async run(call) {
    const [source, target] = call.args as [string, string]
    const taxonomy = taxonomyOf(call)
    const blocks = await withDatabase(call, (db) => readBlocks(db, { source, target, taxonomy }))
    print(call, renderBlocks(blocks, call.options.format as AuditFormat, columnsOf(call)))
    return undefined
  },
})
