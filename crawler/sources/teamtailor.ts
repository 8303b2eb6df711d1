/**
 * Teamtailor career sites, by the JSON Feed (https://jsonfeed.org/version/1.1) that each of them publishes at /jobs.json.
 * Its items carry a schema.org JobPosting.
 */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { fromJobPosting, jobPosting } from '../parse/job-posting.ts'
import { defined, line } from '../parse/text.ts'
import { defineSource } from './source.ts'

export default defineSource({
  id: 'teamtailor',
  publisher: 'Teamtailor AB',
  docs: 'https://jsonfeed.org/version/1.1',
  transport: 'http',
  takes: 'board',
  subject: /^[a-z0-9-]{1,60}(\.[a-z0-9-]{1,60}){0,4}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 1_000 },
  listsAll: true,
  kinds: ['list'],
  format: 'json',
  ignoredFields: [
    'attachments',
    'author',
    'authors',
    'banner_image',
    'date_modified',
    'image',
    'summary',
    'tags',
  ],

  record: z.object({
    id: z.union([z.string(), z.number()]),
    title: z.string().min(1),
    url: z.url(),
    date_published: z.string().nullish(),
    content_html: z.string().nullish(),
    content_text: z.string().nullish(),
    language: z.string().nullish(),
    _jobposting: jobPosting.nullish(),
    feedTitle: z.string().nullish(),
  }),

  seeds: ({ subject }) => [
    {
      kind: 'list',
      url: `https://${subject.includes('.') ? subject : `${subject}.teamtailor.com`}/jobs.json`,
    },
  ],

  read: ({ body }) => {
    const feed = z
      .object({ title: z.string().nullish(), next_url: z.url().nullish(), items: z.array(z.looseObject({})) })
      .parse(JSON.parse(body))
    const records = feed.items.map((item) => ({ ...item, feedTitle: feed.title }))
    return { records, ...(feed.next_url == null ? {} : { follow: [{ kind: 'list', url: feed.next_url }] }) }
  },

  toListing: (item, page) => {
    const stated = item._jobposting == null ? undefined : fromJobPosting(item._jobposting)
    return defined({
      ...stated,
      id: String(item.id),
      title: item.title.trim(),
      employer: stated?.employer ?? line(page.target.options.employer) ?? line(item.feedTitle),
      postedAt: dayOf(item.date_published) ?? stated?.postedAt,
      html: item.content_html ?? stated?.html,
      text:
        item.content_html == null && stated?.html === undefined
          ? (item.content_text ?? stated?.text)
          : undefined,
      url: item.url,
      language: /^[a-z]{2}/i.exec(item.language ?? '')?.[0]?.toLowerCase() ?? stated?.language,
    })
  },
})
