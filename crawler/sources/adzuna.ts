/** Adzuna, public search API with a key: https://developer.adzuna.com/docs/search */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { payText } from '../parse/pay.ts'
import { decodeEntities, defined, line, plainLine } from '../parse/text.ts'
import { defineSource } from './source.ts'

const PAGE = 50
const named = z.object({ display_name: z.string().nullish() }).nullish()

export default defineSource({
  id: 'adzuna',
  publisher: 'Adhunter Limited (Adzuna)',
  docs: 'https://developer.adzuna.com/docs/search',
  transport: 'http',
  takes: 'query',
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 10_000 },
  listsAll: false,
  kinds: ['list'],
  format: 'json',
  keys: ['ADZUNA_APP_ID', 'ADZUNA_APP_KEY'],
  offBecause:
    'its terms (https://developer.adzuna.com/docs/terms_of_service) allow no ongoing aggregate use without consent',
  ignoredFields: ['__CLASS__', 'adref', 'category', 'latitude', 'longitude'],

  record: z.object({
    id: z.union([z.string(), z.number()]),
    title: z.string().min(1),
    /** The first 500 characters: fit for pay and places, not for what an advert asks for. */
    description: z.string().nullish(),
    company: named,
    location: named,
    created: z.string().nullish(),
    redirect_url: z.url().nullish(),
    salary_min: z.number().nullish(),
    salary_max: z.number().nullish(),
    /** "1": Adzuna's own estimate, and nothing that anybody advertised. */
    salary_is_predicted: z.union([z.string(), z.number()]).nullish(),
    contract_type: z.string().nullish(),
    contract_time: z.string().nullish(),
  }),

  seeds: ({ subject, options }) => {
    const url = new URL(`${options.base ?? 'https://api.adzuna.com'}/v1/api/jobs/gb/search/1`)
    url.searchParams.set('what', subject)
    if (options.location !== undefined) url.searchParams.set('where', options.location)
    url.searchParams.set('results_per_page', String(PAGE))
    return [{ kind: 'list', url: url.href }]
  },

  authorise: (request, { ADZUNA_APP_ID = '', ADZUNA_APP_KEY = '' }) => {
    const url = new URL(request.url)
    url.searchParams.set('app_id', ADZUNA_APP_ID)
    url.searchParams.set('app_key', ADZUNA_APP_KEY)
    return { ...request, url: url.href }
  },

  read: ({ body, request }) => {
    const { results, count } = z
      .object({ results: z.array(z.unknown()), count: z.number().nullish() })
      .parse(JSON.parse(body))
    const page = Number(/\/search\/(\d+)/.exec(request.url)?.[1] ?? 1)
    const more = count != null && results.length > 0 && page * PAGE < count
    return {
      records: results,
      ...(count == null ? {} : { total: count }),
      ...(more
        ? { follow: [{ kind: 'list', url: request.url.replace(/\/search\/\d+/, `/search/${page + 1}`) }] }
        : {}),
    }
  },

  toListing: (job) => {
    const predicted = String(job.salary_is_predicted ?? '0') === '1'
    return defined({
      id: String(job.id),
      title: plainLine(job.title) ?? job.title,
      employer: plainLine(job.company?.display_name),
      location: line(job.location?.display_name),
      postedAt: dayOf(job.created),
      text:
        job.description == null ? undefined : decodeEntities(job.description.replace(/<[^>]{0,100}>/g, '')),
      url: job.redirect_url ?? undefined,
      salaryText: predicted
        ? undefined
        : payText({ min: job.salary_min, max: job.salary_max, currency: 'GBP' }),
      employmentType:
        [line(job.contract_type), line(job.contract_time?.replace('_', '-'))].filter(Boolean).join(', ') ||
        undefined,
    })
  },
})
