import { describe, expect, it } from 'vitest'
import { type ClusterInput, cluster } from '../../../analyser/dedupe/cluster.ts'
import { aboutUs, baker, duties, otherDuties } from './adverts.ts'

const pair = (change: Partial<ClusterInput>, from: Partial<ClusterInput> = {}) =>
  cluster([
    { ...baker, ...from },
    { ...baker, ...from, id: 2, ...change },
  ])[1]

describe('one vacancy', () => {
  it.each<[string, string, Partial<ClusterInput>]>([
    ['the same text again', 'same-text', {}],
    ['other spaces, capitals and accents', 'same-text', { text: `${duties}\n${aboutUs}`.toUpperCase() }],
    [
      'a repost within 60 days',
      'repost',
      { postedAt: '2026-04-30', text: `${duties}\nApply now.\n${aboutUs}` },
    ],
    ['another display of the pay', 'near-text', { text: `£28k - £31k plus tips\n${duties}\n${aboutUs}` }],
    ['without what is said of the employer', 'near-text', { text: duties }],
    [
      'sentences in another order',
      'near-text',
      { text: `${aboutUs}\n${duties.split('\n').toReversed().join('\n')}` },
    ],
    ['a changed word in the title', 'same-text', { title: 'Artisan Baker - £30k' }],
    ['the town within its county', 'same-text', { location: 'West Yorkshire' }],
    ['no place at all', 'same-text', { location: undefined }],
    [
      'other pay, not far off',
      'near-text',
      { text: `Salary: £30,000 - £33,000 a year.\n${duties}\n${aboutUs}` },
    ],
    ['spaces lost', 'near-text', { text: `${duties.replaceAll(' the ', ' the')}\n${aboutUs}` }],
    ['the copy of an agency', 'same-text', { employer: 'Loaf Recruitment Ltd' }],
    [
      'an agency that rewrites the start',
      'near-text',
      { employer: 'Loaf Recruitment', text: `Our client seeks a baker.\n${duties}` },
    ],
  ])('%s: %s', (_what, tier, change) => {
    expect(pair(change)).toEqual({ id: 2, vacancy: 1, tier })
  })

  it('a canonical URL joins a rewritten advert, but not another job on the same page', () => {
    const url = 'https://www.crumb.example/jobs/17/?utm_source=board'
    const other = 'http://crumb.example/jobs/17#apply'
    expect(pair({ url: other, text: otherDuties }, { url })).toMatchObject({ vacancy: 1, tier: 'url' })
    expect(pair({ url: other, text: otherDuties, title: 'Van Driver' }, { url })).toMatchObject({
      vacancy: 2,
    })
  })

  it('a requisition id joins a rewritten advert', () => {
    expect(pair({ requisitionId: 'R-17', text: otherDuties }, { requisitionId: 'R-17' })).toMatchObject({
      vacancy: 1,
      tier: 'requisition',
    })
  })
})

describe('two vacancies', () => {
  it.each<[string, Partial<ClusterInput>]>([
    ['another town', { location: 'York, England, United Kingdom' }],
    ['another level', { title: 'Senior Baker' }],
    ['another band', { title: 'Baker Band 6' }],
    ['a repost after more than 60 days', { postedAt: '2026-05-15' }],
    [
      'another job with the same words about the employer',
      { text: `${otherDuties}\n${aboutUs}`, title: 'Driver' },
    ],
    ['another job under the same title', { text: `${otherDuties}\n${aboutUs}` }],
    ['another requisition of the employer', { requisitionId: 'R-18' }],
    [
      'another product, named in title and text',
      { title: 'Baker, Pretzels', text: `${duties.replaceAll('sourdough', 'pretzels')}\nPretzels are ours.` },
    ],
    ['more years asked for', { text: `${duties}\nAt least 8 years of experience in baking.\n${aboutUs}` }],
  ])('%s', (_what, change) => {
    const from = { requisitionId: 'R-17', text: `${baker.text}\nAt least 2 years of experience in baking.` }
    expect(pair(change, change.text?.includes('years') || change.requisitionId ? from : {})).toEqual({
      id: 2,
      vacancy: 2,
      tier: 'first',
    })
  })

  it('pay far off', () => {
    const paid = (pay: string) => ({ text: `Salary: ${pay} a year.\n${duties}\n${aboutUs}` })
    expect(pair(paid('£48,000'), paid('£30,000'))).toMatchObject({ vacancy: 2 })
    expect(pair(paid('up to £34,000'), paid('£30,000'))).toMatchObject({ vacancy: 1 })
  })

  it('another site of the employer, told by its postcode', () => {
    const [at, moved] = ['Leeds, LS1 4AP', 'Leeds, LS1 9ZZ']
    expect(pair({ location: moved }, { location: at })).toMatchObject({ vacancy: 2 })
    expect(pair({ location: moved, employer: 'Loaf Recruitment' }, { location: at })).toMatchObject({
      vacancy: 1,
    })
    expect(pair({ location: 'Leeds, LS1' }, { location: at })).toMatchObject({ vacancy: 1 })
  })

  it('a text that each of two adverts of one day changes for itself, but not one that was shortened', () => {
    const [own, other] = [
      'Ovens at dawn, trays of forty, one helper, no nights.',
      'Counter until noon, tills, two helpers and tea.',
    ]
    const first = { text: `${duties}\n${own}` }
    expect(pair({ text: `${duties}\n${other}` }, first)).toMatchObject({ vacancy: 2 })
    expect(pair({ text: duties }, first)).toMatchObject({ vacancy: 1 })
  })

  it('stay two when a third advert, for either place, links them', () => {
    const towns = ['Leeds', 'Leeds or York', 'York']
    const listings = towns.map((location, at) => ({ ...baker, id: at + 1, location }))
    const [leeds, , york] = cluster(listings)
    expect(leeds?.vacancy).not.toBe(york?.vacancy)
  })
})

describe('cluster', () => {
  it('names a vacancy after its smallest id and does not depend on the order', () => {
    const listings = [9, 4, 7].map((id) => ({ ...baker, id }))
    expect(cluster(listings).map(({ id, vacancy }) => [id, vacancy])).toEqual([
      [4, 4],
      [7, 4],
      [9, 4],
    ])
  })

  it('chains reposts, each within 60 days of the one before', () => {
    const days = ['2026-01-01', '2026-02-20', '2026-04-10']
    const listings = days.map((postedAt, at) => ({ ...baker, id: at + 1, postedAt }))
    expect(new Set(cluster(listings).map(({ vacancy }) => vacancy)).size).toBe(1)
  })

  it('takes adverts with nothing in them', () => {
    expect(
      cluster([
        { id: 1, title: '', text: '' },
        { id: 2, title: '', text: '' },
      ]),
    ).toHaveLength(2)
    expect(cluster([])).toEqual([])
  })
})
