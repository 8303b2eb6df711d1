/** Lever postings, public JSON. API: https://github.com/lever/postings-api */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { payText } from '../parse/pay.ts'
import { defined, joinSections, line, places } from '../parse/text.ts'
import { defineSource } from './source.ts'

const intervals: Readonly<Record<string, string>> = {
  'per-year-salary': 'year',
  'per-month-salary': 'month',
  'per-week-salary': 'week',
  'per-day-wage': 'day',
  'per-hour-wage': 'hour',
}

export default defineSource({
  id: 'lever',
  publisher: 'Lever, Inc.',
  docs: 'https://github.com/lever/postings-api',
  transport: 'http',
  takes: 'board',
  subject: /^[a-z0-9._-]{1,100}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 1_500 },
  listsAll: true,
  kinds: ['list', 'detail'],
  format: 'json',
  // The plain texts say the same as the HTML, which keeps lists apart.
  ignoredFields: [
    'additionalPlain',
    'applyUrl',
    'descriptionBody',
    'descriptionBodyPlain',
    'descriptionPlain',
    'opening',
    'openingPlain',
    'salaryDescriptionPlain',
    'workplaceType',
  ],

  record: z.object({
    id: z.string().min(1),
    text: z.string().min(1),
    hostedUrl: z.url(),
    createdAt: z.number().nullish(),
    categories: z
      .object({
        commitment: z.string().nullish(),
        location: z.string().nullish(),
        allLocations: z.array(z.string()).nullish(),
      })
      .nullish(),
    country: z.string().nullish(),
    /** Opening and body in one. */
    description: z.string().nullish(),
    lists: z.array(z.object({ text: z.string().nullish(), content: z.string().nullish() })).nullish(),
    additional: z.string().nullish(),
    salaryRange: z
      .object({
        min: z.number().nullish(),
        max: z.number().nullish(),
        currency: z.string().nullish(),
        interval: z.string().nullish(),
      })
      .nullish(),
    salaryDescription: z.string().nullish(),
  }),

  // Customers in Europe are on a host of their own: `with: { region: eu }`.
  seeds: ({ subject, options }) => [
    {
      kind: 'list',
      url: `https://api.${options.region === 'eu' ? 'eu.' : ''}lever.co/v0/postings/${subject}?mode=json`,
    },
  ],

  read: ({ body, request }) => {
    const answer: unknown = JSON.parse(body)
    return { records: request.kind === 'detail' ? [answer] : z.array(z.unknown()).parse(answer) }
  },

  toListing: (posting, page) => {
    const { categories, salaryRange } = posting
    return defined({
      id: posting.id,
      title: posting.text.trim(),
      // The payload does not say whose board it is; the address does.
      employer: line(page.target.options.employer) ?? new URL(posting.hostedUrl).pathname.split('/')[1],
      location:
        places([line(categories?.location), ...(categories?.allLocations ?? []).map(line)]) ??
        line(posting.country),
      postedAt: dayOf(posting.createdAt),
      html: joinSections([
        { html: posting.description },
        ...(posting.lists ?? []).map(({ text, content }) => ({
          heading: text,
          html: content?.trim() ? `<ul>${content}</ul>` : undefined,
        })),
        { html: posting.additional },
        { html: posting.salaryDescription },
      ]),
      url: posting.hostedUrl,
      salaryText: payText({ ...salaryRange, period: intervals[salaryRange?.interval ?? ''] }),
      employmentType: line(categories?.commitment)?.slice(0, 100),
    })
  },
})
