import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { analyseHandlers, planAnalysis } from '../../../analyser/jobs/analyse.ts'
import { openThreads } from '../../../analyser/jobs/analysis-threads.ts'
import { analysisVersion } from '../../../analyser/jobs/analysis-version.ts'
import { importFiles } from '../../../analyser/jobs/import-listings.ts'
import { openQueues, type Queues } from '../../../analyser/jobs/queue.ts'
import { runAnalysis } from '../../../analyser/jobs/run-analysis.ts'
import { storeAnalyses } from '../../../analyser/jobs/store-analyses.ts'
import {
  advertText,
  analysisOf,
  manyAdverts,
  type PlainAdvert,
  smallTaxonomy,
} from '../../support/adverts.ts'
import { dataFolder } from '../../support/cli.ts'
import { testDatabase } from '../../support/database.ts'
import { describeOnBackends, redisUrl } from '../../support/queues.ts'

const taxonomy = smallTaxonomy()
const { db, url } = await testDatabase()

async function load(adverts: readonly PlainAdvert[], source = 'test'): Promise<void> {
  const path = join(await dataFolder(), 'adverts.jsonl')
  await writeFile(path, adverts.map((advert) => JSON.stringify(advert)).join('\n'))
  await importFiles(db, [path], { source })
}

const acme: PlainAdvert = {
  ...{
    id: 'acme',
    title: 'Senior Backend Developer',
    employer: 'Acme',
    location: 'Leeds',
    postedAt: '2026-02-03',
  },
  text: advertText({
    required: ['Python or Java', 'MongoDB in production', 'Git'],
    preferred: ['Redis', 'Docker', 'Git'],
    pay: '£50,000 - £60,000 per annum',
  }),
}

