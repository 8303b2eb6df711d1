import { defineCommand } from '../cli/command.ts'
import { progress } from '../cli/progress.ts'
import { withDatabase } from '../cli/with-database.ts'
import { importFiles } from '../jobs/import-listings.ts'
import { assertReadable } from '../jobs/read-listing-file.ts'

export default defineCommand({
  summary: 'bring listings from files into the database',
  args: 'FILE [FILE…]',
  options: {
    source: { type: 'string', help: 'name of the source; without it "file:" and the name of each file' },
  },
  details: `
A file holds one JSON object a line (.jsonl) or is a CSV with a header (.csv); either may be gzipped (.gz).
Fields: id and title; text or html (html is preferred: lists survive in it); employer, location, postedAt (a day or a
timestamp), url, salaryText, requisitionId, employmentType, language. Others are left out, with a warning.
E-mail addresses, phone numbers and names of contacts are removed. All of the files are imported or, if anything in
them is wrong, nothing; importing a file again changes nothing.

  requisite import adverts.jsonl.gz more.csv
  requisite import export.csv --source "Acme jobs"`,
  async run(call) {
    // Before anything is started for a path that is mistyped.
    for (const path of call.args) await assertReadable(path)
    const bar = progress(call.stderr, 'Importing')
    const kb = (bytes: number) => Math.round(bytes / 1024)
    const counts = await withDatabase(call, (db) =>
      importFiles(db, call.args, {
        source: call.options.source?.trim() || undefined,
        signal: call.signal,
        onProgress: (read, total) => bar.update(kb(read), kb(total), 'kilobytes'),
        onWarning: (message) => call.stderr.write(`  note: ${message}\n`),
      }),
    )
    bar.done(
      `${counts.read} listings read: ${counts.added} new, ${counts.changed} changed, ${counts.unchanged} unchanged`,
    )
    return 0
  },
})
