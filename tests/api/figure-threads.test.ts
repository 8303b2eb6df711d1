import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aggregate } from '../../analyser/jobs/figures/aggregate.ts'
import { openFigureThreads } from '../../api/figures/figure-threads.ts'
import { figuresHere } from '../../api/figures/figures.ts'
import { taxonomy } from '../analyser/jobs/seed-vacancies.ts'
import { testDatabase } from '../support/database.ts'
import { seedMarket } from '../support/seed-market.ts'

const { db, url } = await testDatabase()
const threads = openFigureThreads({ url, taxonomy, threads: 1 })
afterAll(() => threads.close())
beforeAll(async () => {
  await seedMarket(db)
  await aggregate(db)
})

describe('figures from threads', () => {
  it('are those that are computed here', async () => {
    const asked = { role: 'backend-developer', seniority: 'mid' }
    expect(await threads.figures.report(asked)).toEqual(await figuresHere(db, taxonomy).report(asked))
  })

  it('fail with the same error', async () => {
    const asked = { role: 'backend-devloper' }
    const here = await figuresHere(db, taxonomy)
      .report(asked)
      .catch((error: unknown) => error)
    expect(await threads.figures.report(asked).catch((error: unknown) => error)).toMatchObject({
      ...{ code: 'unknown-role', hint: 'did you mean "backend-developer"?' },
      message: (here as Error).message,
    })
  })
})
