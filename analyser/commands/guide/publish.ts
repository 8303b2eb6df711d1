import { byOption, lockOf, lockOption, nameOf } from '../../cli/by-option.ts'
import { defineCommand } from '../../cli/command.ts'
import { print } from '../../cli/print.ts'
import { withDatabase } from '../../cli/with-database.ts'
import { findGuide } from '../../jobs/guides/find-guide.ts'
import { publishGuide } from '../../jobs/guides/publish-guide.ts'
import { readClaims } from '../../jobs/guides/read-claims.ts'

export default defineCommand({
  summary: "write what was approved into a guide's file, as a new revision",
  args: 'GUIDE',
  options: { ...byOption, ...lockOption },
  details: `
All of it is written or nothing, also when the process is killed on the way; run again it does no more. A file that was
changed by hand since is left alone.

  requisite guide publish 3`,
  exits: { 1: 'something approved is left to be changed by hand' },
  async run(call) {
    const by = nameOf(call.options.by)
    const { revision, changes, left, path } = await withDatabase(call, async (db) => {
      const guide = await findGuide(db, String(call.args[0]))
      const lock = lockOf(call.options.lock)
      const done = await publishGuide(db, { guide: guide.id, by, now: new Date(), read: readClaims, lock })
      return { ...done, path: guide.path }
    })
    const what = changes.map(({ before, after }) => `  ${before} → ${after}`)
    const done =
      revision === null ? 'nothing to publish' : `${path}: revision ${revision}, ${changes.length} claims`
    print(call, [done, ...what, ...left.map(({ claim, why }) => `  ${claim} is left: ${why}`)].join('\n'))
    return left.length > 0 ? 1 : 0
  },
})
