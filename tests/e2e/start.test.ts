// `npm start` on an empty data folder, as on a fresh clone: the sample is collected and analysed, the report printed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { dataFolder, startRequisite } from '../support/cli.ts'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

/** Processes whose environment names the folder. */
function usersOf(folder: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`REQUISITE_DATA=${folder}\0`)
    } catch {
      return false
    }
  })
}

it('does the whole job, goes on with its data, and leaves nothing running', async () => {
  const REQUISITE_DATA = await dataFolder()
  const port = await freePort()
  const env = { REQUISITE_DATA, PORT: String(port) }
  const postmaster = join(REQUISITE_DATA, 'postgres', 'postmaster.pid')

  const first = startRequisite(['start'], { env, timeoutMs: 170_000 })
  await first.until(/The pages and the API: http:\/\/localhost:\d+\//, 160_000)
  expect(first.stderr()).toMatch(/Collecting: \d+ listings of the sample board/)
  expect(first.stderr()).toMatch(/Analysing: \d+ listings analysed, \d+ vacancies in all/)
  await first.until(/Backend Developer: \d+ vacancies/)
  expect(first.stdout()).toContain('SAMPLE DATA')
  const page = await fetch(`http://127.0.0.1:${port}/v1/roles/backend-developer/requirements`)
  expect(page.status).toBe(200)
  expect(await page.json()).toMatchObject({ role: 'backend-developer', sample: true })
  first.process.kill('SIGINT')
  const ended = await first.finished
  expect({ code: ended.code, signal: ended.signal }).toEqual({ code: 0, signal: null })
  expect(existsSync(postmaster)).toBe(false)

  const second = startRequisite(['start'], { env, timeoutMs: 100_000 })
  await second.until(/The pages and the API/, 90_000)
  expect(second.stderr()).not.toContain('Collecting')
  expect(second.stderr()).toContain('Analysing: 0 listings analysed')
  // Killed, it cannot stop anything itself: its children must notice.
  second.process.kill('SIGKILL')
  await second.finished
  for (let tries = 0; tries < 100 && usersOf(REQUISITE_DATA).length > 0; tries++) await sleep(200)
  expect(usersOf(REQUISITE_DATA)).toEqual([])
}, 300_000)
