/** Greenhouse job boards, public JSON. API: https://developers.greenhouse.io/job-board.html */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { payText } from '../parse/pay.ts'
import { decodeEntities, defined, line } from '../parse/text.ts'
import { defineSource } from './source.ts'

const payRange = z.object({
  min_cents: z.number().nullish(),
  max_cents: z.number().nullish(),
  currency_type: z.string().nullish(),
  title: z.string().nullish(),
})

export default defineSource({
  id: 'greenhouse',
  publisher: 'Greenhouse Software, Inc.',
  docs: 'https://developers.greenhouse.io/job-board.html',
  transport: 'http',
  takes: 'board',
  subject: /^[a-z0-9_-]{1,100}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 2_000 },
  listsAll: true,
  kinds: ['list', 'detail'],
  format: 'json',
  ignoredFields: [
    'ai_disclaimer',
    'ai_opt_out_request_url',
    'application_deadline',
    'compliance',
    'data_compliance',
    'demographic_questions',
    'departments',
    'education',
    'employment',
    'include_ai_disclaimer',
    'internal_job_id',
    'location_questions',
    'metadata',
    'offices',
    'questions',
    'updated_at',
  ],

  record: z.object({
    id: z.number().int(),
    absolute_url: z.url(),
    title: z.string().min(1),
    company_name: z.string().nullish(),
    location: z.object({ name: z.string().nullish() }).nullish(),
    language: z.string().nullish(),
    first_published: z.string().nullish(),
    requisition_id: z.string().nullish(),
    /** HTML, with its entities encoded once more. Missing where the list was asked for without it. */
    content: z.string().nullish(),
    pay_input_ranges: z.array(payRange).nullish(),
  }),

  // `base` is for a mirror or a test board.
  seeds: ({ subject, options }) => [
    {
      kind: 'list',
      url: `${options.base ?? 'https://boards-api.greenhouse.io'}/v1/boards/${subject}/jobs?content=true&pay_transparency=true`,
    },
  ],

  read: ({ body, request }) => {
    const answer: unknown = JSON.parse(body)
    if (request.kind === 'detail') return { records: [answer] }
    const { jobs, meta } = z
      .object({ jobs: z.array(z.unknown()), meta: z.object({ total: z.number() }).nullish() })
      .parse(answer)
    return { records: jobs, ...(meta == null ? {} : { total: meta.total }) }
  },

  toListing: (job, page) => {
    const pay = job.pay_input_ranges?.[0]
    return defined({
      id: String(job.id),
      title: job.title.trim(),
      employer: line(job.company_name) ?? line(page.target.options.employer),
      location: line(job.location?.name),
      postedAt: dayOf(job.first_published),
      html: job.content == null ? undefined : decodeEntities(job.content),
      url: job.absolute_url,
      salaryText: payText({
        min: pay?.min_cents == null ? undefined : pay.min_cents / 100,
        max: pay?.max_cents == null ? undefined : pay.max_cents / 100,
        currency: pay?.currency_type,
      }),
      requisitionId: line(job.requisition_id),
      language: /^[a-z]{2}/i.exec(job.language ?? '')?.[0]?.toLowerCase(),
    })
  },
})
