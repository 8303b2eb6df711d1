import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRoleNamer } from '../../../analyser/guides/audit/name-role.ts'
import { aggregate } from '../../../analyser/jobs/figures/aggregate.ts'
import { checkGuides } from '../../../analyser/jobs/guides/check-guides.ts'
import { decide } from '../../../analyser/jobs/guides/decide.ts'
import { findGuide } from '../../../analyser/jobs/guides/find-guide.ts'
import { hashOf, readGuideFile } from '../../../analyser/jobs/guides/guide-file.ts'
import { askForChecks, guideHandlers } from '../../../analyser/jobs/guides/guide-jobs.ts'
import { importGuide } from '../../../analyser/jobs/guides/import-guides.ts'
import { publishGuide, settle, undoGuide } from '../../../analyser/jobs/guides/publish-guide.ts'
import {
  readGuideReview,
  readGuideStatus,
  readRevisions,
} from '../../../analyser/jobs/guides/read-guide-status.ts'
import { openQueues } from '../../../analyser/jobs/queue.ts'
import { dataFolder } from '../../support/cli.ts'
import { testDatabase } from '../../support/database.ts'
import { readPlain, plainTaxonomy as taxonomy } from '../../support/plain-guides.ts'
import { type Seed, seedVacancies, times } from './seed-vacancies.ts'

const { db, url } = await testDatabase()
const folder = await dataFolder()
const now = new Date('2026-06-01T12:00:00Z')
const nameRole = createRoleNamer(taxonomy)
const ml = { role: 'machine-learning-engineer', required: ['python', 'pytorch'] } satisfies Seed

/** Backend developers at other pay: the middles go from low to high in equal steps. */
const backend = (low: number, high: number, count = 60): Seed[] =>
  Array.from({ length: count }, (_, i) => {
    const pay = Math.round(low + ((high - low) * i) / (count - 1))
    return { required: ['postgresql', ...(i % 2 === 0 ? ['nodejs'] : [])], pay: [pay, pay] as const }
  })

const TEXT =
  'From Machine Learning Engineer to Backend Developer\nGap: PostgreSQL\nGap: Python\nPay: £20,000–£30,000\nWe like it here.\nAgain: £20,000–£30,000\nAgain: Python\n'

let files = 0
async function newGuide(text = TEXT): Promise<{ id: number; path: string }> {
  const path = join(folder, `guide-${++files}.txt`)
  await writeFile(path, text)
  return { id: await takeIn(path), path }
}
async function takeIn(path: string, by = 'Ann'): Promise<number> {
  const file = await readGuideFile(path)
  const { id } = await importGuide(db, {
    file,
    format: 'text',
    read: readPlain(file.text),
    nameRole,
    by,
    now,
  })
  return id
}
const check = (id: number, at = now) => checkGuides(db, { ids: [id], taxonomy, now: at })
const review = async (id: number) => readGuideReview(db, await findGuide(db, String(id)), now)
const states = async (id: number) =>
  Object.fromEntries((await review(id)).claims.map((claim) => [claim.id, claim.state]))
const approve = (id: number, ...claims: string[]) =>
  decide(db, {
    guide: id,
    by: 'Bob',
    now,
    decisions: claims.map((claim) => ({ claim, decision: 'approved' })),
  })
const publish = (id: number, by = 'Cleo') => publishGuide(db, { guide: id, by, now, read: readPlain })

beforeAll(async () => {
  await seedVacancies(db, [...backend(40_000, 60_000), ...times(40, ml)])
  await aggregate(db)
})

