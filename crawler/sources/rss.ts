/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification), Atom (RFC 4287), RSS 1.0, and the plain <job> feeds that boards
 * give to aggregators.
 */
import { z } from 'zod'
import { PageError } from '../errors.ts'
import { dayOf } from '../parse/dates.ts'
import { defined, line, place, plainLine } from '../parse/text.ts'
import { childrenOf, localName, parseXml, textOf, type XmlElement } from '../parse/xml.ts'
import { defineSource } from './source.ts'

const itemNames = new Set(['item', 'entry', 'job', 'vacancy'])

function itemsIn(element: XmlElement): XmlElement[] {
  const own = element.children.filter((child) => itemNames.has(localName(child)))
  return own.length > 0 ? own : element.children.flatMap(itemsIn)
}

/** Atom puts the address into an attribute. */
function linkOf(item: XmlElement): string | undefined {
  const links = childrenOf(item, 'link')
  const atom = links.find(
    (link) => link.attributes.href !== undefined && (link.attributes.rel ?? 'alternate') === 'alternate',
  )
  return atom?.attributes.href ?? textOf(item, 'link', 'url', 'adverturl', 'applyurl', 'apply_url')
}

function readItem(item: XmlElement) {
  const [author] = childrenOf(item, 'author')
  return {
    id: textOf(item, 'guid', 'id', 'referencenumber', 'reference', 'jobid', 'job_id'),
    link: linkOf(item),
    title: textOf(item, 'title', 'jobtitle', 'job_title', 'name'),
    employer:
      textOf(
        item,
        'company',
        'company_name',
        'employer',
        'hiringorganization',
        'organization',
        'advertiser',
        'creator',
      ) ?? (author === undefined ? undefined : textOf(author, 'name')),
    location:
      textOf(item, 'location', 'joblocation', 'region') ??
      place(textOf(item, 'city'), textOf(item, 'state', 'county'), textOf(item, 'country')),
    date: textOf(item, 'pubdate', 'published', 'date', 'dateposted', 'posted', 'publishon', 'updated'),
    // `encoded` is content:encoded, the whole text where `description` is its beginning.
    html: textOf(
      item,
      'encoded',
      'content',
      'description',
      'jobadvert',
      'jobdescription',
      'job_description',
      'summary',
    ),
    pay: textOf(item, 'salary', 'compensation'),
    type: textOf(item, 'type', 'jobtype', 'job_type', 'employmenttype', 'contracttype'),
  }
}

/** Boards that write "Employer: title" do so in every title. */
function splitTitles(records: readonly ReturnType<typeof readItem>[]) {
  const all =
    records.length > 1 &&
    records.every(({ title, employer }) => employer === undefined && /^[^:]{1,80}:\s+\S/.test(title ?? ''))
  if (!all) return records
  return records.map((record) => {
    const [, employer, title] = /^([^:]{1,80}):\s+(.+)$/s.exec(record.title ?? '') ?? []
    return { ...record, employer, title }
  })
}

export default defineSource({
  id: 'rss',
  publisher: 'the site itself',
  docs: 'https://www.rssboard.org/rss-specification',
  transport: 'http',
  takes: 'url',
  subject: /^https?:\/\//,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 5_000 },
  listsAll: false,
  kinds: ['feed'],
  format: 'xml',
  ignoredFields: [],

  record: z.object({
    id: z.string().optional(),
    link: z.string().optional(),
    title: z.string().min(1),
    employer: z.string().optional(),
    location: z.string().optional(),
    date: z.string().optional(),
    html: z.string().optional(),
    pay: z.string().optional(),
    type: z.string().optional(),
  }),

  seeds: ({ subject }) => [{ kind: 'feed', url: subject }],

  read: ({ body, url }) => {
    const root = parseXml(body)
    const records = splitTitles(itemsIn(root).map(readItem))
    const isFeed = ['rss', 'feed', 'rdf', 'channel'].includes(localName(root))
    if (records.length === 0 && !isFeed)
      throw new PageError('changed-shape', 'stop', `<${root.name}> at ${url} is no feed`)
    return { records }
  },

  toListing: (item, page) => {
    const url =
      item.link !== undefined && URL.canParse(item.link, page.url)
        ? new URL(item.link, page.url).href
        : undefined
    const id = item.id ?? url
    if (id === undefined) return { skip: 'an item without an address' }
    return defined({
      id: id.slice(0, 300),
      title: plainLine(item.title) ?? item.title,
      employer: line(page.target.options.employer) ?? plainLine(item.employer),
      location: plainLine(item.location)?.slice(0, 300),
      postedAt: dayOf(item.date),
      html: item.html,
      url,
      salaryText: plainLine(item.pay)?.slice(0, 500),
      employmentType: plainLine(item.type)?.slice(0, 100),
    })
  },
})
