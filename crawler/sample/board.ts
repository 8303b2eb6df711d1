/**
 * The sample job board: adverts written for Requisite, served on loopback and really crawled. Three in four have a page
 * of their own; the rest come through an interface like Greenhouse's.
 */
import { createServer, type Server } from 'node:http'
import { escapeHtml } from '../parse/text.ts'
import { type Advert, readAdverts } from './adverts.ts'
import { advertPage, dayBefore, greenhouseJob, page } from './markup.ts'

export interface SampleBoard {
  /** Such as `http://127.0.0.1:41873`. */
  readonly origin: string
  readonly adverts: number
  close(): Promise<void>
}

/** The board's token in its Greenhouse-like interface. */
export const SAMPLE_BOARD = 'sample'

interface Reply {
  readonly type: string
  readonly body: string
}

const html = (body: string): Reply => ({ type: 'text/html; charset=utf-8', body })

function replies(adverts: readonly Advert[], today: string, origin: string): Map<string, Reply> {
  const viaApi = adverts.filter((_, index) => index % 4 === 3)
  const onPages = adverts.filter((_, index) => index % 4 !== 3)
  const pathOf = (advert: Advert) => `/jobs/${advert.id}`
  const found = new Map<string, Reply>()
  found.set('/robots.txt', {
    type: 'text/plain',
    body: `User-agent: *\nDisallow: /apply/\nSitemap: ${origin}/sitemap.xml\n`,
  })
  found.set('/sitemap.xml', {
    type: 'application/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${origin}/</loc></url><url><loc>${origin}/about</loc></url>
${onPages.map((advert) => `<url><loc>${origin}${pathOf(advert)}</loc><lastmod>${dayBefore(today, advert.daysAgo)}</lastmod></url>`).join('\n')}
</urlset>`,
  })
  const list = adverts.map(
    (advert) =>
      `<li><a href="${pathOf(advert)}">${escapeHtml(advert.title)}</a>, ${escapeHtml(advert.employer)}, ${escapeHtml(advert.location)}</li>`,
  )
  found.set('/', html(page('Sample job board', `<h1>Jobs</h1><ul>${list.join('\n')}</ul>`)))
  found.set(
    '/about',
    html(page('About this board', '<p>A small board that Requisite brings along to try itself on.</p>')),
  )
  for (const [turn, advert] of adverts.entries())
    found.set(pathOf(advert), html(advertPage(advert, today, pathOf(advert), turn)))
  found.set(`/v1/boards/${SAMPLE_BOARD}/jobs`, {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({
      jobs: viaApi.map((advert) => greenhouseJob(advert, today, origin)),
      meta: { total: viaApi.length },
    }),
  })
  return found
}

/**
 * Starts the board on a free port of 127.0.0.1.
 *
 * @param today YYYY-MM-DD; adverts are dated so many days before it
 */
export async function startSampleBoard(today: string): Promise<SampleBoard> {
  const adverts = readAdverts()
  let pages = new Map<string, Reply>()
  const server: Server = createServer((request, response) => {
    const reply = pages.get(new URL(request.url ?? '/', 'http://board').pathname)
    response.statusCode = reply === undefined ? 404 : 200
    response.setHeader('content-type', reply?.type ?? 'text/plain')
    response.end(reply?.body ?? 'There is no such page.\n')
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const origin = `http://127.0.0.1:${port}`
  pages = replies(adverts, today, origin)
  return {
    origin,
    adverts: adverts.length,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