describe('a guide from import to revision', () => {
  it('is proposed, approved, published with all repetitions, and undone', async () => {
    const { id, path } = await newGuide()
    expect(await check(id)).toEqual({ guides: 1, changed: 1, open: 2 })
    expect(await check(id)).toEqual({ guides: 1, changed: 0, open: 2 })
    const before = await review(id)
    expect(before.guide).toMatchObject({
      from: 'Machine Learning Engineer',
      off: 2,
      open: 2,
      revision: 1,
      changed: false,
    })
    expect(
      before.claims.map(({ id: claim, verdict, state, places }) => [claim, verdict, state, places]),
    ).toEqual([
      ['gap-1', 'supported', 'none', 1],
      ['gap-2', 'contradicted', 'open', 2],
      ['pay', 'contradicted', 'open', 2],
    ])
    await approve(id, 'pay', 'gap-2')
    const { revision, changes, left } = await publish(id)
    expect({ revision, left }).toEqual({ revision: 2, left: [] })
    expect(changes.map(({ claim, after }) => [claim, after])).toEqual([
      ['gap-2', 'Node.js'],
      ['pay', '£45,000–£55,000'],
    ])
    expect(await readFile(path, 'utf8')).toBe(
      TEXT.replaceAll('£20,000–£30,000', '£45,000–£55,000').replaceAll('Python', 'Node.js'),
    )
    expect((await review(id)).guide).toMatchObject({ revision: 2, approved: 0, changed: false })
    // Once more: there is nothing more to do.
    expect(await publish(id)).toEqual({ revision: null, changes: [], left: [] })

    expect(await undoGuide(db, { guide: id, by: 'Dan', now, read: readPlain })).toBe(3)
    expect(await readFile(path, 'utf8')).toBe(TEXT)
    expect((await readRevisions(db, id)).map(({ number, kind, by }) => [number, kind, by])).toEqual([
      [3, 'undo', 'Dan'],
      [2, 'publish', 'Cleo'],
      [1, 'import', 'Ann'],
    ])
    await expect(undoGuide(db, { guide: id, to: 9, by: 'Dan', now, read: readPlain })).rejects.toMatchObject({
      code: 'unknown-revision',
    })
  })

  it('keeps who decided what and why, and who published, for good', async () => {
    const { id } = await newGuide()
    await check(id)
    await approve(id, 'pay')
    await decide(db, {
      guide: id,
      by: 'Bob',
      now,
      decisions: [{ claim: 'gap-2', decision: 'rejected', reason: 'we teach it' }],
    })
    await decide(db, { guide: id, by: 'Eve', now, decisions: [{ claim: 'pay', decision: 'reopened' }] })
    expect((await review(id)).claims.find(({ id: claim }) => claim === 'gap-2')).toMatchObject({
      ...{ state: 'rejected', by: 'Bob', at: now.toISOString(), reason: 'we teach it' },
    })
    const log = await db
      .selectFrom('guide_decisions')
      .selectAll()
      .where('guide_id', '=', id)
      .orderBy('id')
      .execute()
    expect(log.map(({ claim_id, decision, made_by }) => [claim_id, decision, made_by])).toEqual([
      ['pay', 'approved', 'Bob'],
      ['gap-2', 'rejected', 'Bob'],
      ['pay', 'reopened', 'Eve'],
    ])
    await expect(
      db.updateTable('guide_decisions').set({ reason: 'other' }).where('guide_id', '=', id).execute(),
    ).rejects.toThrow('never changed')
    await expect(
      decide(db, { guide: id, by: 'Bob', now, decisions: [{ claim: 'pay', decision: 'rejected' }] }),
    ).rejects.toThrow('needs a reason')
    await expect(approve(id, 'gap-9')).rejects.toMatchObject({ code: 'unknown-claim' })
  })

  it('announces what was found and published, once', async () => {
    const { id } = await newGuide()
    await check(id)
    await check(id)
    await approve(id, 'pay')
    await publish(id)
    const events = await db
      .selectFrom('events')
      .selectAll()
      .where('type', 'like', 'guide.%')
      .orderBy('id')
      .execute()
    const own = events.filter(({ data }) => data.guide === id)
    expect(own.map(({ type }) => type)).toEqual(['guide.stale', 'guide.published'])
    expect(own[0]?.data).toMatchObject({
      to: 'backend-developer',
      off: 2,
      open: 2,
      verdicts: { contradicted: 2 },
    })
    expect(own[1]?.data).toMatchObject({
      revision: 2,
      by: 'Cleo',
      changes: [{ claim: 'pay', before: '£20,000–£30,000' }],
    })
  })
})

