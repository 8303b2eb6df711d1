import { defineCommand } from '../cli/command.ts'
import { filterOptions, filtersFrom } from '../cli/filter-options.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { readTrend } from '../jobs/figures/read-trend.ts'
import { type Format, formats } from '../reports/render-report.ts'
import { renderTrend } from '../reports/render-trend.ts'

export default defineCommand({
  summary: 'how the requirements of a role change from month to month, and what of it is more than chance',
  args: 'ROLE',
  options: {
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    from: { type: 'string', help: 'first posting day; without it 36 months before the last', value: 'DAY' },
    to: { type: 'string', help: 'last posting day', value: 'DAY' },
    ...filterOptions,
  },
  details: `Example:
  requisite trend data-analyst --format csv > data-analyst-trend.csv`,
  async run(call) {
    const role = String(call.args[0])
    const { from, to, format } = call.options
    const taxonomy = taxonomyOf(call)
    const trend = await withDatabase(call, (db) =>
      readTrend(db, { role, from, to, taxonomy, ...filtersFrom(call.options) }),
    )
    print(call, renderTrend(trend, format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
