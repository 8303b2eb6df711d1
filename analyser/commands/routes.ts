import { defineCommand } from '../cli/command.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { readRoutes } from '../jobs/figures/read-routes.ts'
import { type Format, formats } from '../reports/render-report.ts'
import { renderRoutes } from '../reports/render-routes.ts'

export default defineCommand({
  summary:
    'ways from one role to another: bridging roles, other roles out of and into them, entry against senior',
  args: 'FROM TO',
  options: { format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' } },
  details: `Example:
  requisite routes data-analyst machine-learning-engineer`,
  async run(call) {
    const [source, target] = call.args as [string, string]
    const taxonomy = taxonomyOf(call)
    const routes = await withDatabase(call, (db) => readRoutes(db, { source, target, taxonomy }))
    print(call, renderRoutes(routes, call.options.format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
