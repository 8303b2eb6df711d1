import { byOption, lockOf, lockOption, nameOf } from '../../cli/by-option.ts'
import { defineCommand } from '../../cli/command.ts'
import { columnsOf, print } from '../../cli/print.ts'
import { withDatabase } from '../../cli/with-database.ts'
import { UsageError } from '../../domain/errors.ts'
import { historyParts } from '../../guides/propose/history-parts.ts'
import { reviewParts } from '../../guides/propose/render-proposal.ts'
import { type Decision, decide } from '../../jobs/guides/decide.ts'
import { findGuide } from '../../jobs/guides/find-guide.ts'
import { settle } from '../../jobs/guides/publish-guide.ts'
import { readGuideReview, readRevisions } from '../../jobs/guides/read-guide-status.ts'
import { toMarkdown, toText } from '../../reports/document.ts'

const namesIn = (list: string | undefined) =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

export default defineCommand({
  summary: 'see what is proposed for a guide, and approve or reject it claim by claim',
  args: 'GUIDE',
  options: {
    approve: {
      type: 'string',
      help: 'claims to approve, joined by commas, or all that are open',
      value: 'CLAIMS',
    },
    reject: { type: 'string', help: 'claims to reject, or all; needs --reason', value: 'CLAIMS' },
    reason: { type: 'string', help: 'why they are rejected, or approved', value: 'TEXT' },
    reopen: { type: 'string', help: 'claims to take a decision back of', value: 'CLAIMS' },
    history: { type: 'boolean', help: 'the revisions instead' },
    format: {
      type: 'string',
      help: 'how to write it',
      choices: ['table', 'markdown', 'json'],
      default: 'table',
    },
    ...byOption,
    ...lockOption,
  },
  details: `
Claims that change places are decided together. What is approved is written by requisite guide publish.

Examples:
  requisite guide review 3
  requisite guide review 3 --approve all
  requisite guide review 3 --reject gap-2 --reason "our readers know SQL"`,
  async run(call) {
    const { approve, reject, reopen, reason, history, format } = call.options
    const lock = lockOf(call.options.lock)
    if (reject !== undefined && !reason?.trim())
      throw new UsageError('to reject needs a reason', { hint: 'add --reason "…"' })
    const by = nameOf(call.options.by)
    const now = new Date()
    const shown = await withDatabase(call, async (db) => {
      const { id } = await findGuide(db, String(call.args[0]))
      await settle(db, id)
      const open = (await readGuideReview(db, await findGuide(db, String(id)), now)).claims.filter(
        ({ state }) => state === 'open',
      )
      const meant = (list: string | undefined) =>
        list?.trim() === 'all' ? open.map((claim) => claim.id) : namesIn(list)
      const decisions = [
        ...meant(approve).map((claim): Decision => ({ claim, decision: 'approved', reason })),
        ...meant(reject).map((claim): Decision => ({ claim, decision: 'rejected', reason })),
        ...namesIn(reopen).map((claim): Decision => ({ claim, decision: 'reopened', reason })),
      ]
      if (decisions.length > 0) await decide(db, { guide: id, decisions, by, now, lock })
      const guide = await findGuide(db, String(id))
      return {
        review: await readGuideReview(db, guide, now),
        revisions: history === true ? await readRevisions(db, id) : undefined,
      }
    })
    const { review, revisions } = shown
    if (format === 'json') {
      print(
        call,
        JSON.stringify(revisions === undefined ? review : { guide: review.guide, revisions }, null, 2),
      )
      return undefined
    }
    const parts = revisions === undefined ? reviewParts(review) : historyParts(review.guide, revisions)
    print(call, format === 'markdown' ? toMarkdown(parts) : toText(parts, Math.min(200, columnsOf(call))))
    return undefined
  },
})
