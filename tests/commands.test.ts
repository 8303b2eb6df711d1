import { describe, expect, it } from 'vitest'
import { commandFiles } from '../analyser/cli/main.ts'
import { dataFolder, requisite } from './support/cli.ts'
import { newDatabase, testDatabase } from './support/database.ts'

const { db, url } = await testDatabase()
const env = { DATABASE_URL: url }

describe('every command', () => {
  it('is listed', async () => {
    const { code, stdout } = await requisite(['--help'])
    expect(code).toBe(0)
    for (const name of commandFiles().keys()) expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
  })
  it.each([...commandFiles().keys()])('%s explains itself', async (name) => {
    const { code, stdout, stderr } = await requisite([...name.split(' '), '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^requisite ${name}`))
    expect(stdout).toMatch(/\nOptions:\n.*--help/s)
    expect(stdout).toMatch(/\nExit codes: 0 done/)
  })
})

describe('status', () => {
  it('counts, on a database that holds nothing', async () => {
    const { code, stdout } = await requisite(['status', '--json'], {
      env: { DATABASE_URL: await newDatabase(false) },
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      listings: { total: 0, toDeduplicate: 0, toAnalyse: 0 },
      vacancies: { total: 0, scanned: 0, withRole: 0 },
      mentions: 0,
      sources: [],
      runs: [],
      queue: {
        backend: 'postgres',
        queues: { analyse: { waiting: 0, workers: 0 }, collect: { waiting: 0 } },
      },
    })
  })

  it('says what there is and what waits', async () => {
    const day = new Date('2026-03-04T05:06:07Z')
    await db
      .insertInto('listings')
      .values({
        ...{
          source: 'file:test',
          external_id: '1',
          title: 'Baker',
          posted_on: '2026-03-01',
          text: 'You bake',
        },
        ...{ content_hash: 'x', language: 'en', sample: false, first_seen: day, last_seen: day },
      })
      .execute()
    await db
      .insertInto('runs')
      .values({
        stage: 'import',
        subject: 'file:test',
        started_at: day,
        finished_at: day,
        outcome: 'done',
        counts: '{"read":1,"added":0}',
      })
      .execute()
    const { code, stdout } = await requisite(['status'], { env })
    expect(code).toBe(0)
    expect(stdout).toContain('1 listings (1 to be deduplicated, 1 to be analysed: requisite analyse)')
    expect(stdout).toContain('file:test  1  listings, 1 open, last seen 2026-03-04 05:06')
    expect(stdout).toMatch(/2026-03-04 05:06 {2}import {2}file:test {2}done {2}1 read$/m)
    expect(stdout).toMatch(/Versions: extractor \S+, taxonomy \S+, dedupe \S+/)
  })
})

describe('doctor', () => {
  it('is content with what the tests have', async () => {
    const { code, stdout } = await requisite(['doctor'], { env })
    expect(stdout).not.toContain('FAIL')
    expect(stdout).toMatch(
      /^ok {4}Node 24\..*\nok {4}taxonomy .*\nok {4}PostgreSQL .* \(DATABASE_URL\)\nok {4}queue on PostgreSQL/,
    )
    expect(code).toBe(0)
  })

  it('names all that is missing, and what to do about each', async () => {
    const wrong = {
      DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/name',
      REDIS_URL: 'redis://127.0.0.1:1',
      CHROMIUM_PATH: '/nowhere/chromium',
      REQUISITE_DATA: await dataFolder(),
    }
    const { code, stdout, stderr } = await requisite(['doctor'], { env: wrong })
    expect(code).toBe(69)
    expect(stdout.match(/^FAIL .*\n {6}\S/gm)).toHaveLength(3)
    expect(stdout).not.toContain('secret')
    expect(stderr).toMatch(/^requisite: 3 of 5 checks failed\n/)
  })
})
