import { defineCommand } from '../cli/command.ts'
import { filterOptions, filtersFrom } from '../cli/filter-options.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { UsageError } from '../domain/errors.ts'
import { loadPayReference } from '../jobs/figures/load-pay-reference.ts'
import { readPay } from '../jobs/figures/read-pay.ts'
import { renderPay } from '../reports/render-pay.ts'
import { type Format, formats } from '../reports/render-report.ts'

export default defineCommand({
  summary: 'what the vacancies of a role pay, by seniority, region and contract, and the bands for a guide',
  args: '[ROLE]',
  options: {
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    from: { type: 'string', help: 'first posting day', value: 'DAY' },
    to: { type: 'string', help: 'last posting day', value: 'DAY' },
    ...filterOptions,
    reference: {
      type: 'string',
      help: 'load official earnings from a CSV with soc, p25, median, p75',
      value: 'FILE',
    },
    'reference-source': { type: 'string', help: 'where they are from', default: 'ONS ASHE', value: 'NAME' },
    'reference-year': { type: 'string', help: 'the year they are of', value: 'YEAR' },
  },
  details: `Examples:
  requisite pay backend-developer
  requisite pay --reference ashe-table-14.csv --reference-year 2025`,
  async run(call) {
    const { from, to, format, reference } = call.options
    const [role] = call.args
    if (reference !== undefined) {
      const year = Number(call.options['reference-year'])
      if (!Number.isInteger(year) || year < 1997 || year > 2100) {
        throw new UsageError('--reference needs --reference-year, such as 2025')
      }
      const source = call.options['reference-source']
      const rows = await withDatabase(call, (db) => loadPayReference(db, reference, source, year))
      call.stderr.write(`${rows} occupations of ${source} ${year} loaded\n`)
      if (role === undefined) return undefined
    }
    if (role === undefined)
      throw new UsageError('requisite pay needs ROLE', { hint: '`requisite roles` lists them' })
    const taxonomy = taxonomyOf(call)
    const pay = await withDatabase(call, (db) =>
      readPay(db, { role, from, to, taxonomy, ...filtersFrom(call.options) }),
    )
    print(call, renderPay(pay, format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
