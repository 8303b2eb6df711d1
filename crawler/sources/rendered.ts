/**
 * Boards that need a browser: the page as it stands after its scripts have run. Marked-up adverts are read as
 * everywhere; a site without markup is read by the selectors of its register line:
 * `with: { title: h1, description: .job-body, location: .place, employer: Acme }`.
 */
import { load } from 'cheerio'
import { PageError } from '../errors.ts'
import { mainContent } from '../parse/main-content.ts'
import { line } from '../parse/text.ts'
import jobposting from './jobposting.ts'
import { defineSource, type Page } from './source.ts'

/** The advert of a page without markup, in the words of schema.org. */
function readPlain({ body, url, target }: Page): Record<string, unknown> {
  const { title, description, location, employer } = target.options
  const content = mainContent(body, ...(description === undefined ? [] : [description]))
  const $ = load(body)
  const textAt = (selector: string | undefined) =>
    selector === undefined ? undefined : line($(selector).first().text())
  if (content.html.trim() === '')
    throw new PageError('empty-page', 'skip', `${url} shows nothing, even with its scripts run`)
  return {
    title: textAt(title) ?? content.title,
    description: content.html,
    hiringOrganization: employer,
    jobLocation: textAt(location),
    at: 0,
    of: 1,
  }
}

export default defineSource({
  ...jobposting,
  id: 'rendered',
  docs: 'https://playwright.dev',
  transport: 'browser',
  // A browser asks for much more than a page.
  minDelayMs: 5_000,
  expectedListings: { min: 1, max: 1_000 },
  listsAll: true,
  kinds: ['page', 'list'],

  seeds: ({ subject, options }) => [{ kind: options.kind ?? 'list', url: subject }],

  read: (page) => {
    let reading: ReturnType<typeof jobposting.read>
    try {
      reading = jobposting.read(page)
    } catch (error) {
      // A page without adverts is empty for one reader and plain for the other.
      if (page.request.kind === 'list' || !(error instanceof PageError) || error.code !== 'empty-page')
        throw error
      reading = { records: [] }
    }
    if (page.request.kind !== 'page' || reading.records.length > 0) return reading
    return { ...reading, records: [readPlain(page)] }
  },
})
