/** Collects one site in a process of its own: `collect-child.ts DATABASE_URL REDIS_URL|- ENTRY_AS_JSON`. */
import { createCollector } from '../../../crawler/collector.ts'
import type { Entry } from '../../../crawler/crawl/entry.ts'
import { openHostStore } from '../../../crawler/fetch/open-host-store.ts'
import { openDatabase } from '../../../migrations/database.ts'

const [databaseUrl = '', redisUrl = '-', json = ''] = process.argv.slice(2)
const entry = JSON.parse(json) as Entry
const { db, close } = await openDatabase({ url: databaseUrl, dataFolder: '' }, 3)
const collector = createCollector({
  db,
  hosts: await openHostStore(db, redisUrl === '-' ? undefined : redisUrl),
  config: { contact: 'https://example.org/crawler', register: '', keys: {}, chromium: undefined },
})
console.log('started')
for (const target of entry.targets) {
  const { outcome, message, counts } = await collector.collect(entry, target)
  console.log(JSON.stringify({ outcome, message, counts }))
}
await collector.close()
await close()
