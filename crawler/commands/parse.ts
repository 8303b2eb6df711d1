import { readFile } from 'node:fs/promises'
import { defineCommand } from '../../analyser/cli/command.ts'
import { NotFoundError } from '../../analyser/domain/errors.ts'
import { htmlToText } from '../../analyser/extract/html-to-text.ts'
import { parseFile, printable } from '../parse/parse-file.ts'
import { loadSource } from '../sources/load.ts'

export default defineCommand({
  summary: "read the listings out of a saved payload or page, with a source's adapter",
  args: 'SOURCE FILE',
  options: {
    url: { type: 'string', help: 'the address that the page came from' },
    kind: { type: 'string', help: 'which of the pages of the source it is; without it the first that fits' },
    board: { type: 'string', help: 'the board, query or address that it is of' },
    employer: { type: 'string', help: 'the employer, where the payload does not say' },
    day: { type: 'string', value: 'DATE', help: 'the day it was saved, for "3 days ago"; without it today' },
  },
  details: `
Prints one listing a line as JSON, with \`text\` made of its \`html\`, and warnings on standard error. Nothing is fetched
and nothing is stored. FILE may be gzipped.

  requisite parse greenhouse board.json
  requisite parse jobposting page.html --url https://example.org/jobs/17`,
  exits: { 1: 'some records could not be read, or there are none' },
  async run(call) {
    const [id = '', path = ''] = call.args
    const source = await loadSource(id)
    const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
      throw new NotFoundError('no-such-file', `${path} cannot be read: ${cause.code ?? cause.message}`, {
        cause,
      })
    })
    const { url, kind, board, employer, day = new Date().toISOString().slice(0, 10) } = call.options
    const parsed = parseFile(source, {
      ...{ bytes, url, kind, day, subject: board },
      options: employer === undefined ? {} : { employer },
    })
    for (const listing of parsed.listings) {
      const text = listing.html === undefined ? listing.text : htmlToText(listing.html)
      call.stdout.write(`${JSON.stringify(printable(listing, text))}\n`)
    }
    const warn = (text: string) => call.stderr.write(`requisite parse: ${text}\n`)
    for (const reason of parsed.rejected) warn(`refused: ${reason}`)
    for (const [reason, times] of Object.entries(parsed.skipped)) warn(`left out: ${reason} (${times})`)
    for (const [key, times] of Object.entries(parsed.unknownFields))
      warn(`unknown field "${key}" (${times} records)`)
    if (parsed.listings.length === 0) warn(`${path} holds no listings as a ${parsed.kind} page of ${id}`)
    else if (parsed.follow.length > 0) warn(`${parsed.follow.length} further pages would be fetched`)
    return parsed.rejected.length > 0 || parsed.listings.length === 0 ? 1 : 0
  },
})
