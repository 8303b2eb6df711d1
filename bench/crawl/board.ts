/** 50 sites of 20 adverts each, on as many addresses of loopback. Prints their origins when it is ready. */
import { createServer } from 'node:http'

const HOSTS = 50
const PAGES = 20

const paragraph =
  'You will work with colleagues across the business, keep what we have running, and build what comes next. We ask for experience with PostgreSQL, Python and Docker; Kubernetes is a plus. '
const menu = Array.from(
  { length: 40 },
  (_, at) => `<li class="menu-item"><a href="/section/${at}" title="Section ${at}">Section ${at}</a></li>`,
).join('\n')

/** Some 20 KB, as an advert page of a small board has. */
function advert(host: number, page: number): string {
  const description = `<h2>About the role</h2>${`<p>${paragraph}</p>`.repeat(6)}<h2>You bring</h2><ul>${Array.from({ length: 12 }, (_, at) => `<li>Requirement ${at} of ${page}: ${paragraph.slice(0, 60)}</li>`).join('')}</ul>`
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: `Engineer ${host}-${page}`,
    description,
    datePosted: '2026-07-01',
    hiringOrganization: { '@type': 'Organization', name: `Employer ${host}` },
    jobLocation: { '@type': 'Place', address: { addressLocality: 'Leeds', addressCountry: 'GB' } },
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Engineer ${page}</title><style>${'.c{color:#123456;margin:0 auto}'.repeat(60)}</style>
<script type="application/ld+json">${JSON.stringify(posting)}</script></head>
<body><nav><ul>${menu}</ul></nav><main><h1>Engineer ${host}-${page}</h1>${description}</main><footer><ul>${menu}</ul></footer></body></html>`
}

const origins: string[] = []
for (let host = 0; host < HOSTS; host++) {
  const ip = `127.0.0.${host + 2}`
  const pages = new Map<string, readonly [string, string]>()
  const server = createServer((request, response) => {
    const [type, body] = pages.get(request.url ?? '/') ?? ['text/plain', undefined]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type })
    response.end(body ?? 'not here')
  })
  await new Promise<void>((done) => server.listen(0, ip, done))
  const address = server.address()
  const origin = `http://${ip}:${typeof address === 'object' && address !== null ? address.port : 0}`
  origins.push(origin)
  pages.set('/robots.txt', ['text/plain', 'User-agent: *\nDisallow: /private\n'])
  for (let page = 1; page <= PAGES; page++)
    pages.set(`/jobs/${page}`, ['text/html; charset=utf-8', advert(host, page)])
  const locations = Array.from({ length: PAGES }, (_, at) => `<url><loc>${origin}/jobs/${at + 1}</loc></url>`)
  pages.set('/sitemap.xml', [
    'application/xml',
    `<?xml version="1.0"?><urlset>${locations.join('')}</urlset>`,
  ])
}
process.stdout.write(`${JSON.stringify({ origins, pages: PAGES })}\n`)
process.stdin.on('end', () => process.exit()).resume()
