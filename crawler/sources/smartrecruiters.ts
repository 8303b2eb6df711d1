/** SmartRecruiters, public Posting API: https://developers.smartrecruiters.com/docs/posting-api */
import { z } from 'zod'
import { dayOf } from '../parse/dates.ts'
import { defined, joinSections, line, place } from '../parse/text.ts'
import { defineSource } from './source.ts'

const PAGE = 100
const label = z.object({ label: z.string().nullish() }).nullish()
const section = z.object({ title: z.string().nullish(), text: z.string().nullish() }).nullish()

const list = z.object({
  offset: z.number().nullish(),
  limit: z.number().nullish(),
  totalFound: z.number(),
  content: z.array(z.looseObject({ id: z.string() })),
})

export default defineSource({
  id: 'smartrecruiters',
  publisher: 'SmartRecruiters, Inc.',
  docs: 'https://developers.smartrecruiters.com/docs/posting-api',
  transport: 'http',
  takes: 'board',
  subject: /^[a-z0-9_-]{1,100}$/i,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 5_000 },
  listsAll: true,
  kinds: ['list', 'detail'],
  format: 'json',
  ignoredFields: [
    'active',
    'applyUrl',
    'creator',
    'customField',
    'defaultJobAd',
    'department',
    'experienceLevel',
    'function',
    'industry',
    'jobAdId',
    'jobId',
    'postingUuid',
    'ref',
    'referralUrl',
    'uuid',
    'visibility',
  ],

  record: z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    refNumber: z.string().nullish(),
    company: z.object({ identifier: z.string().nullish(), name: z.string().nullish() }).nullish(),
    releasedDate: z.string().nullish(),
    location: z
      .object({
        city: z.string().nullish(),
        region: z.string().nullish(),
        country: z.string().nullish(),
        remote: z.boolean().nullish(),
        fullLocation: z.string().nullish(),
      })
      .nullish(),
    typeOfEmployment: label,
    language: z.object({ code: z.string().nullish() }).nullish(),
    postingUrl: z.string().nullish(),
    jobAd: z
      .object({
        sections: z.object({
          companyDescription: section,
          jobDescription: section,
          qualifications: section,
          additionalInformation: section,
        }),
      })
      .nullish(),
  }),

  seeds: ({ subject, options }) => [
    {
      kind: 'list',
      // `with: { country: gb }` asks for one country alone.
      url: `https://api.smartrecruiters.com/v1/companies/${subject}/postings?limit=${PAGE}&offset=0${options.country === undefined ? '' : `&country=${encodeURIComponent(options.country)}`}`,
    },
  ],

  read: ({ body, request, target }) => {
    const answer: unknown = JSON.parse(body)
    if (request.kind === 'detail') return { records: [answer] }
    const { content, totalFound, offset } = list.parse(answer)
    const base = URL.canParse(request.url) ? new URL(request.url) : undefined
    const api = base?.pathname ?? `/v1/companies/${target.subject}/postings`
    const origin = base?.origin ?? 'https://api.smartrecruiters.com'
    const details = content.map((posting) => ({
      kind: 'detail',
      url: `${origin}${api}/${encodeURIComponent(posting.id)}`,
      outline: posting,
    }))
    const next = (offset ?? 0) + content.length
    if (base === undefined || content.length === 0 || next >= totalFound)
      return { records: [], follow: details, total: totalFound }
    base.searchParams.set('offset', String(next))
    return { records: [], follow: [...details, { kind: 'list', url: base.href }], total: totalFound }
  },

  toListing: (posting, page) => {
    const { location, company } = posting
    const sections = posting.jobAd?.sections
    const where =
      line(location?.fullLocation?.replace(/,\s*(?=,|$)/g, '')) ??
      place(location?.city, location?.region, location?.country?.toUpperCase())
    const parts = [
      sections?.companyDescription,
      sections?.jobDescription,
      sections?.qualifications,
      sections?.additionalInformation,
    ]
    const stated = posting.postingUrl ?? undefined
    const board = company?.identifier ?? page.target.subject
    return defined({
      id: posting.id,
      title: posting.name.trim(),
      employer: line(company?.name) ?? line(page.target.options.employer),
      location: location?.remote ? [where, 'remote'].filter(Boolean).join(', ') : where,
      postedAt: dayOf(posting.releasedDate),
      html: joinSections(parts.map((part) => ({ heading: part?.title, html: part?.text }))),
      url:
        stated !== undefined && URL.canParse(stated)
          ? stated
          : `https://jobs.smartrecruiters.com/${encodeURIComponent(board)}/${encodeURIComponent(posting.id)}`,
      requisitionId: line(posting.refNumber),
      employmentType: line(posting.typeOfEmployment?.label),
      language: /^[a-z]{2}/i.exec(posting.language?.code ?? '')?.[0]?.toLowerCase(),
    })
  },
})
