/** Hacker News "Who is hiring?", by Algolia's public API: https://hn.algolia.com/api */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { decodeEntities, defined, line, plainLine } from '../parse/text.ts'
import { defineSource, type PageRequest } from './source.ts'

const API = 'https://hn.algolia.com/api/v1'

const role =
  /engineer|developer|scientist|analyst|designer|manager|architect|researcher|devops|\bsre\b|administrator|lead\b|head of|director|consultant|programmer|marketer|recruiter|writer|intern\b|\bcto\b|full[- ]?stack|back[- ]?end|front[- ]?end|\bqa\b|\bml\b|\bai\b|product|sales|support|multiple|various|roles|positions/i
const somewhere =
  /remote|on-?site|hybrid|\b(uk|usa?|eu|europe|london|berlin|paris|nyc|sf|new york|san francisco|amsterdam|dublin|toronto|singapore|cambridge|oxford|manchester|edinburgh|bristol|leeds|boston|seattle|austin)\b/i
const money = /[£$€]\s?\d|\d+\s?k\b/i

/** The first line of an advert there, by custom: company | role | place | further facts. */
function readHeadline(html: string) {
  const first = html.split(/<p>|\n/)[0] ?? ''
  const parts = decodeEntities(first.replace(/<[^>]{0,500}>/g, ' '))
    .split(/\s*[|•]\s*/)
    .map((part) => line(part))
    .filter((part) => part !== undefined)
  const [company, ...rest] = parts
  const title = rest.find((part) => role.test(part) && !/^https?:/.test(part) && !money.test(part))
  const place = rest.find((part) => part !== title && somewhere.test(part))
  return {
    company: company?.replace(/\s*\(?\s*https?:\S+\s*$/, '').trim(),
    title,
    place,
    pay: rest.find((part) => money.test(part) && part !== title && part !== place),
    parts: parts.length,
  }
}

const thread = z.object({ objectID: z.string(), title: z.string().nullish() })

export default defineSource({
  id: 'hacker-news',
  publisher: 'Y Combinator, by Algolia',
  docs: 'https://hn.algolia.com/api',
  transport: 'http',
  takes: 'none',
  minDelayMs: 3_000,
  expectedListings: { min: 50, max: 3_000 },
  listsAll: false,
  kinds: ['threads', 'thread', 'comment'],
  format: 'json',
  // Authors are persons: neither name nor profile is read.
  ignoredFields: [
    'author',
    'by',
    'children',
    'kids',
    'options',
    'parent',
    'parent_id',
    'points',
    'story_id',
    'title',
    'type',
    'url',
  ],

  record: z.object({
    id: z.number().int(),
    /** HTML; missing once deleted. */
    text: z.string().nullish(),
    created_at: z.string().nullish(),
    created_at_i: z.number().nullish(),
    time: z.number().nullish(),
    deleted: z.boolean().nullish(),
    dead: z.boolean().nullish(),
  }),

  seeds: () => [
    { kind: 'threads', url: `${API}/search_by_date?tags=story,author_whoishiring&hitsPerPage=12` },
  ],

  read: ({ body, request, target }) => {
    const answer: unknown = JSON.parse(body)
    if (request.kind === 'comment')
      return { records: [z.object({ id: z.number(), text: z.string() }).loose().parse(answer)] }
    if (request.kind === 'thread') {
      return { records: z.object({ children: z.array(z.unknown()) }).parse(answer).children }
    }
    const { hits } = z.object({ hits: z.array(thread) }).parse(answer)
    const months = Number(target.options.months ?? 1)
    const hiring = hits.filter(({ title }) => /who is hiring/i.test(title ?? '')).slice(0, months)
    const follow: PageRequest[] = hiring.map(({ objectID }) => ({
      kind: 'thread',
      url: `${API}/items/${objectID}`,
    }))
    return { records: [], follow }
  },

  toListing: (comment) => {
    if (comment.text == null || comment.deleted || comment.dead) return { skip: 'deleted' }
    const { company, title, place, pay, parts } = readHeadline(comment.text)
    // Without its bars it is talk, or nothing that could be counted under a role.
    if (company === undefined || parts < 2) return { skip: 'a comment that is no advert' }
    return defined({
      id: String(comment.id),
      title: title ?? plainLine(comment.text.split('<p>')[0])?.slice(0, 200) ?? company,
      employer: company.slice(0, 300),
      location: place?.slice(0, 300),
      postedAt: dayOf(comment.created_at) ?? dayOf(comment.created_at_i ?? comment.time),
      html: comment.text,
      url: `https://news.ycombinator.com/item?id=${comment.id}`,
      salaryText: pay?.slice(0, 500),
    })
  },
})
