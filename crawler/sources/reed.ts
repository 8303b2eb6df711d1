/** Reed.co.uk, public Jobseeker API with a free key: https://www.reed.co.uk/developers/jobseeker */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { payText } from '../parse/pay.ts'
import { defined, line } from '../parse/text.ts'
import { defineSource, type PageRequest } from './source.ts'

const API = 'https://www.reed.co.uk/api/1.0'
const PAGE = 100

const list = z.object({
  results: z.array(z.looseObject({ jobId: z.number().int() })),
  totalResults: z.number(),
})

function search(url: URL, skip: number): PageRequest {
  const at = new URL(url)
  at.searchParams.set('resultsToSkip', String(skip))
  return { kind: 'list', url: at.href }
}

export default defineSource({
  id: 'reed',
  publisher: 'Reed Online Limited',
  docs: 'https://www.reed.co.uk/developers/jobseeker',
  transport: 'http',
  takes: 'query',
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 10_000 },
  listsAll: false,
  kinds: ['list', 'detail'],
  format: 'json',
  keys: ['REED_API_KEY'],
  ignoredFields: [
    'applicationCount',
    'applications',
    'candidateAddress',
    'employerId',
    'employerProfileId',
    'employerProfileName',
    'expirationDate',
    'externalUrl',
    'graduate',
    'yearlyMaximumSalary',
    'yearlyMinimumSalary',
  ],

  record: z.object({
    jobId: z.number().int(),
    jobTitle: z.string().min(1),
    employerName: z.string().nullish(),
    locationName: z.string().nullish(),
    minimumSalary: z.number().nullish(),
    maximumSalary: z.number().nullish(),
    currency: z.string().nullish(),
    /** As printed; of a job alone, not of the search. */
    salary: z.string().nullish(),
    salaryType: z.string().nullish(),
    /** dd/mm/yyyy, in the search and of a job. */
    date: z.string().nullish(),
    datePosted: z.string().nullish(),
    contractType: z.string().nullish(),
    fullTime: z.boolean().nullish(),
    partTime: z.boolean().nullish(),
    jobUrl: z.url().nullish(),
    /** Of a job the whole advert as HTML; of the search its first 450 characters. */
    jobDescription: z.string().nullish(),
    isOutline: z.boolean().optional(),
  }),

  seeds: ({ subject, options }) => {
    const url = new URL(`${options.base ?? API}/search`)
    url.searchParams.set('keywords', subject)
    if (options.location !== undefined) url.searchParams.set('locationName', options.location)
    url.searchParams.set('resultsToTake', String(PAGE))
    return [search(url, 0)]
  },

  // The key is the user name of basic authentication, without a password.
  authorise: (request, { REED_API_KEY }) => ({
    ...request,
    headers: { ...request.headers, authorization: `Basic ${btoa(`${REED_API_KEY}:`)}` },
  }),

  read: ({ body, request }) => {
    const answer: unknown = JSON.parse(body)
    if (request.kind === 'detail') return { records: [answer] }
    const { results, totalResults } = list.parse(answer)
    const url = new URL(URL.canParse(request.url) ? request.url : `${API}/search`)
    const base = url.href.replace(/\/search.*$/, '')
    const details = results.map((job) => ({
      kind: 'detail',
      url: `${base}/jobs/${job.jobId}`,
      outline: { ...job, isOutline: true },
    }))
    const seen = Number(url.searchParams.get('resultsToSkip') ?? 0) + results.length
    const next = results.length > 0 && seen < totalResults ? [search(url, seen)] : []
    return { records: [], follow: [...details, ...next], total: totalResults }
  },

  toListing: (job) =>
    defined({
      id: String(job.jobId),
      title: job.jobTitle.trim(),
      employer: line(job.employerName),
      location: line(job.locationName),
      postedAt: dayOf(job.datePosted ?? job.date),
      // The beginning of an advert would count as one that asks for little.
      html: job.isOutline ? undefined : (job.jobDescription ?? undefined),
      url: job.jobUrl ?? undefined,
      salaryText:
        line(job.salary) ??
        payText({
          min: job.minimumSalary,
          max: job.maximumSalary,
          currency: job.currency,
          period: job.salaryType?.replace('per annum', 'year'),
        }),
      employmentType:
        [line(job.contractType), job.fullTime && 'full-time', job.partTime && 'part-time']
          .filter(Boolean)
          .join(', ') || undefined,
    }),
})