describe('two editors at once', () => {
  it('are told who was faster, and nothing of the slower one is kept', async () => {
    const { id } = await newGuide()
    await check(id)
    const { guide } = await review(id)
    const one = (by: string, claim: string) =>
      decide(db, { guide: id, by, now, lock: guide.lock, decisions: [{ claim, decision: 'approved' }] })
    await one('Ann', 'pay')
    await expect(one('Bob', 'gap-2')).rejects.toMatchObject({
      code: 'guide-conflict',
      message: expect.stringContaining('Ann approved pay'),
    })
    expect(await states(id)).toMatchObject({ pay: 'approved', 'gap-2': 'open' })
  })

  it('that publish at the same time make one revision', async () => {
    const { id, path } = await newGuide()
    await check(id)
    await approve(id, 'pay')
    const outcomes = await Promise.allSettled(['Ann', 'Bob', 'Cleo'].map((by) => publish(id, by)))
    const made = outcomes.flatMap((one) =>
      one.status === 'fulfilled' && one.value.revision !== null ? [one.value.revision] : [],
    )
    expect(made).toEqual([2])
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ exitCode: expect.any(Number) })
    expect((await findGuide(db, String(id))).content_hash).toBe(hashOf(await readFile(path)))
  })
})

describe('a guide that somebody changed by hand', () => {
  it('is seen, never overwritten, and taken in with the decisions that still hold', async () => {
    const { id, path } = await newGuide()
    await check(id)
    await approve(id, 'pay', 'gap-2')
    const changed = TEXT.replace('We like it here.', 'We love it here.').replaceAll('Python', 'PyTorch')
    await writeFile(path, changed)
    expect((await review(id)).guide.changed).toBe(true)
    await expect(publish(id)).rejects.toMatchObject({ code: 'guide-changed' })
    await expect(undoGuide(db, { guide: id, by: 'Dan', now, read: readPlain })).rejects.toMatchObject({
      code: 'guide-changed',
    })
    expect(await readFile(path, 'utf8')).toBe(changed)

    await takeIn(path)
    // The gap is another one now; the pay still says the same.
    expect(await states(id)).toEqual({ 'gap-1': 'none', pay: 'approved' })
    await check(id)
    await publish(id)
    expect(await readFile(path, 'utf8')).toBe(changed.replaceAll('£20,000–£30,000', '£45,000–£55,000'))
    expect((await readRevisions(db, id)).map(({ kind }) => kind)).toEqual(['publish', 'edit', 'import'])
  })

  it('is told when its file is gone or cannot be written', async () => {
    const { id, path } = await newGuide()
    await check(id)
    await approve(id, 'pay')
    await rm(path)
    await mkdir(path)
    await expect(publish(id)).rejects.toThrow()
    await rm(path, { recursive: true })
    await expect(publish(id)).rejects.toMatchObject({
      code: 'guide-changed',
      message: expect.stringContaining('not there'),
    })
    expect((await readGuideStatus(db, now, [id]))[0]).toMatchObject({ changed: null, approved: 1 })
  })
})

