import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { responsibilities } from '../../../analyser/domain/responsibilities.ts'
import { readResponsibilities } from '../../../analyser/jobs/figures/read-responsibilities.ts'
import { importFiles } from '../../../analyser/jobs/import-listings.ts'
import { openQueues } from '../../../analyser/jobs/queue.ts'
import { runAnalysis, runDeepPass } from '../../../analyser/jobs/run-analysis.ts'
import { renderResponsibilities } from '../../../analyser/reports/render-responsibilities.ts'
import { smallTaxonomy } from '../../support/adverts.ts'
import { testDatabase } from '../../support/database.ts'

const { db, url } = await testDatabase()
const queues = await openQueues({ redisUrl: undefined, databaseUrl: url })
afterAll(() => queues.close())
const taxonomy = smallTaxonomy()
const options = { db, queues, taxonomy, threads: 1 }

/** Words that no other advert has, so that each is a vacancy of its own. */
const own = (n: number) =>
  Array.from(
    { length: 60 },
    (_, i) => `${'abcdefgh'[n]}${'klmnopqrst'[i % 10]}${'aeiouy'[Math.floor(i / 10)]}zq`,
  ).join(' ')

const advert = (n: number, duty: string) => ({
  ...{ id: `d${n}`, title: 'Backend Developer', employer: `Employer ${n}`, postedAt: '2026-05-01' },
  text: `${own(n)}\n\nWhat you will do\n\n- ${duty}\n\nRequirements\n\n- Experience with Python, Foobarly and Redis`,
})

async function load(rows: readonly object[]): Promise<void> {
  const file = join(await mkdtemp(join(tmpdir(), 'requisite-deepen-')), 'a.jsonl')
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  await importFiles(db, [file], {})
}

describe('the deep pass', () => {
  it('is asked for before it has run', async () => {
    await load(
      [0, 1, 2, 3].map((n) => advert(n, n === 3 ? 'Write SQL queries' : 'Build and maintain the APIs')),
    )
    await runAnalysis(options)
    await expect(readResponsibilities(db, { role: 'backend-developer', taxonomy })).rejects.toMatchObject({
      code: 'not-deepened',
    })
  })

  it('reads every listing once, and a sentence that repeats once', async () => {
    expect(await runDeepPass(options)).toBe(4)
    const sentences = await db.selectFrom('deep_sentences').select('hash').execute()
    expect(sentences).toHaveLength(3)
    expect(await runDeepPass(options)).toBe(0)
    const terms = await db.selectFrom('phrases').select('text').where('kind', '=', 'term').execute()
    expect(terms).toEqual([{ text: 'Foobarly' }])
  })

  it('tells the responsibilities of a role, with quotes of two employers', async () => {
    const found = await readResponsibilities(db, { role: 'backend-developer', taxonomy })
    expect(responsibilities.parse(found)).toMatchObject({ n: { scanned: 4, telling: 4, unread: 0 } })
    expect(found.responsibilities.map(({ label, hits, share }) => [label, hits, share])).toEqual([
      ['building and maintaining APIs', 3, 0.75],
    ])
    const quotes = found.responsibilities[0]?.evidence ?? []
    expect(quotes.map(({ quote }) => quote)).toEqual([
      'Build and maintain the APIs',
      'Build and maintain the APIs',
    ])
    expect(new Set(quotes.map(({ listing }) => listing)).size).toBe(2)
    for (const format of ['table', 'markdown', 'csv', 'json'] as const)
      expect(renderResponsibilities(found, format)).toMatch(/building and maintaining APIs/i)
  })

  it('reads a listing again when its text has changed', async () => {
    await load([advert(3, 'Build and maintain the APIs')])
    await runAnalysis(options)
    expect(await runDeepPass(options)).toBe(1)
    const found = await readResponsibilities(db, { role: 'backend-developer', taxonomy })
    expect(found.responsibilities[0]).toMatchObject({ hits: 4, share: 1 })
  })
})
