import { defineCommand } from '../cli/command.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { readRelated } from '../jobs/figures/read-related.ts'
import { renderRelated } from '../reports/render-related.ts'
import { type Format, formats } from '../reports/render-report.ts'

export default defineCommand({
  summary:
    'skills that go together with one in a role; without a skill, what sets the role apart from others',
  args: 'ROLE [SKILL]',
  options: { format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' } },
  details: `Examples:
  requisite related backend-developer
  requisite related backend-developer kafka`,
  async run(call) {
    const [role, skill] = call.args as [string, string | undefined]
    const taxonomy = taxonomyOf(call)
    const related = await withDatabase(call, (db) => readRelated(db, { role, skill, taxonomy }))
    print(call, renderRelated(related, call.options.format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