describe('a publication that was cut off', () => {
  async function cutOff(written: boolean) {
    const { id, path } = await newGuide()
    await check(id)
    await approve(id, 'pay')
    const text = TEXT.replaceAll('£20,000–£30,000', '£45,000–£55,000')
    const publishing = {
      ...{ kind: 'publish', text, hash: hashOf(text), by: 'Ann', at: now.toISOString() },
      ...{
        claims: readPlain(text),
        changes: [{ claim: 'pay', before: '£20,000–£30,000', after: '£45,000–£55,000' }],
      },
    }
    await db
      .updateTable('guides')
      .set({ publishing: JSON.stringify(publishing) })
      .where('id', '=', id)
      .execute()
    if (written) await writeFile(path, text)
    return { id, path, text }
  }

  it('is done where the file was replaced', async () => {
    const { id } = await cutOff(true)
    expect((await review(id)).guide.changed).toBe(false)
    expect(await settle(db, id)).toBe(2)
    expect((await review(id)).guide).toMatchObject({ revision: 2, approved: 0, changed: false })
    expect(await settle(db, id)).toBeNull()
  })

  it('is not begun where it was not, and can be made again', async () => {
    const { id, path, text } = await cutOff(false)
    expect(await settle(db, id)).toBeNull()
    expect((await review(id)).guide).toMatchObject({ revision: 1, approved: 1, changed: false })
    expect((await publish(id)).revision).toBe(2)
    expect(await readFile(path, 'utf8')).toBe(text)
  })
})

describe('what was rejected', () => {
  it('is proposed again only when the data moved further from the claim', async () => {
    const { id } = await newGuide()
    await check(id)
    await decide(db, {
      guide: id,
      by: 'Bob',
      now,
      decisions: [{ claim: 'pay', decision: 'rejected', reason: 'wait' }],
    })
    await check(id)
    expect(await states(id)).toMatchObject({ pay: 'rejected' })
    // A little more of the same.
    await seedVacancies(db, backend(40_500, 60_500, 20))
    await aggregate(db)
    await check(id)
    expect(await states(id)).toMatchObject({ pay: 'rejected' })
    await seedVacancies(db, backend(90_000, 130_000, 160))
    await aggregate(db)
    await check(id)
    const pay = (await review(id)).claims.find((claim) => claim.id === 'pay')
    expect(pay).toMatchObject({ state: 'open', by: null, reason: null })
    expect(pay?.proposal?.text).not.toBe('£45,000–£55,000')
  })
})

describe('how guides stand', () => {
  it('says how many claims are off, and since when nobody looked', async () => {
    const { id } = await newGuide()
    expect((await readGuideStatus(db, now, [id]))[0]).toMatchObject({ off: 0, days: null, checkedAt: null })
    await check(id, new Date('2026-05-22T00:00:00Z'))
    expect((await readGuideStatus(db, now, [id]))[0]).toMatchObject({ claims: 3, off: 2, days: 10, open: 2 })
  })

  it('asks for the guide by number or file', async () => {
    const { id, path } = await newGuide()
    expect((await findGuide(db, path)).id).toBe(id)
    await expect(findGuide(db, '999999')).rejects.toMatchObject({ code: 'unknown-guide' })
    await expect(findGuide(db, join(folder, 'nothing.txt'))).rejects.toMatchObject({
      hint: expect.stringContaining('guide import'),
    })
  })

  it('refuses a file that could not be written back as it was', async () => {
    const path = join(folder, 'latin.txt')
    await writeFile(path, Buffer.from([0x63, 0x61, 0x66, 0xe9]))
    await expect(readGuideFile(path)).rejects.toMatchObject({
      code: 'broken-file',
      hint: expect.stringContaining('UTF-8'),
    })
  })
})

describe('the checks of all guides', () => {
  it('are asked for when the counts change, once, and by whoever has guides', async () => {
    const queues = await openQueues({ redisUrl: undefined, databaseUrl: url })
    const { id } = await newGuide()
    expect(await askForChecks(db, queues)).toBe(true)
    await askForChecks(db, queues)
    expect((await queues.backlog('analyse')).waiting).toBe(1)
    const worker = await queues.work('analyse', guideHandlers(db, taxonomy), { concurrency: 1 })
    await expect
      .poll(async () => (await readGuideStatus(db, now, [id]))[0]?.checkedAt, { timeout: 20_000 })
      .not.toBeNull()
    await worker.close()
    await queues.close()
  })
})
