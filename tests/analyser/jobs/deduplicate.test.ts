import { beforeEach, describe, expect, it } from 'vitest'
import { cluster } from '../../../analyser/dedupe/cluster.ts'
import { deduplicate } from '../../../analyser/jobs/deduplicate.ts'
import { readListings } from '../../../analyser/jobs/fingerprints.ts'
import { random as createRandom } from '../../../analyser/stats/random.ts'
import { testDatabase } from '../../support/database.ts'
import { aboutUs, duties, otherDuties } from '../dedupe/adverts.ts'

const { db } = await testDatabase()

const titles = ['Baker', 'Senior Baker', 'Artisan Baker', 'Van Driver']
const places = ['Leeds', 'York', 'Leeds or York', null]
const employers = ['Crumb & Sons', 'Loaf Recruitment', null]
const texts = [
  duties,
  `${duties}\n${aboutUs}`,
  `Our client bakes.\n${duties}`,
  otherDuties,
  `${otherDuties}\n${aboutUs}`,
]
const days = ['2026-01-01', '2026-01-20', '2026-02-25', '2026-04-01', '2026-06-20']
const requisitions = [null, null, null, 'R-1', 'R-2']

function advert(random: () => number) {
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  return {
    title: one(titles),
    location: one(places),
    employer: one(employers),
    text: one(texts),
    posted_on: one(days),
    requisition_id: one(requisitions),
    sample: random() < 0.1,
    dedupe_tier: null,
  }
}
const seen = new Date('2026-07-01T00:00:00Z')
const insert = (ids: readonly number[], random: () => number) =>
  db
    .insertInto('listings')
    .values(
      ids.map((id) => ({
        ...advert(random),
        ...{ source: 'board', external_id: String(id), content_hash: String(id), language: 'en' },
        ...{ first_seen: seen, last_seen: seen },
      })),
    )
    .execute()

const stored = () =>
  db.selectFrom('listings').select(['id', 'vacancy_id', 'dedupe_tier']).orderBy('id').execute()

/** What clustering all listings at once gives. */
async function fromScratch() {
  const ids = (await stored()).map(({ id }) => id)
  const listings = await readListings(db, ids)
  const rows = [false, true].flatMap((sample) =>
    cluster(listings.filter((listing) => listing.sample === sample)),
  )
  return rows
    .sort((a, b) => a.id - b.id)
    .map(({ id, vacancy, tier }) => ({ id, vacancy_id: vacancy, dedupe_tier: tier }))
}

beforeEach(async () => {
  await db.updateTable('listings').set({ vacancy_id: null }).execute()
  await db.deleteFrom('listings').execute()
})

describe('deduplicate', () => {
  it.each([1, 2, 3, 4])(
    'gives what clustering all from scratch gives, whatever came when (history %i)',
    async (seed) => {
      const random = createRandom(seed)
      for (let round = 0; round < 5; round++) {
        await insert(
          Array.from({ length: 12 }, (_, at) => round * 100 + at),
          random,
        )
        const known = await stored()
        for (const { id } of known.filter(() => random() < 0.15))
          await db.updateTable('listings').set(advert(random)).where('id', '=', id).execute()
        await deduplicate(db)
        expect(await stored()).toEqual(await fromScratch())
      }
    },
  )

  it('does nothing the second time', async () => {
    await insert([1, 2, 3], createRandom(5))
    expect(await deduplicate(db)).toMatchObject({ listings: 3, moved: 3 })
    expect(await deduplicate(db)).toBeUndefined()
  })

  it('sees a day of posting that moved, and keys of another version', async () => {
    await insert([1, 2], createRandom(6))
    await deduplicate(db)
    await db.updateTable('listings').set({ posted_on: '2025-01-01' }).where('external_id', '=', '1').execute()
    expect(await deduplicate(db)).toMatchObject({ listings: 1 })
    await db.updateTable('listing_fingerprints').set({ dedupe: 'old' }).execute()
    expect(await deduplicate(db)).toMatchObject({ listings: 2 })
  })
})
