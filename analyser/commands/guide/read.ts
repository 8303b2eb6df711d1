import { defineCommand } from '../../cli/command.ts'
import { columnsOf, print } from '../../cli/print.ts'
import { renderClaims } from '../../guides/read/render-claims.ts'
import { guideFormat } from '../../guides/read/split-guide.ts'
import { readGuideFile } from '../../jobs/guides/guide-file.ts'
import { readClaims } from '../../jobs/guides/read-claims.ts'

export default defineCommand({
  summary: 'find the claims of a career-change guide (no database)',
  args: 'FILE',
  options: {
    format: { type: 'string', help: 'how to write it', choices: ['table', 'json'], default: 'table' },
  },
  details: `
Reads plain text, Markdown or HTML. Offsets in the JSON are UTF-16 units of the file's text. What looks like a claim and
cannot be read safely is listed with the reason.

Example:
  requisite guide read guides/data-analyst-to-data-engineer.md --format json`,
  async run(call) {
    const path = call.args[0] as string
    const { text } = await readGuideFile(path)
    const read = readClaims(text, guideFormat(path, text))
    print(
      call,
      call.options.format === 'json' ? `${JSON.stringify(read)}\n` : renderClaims(read, columnsOf(call)),
    )
    return undefined
  },
})
