import { defineCommand } from '../cli/command.ts'
import { filterOptions, filtersFrom } from '../cli/filter-options.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { LEAST_RESPONSIBILITY, readResponsibilities } from '../jobs/figures/read-responsibilities.ts'
import { type Format, formats } from '../reports/render-report.ts'
import { renderResponsibilities } from '../reports/render-responsibilities.ts'

export default defineCommand({
  summary: 'what somebody in a role does: the duties that its vacancies share, with intervals and quotes',
  args: 'ROLE',
  options: {
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    from: { type: 'string', help: 'first posting day; without it 12 months before the last', value: 'DAY' },
    to: { type: 'string', help: 'last posting day', value: 'DAY' },
    ...filterOptions,
    all: { type: 'boolean', help: `list those under ${LEAST_RESPONSIBILITY * 100}% as well` },
  },
  details: `They come from the deep pass: requisite analyse --deep.

  requisite responsibilities data-analyst --format markdown`,
  async run(call) {
    const role = String(call.args[0])
    const { from, to, all, format } = call.options
    const least = all ? 0 : undefined
    const taxonomy = taxonomyOf(call)
    const found = await withDatabase(call, (db) =>
      readResponsibilities(db, { role, from, to, least, taxonomy, ...filtersFrom(call.options) }),
    )
    print(call, renderResponsibilities(found, format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
