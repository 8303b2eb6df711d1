import { createInterface } from 'node:readline'
import { z } from 'zod'
import { defineCommand } from '../cli/command.ts'
import { type ClusterInput, cluster } from '../dedupe/cluster.ts'
import { htmlToText } from '../extract/html-to-text.ts'

const given = z
  .string()
  .nullish()
  .transform((value) => (value === null || value?.trim() === '' ? undefined : value))

const line = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    title: z.string().nullish(),
    employer: given,
    location: given,
    postedAt: given,
    text: z.string().nullish(),
    html: z.string().nullish(),
    url: given,
    source: given,
    requisitionId: given,
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

interface Unreadable {
  readonly id: string | null
  readonly error: string
}

/** A listing as one source knows it: what comes with the same source and id again is the same listing. */
const listingOf = (source: string | undefined, id: string) => JSON.stringify([source ?? null, id])

export default defineCommand({
  summary: 'Read listings from standard input and print which are adverts of one vacancy (no database)',
  details: `
One JSON object a line in, one a line out, in order.
In:  {"id","title","employer"?,"location"?,"postedAt"?,"text","url"?,"source"?,"requisitionId"?} or with "html" in place of "text"
Out: {"id","vacancy","tier"}: vacancy is the id of its first listing; tier is the rule that put the listing there:
     first, source-id, url, requisition, same-text, repost, near-text
A line that cannot be read gives {"id","error"} in its place.

  requisite cluster < listings.jsonl > vacancies.jsonl`,
  exits: { 1: 'some lines could not be read' },
  async run({ stdin, stdout, signal }) {
    const listings: ClusterInput[] = []
    const names: string[] = []
    const known = new Map<string, number>()
    /** What stands in each line: the number of a listing, whether it was known before, or an error. */
    const lines: ({ readonly at: number; readonly again: boolean } | Unreadable)[] = []
    for await (const raw of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY, signal })) {
      if (raw.trim() === '') continue
      let parsed: unknown
      try {
        parsed = JSON.parse(raw)
        const { id, title, text, html, ...rest } = line.parse(parsed)
        const key = listingOf(rest.source, id)
        const before = known.get(key)
        const at = before ?? listings.length
        lines.push({ at, again: before !== undefined })
        if (before !== undefined) continue
        known.set(key, at)
        names.push(id)
        listings.push({ ...rest, id: at, title: title ?? '', text: text ?? htmlToText(html as string) })
      } catch (error) {
        const message =
          error instanceof z.ZodError
            ? z.prettifyError(error).replace(/^✖ /, '').replaceAll('\n', ' ')
            : (error as Error).message
        lines.push({ id: idOf(parsed), error: message })
      }
    }
    const clustered = cluster(listings)
    for (const entry of lines) {
      const found = 'at' in entry ? clustered[entry.at] : undefined
      const out =
        'at' in entry && found !== undefined
          ? {
              id: names[entry.at],
              vacancy: names[found.vacancy],
              tier: entry.again ? 'source-id' : found.tier,
            }
          : entry
      if (!stdout.write(`${JSON.stringify(out)}\n`))
        await new Promise((drained) => stdout.once('drain', drained))
    }
    return lines.some((entry) => 'error' in entry) ? 1 : 0
  },
})
