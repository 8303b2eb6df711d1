import type { Db } from '../../../migrations/database.ts'
import { byOption, nameOf } from '../../cli/by-option.ts'
import { defineCommand } from '../../cli/command.ts'
import { columnsOf, print } from '../../cli/print.ts'
import { progress } from '../../cli/progress.ts'
import { taxonomyOf } from '../../cli/taxonomy-of.ts'
import { withDatabase } from '../../cli/with-database.ts'
import { NotFoundError } from '../../domain/errors.ts'
import { createGuideWords } from '../../guides/audit/context.ts'
import { type ProposalFormat, proposalFormats, renderProposal } from '../../guides/propose/render-proposal.ts'
import { guideFormat } from '../../guides/read/split-guide.ts'
import { checkGuides } from '../../jobs/guides/check-guides.ts'
import { findGuide } from '../../jobs/guides/find-guide.ts'
import { assertUnchanged, readGuideFile } from '../../jobs/guides/guide-file.ts'
import { importGuide } from '../../jobs/guides/import-guides.ts'
import { readClaims } from '../../jobs/guides/read-claims.ts'
import { readGuideReview } from '../../jobs/guides/read-guide-status.ts'

export default defineCommand({
  summary: 'propose what to change in a guide; without one, check every guide that was imported',
  args: '[GUIDE]',
  options: {
    format: { type: 'string', help: 'how to write it', choices: proposalFormats, default: 'table' },
    ...byOption,
  },
  details: `
GUIDE is a file, which is imported if it was not yet, or the number that status shows. What was rejected is not proposed
again until the data move further from the claim. The format diff is a patch of the file.

Examples:
  requisite guide propose guides/data-analyst-to-data-engineer.md
  requisite guide propose 3 --format diff > change.patch
  requisite guide propose`,
  exits: { 1: 'there are proposals that wait for a decision' },
  async run(call) {
    const [asked] = call.args
    const by = nameOf(call.options.by)
    const taxonomy = taxonomyOf(call)
    const words = createGuideWords(taxonomy)
    const now = new Date()
    const check = (db: Db, ids?: number[]) => {
      const bar = progress(call.stderr, 'Checking')
      return checkGuides(db, {
        ...{ ids, taxonomy, words, now, signal: call.signal },
        onChecked: (done) => ids === undefined && bar.update(done, undefined, 'guides'),
      })
    }
    return withDatabase(call, async (db) => {
      if (asked === undefined) {
        const { guides, changed, open } = await check(db)
        print(call, `${guides} guides checked, ${changed} changed, ${open} proposals wait for a decision`)
        return open > 0 ? 1 : 0
      }
      const known = await findGuide(db, asked).catch(async (error: unknown) => {
        if (!(error instanceof NotFoundError) || /^\d+$/.test(asked)) throw error
        const file = await readGuideFile(asked)
        const format = guideFormat(asked, file.text)
        const read = readClaims(file.text, format)
        const { id } = await importGuide(db, { file, format, read, nameRole: words.nameRole, by, now })
        return findGuide(db, String(id))
      })
      await assertUnchanged(known.path, known.content_hash)
      const { open } = await check(db, [known.id])
      const guide = await findGuide(db, String(known.id))
      const review = await readGuideReview(db, guide, now)
      const shown = { review, text: guide.text, read: guide.claims, audit: guide.audit, format: guide.format }
      print(call, renderProposal(shown, call.options.format as ProposalFormat, columnsOf(call)))
      return open > 0 ? 1 : 0
    })
  },
})
