/** Ashby job boards, public JSON. API: https://developers.ashbyhq.com/docs/public-job-posting-api */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { defined, line, place, places } from '../parse/text.ts'
import { defineSource } from './source.ts'

const address = z
  .object({
    postalAddress: z
      .object({
        addressLocality: z.string().nullish(),
        addressRegion: z.string().nullish(),
        addressCountry: z.string().nullish(),
      })
      .nullish(),
  })
  .nullish()

/** What the boards' own pages ask for: titles and places without the adverts. */
const brief = z.object({
  id: z.string(),
  title: z.string(),
  locationName: z.string().nullish(),
  employmentType: z.string().nullish(),
  secondaryLocations: z.array(z.object({ locationName: z.string().nullish() })).nullish(),
  compensationTierSummary: z.string().nullish(),
})
const briefs = z.object({ data: z.object({ jobBoard: z.object({ jobPostings: z.array(brief) }) }) })

const fromBrief = (posting: z.infer<typeof brief>) => ({
  id: posting.id,
  title: posting.title,
  location: posting.locationName,
  employmentType: posting.employmentType,
  secondaryLocations: posting.secondaryLocations?.map(({ locationName }) => ({ location: locationName })),
  compensation: { compensationTierSummary: posting.compensationTierSummary },
})

export default defineSource({
  id: 'ashby',
  publisher: 'Ashby, Inc.',
  docs: 'https://developers.ashbyhq.com/docs/public-job-posting-api',
  transport: 'http',
  takes: 'board',
  subject: /^[a-z0-9.%_ -]{1,100}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 1_500 },
  listsAll: true,
  kinds: ['list'],
  format: 'json',
  ignoredFields: [
    'applyUrl',
    'department',
    'descriptionPlain',
    'shouldDisplayCompensationOnJobPostings',
    'team',
    'workplaceType',
  ],

  record: z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    location: z.string().nullish(),
    address,
    secondaryLocations: z.array(z.object({ location: z.string().nullish() })).nullish(),
    isRemote: z.boolean().nullish(),
    /** False: reachable by its link alone. */
    isListed: z.boolean().nullish(),
    employmentType: z.string().nullish(),
    publishedAt: z.string().nullish(),
    jobUrl: z.url().nullish(),
    descriptionHtml: z.string().nullish(),
    compensation: z
      .object({
        compensationTierSummary: z.string().nullish(),
        scrapeableCompensationSalarySummary: z.string().nullish(),
      })
      .nullish(),
  }),

  seeds: ({ subject }) => [
    {
      kind: 'list',
      url: `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(decodeURIComponent(subject))}?includeCompensation=true`,
    },
  ],

  read: ({ body }) => {
    const answer: unknown = JSON.parse(body)
    const brief = briefs.safeParse(answer)
    if (brief.success) return { records: brief.data.data.jobBoard.jobPostings.map(fromBrief) }
    return { records: z.object({ jobs: z.array(z.unknown()) }).parse(answer).jobs }
  },

  toListing: (job, page) => {
    if (job.isListed === false) return { skip: 'not listed on its board' }
    const at = job.address?.postalAddress
    const main = line(job.location) ?? place(at?.addressLocality, at?.addressRegion, at?.addressCountry)
    const { scrapeableCompensationSalarySummary, compensationTierSummary } = job.compensation ?? {}
    return defined({
      id: job.id,
      title: job.title.trim(),
      employer:
        line(page.target.options.employer) ??
        (job.jobUrl == null
          ? undefined
          : decodeURIComponent(new URL(job.jobUrl).pathname.split('/')[1] ?? '')),
      location: places([main, ...(job.secondaryLocations ?? []).map(({ location }) => line(location))]),
      postedAt: dayOf(job.publishedAt),
      html: job.descriptionHtml ?? undefined,
      url: job.jobUrl ?? undefined,
      salaryText: (line(scrapeableCompensationSalarySummary) ?? line(compensationTierSummary))?.slice(0, 500),
      employmentType: line(job.employmentType),
    })
  },
})
