/** Remotive, public API of remote jobs: https://github.com/remotive-com/remote-jobs-api */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { defined, line } from '../parse/text.ts'
import { defineSource } from './source.ts'

export default defineSource({
  id: 'remotive',
  publisher: 'Remotive',
  docs: 'https://github.com/remotive-com/remote-jobs-api',
  transport: 'http',
  takes: 'query',
  // Its terms ask for at most a few requests a day: one a query.
  minDelayMs: 30_000,
  expectedListings: { min: 1, max: 3_000 },
  listsAll: false,
  kinds: ['list'],
  format: 'json',
  ignoredFields: ['category', 'company_logo', 'company_logo_url', 'tags'],

  record: z.object({
    id: z.number().int(),
    url: z.url(),
    title: z.string().min(1),
    company_name: z.string().nullish(),
    job_type: z.string().nullish(),
    publication_date: z.string().nullish(),
    candidate_required_location: z.string().nullish(),
    salary: z.string().nullish(),
    description: z.string().nullish(),
  }),

  seeds: ({ subject }) => [
    { kind: 'list', url: `https://remotive.com/api/remote-jobs?search=${encodeURIComponent(subject)}` },
  ],

  read: ({ body }) => {
    const answer = z
      .object({ jobs: z.array(z.unknown()), 'job-count': z.number().nullish() })
      .parse(JSON.parse(body))
    return { records: answer.jobs, ...(answer['job-count'] == null ? {} : { total: answer['job-count'] }) }
  },

  toListing: (job) => {
    const where = line(job.candidate_required_location)
    return defined({
      id: String(job.id),
      title: job.title.trim(),
      employer: line(job.company_name),
      location: where === undefined ? 'Remote' : `${where} (remote)`,
      postedAt: dayOf(job.publication_date),
      html: job.description ?? undefined,
      url: job.url,
      salaryText: line(job.salary)?.slice(0, 500),
      employmentType: line(job.job_type?.replaceAll('_', '-')),
    })
  },
})
