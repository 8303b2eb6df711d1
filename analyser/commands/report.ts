import { databaseConfig } from '../../migrations/config.ts'
import { openDatabase } from '../../migrations/database.ts'
import { migrate } from '../../migrations/migrate.ts'
import { defineCommand } from '../cli/command.ts'
import { LEAST_SHARE, readReport } from '../jobs/figures/read-report.ts'
import { type Format, formats, renderReport } from '../reports/render-report.ts'
import { loadTaxonomy } from '../taxonomy/load.ts'

export default defineCommand({
  summary: 'what the vacancies of a role ask for, with intervals, tiers and evidence',
  args: 'ROLE',
  options: {
    format: { type: 'string', help: 'how to write it', choices: formats, default: 'table' },
    from: { type: 'string', help: 'first posting day; without it 12 months before the last', value: 'DAY' },
    to: { type: 'string', help: 'last posting day; without it the newest of the role', value: 'DAY' },
    all: { type: 'boolean', help: `list requirements under ${LEAST_SHARE * 100}% as well` },
  },
  details: `Examples:
  requisite report backend-developer
  requisite report data-analyst --from 2026-01-01 --format csv > data-analyst.csv

Shares are of scanned vacancies, not of adverts. analyser/METHOD.md explains every figure.`,
  async run({ args, options, stdout, env, root }) {
    const taxonomy = loadTaxonomy()
    const database = await openDatabase(databaseConfig(root, env))
    try {
      await migrate(database.db)
      const { from, to } = options
      const least = options.all ? 0 : undefined
      const report = await readReport(database.db, { role: String(args[0]), from, to, least, taxonomy })
      const width = (stdout as { columns?: number }).columns
      const top = options.all ? Number.POSITIVE_INFINITY : 30
      const text = renderReport(report, options.format as Format, {
        top,
        ...(width === undefined ? {} : { width }),
      })
      stdout.write(text.endsWith('\n') ? text : `${text}\n`)
    } finally {
      await database.close()
    }
    return undefined
  },
})
