// A publication that is killed at any moment is done or not begun; whoever comes next finds file and database agreed.
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findGuide } from '../../analyser/jobs/guides/find-guide.ts'
import { hashOf, readGuideFile } from '../../analyser/jobs/guides/guide-file.ts'
import { importGuide } from '../../analyser/jobs/guides/import-guides.ts'
import { publishGuide, settle } from '../../analyser/jobs/guides/publish-guide.ts'
import { dataFolder, startRequisite } from '../support/cli.ts'
import { testDatabase } from '../support/database.ts'
import { readPlain } from '../support/plain-guides.ts'

const { db, url } = await testDatabase()
const now = new Date('2026-06-01T12:00:00Z')
const ROUNDS = 8

/** A long guide, so that writing it takes a while. */
const text = `From Machine Learning Engineer to Backend Developer\nPay: £20,000–£30,000\n${'We like it here.\n'.repeat(200_000)}`

it('leaves a guide either as it was or published, killed at any moment', async () => {
  const folder = await mkdtemp(join(await dataFolder(), 'guides-'))
  for (let round = 0; round < ROUNDS; round++) {
    const path = join(folder, `guide-${round}.txt`)
    await writeFile(path, text)
    const file = await readGuideFile(path)
    const read = readPlain(text)
    const imported = { file, format: 'text', read, nameRole: () => null, by: 'Ann', now }
    const { id } = await importGuide(db, imported)
    const proposal = {
      kind: 'value',
      value: { min: 45_000, max: 55_000 },
      text: '£45,000–£55,000',
      together: ['pay'],
    }
    await db
      .insertInto('guide_claims')
      .values({
        ...{ guide_id: id, claim_id: 'pay', verdict: 'outdated', state: 'approved', finding: null },
        ...{ proposal: JSON.stringify(proposal), decided_by: 'Bob', decided_at: now, reason: null },
      })
      .execute()
    const child = startRequisite(['guide', 'publish', String(id), '--by', 'Cleo'], {
      env: { DATABASE_URL: url },
    })
    // From the announcement on it may be anywhere: in front of the file, in it, or behind it.
    const begun = async () => (await findGuide(db, String(id))).publishing !== null
    while (child.process.exitCode === null && !(await begun()))
      await new Promise((done) => setTimeout(done, 1))
    await new Promise((done) => setTimeout(done, round * 12))
    child.process.kill('SIGKILL')
    await child.finished

    await settle(db, id)
    const guide = await findGuide(db, String(id))
    const there = await readFile(path, 'utf8')
    expect(guide.publishing).toBeNull()
    expect(hashOf(there)).toBe(guide.content_hash)
    expect(there).toBe(guide.revision === 1 ? text : text.replace('£20,000–£30,000', '£45,000–£55,000'))

    await publishGuide(db, { guide: id, by: 'Dan', now, read: readPlain })
    expect(await readFile(path, 'utf8')).toContain('Pay: £45,000–£55,000')
    expect((await findGuide(db, String(id))).revision).toBe(2)
  }
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
}, 120_000)
