/**
 * Workday career sites, by the JSON that their own pages read (cxs). It is not documented for others; robots.txt of each
 * site is obeyed as everywhere.
 */
import { z } from 'zod'
import { dayOf, daysAgo } from '../parse/dates.ts'
import { defined, line, places } from '../parse/text.ts'
import { defineSource, type PageRequest } from './source.ts'

const PAGE = 20
/** `astrazeneca.wd3/Careers`: tenant, data centre, site. */
const board = /^([a-z0-9_-]+)\.(wd\d+)\/([\w-]+)$/i

const posting = z.looseObject({ title: z.string().nullish(), externalPath: z.string().nullish() })
const list = z.object({ total: z.number(), jobPostings: z.array(posting) })

function listRequest(url: string, offset: number): PageRequest {
  return { kind: 'list', url, json: { appliedFacets: {}, limit: PAGE, offset, searchText: '' } }
}

const offsetOf = (request: PageRequest): number =>
  z.object({ offset: z.number() }).catch({ offset: 0 }).parse(request.json).offset

export default defineSource({
  id: 'workday',
  publisher: 'Workday, Inc.',
  docs: 'https://www.workday.com/en-us/legal.html',
  transport: 'http',
  takes: 'board',
  subject: board,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 5_000 },
  listsAll: true,
  kinds: ['list', 'detail'],
  format: 'json',
  ignoredFields: [
    'bulletFields',
    'canApply',
    'country',
    'endDate',
    'externalPath',
    'includeResumeParsing',
    'jobPostingId',
    'jobPostingSiteId',
    'jobRequisitionLocation',
    'posted',
    'questionnaireId',
    'remoteType',
    'similarJobs',
    'userAuthenticated',
  ],

  record: z.object({
    id: z.string().nullish(),
    title: z.string().min(1),
    jobReqId: z.string().nullish(),
    jobDescription: z.string().nullish(),
    location: z.string().nullish(),
    /** Of a list: one place, or "3 Locations". */
    locationsText: z.string().nullish(),
    additionalLocations: z.array(z.string()).nullish(),
    postedOn: z.string().nullish(),
    startDate: z.string().nullish(),
    timeType: z.string().nullish(),
    externalUrl: z.url().nullish(),
    employer: z.string().nullish(),
    path: z.string().nullish(),
  }),

  seeds: ({ subject }) => {
    const [, tenant, centre, site] = board.exec(subject) ?? []
    return [listRequest(`https://${tenant}.${centre}.myworkdayjobs.com/wday/cxs/${tenant}/${site}/jobs`, 0)]
  },

  read: ({ body, request }) => {
    const answer: unknown = JSON.parse(body)
    if (request.kind === 'detail') {
      const { jobPostingInfo, hiringOrganization } = z
        .object({
          jobPostingInfo: z.looseObject({}),
          hiringOrganization: z.object({ name: z.string().nullish() }).nullish(),
        })
        .parse(answer)
      const path = URL.canParse(request.url) ? new URL(request.url).pathname : undefined
      return { records: [{ ...jobPostingInfo, employer: hiringOrganization?.name, path }] }
    }
    const { total, jobPostings } = list.parse(answer)
    const base = request.url.replace(/\/jobs$/, '')
    const details = jobPostings.flatMap((entry) =>
      entry.externalPath == null
        ? []
        : [
            {
              kind: 'detail',
              url: `${base}${entry.externalPath}`,
              outline: { ...entry, path: entry.externalPath },
            },
          ],
    )
    // Only the first page says how many there are; an empty page is the end.
    const offset = offsetOf(request)
    const isLast = jobPostings.length < PAGE || (total > 0 && offset + PAGE >= total)
    const next = isLast ? [] : [listRequest(request.url, offset + PAGE)]
    return { records: [], follow: [...details, ...next], ...(total > 0 ? { total } : {}), end: offset > 0 }
  },

  toListing: (job, page) => {
    const fromPath = /_([A-Z0-9]+[\w-]*)$/i.exec(job.path ?? '')?.[1]
    const id = line(job.jobReqId) ?? fromPath ?? line(job.id)
    if (id === undefined) return { skip: 'a posting without a number' }
    const url = job.externalUrl ?? undefined
    const several = /^\d+ locations$/i.test(job.locationsText ?? '')
    return defined({
      id,
      title: job.title.trim(),
      employer: line(page.target.options.employer) ?? line(job.employer),
      location:
        places([line(job.location), ...(job.additionalLocations ?? []).map(line)]) ??
        (several ? undefined : line(job.locationsText)),
      postedAt: dayOf(job.startDate) ?? daysAgo(job.postedOn ?? '', page.day),
      html: job.jobDescription ?? undefined,
      url,
      requisitionId: line(job.jobReqId) ?? fromPath,
      employmentType: line(job.timeType),
    })
  },
})
