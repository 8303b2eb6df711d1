/**
 * GOV.UK Teaching Vacancies, under the Open Government Licence: its JSON feed of schema.org JobPosting
 * (https://teaching-vacancies.service.gov.uk/pages/api-specification). It also reads the feeds with which recruitment
 * systems hand vacancies in to that service, XML and JSON, for schools that give the same feed to others.
 */
import { z } from 'zod'
import { PageError } from '../errors.ts'
import { dayOf } from '../parse/dates.ts'
import { fromJobPosting, jobPosting } from '../parse/job-posting.ts'
import { decodeEntities, defined, line } from '../parse/text.ts'
import { localName, parseXml, textOf, type XmlElement } from '../parse/xml.ts'
import { defineSource } from './source.ts'

/** Elements called one of these hold a vacancy each. */
const vacancyNames = new Set(['item', 'vacancy'])

/** The fields of a vacancy, the names as systems write them: jobTitle, vTitle, Vacancy_title. */
function fromXml(item: XmlElement) {
  const read = (...names: string[]) => textOf(item, ...names)
  return {
    reference: read('reference', 'vacancy_id', 'vacancyid'),
    advertUrl: read('adverturl', 'link'),
    jobTitle: read('jobtitle', 'vacancy_title', 'vtitle', 'title'),
    jobAdvert: read('jobadvert', 'advert_text', 'description'),
    salary: read('salary'),
    publishOn: read('publishon'),
    contractType: read('contracttype', 'contract_type', 'vcontracttype'),
    schoolName: read('schoolname', 'school_name'),
    location: read('location', 'job_location'),
  }
}

/** Vacancies at the deepest level: an RSS item may wrap the vacancy itself. */
function vacanciesIn(element: XmlElement, link?: string): unknown[] {
  const own = element.name.toLowerCase() === 'item' ? (textOf(element, 'link') ?? link) : link
  const deeper = element.children.flatMap((child) => vacanciesIn(child, own))
  if (deeper.length > 0 || !vacancyNames.has(localName(element))) return deeper
  const record = fromXml(element)
  return [{ ...record, advertUrl: record.advertUrl ?? own }]
}

const handedIn = z.object({
  reference: z.string().nullish(),
  advertUrl: z.string().nullish(),
  jobTitle: z.string().min(1),
  jobAdvert: z.string().nullish(),
  salary: z.string().nullish(),
  publishOn: z.string().nullish(),
  contractType: z.union([z.string(), z.array(z.string())]).nullish(),
  schoolName: z.string().nullish(),
  location: z.string().nullish(),
})

const feed = z.object({
  data: z.array(z.unknown()),
  links: z.object({ next: z.string().nullish() }).nullish(),
  meta: z.object({ count: z.number().nullish() }).nullish(),
})

export default defineSource({
  id: 'teaching-vacancies',
  publisher: 'Department for Education',
  docs: 'https://teaching-vacancies.service.gov.uk/pages/api-specification',
  transport: 'http',
  takes: 'none',
  minDelayMs: 3_000,
  expectedListings: { min: 300, max: 15_000 },
  // The feed's pages are in no fixed order, so that one pass misses some.
  listsAll: false,
  kinds: ['list'],
  format: 'any',
  ignoredFields: [],

  record: z.union([handedIn, jobPosting]),

  seeds: () => [{ kind: 'list', url: 'https://teaching-vacancies.service.gov.uk/api/v1/jobs.json' }],

  read: ({ body, url }) => {
    if (/^\s*</.test(body)) {
      // One system writes the quotes of its XML declaration with backslashes.
      const records = vacanciesIn(parseXml(body.replace(/^\s*<\?xml[^>]*\?>/, '')))
      if (records.length === 0) throw new PageError('changed-shape', 'stop', `${url} holds no vacancies`)
      return { records }
    }
    const answer: unknown = JSON.parse(body)
    if (Array.isArray(answer)) return { records: answer }
    const { data, links, meta } = feed.parse(answer)
    const next = links?.next
    return {
      records: data,
      ...(next == null || data.length === 0
        ? {}
        : { follow: [{ kind: 'list', url: new URL(next, url).href }] }),
      ...(meta?.count == null ? {} : { total: meta.count }),
    }
  },

  toListing: (record, page) => {
    if (!('jobTitle' in record)) {
      const { title, ...fields } = fromJobPosting(record)
      const url = line(record.url)
      const slug = url === undefined ? undefined : /\/jobs\/([^/?#]+)/.exec(url)?.[1]
      const id = slug ?? fields.requisitionId ?? url
      if (title === undefined || id === undefined)
        return { skip: 'a JobPosting without a title or an address' }
      return defined({ ...fields, id, title, url: url !== undefined && URL.canParse(url) ? url : undefined })
    }
    const given = handedIn.parse(record)
    const stated = given.advertUrl == null ? undefined : decodeEntities(given.advertUrl)
    const address = stated === undefined || /^https?:/.test(stated) ? stated : `https://${stated}`
    const id = line(given.reference) ?? line(address)
    if (id === undefined) return { skip: 'a vacancy without a reference' }
    return defined({
      id,
      title: given.jobTitle.trim(),
      employer: line(page.target.options.employer) ?? line(given.schoolName),
      location: line(given.location?.replaceAll('_', ' ')),
      postedAt: dayOf(given.publishOn),
      html: given.jobAdvert ?? undefined,
      url: address != null && URL.canParse(address) ? address : undefined,
      salaryText: line(given.salary)?.slice(0, 500),
      requisitionId: line(given.reference),
      employmentType:
        [given.contractType]
          .flat()
          .filter((type) => type != null)
          .join(', ')
          .replaceAll('_', ' ')
          .slice(0, 100) || undefined,
    })
  },
})
