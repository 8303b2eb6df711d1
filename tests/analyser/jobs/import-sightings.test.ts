import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { importSightings } from '../../../analyser/jobs/import-sightings.ts'
import { testDatabase } from '../../support/database.ts'
import { seedVacancies } from './seed-vacancies.ts'

const { db } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'sightings-'))
const file = async (name: string, text: string | Buffer) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

describe('importSightings', () => {
  it('says when each listing was seen, and closes what was gone while the collection went on', async () => {
    await seedVacancies(db, [{}, {}])
    const [first, second] = await db.selectFrom('listings').select(['external_id']).orderBy('id').execute()
    const rows = [
      `20260101\tsearch\t${first?.external_id}`,
      `20260105\tsearch\t${first?.external_id}`,
      `20260103\tsearch\t${second?.external_id}`,
      `20260201\tsearch\t${second?.external_id}`,
      '20260201\tsearch\tunknown',
    ]
    const path = await file('seen.tsv.gz', gzipSync(`day\tsearchedFor\tid\n${rows.join('\n')}\n`))
    expect(await importSightings(db, path)).toEqual({ sightings: 5, listings: 2, closed: 1 })
    expect(await importSightings(db, path, 'another source')).toMatchObject({ listings: 0 })
    const stored = await db.selectFrom('listings').select(['last_seen', 'closed_on']).orderBy('id').execute()
    expect(stored.map((row) => row.closed_on)).toEqual(['2026-01-06', null])
  })

  it.each([
    ['columns.csv', 'date,id\n2026-01-01,a\n', 'bad-columns'],
    ['day.csv', 'day,id\n2026-13-01,a\n', 'bad-row'],
    ['id.csv', 'day,id\n2026-01-01,\n', 'bad-row'],
  ])('refuses %s', async (name, text, code) => {
    await expect(importSightings(db, await file(name, text))).rejects.toMatchObject({ code })
  })

  it('refuses a file that is not there', async () => {
    await expect(importSightings(db, join(folder, 'none'))).rejects.toMatchObject({ code: 'unreadable-file' })
  })
})
