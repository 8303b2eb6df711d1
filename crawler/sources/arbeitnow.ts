/** Arbeitnow, free job board API: https://www.arbeitnow.com/blog/job-board-api */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { defined, line } from '../parse/text.ts'
import { defineSource } from './source.ts'

export default defineSource({
  id: 'arbeitnow',
  publisher: 'Arbeitnow',
  docs: 'https://www.arbeitnow.com/blog/job-board-api',
  transport: 'http',
  takes: 'none',
  minDelayMs: 3_000,
  expectedListings: { min: 50, max: 20_000 },
  listsAll: false,
  kinds: ['list'],
  format: 'json',
  ignoredFields: ['tags'],

  record: z.object({
    slug: z.string().min(1),
    company_name: z.string().nullish(),
    title: z.string().min(1),
    description: z.string().nullish(),
    remote: z.boolean().nullish(),
    url: z.url(),
    job_types: z.array(z.string()).nullish(),
    location: z.string().nullish(),
    /** Seconds since 1970. */
    created_at: z.number().nullish(),
  }),

  seeds: () => [{ kind: 'list', url: 'https://www.arbeitnow.com/api/job-board-api' }],

  read: ({ body }) => {
    const { data, links } = z
      .object({ data: z.array(z.unknown()), links: z.object({ next: z.url().nullish() }).nullish() })
      .parse(JSON.parse(body))
    const next = links?.next
    return {
      records: data,
      ...(next == null || data.length === 0 ? {} : { follow: [{ kind: 'list', url: next }] }),
    }
  },

  toListing: (job) =>
    defined({
      id: job.slug,
      title: job.title.trim(),
      employer: line(job.company_name),
      location: job.remote ? [line(job.location), 'remote'].filter(Boolean).join(', ') : line(job.location),
      postedAt: dayOf(job.created_at),
      html: job.description ?? undefined,
      url: job.url,
      employmentType: job.job_types?.join(', ').slice(0, 100) || undefined,
    }),
})
