/**
 * NHS Jobs: the service's public XML search finds vacancies, and each advert is read from its own page. The search is
 * linked as a feed by the service (https://www.jobs.nhs.uk); no further documentation is published.
 */
import { z } from 'zod'
import { PageError } from '../errors.ts'
import { dayOf } from '../parse/dates.ts'
import { scanHtml } from '../parse/html.ts'
import { fromJobPosting } from '../parse/job-posting.ts'
import { itemsOfType, parseJsonLd } from '../parse/json-ld.ts'
import { mainContent } from '../parse/main-content.ts'
import { defined, line, places } from '../parse/text.ts'
import { childrenOf, localName, parseXml, textOf, type XmlElement } from '../parse/xml.ts'
import { defineSource } from './source.ts'

const PAGE = 100

function readVacancy(vacancy: XmlElement) {
  const fields = Object.fromEntries(
    vacancy.children
      .filter((child) => child.children.length === 0)
      .map((child) => [child.name, child.text.trim()]),
  )
  const [locations] = childrenOf(vacancy, 'locations')
  const where = (locations?.children ?? []).map((child) => child.text.trim()).filter((text) => text !== '')
  return {
    ...fields,
    locations: where.length > 0 || locations === undefined ? where : [locations.text.trim()],
  }
}

export default defineSource({
  id: 'nhs-jobs',
  publisher: 'NHS Business Services Authority',
  docs: 'https://www.jobs.nhs.uk',
  transport: 'http',
  takes: 'query',
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 20_000 },
  listsAll: false,
  kinds: ['list', 'detail'],
  format: 'any',
  ignoredFields: ['closeDate'],

  record: z.object({
    id: z.string().min(1),
    reference: z.string().optional(),
    title: z.string().min(1),
    employer: z.string().optional(),
    type: z.string().optional(),
    salary: z.string().optional(),
    postDate: z.string().optional(),
    url: z.url(),
    /** Of the search: the beginning of the advert. */
    description: z.string().optional(),
    locations: z.array(z.string()),
    /** The advert, from its own page. */
    html: z.string().optional(),
  }),

  seeds: ({ subject, options }) => {
    const url = new URL(`${options.base ?? 'https://www.jobs.nhs.uk'}/api/v1/search_xml`)
    url.searchParams.set('keyword', subject)
    if (options.location !== undefined) url.searchParams.set('location', options.location)
    url.searchParams.set('limit', String(PAGE))
    // Without an order of its own the service repeats and leaves out vacancies between pages.
    url.searchParams.set('sort', 'publicationDateAsc')
    url.searchParams.set('page', '1')
    return [{ kind: 'list', url: url.href }]
  },

  read: ({ body, request, url }) => {
    if (request.kind === 'detail') {
      const scanned = scanHtml(body)
      const [posting] = scanned.jsonLd.map(parseJsonLd).flatMap((value) => itemsOfType(value, 'JobPosting'))
      const stated = posting === undefined ? undefined : fromJobPosting(posting)
      const html = stated?.html ?? stated?.text ?? mainContent(body).html
      if (html.trim() === '') throw new PageError('empty-page', 'skip', `${url} holds no advert`)
      return { records: request.outline === undefined ? [] : [{ ...(request.outline as object), html }] }
    }
    const root = parseXml(body)
    if (localName(root) !== 'nhsjobs')
      throw new PageError('changed-shape', 'stop', `<${root.name}> is no search of NHS Jobs`)
    const details = childrenOf(root, 'vacancydetails').map((vacancy) => {
      const outline = readVacancy(vacancy)
      return { kind: 'detail', url: String((outline as { url?: unknown }).url ?? ''), outline }
    })
    const address = new URL(
      URL.canParse(request.url) ? request.url : 'https://www.jobs.nhs.uk/api/v1/search_xml',
    )
    const page = Number(address.searchParams.get('page') ?? 1)
    const last = page >= Number(textOf(root, 'totalpages') ?? 1) || details.length === 0
    address.searchParams.set('page', String(page + 1))
    const total = Number(textOf(root, 'totalresults'))
    return {
      records: [],
      follow: [...details, ...(last ? [] : [{ kind: 'list', url: address.href }])],
      ...(Number.isFinite(total) ? { total } : {}),
    }
  },

  toListing: (vacancy) =>
    defined({
      id: vacancy.id,
      title: vacancy.title,
      employer: line(vacancy.employer),
      location: places(vacancy.locations.map(line)),
      postedAt: dayOf(vacancy.postDate),
      html: vacancy.html,
      url: vacancy.url.replace('//beta.jobs.nhs.uk', '//www.jobs.nhs.uk'),
      salaryText: line(vacancy.salary)?.slice(0, 500),
      requisitionId: line(vacancy.reference),
      employmentType: line(vacancy.type),
    }),
})
