import { byOption, lockOf, lockOption, nameOf } from '../../cli/by-option.ts'
import { defineCommand } from '../../cli/command.ts'
import { print } from '../../cli/print.ts'
import { withDatabase } from '../../cli/with-database.ts'
import { UsageError } from '../../domain/errors.ts'
import { findGuide } from '../../jobs/guides/find-guide.ts'
import { undoGuide } from '../../jobs/guides/publish-guide.ts'
import { readClaims } from '../../jobs/guides/read-claims.ts'

export default defineCommand({
  summary: 'write an earlier revision of a guide into its file again, as a new one',
  args: 'GUIDE',
  options: {
    to: { type: 'string', help: 'its number; without it the one before the newest', value: 'REVISION' },
    ...byOption,
    ...lockOption,
  },
  details: `
requisite guide review GUIDE --history lists the revisions.

  requisite guide undo 3`,
  async run(call) {
    const { to } = call.options
    if (to !== undefined && !/^\d{1,9}$/.test(to)) throw new UsageError(`--to is a number, not "${to}"`)
    const by = nameOf(call.options.by)
    const { revision, path } = await withDatabase(call, async (db) => {
      const guide = await findGuide(db, String(call.args[0]))
      const options = {
        guide: guide.id,
        by,
        now: new Date(),
        read: readClaims,
        lock: lockOf(call.options.lock),
      }
      const number = to === undefined ? undefined : Number(to)
      return { revision: await undoGuide(db, { ...options, to: number }), path: guide.path }
    })
    print(call, `${path}: revision ${revision}`)
    return undefined
  },
})
