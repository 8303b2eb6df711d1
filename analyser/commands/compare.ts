import { defineCommand } from '../cli/command.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { readComparison } from '../jobs/figures/read-comparison.ts'
import { renderComparison } from '../reports/render-comparison.ts'
import { type Format, formats } from '../reports/render-report.ts'

export default defineCommand({
  summary: 'the gaps from one role to another, what transfers, and the pay of both',
  args: 'FROM TO',
  options: {
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    from: { type: 'string', help: 'first posting day', value: 'DAY' },
    to: { type: 'string', help: 'last posting day', value: 'DAY' },
  },
  details: `Example:
  requisite compare machine-learning-engineer backend-developer`,
  async run(call) {
    const [source, target] = call.args as [string, string]
    const { from, to, format } = call.options
    const taxonomy = taxonomyOf(call)
    const comparison = await withDatabase(call, (db) =>
      readComparison(db, { source, target, from, to, taxonomy }),
    )
    print(call, renderComparison(comparison, format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
