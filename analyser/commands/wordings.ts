import { defineCommand } from '../cli/command.ts'
import { filterOptions, filtersFrom } from '../cli/filter-options.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { LEAST_FORM, readWordings } from '../jobs/figures/read-wordings.ts'
import { type Format, formats } from '../reports/render-report.ts'
import { renderWordings } from '../reports/render-wordings.ts'

export default defineCommand({
  summary: 'how adverts word a skill: its forms, each with its share of the vacancies that name it',
  args: 'SKILL',
  options: {
    role: { type: 'string', help: 'only in vacancies of this role', value: 'ROLE' },
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    all: { type: 'boolean', help: `list forms under ${LEAST_FORM * 100}% as well` },
    from: {
      type: 'string',
      help: 'first posting day; without it the last 12 months that there are',
      value: 'DAY',
    },
    to: { type: 'string', help: 'last posting day', value: 'DAY' },
    ...filterOptions,
  },
  details: `Examples:
  requisite wordings nodejs
  requisite wordings "CI/CD" --role backend-developer --format markdown`,
  async run(call) {
    const skill = String(call.args[0])
    const { role, from, to, all, format } = call.options
    const least = all ? 0 : undefined
    const taxonomy = taxonomyOf(call)
    const found = await withDatabase(call, (db) =>
      readWordings(db, { skill, role, from, to, least, taxonomy, ...filtersFrom(call.options) }),
    )
    print(call, renderWordings(found, format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
