import { expect, it } from 'vitest'
import { loadTaxonomy } from '../../../analyser/taxonomy/load.ts'
import { testApi } from '../../support/api.ts'
import { fuzz } from './fuzz.ts'

// `npm run fuzz` sends twenty thousand and more.
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_500)
const SEED = Number(process.env.FUZZ_SEED ?? 6)

const api = await testApi(loadTaxonomy(), { logLevel: process.env.FUZZ_LOG ?? 'silent' })

it(
  `${REQUESTS} requests over the whole description find no fault`,
  async () => {
    const { faults, statuses, requests, slowestMs } = await fuzz(api, REQUESTS, SEED)
    console.log(`${requests} requests, slowest ${Math.round(slowestMs)} ms`, statuses)
    expect(faults.join('\n')).toBe('')
    expect(requests).toBeGreaterThanOrEqual(REQUESTS)
    // Most are valid: a fuzz that is refused at the door tests the door.
    expect(statuses['200'] ?? 0).toBeGreaterThan(requests / 5)
  },
  30 * 60_000,
)
