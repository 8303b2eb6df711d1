/** The collector as it runs in a worker: every guard on, listings stored in PostgreSQL. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCollector } from '../../crawler/collector.ts'
import type { Entry } from '../../crawler/crawl/entry.ts'
import { postgresHostStore } from '../../crawler/fetch/postgres-host-store.ts'
import { createParsePool } from '../../crawler/parse/pool.ts'
import { runSources } from '../../crawler/run-source.ts'
import { openDatabase } from '../../migrations/database.ts'
import { migrate } from '../../migrations/migrate.ts'
import { report, started } from './measure.ts'

const { origins } = JSON.parse(process.argv[2] ?? '{}') as { origins: string[] }
const folder = await mkdtemp(join(process.env.REQUISITE_BENCH ?? tmpdir(), 'requisite-bench-'))
const { db, close } = await openDatabase({ url: undefined, dataFolder: folder })
await migrate(db)
// Both have their modules loaded before the clock starts; ours are loaded in a thread as well.
const pool = createParsePool()
const page = { request: { kind: 'page', url: 'https://example.org/' }, target: { subject: '', options: {} } }
await pool.parse('jobposting', {
  ...page,
  url: 'https://example.org/',
  body: `<p>${'x'.repeat(100)}</p>`,
  day: '2026-07-01',
})
const collector = createCollector({
  db,
  pool,
  hosts: postgresHostStore(db),
  config: { contact: 'https://example.org/crawler', register: '', keys: {}, chromium: undefined },
})
const entries: Entry[] = origins.map((origin, at) => ({
  ...{
    name: `site-${at}`,
    source: 'jobposting',
    on: true,
    note: undefined,
    basis: undefined,
    verified: true,
  },
  ...{ minDelayMs: 0, expected: {}, allowAddresses: ['127.0.0.0/8'], storeAs: 'jobposting', sample: false },
  targets: [{ subject: `${origin}/sitemap.xml`, options: {}, name: 'site' }],
}))
const start = started()
const results = await runSources(collector, entries)
report(
  start,
  results.reduce((sum, { counts }) => sum + (counts.listings ?? 0), 0),
)
await collector.close()
await pool.close()
await close()
await rm(folder, { recursive: true, force: true })
