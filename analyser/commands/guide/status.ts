import { defineCommand } from '../../cli/command.ts'
import { columnsOf, print } from '../../cli/print.ts'
import { withDatabase } from '../../cli/with-database.ts'
import { statusParts } from '../../guides/propose/history-parts.ts'
import { readGuideStatus } from '../../jobs/guides/read-guide-status.ts'
import { toMarkdown, toText } from '../../reports/document.ts'

export default defineCommand({
  summary: 'how every guide stands: how many claims are off and by how much, and since when nobody looked',
  options: {
    format: {
      type: 'string',
      help: 'how to write it',
      choices: ['table', 'markdown', 'json'],
      default: 'table',
    },
  },
  details: `
Off: claims that are outdated or contradicted. By: how far, added up as proportions.

  requisite guide status`,
  async run(call) {
    const guides = await withDatabase(call, (db) => readGuideStatus(db, new Date()))
    const { format } = call.options
    if (format === 'json') print(call, JSON.stringify(guides, null, 2))
    else if (guides.length === 0)
      print(call, 'There are no guides yet; requisite guide import FILE takes one in.')
    else {
      const parts = statusParts(guides)
      print(call, format === 'markdown' ? toMarkdown(parts) : toText(parts, Math.min(200, columnsOf(call))))
    }
    return undefined
  },
})