describeOnBackends('the analysis', (backend) => {
  let queues: Queues
  beforeAll(async () => {
    queues = await openQueues({ redisUrl: await redisUrl(backend), databaseUrl: url })
  })
  beforeEach(async () => {
    await db.deleteFrom('listings').execute()
  })
  afterAll(() => queues.close())

  const problems: string[] = []
  const options = (more = {}) => ({
    ...{ db, queues, taxonomy, threads: 2, onProblem: (text: string) => problems.push(text), ...more },
  })
  const analyse = async (more = {}) => {
    const outcome = await runAnalysis(options(more))
    expect(problems).toEqual([])
    return outcome
  }
  /** The handlers of a worker, to be called by hand. */
  const handlers = () => analyseHandlers({ ...options(), threads: openThreads({ threads: 1, taxonomy }) })
  const context = () => ({ id: '1', signal: new AbortController().signal })

  it('makes a vacancy of a listing, with the families of its skills', async () => {
    await load([acme])
    expect(await analyse()).toMatchObject({ analysed: 1, vacancies: 1, built: 1 })
    const { vacancies, mentions, listings } = await analysisOf(db)
    expect(vacancies).toEqual([
      {
        ...{
          vacancy: 'acme',
          role: 'backend-developer',
          seniority: expect.any(String),
          employer: 'Acme',
          source: 'test',
        },
        ...{
          location: 'Leeds',
          posted_on: '2026-02-03',
          closed_on: null,
          sample: false,
          scanned: true,
          listings: 1,
        },
        mentioned: ['databases', 'docker', 'git', 'java', 'mongodb', 'nosql-databases', 'python', 'redis'],
        required: ['databases', 'git', 'java', 'mongodb', 'nosql-databases', 'python'],
        preferred: ['docker', 'redis'],
        anyOf: [['java', 'python']],
        ...{ pay_min: 50000, pay_max: 60000, pay_currency: 'GBP', pay_period: 'year' },
        ...{ extractor: expect.any(String), taxonomy: taxonomy.version, dedupe: expect.any(String) },
      },
    ])
    expect(mentions).toHaveLength(7)
    for (const { start_at, end_at, sentence_start, sentence_end } of mentions as Record<string, number>[]) {
      expect(acme.text.slice(start_at, end_at)).toMatch(/^(Python|Java|MongoDB|Git|Redis|Docker)$/)
      expect(sentence_start).toBeLessThanOrEqual(start_at as number)
      expect(sentence_end).toBeGreaterThanOrEqual(end_at as number)
    }
    expect(listings).toMatchObject([{ dedupe_tier: expect.any(String), vacancy: 'acme', scanned: true }])
  })

  it('counts a vacancy once that stands in two listings, with what either says', async () => {
    await load([acme, { ...acme, id: 'again', postedAt: '2026-01-02', text: `${acme.text}\n` }])
    const text = advertText({ required: ['PostgreSQL', 'Docker'] })
    await load(
      [{ ...acme, id: 'other', title: 'Data Engineer', employer: 'Globex', location: 'Perth', text }],
      'elsewhere',
    )
    await analyse()
    const { vacancies } = await analysisOf(db)
    expect(vacancies).toMatchObject([
      { vacancy: 'acme', listings: 2, posted_on: '2026-01-02' },
      { vacancy: 'other', listings: 1, source: 'elsewhere' },
    ])
  })

  it('does nothing the second time, and only what is new the third', async () => {
    await load(manyAdverts(250))
    expect(await analyse()).toMatchObject({ analysed: 250, vacancies: 225, built: 225 })
    const first = await analysisOf(db)
    expect(await analyse()).toMatchObject({ analysed: 0, vacancies: 225, built: 0 })
    expect(await analysisOf(db)).toEqual(first)
    await load([acme])
    expect(await analyse()).toMatchObject({ analysed: 1, vacancies: 226, built: 1 })
    expect(await analyse({ again: true })).toMatchObject({ analysed: 251, built: 0 })
  })

  it('follows a listing that changes', async () => {
    await load([acme])
    await analyse()
    await load([{ ...acme, text: advertText({ required: ['PostgreSQL'] }) }])
    expect((await analysisOf(db)).mentions).toEqual([])
    expect(await analyse()).toMatchObject({ analysed: 1, built: 1 })
    expect((await analysisOf(db)).vacancies).toMatchObject([
      {
        mentioned: ['databases', 'postgresql'],
        required: ['databases', 'postgresql'],
        preferred: [],
        pay_min: null,
      },
    ])
  })

  it('parts a vacancy whose listings no longer agree', async () => {
    await load([acme, { ...acme, id: 'again' }])
    await analyse()
    await load([{ ...acme, id: 'again', text: advertText({ required: ['Docker and nothing else'] }) }])
    await analyse()
    expect((await analysisOf(db)).vacancies).toMatchObject([
      { vacancy: 'acme' },
      { vacancy: 'again', listings: 1 },
    ])
  })

  it('gives the same when every job runs twice', async () => {
    await load(manyAdverts(40))
    await analyse()
    const once = await analysisOf(db)
    await db.updateTable('listings').set({ analysed_as: null }).execute()
    const ids = (await db.selectFrom('listings').select('id').execute()).map((row) => row.id)
    const { run } = await planAnalysis(options())
    const data = { run, version: analysisVersion(taxonomy).text, ids }
    const jobs = handlers()
    await Promise.all([jobs.extract?.(data, context()), jobs.extract?.(data, context())])
    await Promise.all([jobs.deduplicate?.(data, context()), jobs.extract?.(data, context())])
    await Promise.all([jobs.vacancies?.(data, context()), jobs.vacancies?.(data, context())])
    expect(await analysisOf(db)).toEqual(once)
  })

  it('imports files that a worker can reach, as a job', async () => {
    const file = join(await dataFolder(), 'adverts.jsonl')
    await writeFile(file, JSON.stringify(acme))
    const data = { files: [file], source: 'queued' }
    expect(await handlers().import?.(data, context())).toMatchObject({ read: 1, added: 1 })
    await expect(handlers().import?.({ files: [] }, context())).rejects.toThrow()
  })

  it('drops what a late writer brings', async () => {
    await load([acme])
    const [basis] = await db.selectFrom('listings').select(['id', 'content_hash', 'analysed_as']).execute()
    await analyse()
    const before = await analysisOf(db)
    const late = {
      ...{ id: basis?.id as number, scanned: false, role: null, seniority: 'entry' },
      salary: null,
      mentions: [],
    }
    expect(await storeAnalyses(db, [basis as never], [late], analysisVersion(taxonomy))).toBe(0)
    expect(await analysisOf(db)).toEqual(before)
  })

  it('leaves off a job whose versions a later analysis has replaced', async () => {
    await load([acme])
    const { run } = await planAnalysis(options())
    await planAnalysis({ ...options(), taxonomy: { ...taxonomy, version: 'newer' } })
    const data = { run, version: analysisVersion(taxonomy).text, ids: [] }
    for (const stage of ['deduplicate', 'extract', 'vacancies'])
      expect(await handlers()[stage]?.(data, context())).toEqual({ superseded: true })
  })

  it('refuses to write under a version that is not its own', async () => {
    const { run } = await planAnalysis({ ...options(), taxonomy: { ...taxonomy, version: 'other' } })
    const data = { run, version: analysisVersion({ version: 'other' }).text, ids: [] }
    await expect(handlers().extract?.(data, context())).rejects.toThrow('was asked for')
  })
})
