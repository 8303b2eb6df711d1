/**
 * The analysis: deduplicate all listings and extract the new ones, then build the rows that are counted. Each stage is a
 * job that may run twice, stop anywhere and start again.
 */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../migrations/database.ts'
import { UnavailableError } from '../domain/errors.ts'
import type { Taxonomy } from '../domain/taxonomy.ts'
import type { ThreadAdvert } from './analysis-thread.ts'
import type { AnalysisThreads } from './analysis-threads.ts'
import { type AnalysisVersion, analysisVersion } from './analysis-version.ts'
import { buildVacancies } from './build-vacancies.ts'
import { deduplicate } from './deduplicate.ts'
import { textHandlers } from './extract-texts.ts'
import { aggregate } from './figures/aggregate.ts'
import { askForChecks, guideHandlers } from './guides/guide-jobs.ts'
import { importFiles } from './import-listings.ts'
import type { Handlers, JobRequest, Queues } from './queue-types.ts'
import { type Basis, storeAnalyses } from './store-analyses.ts'

export interface AnalysisDeps {
  readonly db: Db
  readonly queues: Queues
  readonly taxonomy: Taxonomy
}

export interface Plan {
  /** The job that ends the analysis. */
  readonly job: string
  readonly run: number
  /** Listings to be analysed. */
  readonly pending: number
}

/** Listings a job: a second's work, so that a stop or a crash costs no more. */
export const BATCH = 100

/** Ask for a whole analysis by adding this; asking often does no harm. */
export const ANALYSE_ALL: JobRequest = { name: 'analyse', data: {}, unique: 'analyse' }

const stageJob = z.object({ run: z.number(), version: z.string() })
const extractJob = stageJob.extend({ ids: z.array(z.number()) })
const importJob = z.object({ files: z.array(z.string()).min(1), source: z.string().optional() })

/** The mentions of the database name skills by a number; every skill of the taxonomy has one from here on. */
async function syncSkills(db: Db, taxonomy: Taxonomy): Promise<void> {
  const skills = [...taxonomy.skills.values()]
  await sql`
    with new as (
      select * from unnest(${skills.map((s) => s.id)}::text[], ${skills.map((s) => s.label)}::text[],
        ${skills.map((s) => s.kind)}::text[]) as new(slug, label, kind)
    ), renamed as (
      update skills s set label = new.label, kind = new.kind from new
      where s.slug = new.slug and (s.label, s.kind) is distinct from (new.label, new.kind)
    )
    insert into skills (slug, label, kind) select slug, label, kind from new
    where not exists (select from skills s where s.slug = new.slug) on conflict (slug) do nothing`.execute(db)
}

/**
 * Finds what there is to do and puts it into the queue.
 *
 * @param again analyse every listing anew
 */
export async function planAnalysis({ db, queues, taxonomy }: AnalysisDeps, again = false): Promise<Plan> {
  const version = analysisVersion(taxonomy)
  await syncSkills(db, taxonomy)
  if (again)
    await db.updateTable('listings').set({ analysed_as: null }).where('analysed_as', 'is not', null).execute()
  const { rows } = await sql<{ id: number }>`
    select id from listings where analysed_as is distinct from ${`${version.text}/`} || content_hash order by id`.execute(
    db,
  )
  const { id: run } = await db
    .insertInto('runs')
    .values({
      stage: 'analyse',
      subject: version.text,
      started_at: new Date(),
      counts: JSON.stringify({ planned: rows.length }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const data = { run, version: version.text }
  const jobs: JobRequest[] = [{ name: 'deduplicate', data }]
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map((row) => row.id)
    jobs.push({ name: 'extract', data: { ...data, ids } })
  }
  const job = await queues.addTree('analyse', { name: 'vacancies', data }, jobs)
  return { job, run, pending: rows.length }
}

/** Whether an analysis with other versions was asked for since: then this one must not write any more. */
async function isSuperseded(db: Db, run: number, version: string): Promise<boolean> {
  const newer = await db
    .selectFrom('runs')
    .select('id')
    .where('stage', '=', 'analyse')
    .where('id', '>', run)
    .where('subject', '<>', version)
    .limit(1)
    .executeTakeFirst()
  return newer !== undefined
}

/** A worker of another version would write what the plan did not ask for. */
function assertVersion(mine: AnalysisVersion, planned: string): void {
  if (mine.text === planned) return
  throw new UnavailableError(
    'other-version',
    `this worker analyses as ${mine.text}, but ${planned} was asked for`,
    {
      hint: 'restart the workers, then run requisite analyse again',
    },
  )
}

/** The handlers of the queue `analyse`. */
export function analyseHandlers(
  deps: AnalysisDeps & {
    readonly threads: AnalysisThreads
    /** Told of an advert that could not be read. */
    readonly onProblem?: (message: string) => void
  },
): Handlers {
  const { db, taxonomy, threads, onProblem } = deps
  const version = analysisVersion(taxonomy)
  return {
    ...textHandlers(db, threads),
    ...guideHandlers(db, taxonomy),

    analyse: () => planAnalysis(deps),

    async import(data) {
      const { files, source } = importJob.parse(data)
      return importFiles(db, files, { source })
    },

    async deduplicate(data) {
      const { run, version: planned } = stageJob.parse(data)
      if (await isSuperseded(db, run, planned)) return { superseded: true }
      return deduplicate(db)
    },

    async extract(data, { signal }) {
      const { run, version: planned, ids } = extractJob.parse(data)
      if (await isSuperseded(db, run, planned)) return { superseded: true }
      assertVersion(version, planned)
      const { rows } = await sql<Basis & ThreadAdvert>`
        select id, content_hash, analysed_as, title, employer, text, salary_text as "salaryText" from listings
        where id = any(${ids}::bigint[]) and analysed_as is distinct from ${`${planned}/`} || content_hash`.execute(
        db,
      )
      if (rows.length === 0) return { analysed: 0 }
      const adverts = rows.map(({ id, title, employer, text, salaryText }) => ({
        ...{ id, title, text, employer: employer ?? undefined, salaryText: salaryText ?? undefined },
      }))
      const results = await threads.extract(adverts)
      for (const { id, error } of results)
        if (error !== undefined) onProblem?.(`listing ${id} could not be analysed: ${error}`)
      signal.throwIfAborted()
      return { analysed: await storeAnalyses(db, rows, results, version) }
    },

    async vacancies(data) {
      const { run, version: planned } = stageJob.parse(data)
      if (await isSuperseded(db, run, planned)) return { superseded: true }
      assertVersion(version, planned)
      const counts = await buildVacancies(db, taxonomy, version)
      const { cells } = await aggregate(db)
      if (cells > 0) await askForChecks(db, deps.queues)
      await db
        .updateTable('runs')
        .set({
          finished_at: new Date(),
          outcome: 'done',
          counts: sql`counts || ${JSON.stringify(counts)}::jsonb`,
        })
        .where('id', '=', run)
        .execute()
      return counts
    },
  }
}
