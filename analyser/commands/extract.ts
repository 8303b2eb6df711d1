import { createInterface } from 'node:readline'
import { z } from 'zod'
import { defineCommand } from '../cli/command.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { createExtractor } from '../extract/extract.ts'
import { htmlToText } from '../extract/html-to-text.ts'

const line = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    title: z.string().default(''),
    employer: z.string().nullish(),
    text: z.string().nullish(),
    html: z.string().nullish(),
  })
  .refine(
    (advert) => typeof advert.text === 'string' || typeof advert.html === 'string',
    'needs "text" or "html"',
  )

/** The id of a line that is wrong otherwise, if it can be told. */
function idOf(parsed: unknown): string | null {
  const id = typeof parsed === 'object' && parsed !== null && 'id' in parsed ? parsed.id : null
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

export default defineCommand({
  summary: 'Read adverts from standard input and print what each asks for (no database)',
  details: `
One JSON object a line in, one a line out, in order.
In:  {"id","title","employer"?,"text"} or with "html" in place of "text"
Out: {"id","scanned","mentions":[{"skill","label","kind","level","start","end","quote","anyOf"}],"salary","seniority","role"}
Offsets are UTF-16, into "text"; for "html" into the text made from it, which is then returned as "text".
A line that cannot be read gives {"id","error"} in its place.

  requisite extract < adverts.jsonl > mentions.jsonl`,
  exits: { 1: 'some lines could not be read' },
  async run(call) {
    const { stdin, stdout, signal } = call
    const extract = createExtractor(taxonomyOf(call))
    let failed = false
    for await (const raw of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY, signal })) {
      if (raw.trim() === '') continue
      let parsed: unknown
      let out: unknown
      try {
        parsed = JSON.parse(raw)
        const { id, title, employer, text, html } = line.parse(parsed)
        const plain = text ?? htmlToText(html as string)
        const { scanned, mentions, salary, seniority, role } = extract({
          title,
          employer: employer ?? undefined,
          text: plain,
        })
        out = {
          id,
          scanned,
          mentions: mentions.map(({ sentence, section, ...mention }) => mention),
          salary,
          seniority,
          role,
          ...(typeof text === 'string' ? {} : { text: plain }),
        }
      } catch (error) {
        failed = true
        const message =
          error instanceof z.ZodError
            ? z.prettifyError(error).replace(/^✖ /, '').replaceAll('\n', ' ')
            : (error as Error).message
        out = { id: idOf(parsed), error: message }
      }
      if (!stdout.write(`${JSON.stringify(out)}\n`))
        await new Promise((drained) => stdout.once('drain', drained))
    }
    return failed ? 1 : 0
  },
})
