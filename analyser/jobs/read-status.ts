import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import { DEDUPE_VERSION } from '../dedupe/cluster.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import { analysisVersion } from './analysis-version.ts'
import { type Backlog, type QueueName, type Queues, queueNames } from './queue-types.ts'

export interface SourceStatus {
  readonly source: string
  readonly sample: boolean
  readonly listings: number
  readonly open: number
  readonly lastSeen: Date
}

export interface RunStatus {
  readonly stage: string
  readonly subject: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly outcome: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly message: string | null
}

export interface Status {
  readonly listings: {
    readonly total: number
    /** Without a vacancy yet. */
    readonly toDeduplicate: number
    /** New, changed, or analysed by other versions. */
    readonly toAnalyse: number
  }
  readonly vacancies: { readonly total: number; readonly scanned: number; readonly withRole: number }
  readonly mentions: number
  readonly sources: readonly SourceStatus[]
  readonly runs: readonly RunStatus[]
  readonly versions: { readonly extractor: string; readonly taxonomy: string; readonly dedupe: string }
  readonly queue: {
    readonly backend: Queues['backend']
    readonly queues: Readonly<Record<QueueName, Backlog & { readonly workers: number }>>
  }
}

const RUNS = 8

/** How much there is of everything, what ran last, and what waits. */
export async function readStatus(db: Db, queues: Queues, taxonomy: Taxonomy): Promise<Status> {
  const version = analysisVersion(taxonomy)
  const listings = sql<Status['listings']>`
    select count(*)::int as total, count(*) filter (where dedupe_tier is null)::int as "toDeduplicate",
      count(*) filter (where analysed_as is distinct from ${`${version.text}/`} || content_hash)::int as "toAnalyse"
    from listings`.execute(db)
  const vacancies = sql<Status['vacancies']>`
    select count(*)::int as total, count(*) filter (where scanned)::int as scanned, count(role)::int as "withRole"
    from vacancies`.execute(db)
  const mentions = sql<{ n: number }>`select count(*)::int as n from mentions`.execute(db)
  const sources = sql<SourceStatus>`
    select source, bool_or(sample) as sample, count(*)::int as listings,
      count(*) filter (where closed_on is null)::int as open, max(last_seen) as "lastSeen"
    from listings group by source order by count(*) desc, source`.execute(db)
  const runs = db
    .selectFrom('runs')
    .select([
      'stage',
      'subject',
      'started_at as startedAt',
      'finished_at as finishedAt',
      'outcome',
      'counts',
      'message',
    ])
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(RUNS)
    .execute()
  const backlogs = queueNames.map(
    async (name) => [name, { ...(await queues.backlog(name)), workers: await queues.workers(name) }] as const,
  )
  return {
    listings: (await listings).rows[0] as Status['listings'],
    vacancies: (await vacancies).rows[0] as Status['vacancies'],
    mentions: (await mentions).rows[0]?.n ?? 0,
    sources: (await sources).rows,
    runs: await runs,
    versions: { extractor: version.extractor, taxonomy: version.taxonomy, dedupe: DEDUPE_VERSION },
    queue: {
      backend: queues.backend,
      queues: Object.fromEntries(await Promise.all(backlogs)) as Status['queue']['queues'],
    },
  }
}
