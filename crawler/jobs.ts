import { z } from 'zod'
import { UnavailableError } from '../analyser/domain/errors.ts'
import type { Handlers } from '../analyser/jobs/queue-types.ts'
import type { Db } from '../migrations/database.ts'
import { createCollector } from './collector.ts'
import type { CrawlerConfig } from './config.ts'
import { openHostStore } from './fetch/open-host-store.ts'
import { planCollection, runSources } from './run-source.ts'

/** The data of a `collect` job: names of the register; none for all that are on. */
const collectData = z.object({ source: z.string().optional(), sources: z.array(z.string()).optional() })

export interface CrawlerJobs {
  readonly handlers: Handlers
  close(): Promise<void>
}

export interface CrawlerJobsOptions {
  readonly db: Db
  readonly config: CrawlerConfig
  /** Where politeness is kept; undefined: in the database. */
  readonly redisUrl?: string | undefined
}

/** What a worker does for the crawler, by the name of the job. */
export async function crawlerJobs({ db, config, redisUrl }: CrawlerJobsOptions): Promise<CrawlerJobs> {
  const collector = createCollector({ db, config, hosts: await openHostStore(db, redisUrl) })
  return {
    handlers: {
      async collect(data, { signal }) {
        const { source, sources = [] } = collectData.parse(data)
        const names = source === undefined ? sources : [source, ...sources]
        const plan = await planCollection(config.register, names, new Date().toISOString().slice(0, 10))
        try {
          const results = await runSources(collector, plan.entries, { signal })
          // The journal knows how far it came; the next attempt goes on from there.
          if (signal.aborted) throw new UnavailableError('stopped', 'the collection was stopped')
          return { results }
        } finally {
          await plan.close()
        }
      },
    },
    close: () => collector.close(),
  }
}
