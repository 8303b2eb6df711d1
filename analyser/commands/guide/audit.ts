import { defineCommand } from '../../cli/command.ts'
import { columnsOf, print } from '../../cli/print.ts'
import { progress } from '../../cli/progress.ts'
import { taxonomyOf } from '../../cli/taxonomy-of.ts'
import { withDatabase } from '../../cli/with-database.ts'
import type { GuideAudit } from '../../domain/guide-audit.ts'
import { type AuditFormat, auditFormats, renderAudit } from '../../guides/audit/render-audit.ts'
import { renderAudits } from '../../guides/audit/render-audits.ts'
import { auditGuides } from '../../jobs/guides/audit-guides.ts'
import { guideFiles } from '../../jobs/guides/guide-files.ts'
import { readGuides } from '../../jobs/guides/read-guides.ts'

const isOff = ({ counts }: GuideAudit) => counts.outdated + counts.contradicted > 0

export default defineCommand({
  summary: "hold a guide's claims against today's figures",
  args: 'FILE…',
  options: { format: { type: 'string', help: 'how to write it', choices: auditFormats, default: 'table' } },
  details: `
A file that is not in the database is audited as well; nothing is kept. Of several files, or a folder, a line each is
printed, in JSON an object a line.

Examples:
  requisite guide audit guides/data-analyst-to-data-engineer.md
  requisite guide audit guide.html --format html > audit.html
  requisite guide audit guides/`,
  exits: { 1: 'a claim is outdated or contradicted' },
  async run(call) {
    const format = call.options.format as AuditFormat
    const taxonomy = taxonomyOf(call)
    const files = await guideFiles(call.args)
    const guides = await readGuides(files)
    const bar = progress(call.stderr, 'Auditing')
    const audits = await withDatabase(call, (db) =>
      auditGuides(db, guides, {
        taxonomy,
        signal: call.signal,
        onAudited: (done) => files.length > 1 && bar.update(done, files.length, 'guides'),
      }),
    )
    const [only] = audits
    print(
      call,
      audits.length === 1 && only !== undefined
        ? renderAudit(only, format, columnsOf(call))
        : renderAudits(
            audits.map((audit, at) => ({ file: files[at] as string, audit })),
            format,
            columnsOf(call),
          ),
    )
    return audits.some(isOff) ? 1 : 0
  },
})
