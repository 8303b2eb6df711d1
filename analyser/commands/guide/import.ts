import { byOption, nameOf } from '../../cli/by-option.ts'
import { defineCommand } from '../../cli/command.ts'
import { print } from '../../cli/print.ts'
import { taxonomyOf } from '../../cli/taxonomy-of.ts'
import { withDatabase } from '../../cli/with-database.ts'
import { createRoleNamer } from '../../guides/audit/name-role.ts'
import { guideFormat } from '../../guides/read/split-guide.ts'
import { readGuideFile } from '../../jobs/guides/guide-file.ts'
import { guideFiles } from '../../jobs/guides/guide-files.ts'
import { importGuide } from '../../jobs/guides/import-guides.ts'
import { readClaims } from '../../jobs/guides/read-claims.ts'

export default defineCommand({
  summary: 'take guides in, or what was changed in them by hand',
  args: 'FILE…',
  options: byOption,
  details: `
Decisions about claims that still say the same stay. A folder is every .txt, .md and .html in it.

  requisite guide import guides/`,
  async run(call) {
    const by = nameOf(call.options.by)
    const nameRole = createRoleNamer(taxonomyOf(call))
    const files = await guideFiles(call.args)
    const counts = { new: 0, changed: 0, unchanged: 0 }
    await withDatabase(call, async (db) => {
      for (const path of files) {
        call.signal.throwIfAborted()
        const file = await readGuideFile(path)
        const format = guideFormat(path, file.text)
        const read = readClaims(file.text, format)
        const { outcome } = await importGuide(db, { file, format, read, nameRole, by, now: new Date() })
        counts[outcome]++
      }
    })
    print(
      call,
      `${files.length} guides: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged`,
    )
    return undefined
  },
})
