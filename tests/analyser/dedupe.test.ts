import { describe, expect, it } from 'vitest'
import { cluster } from '../../analyser/dedupe/cluster.ts'

const words = (count: number, salt = '') =>
  Array.from({ length: count }, (_, at) => `word${at}${salt}`).join(' ')
const base = { title: 'Baker', employer: 'Crumb & Sons', location: 'Leeds', text: words(200) }

describe('cluster', () => {
  it('names a cluster after its smallest id, in whatever order they come', () => {
    const same = [
      { ...base, id: 9 },
      { ...base, id: 4 },
      { ...base, id: 7, location: 'York' },
    ]
    expect(cluster(same).map(({ id, vacancy }) => [id, vacancy])).toEqual([
      [4, 4],
      [7, 4],
      [9, 4],
    ])
  })
  it('joins nearly the same text of one employer, title and place', () => {
    const edited = { ...base, id: 2, text: `${base.text} and one more` }
    expect(cluster([{ ...base, id: 1 }, edited])[1]).toMatchObject({ vacancy: 1, tier: 'near-text' })
  })
  it.each([
    ['employer', { employer: 'Loaf Ltd' }],
    ['title', { title: 'Head Baker' }],
    ['text', { text: words(200, 'x') }],
  ])('keeps another %s apart', (_what, other) => {
    expect(
      cluster([
        { ...base, id: 1 },
        { ...base, ...other, id: 2 },
      ])[1],
    ).toMatchObject({ vacancy: 2, tier: 'first' })
  })
})
