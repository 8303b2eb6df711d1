/**
 * Pages of any site that mark up their adverts as schema.org JobPosting (JSON-LD, microdata or RDFa), found through a
 * sitemap or a page of links. Vocabulary: https://schema.org/JobPosting
 */

import { PageError } from '../errors.ts'
import { globToRegExp } from '../parse/glob.ts'
import { scanHtml } from '../parse/html.ts'
import { fromJobPosting, jobPosting } from '../parse/job-posting.ts'
import { itemsOfType, parseJsonLd } from '../parse/json-ld.ts'
import { readSitemap } from '../parse/sitemap.ts'
import { parseXml } from '../parse/xml.ts'
import { defineSource, type Page, type PageRequest, type Reading } from './source.ts'

/** Where a register line names no pattern: what job pages are called on most sites. */
const usual =
  /\/(jobs?|vacanc(y|ies)|careers?|positions?|roles?|openings?|opportunit(y|ies)|job-details?|viewjob)([/?._-]|$)/i

const isJobPage = (target: Page['target'], url: URL): boolean => {
  const pattern = target.options.match
  return pattern === undefined
    ? usual.test(url.pathname)
    : globToRegExp(pattern).test(`${url.pathname}${url.search}`)
}

function follow(page: Page, addresses: readonly string[], kind: string): PageRequest[] {
  const here = new URL(page.url)
  const found = new Set<string>()
  for (const address of addresses) {
    if (!URL.canParse(address, here.href)) continue
    const url = new URL(address, here)
    url.hash = ''
    // Another site's pages are another line of the register.
    if (url.hostname !== here.hostname || !/^https?:$/.test(url.protocol) || url.href === here.href) continue
    if (kind !== 'page' || isJobPage(page.target, url)) found.add(url.href)
  }
  return [...found].map((url) => ({ kind, url }))
}

/** The page's address without what varies between two visits: scheme, port, fragment, campaign. */
function idOf(address: string): string {
  const url = new URL(address)
  for (const key of [...url.searchParams.keys()])
    if (/^utm_|^(gclid|fbclid|ref|source)$/i.test(key)) url.searchParams.delete(key)
  return `${url.hostname}${url.pathname.replace(/(?<=.)\/$/, '')}${url.search}`.slice(0, 300)
}

/** Characters that even a page about nothing shows. */
const MIN_TEXT = 40

function readPage(page: Page): Reading {
  const scanned = scanHtml(page.body)
  const { meta } = scanned
  const inJson = itemsOfType(scanned.jsonLd.map(parseJsonLd), 'JobPosting')
  // A posting in two notations is one posting: markup inside the text counts where the JSON says too little.
  const says = inJson.some((item) => item.description !== undefined)
  const inText = itemsOfType(scanned.items, 'JobPosting')
  const records = says || inText.length === 0 ? inJson : inText
  const links = scanned.links.map((link) => link.href)
  if (page.request.kind === 'list') {
    const next = scanned.links.filter((link) => link.rel === 'next').map((link) => link.href)
    const further = [...follow(page, links, 'page'), ...follow(page, next, 'list')]
    if (records.length === 0 && further.length === 0)
      throw new PageError('empty-page', 'stop', `${page.url} leads to no job pages`)
    return { records, follow: further, meta }
  }
  if (records.length === 0 && scanned.textLength < MIN_TEXT)
    throw new PageError('empty-page', 'skip', `${page.url} shows nothing without its scripts`)
  return { records: records.map((record, at) => ({ ...record, at, of: records.length })), meta }
}

export default defineSource({
  id: 'jobposting',
  publisher: 'the site itself',
  docs: 'https://schema.org/JobPosting',
  transport: 'http',
  takes: 'url',
  subject: /^https?:\/\//,
  minDelayMs: 3_000,
  expectedListings: { min: 1, max: 5_000 },
  listsAll: true,
  kinds: ['page', 'sitemap', 'list'],
  format: 'any',
  ignoredFields: [],
  record: jobPosting,

  seeds: ({ subject, options }) => {
    const looksLikeXml = /\.xml(\.gz)?([?#]|$)|sitemap/i.test(subject)
    return [{ kind: options.kind ?? (looksLikeXml ? 'sitemap' : 'list'), url: subject }]
  },

  read(page) {
    if (page.request.kind !== 'sitemap') return readPage(page)
    const { pages, sitemaps } = readSitemap(parseXml(page.body))
    const further = [...follow(page, sitemaps, 'sitemap'), ...follow(page, pages, 'page')]
    if (further.length === 0)
      throw new PageError('empty-page', 'stop', `${page.url} is a sitemap without job pages`)
    return { records: [], follow: further }
  },

  toListing(posting, page) {
    const { title, ...fields } = fromJobPosting(posting)
    if (title === undefined) return { skip: 'a JobPosting without a title' }
    const stated =
      typeof posting.url === 'string' && URL.canParse(posting.url, page.url)
        ? new URL(posting.url, page.url)
        : undefined
    const here = new URL(page.url)
    // A page may not speak for another site, and one that lists many is not the address of each.
    const own = stated?.hostname === here.hostname && /^https?:$/.test(stated.protocol) ? stated : here
    const several = Number(posting.of) > 1 && own === here
    const id = several ? `${idOf(here.href)}#${fields.requisitionId ?? posting.at}` : idOf(own.href)
    return { id: id.slice(0, 300), title: title.slice(0, 500), ...fields, url: own.href }
  },
})
