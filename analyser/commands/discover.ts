import { defineCommand } from '../cli/command.ts'
import { filterOptions, filtersFrom } from '../cli/filter-options.ts'
import { columnsOf, print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withDatabase } from '../cli/with-database.ts'
import { readTerms } from '../jobs/figures/read-terms.ts'
import { type Format, formats } from '../reports/render-report.ts'
import { renderTerms } from '../reports/render-terms.ts'
import { ownTaxonomyFolder } from '../taxonomy/config.ts'
import { rejectedTerms } from '../taxonomy/own-taxonomy.ts'

export default defineCommand({
  summary: 'terms of requirements that the taxonomy lacks and that may name new skills, with examples',
  options: {
    role: { type: 'string', help: 'only in vacancies of this role', value: 'ROLE' },
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    from: { type: 'string', help: 'first posting day; without it the last 12 months', value: 'DAY' },
    to: { type: 'string', help: 'last posting day', value: 'DAY' },
    ...filterOptions,
    all: { type: 'boolean', help: 'every term, not only the 50 most probable' },
  },
  details: `They come from the deep pass: requisite analyse --deep.

  requisite discover --role data-engineer
  requisite discover accept "Apache Foo" --kind tool
  requisite discover reject "business value" stuff`,
  async run(call) {
    const { role, from, to, all, format } = call.options
    const found = await withDatabase(call, (db) =>
      readTerms(db, {
        ...{ role, from, to, taxonomy: taxonomyOf(call), ...filtersFrom(call.options) },
        rejected: rejectedTerms(ownTaxonomyFolder(call.root, call.env)),
        most: all ? Number.POSITIVE_INFINITY : undefined,
      }),
    )
    print(call, renderTerms(found, format as Format, { width: columnsOf(call) }))
    return undefined
  },
})
