/**
 * Workable accounts, by the public interface behind the widget on employers' own pages.
 * Documentation: https://help.workable.com/hc/en-us/articles/115012771647
 */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { defined, line, place, places } from '../parse/text.ts'
import { defineSource } from './source.ts'

const where = z.object({
  country: z.string().nullish(),
  city: z.string().nullish(),
  region: z.string().nullish(),
  hidden: z.boolean().nullish(),
})

interface Repeated {
  readonly shortcode?: unknown
  readonly locations?: readonly unknown[]
}

/** A job open in several places comes once for each of them, with the same code. */
function mergeRepeated(jobs: readonly unknown[]): unknown[] {
  const merged = new Map<unknown, Repeated>()
  for (const job of jobs as readonly Repeated[]) {
    const key = job?.shortcode ?? job
    const first = merged.get(key)
    const locations = [...(first?.locations ?? []), ...(job?.locations ?? [])]
    merged.set(key, first === undefined ? job : { ...first, locations })
  }
  return [...merged.values()]
}

export default defineSource({
  id: 'workable',
  publisher: 'Workable Technology Limited',
  docs: 'https://help.workable.com/hc/en-us/articles/115012771647',
  transport: 'http',
  takes: 'board',
  subject: /^[a-z0-9-]{1,100}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 1_500 },
  listsAll: true,
  kinds: ['list'],
  format: 'json',
  ignoredFields: [
    'application_url',
    'created_at',
    'department',
    'education',
    'experience',
    'function',
    'industry',
    'shortlink',
  ],

  record: z.object({
    title: z.string().min(1),
    shortcode: z.string().min(1),
    /** The employer's own reference. */
    code: z.string().nullish(),
    employment_type: z.string().nullish(),
    telecommuting: z.boolean().nullish(),
    url: z.url(),
    published_on: z.string().nullish(),
    country: z.string().nullish(),
    city: z.string().nullish(),
    state: z.string().nullish(),
    locations: z.array(where).nullish(),
    /** Missing where the list was asked for without details. */
    description: z.string().nullish(),
    requirements: z.string().nullish(),
    benefits: z.string().nullish(),
    account: z.string().nullish(),
  }),

  seeds: ({ subject }) => [
    { kind: 'list', url: `https://apply.workable.com/api/v1/widget/accounts/${subject}?details=true` },
  ],

  read: ({ body }) => {
    const { name, jobs } = z
      .object({ name: z.string().nullish(), jobs: z.array(z.unknown()) })
      .parse(JSON.parse(body))
    return {
      records: mergeRepeated(jobs).map((job) =>
        job !== null && typeof job === 'object' ? { ...job, account: name } : job,
      ),
    }
  },

  toListing: (job, page) => {
    const all = (job.locations ?? [])
      .filter(({ hidden }) => hidden !== true)
      .map(({ city, region, country }) => place(city, region, country))
    const location = places(all) ?? place(job.city, job.state, job.country)
    return defined({
      id: job.shortcode,
      title: job.title.trim(),
      employer: line(page.target.options.employer) ?? line(job.account),
      location: job.telecommuting ? [location, 'remote'].filter(Boolean).join(', ') : location,
      postedAt: dayOf(job.published_on),
      html: [job.description, job.requirements, job.benefits].filter(Boolean).join('\n') || undefined,
      url: job.url,
      requisitionId: line(job.code),
      employmentType: line(job.employment_type),
    })
  },
})
