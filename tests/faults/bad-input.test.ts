// What is wrong is said in one clear line with what to do, without a stack trace, and nothing is half written.
import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder, type Finished, requisite } from '../support/cli.ts'
import { newDatabase, testDatabase } from '../support/database.ts'

const { db, url } = await testDatabase()
const folder = await dataFolder()
const env = { DATABASE_URL: url }

/** One line with the problem, then one that says what to do. */
function expectClear({ code, signal, stdout, stderr }: Finished, exit: number, says: RegExp): void {
  expect({ code, signal, stdout }).toEqual({ code: exit, signal: null, stdout: '' })
  const lines = stderr
    .trimEnd()
    .split('\n')
    .filter((line) => !/^Importing: \d/.test(line))
  expect(lines, stderr).toHaveLength(2)
  expect(lines[0]).toMatch(/^requisite: /)
  expect(lines[0]).toMatch(says)
  expect(lines[1]).toMatch(/^ {2}\S/)
  expect(stderr).not.toMatch(/\n\s+at |node:internal|unexpected|\bError:/)
}

describe('files to import', () => {
  it('a file that is not there', async () => {
    expectClear(await requisite(['import', 'nowhere.jsonl'], { env }), 66, /there is no file nowhere\.jsonl$/)
  })

  it('broken JSON on line 57, after a file that is fine', async () => {
    const line = (at: number) => `{"id":"${at}","title":"Baker","text":"You bake bread no ${at}"}\n`
    const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at)).join('')
    const good = join(folder, 'good.jsonl')
    const bad = join(folder, 'bad.jsonl')
    await writeFile(good, lines(900))
    await writeFile(bad, `${lines(56)}{"id":"56","title":\n${lines(5)}`)
    expectClear(await requisite(['import', good, bad], { env }), 65, /bad\.jsonl: broken JSON on line 57$/)
    expect(await db.selectFrom('listings').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('runs').selectAll().execute()).toEqual([])
  })

  it('the same file twice', async () => {
    const file = join(folder, 'twice.jsonl')
    await writeFile(file, '{"id":"1","title":"Baker","text":"You bake bread","postedAt":"1 week ago"}\n')
    const listings = () => db.selectFrom('listings').selectAll().execute()
    expect((await requisite(['import', file], { env })).stderr).toContain('1 new, 0 changed, 0 unchanged')
    const before = await listings()
    expect(before).toHaveLength(1)
    expect((await requisite(['import', file], { env })).stderr).toContain('0 new, 0 changed, 1 unchanged')
    expect(await listings()).toEqual(before)
  })
})

describe('calls', () => {
  it('an unknown role', async () => {
    expectClear(
      await requisite(['report', 'backend-devloper'], { env }),
      66,
      /there is no role "backend-devloper"$/,
    )
  })
  it('an unknown command', async () => {
    expectClear(await requisite(['analize'], { env }), 64, /there is no command "analize"$/)
  })
  it('an unknown option', async () => {
    expectClear(await requisite(['status', '--jsno'], { env }), 64, /--jsno/)
  })
})

describe('services', () => {
  let taken: Server
  let port: number
  beforeAll(async () => {
    taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    port = (taken.address() as { port: number }).port
  })
  afterAll(() => taken.close())

  it.each(['start', 'serve'])('a port that somebody else has: %s', async (command) => {
    const result = await requisite([command], { env: { ...env, PORT: String(port) } })
    expectClear(result, 69, new RegExp(`port ${port} .*in use`))
  })

  it.each(['analyse', 'status', 'worker'])('a database that is down: %s', async (command) => {
    const down = { DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/name' }
    const result = await requisite([command], { env: down })
    expectClear(result, 69, /PostgreSQL at postgres:\/\/user:\*\*\*@127\.0\.0\.1:1\/name does not answer/)
  })

  it('a database that refuses the password', async () => {
    const wrong = new URL(await newDatabase())
    wrong.password = 'wrong'
    expectClear(
      await requisite(['status'], { env: { DATABASE_URL: wrong.href } }),
      69,
      /password authentication failed/,
    )
  })

  it('a DATABASE_URL that is none', async () => {
    const { code, stderr } = await requisite(['status'], { env: { DATABASE_URL: 'my database' } })
    expect(code).toBeGreaterThan(0)
    expect(stderr).toMatch(/^requisite: [^\n]+\n {2}[^\n]+\n$/)
  })

  it.each(['analyse', 'status', 'worker'])('a Redis that is not there: %s', async (command) => {
    const wrong = { ...env, REDIS_URL: 'redis://:secret@127.0.0.1:1' }
    const result = await requisite([command], { env: wrong })
    expectClear(result, 69, /Redis at redis:\/\/:\*\*\*@127\.0\.0\.1:1 does not answer/)
  })

  it('a REDIS_URL that is none', async () => {
    expectClear(
      await requisite(['analyse'], { env: { ...env, REDIS_URL: 'localhost:6379' } }),
      78,
      /REDIS_URL/,
    )
  })

  it('a REDIS_URL that leads to PostgreSQL', async () => {
    const wrong = { ...env, REDIS_URL: `redis://127.0.0.1:${new URL(url).port}` }
    const started = performance.now()
    expectClear(await requisite(['analyse'], { env: wrong }), 69, /Redis at .* does not answer/)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
