import { defineCommand } from '../cli/command.ts'
import { withDatabase } from '../cli/with-database.ts'
import { NotFoundError } from '../domain/errors.ts'
import { importSightings } from '../jobs/import-sightings.ts'

export default defineCommand({
  summary: 'loads on which days the listings of a file were seen, so that open vacancies can be counted',
  args: 'FILE',
  options: { source: { type: 'string', help: 'only listings of this source' } },
  details: `FILE has the columns day (2026-08-31 or 20260831) and id, separated by tabs or commas; .gz as well.
Run \`requisite analyse\` afterwards.`,
  async run(call) {
    const file = String(call.args[0])
    const counts = await withDatabase(call, (db) => importSightings(db, file, call.options.source))
    if (counts.listings === 0) {
      throw new NotFoundError('no-data', `none of the listings in ${file} is known`, {
        hint: 'import the listings first, and check --source',
      })
    }
    call.stdout.write(
      `${counts.sightings} sightings of ${counts.listings} listings, of which ${counts.closed} are closed\n`,
    )
    return undefined
  },
})
