import { defineCommand } from '../cli/command.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { readRoles } from '../jobs/figures/read-roles.ts'
import { type Format, formats } from '../reports/render-report.ts'
import { renderRoles } from '../reports/render-roles.ts'

export default defineCommand({
  summary: 'the roles, with how many vacancies there are of each and how fresh they are',
  options: { format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' } },
  async run(call) {
    const taxonomy = taxonomyOf(call)
    const roles = await withDatabase(call, (db) => readRoles(db, taxonomy))
    print(call, renderRoles(roles, call.options.format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
