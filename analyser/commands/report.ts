import { defineCommand } from '../cli/command.ts'
import { filterOptions, filtersFrom } from '../cli/filter-options.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { LEAST_SHARE, readReport } from '../jobs/figures/read-report.ts'
import { type Format, formats, renderReport } from '../reports/render-report.ts'

export default defineCommand({
  summary: 'what the vacancies of a role ask for, with intervals, tiers and evidence',
  args: 'ROLE',
  options: {
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    from: { type: 'string', help: 'first posting day; without it 12 months before the last', value: 'DAY' },
    to: { type: 'string', help: 'last posting day; without it the newest of the role', value: 'DAY' },
    ...filterOptions,
    all: { type: 'boolean', help: `list requirements under ${LEAST_SHARE * 100}% as well` },
  },
  details: `Examples:
  requisite report backend-developer
  requisite report data-analyst --from 2026-01-01 --format csv > data-analyst.csv

Shares are of scanned vacancies, not of adverts. analyser/METHOD.md explains every figure.`,
  async run(call) {
    const { from, to, all, format } = call.options
    const role = String(call.args[0])
    const taxonomy = taxonomyOf(call)
    const least = all ? 0 : undefined
    const report = await withDatabase(call, (db) =>
      readReport(db, { role, from, to, least, taxonomy, ...filtersFrom(call.options) }),
    )
    const top = all ? Number.POSITIVE_INFINITY : 30
    print(call, renderReport(report, format as Format, { top, width: columnsOf(call) }))
    return undefined
  },
})
