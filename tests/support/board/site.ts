import type { Entry } from '../../../crawler/crawl/entry.ts'
import type { Target } from '../../../crawler/sources/source.ts'
import type { Board } from './board.ts'

/** A page with one advert in JSON-LD. */
export function advertPage(
  id: string,
  text = `We look for somebody who knows ${id}. Experience with PostgreSQL is required.`,
): string {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: `Engineer ${id}`,
    description: `<p>${text}</p>`,
    datePosted: '2026-07-01',
    hiringOrganization: { '@type': 'Organization', name: 'Acme Tests' },
    jobLocation: { '@type': 'Place', address: { addressLocality: 'Leeds', addressCountry: 'GB' } },
  }
  return `<!doctype html><html><head><title>Engineer ${id}</title><script type="application/ld+json">${JSON.stringify(posting)}</script></head><body><h1>Engineer ${id}</h1><p>${text}</p></body></html>`
}

/** Fills a board with adverts behind a sitemap. @returns their paths */
export function fillBoard(board: Board, count: number, etags = false): string[] {
  const paths = Array.from({ length: count }, (_, index) => `/jobs/${index + 1}`)
  for (const path of paths) {
    const body = advertPage(path.slice(6))
    board.page(path, etags ? { body, etag: `"v1-${path}"` } : body)
  }
  const locations = paths.map((path) => `<url><loc>${board.origin}${path}</loc></url>`)
  board.page(
    '/sitemap.xml',
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locations.join('')}</urlset>`,
  )
  return paths
}

/** A line of the register that leads to the board. */
export function boardEntry(
  board: Board,
  over: Partial<Entry> = {},
): Entry & { readonly targets: readonly [Target] } {
  return {
    name: 'test-site',
    source: 'jobposting',
    targets: [{ subject: `${board.origin}/sitemap.xml`, options: {}, name: 'site' }],
    on: true,
    note: undefined,
    basis: undefined,
    verified: true,
    minDelayMs: 0,
    expected: {},
    allowAddresses: ['127.0.0.1'],
    storeAs: 'jobposting',
    sample: false,
    ...over,
  } as Entry & { readonly targets: readonly [Target] }
}
