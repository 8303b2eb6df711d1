import type { Entry } from '../crawl/entry.ts'
import { SAMPLE_BOARD } from './board.ts'

export const SAMPLE = 'sample'

const common = {
  on: true,
  note: 'adverts that Requisite brings along',
  basis: undefined,
  verified: true,
  // Our own server on our own machine.
  minDelayMs: 0,
  allowAddresses: ['127.0.0.1'],
  storeAs: SAMPLE,
  sample: true,
} as const

/** The sample is collected by the same adapters as everything else: pages through a sitemap, and a JSON interface. */
export function sampleEntries(origin: string, adverts: number): Entry[] {
  const expected = { min: Math.floor(adverts / 5), max: adverts }
  // The board has another port each time it is started, so its targets have names.
  return [
    {
      ...common,
      name: SAMPLE,
      source: 'jobposting',
      expected,
      targets: [{ subject: `${origin}/sitemap.xml`, options: {}, name: 'pages' }],
    },
    {
      ...common,
      name: SAMPLE,
      source: 'greenhouse',
      expected,
      targets: [{ subject: SAMPLE_BOARD, options: { base: origin }, name: 'api' }],
    },
  ]
}
