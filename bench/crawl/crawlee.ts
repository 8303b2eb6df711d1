/** The same pages by Crawlee's CheerioCrawler: fetched, parsed, the advert read out of its JSON-LD. */
import { CheerioCrawler, Configuration, log } from 'crawlee'
import { report, started } from './measure.ts'

const { origins, pages } = JSON.parse(process.argv[2] ?? '{}') as { origins: string[]; pages: number }
log.setLevel(log.LEVELS.ERROR)
const adverts: unknown[] = []
const crawler = new CheerioCrawler(
  {
    minConcurrency: 16,
    maxConcurrency: 16,
    requestHandler({ $ }) {
      const posting = JSON.parse($('script[type="application/ld+json"]').text())
      adverts.push({
        title: posting.title,
        employer: posting.hiringOrganization.name,
        text: $('main').text(),
      })
    },
  },
  new Configuration({ persistStorage: false }),
)
const start = started()
await crawler.run(
  origins.flatMap((origin) => Array.from({ length: pages }, (_, at) => `${origin}/jobs/${at + 1}`)),
)
report(start, adverts.length)
