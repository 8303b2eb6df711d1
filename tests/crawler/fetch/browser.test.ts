import { describe, expect, it } from 'vitest'
import { findChromium } from '../../../crawler/fetch/find-chromium.ts'
import { boards, testCollector } from '../../support/board/collecting.ts'
import { boardEntry } from '../../support/board/site.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase()
const newBoard = boards()
const browser = await findChromium(process.env.CHROMIUM_PATH, process.env.PATH).catch(() => undefined)

const jobs = [
  { id: 1, title: 'Data Analyst', text: 'You know SQL and Power BI. Experience with Python is a plus.' },
  { id: 2, title: 'Nurse', text: 'NMC registration is required. You have worked on a ward.' },
]
/** A board that shows nothing until its script has run. */
const shell = (script: string) =>
  `<!doctype html><html><body><div id="app"></div><script>${script}</script></body></html>`
const list = `fetch('/api/jobs.json').then((r) => r.json()).then((jobs) => {
  document.querySelector('#app').innerHTML = jobs.map((j) => '<a href="/jobs/' + j.id + '">' + j.title + '</a>').join('')
})`
const advert = (id: number) => `fetch('/api/jobs.json').then((r) => r.json()).then((jobs) => {
  const job = jobs.find((j) => j.id === ${id})
  document.querySelector('#app').innerHTML = '<main><h1>' + job.title + '</h1><p class="place">Leeds</p><div class="body"><p>' + job.text + '</p></div></main>'
})`

describe.skipIf(browser === undefined)(
  'a board that needs a browser (skipped where none is installed)',
  () => {
    it('is read as it stands after its scripts have run', { timeout: 60_000 }, async () => {
      const board = await newBoard()
      board.page('/', shell(list))
      board.page('/api/jobs.json', JSON.stringify(jobs))
      for (const { id } of jobs) board.page(`/jobs/${id}`, shell(advert(id)))
      const options = { title: 'h1', location: '.place', description: '.body', employer: 'Acme Tests' }
      const entry = boardEntry(board, {
        source: 'rendered',
        storeAs: 'rendered',
        targets: [{ subject: `${board.origin}/`, options, name: 'board' }],
      })
      const result = await testCollector(db).collect(entry, entry.targets[0])
      expect(result).toMatchObject({ outcome: 'done', counts: { pages: 3, listings: 2 } })
      const rows = await db
        .selectFrom('listings')
        .select(['title', 'employer', 'location', 'text'])
        .orderBy('title')
        .execute()
      expect(rows).toEqual([
        { title: 'Data Analyst', employer: 'Acme Tests', location: 'Leeds', text: jobs[0]?.text },
        { title: 'Nurse', employer: 'Acme Tests', location: 'Leeds', text: jobs[1]?.text },
      ])
      for (const { headers } of board.log) expect(headers['user-agent']).toMatch(/^requisite\//)
    })

    it('reaches no private address, whatever its scripts try', { timeout: 60_000 }, async () => {
      const secret = await newBoard('127.0.0.2')
      secret.page('/', 'a secret')
      const board = await newBoard()
      const targets = [
        `http://127.0.0.2:${secret.port}/`,
        `http://127.0.0.2.:${secret.port}/`,
        `http://2130706434:${secret.port}/`,
        `http://0x7f000002:${secret.port}/`,
        `http://[::ffff:127.0.0.2]:${secret.port}/`,
        `https://127.0.0.2:${secret.port}/`,
        'http://169.254.169.254/latest/meta-data/',
        'http://10.0.0.1/',
        'file:///etc/passwd',
      ]
      board.page(
        '/jobs/1',
        shell(`
      const targets = ${JSON.stringify(targets)}
      for (const url of targets) {
        fetch(url, { mode: 'no-cors' }).catch(() => 0)
        try { new WebSocket(url.replace(/^http/, 'ws')) } catch {}
        for (const name of ['script', 'iframe', 'img', 'embed', 'object', 'link', 'audio']) {
          const element = document.createElement(name)
          element.src = element.href = element.data = url
          if (name === 'link') element.rel = 'prefetch'
          document.body.append(element)
        }
        try { navigator.sendBeacon(url, 'x') } catch {}
        const form = Object.assign(document.createElement('form'), { action: url, method: 'post', target: 'frame' })
        document.body.append(form)
      }
      try { new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.2:${secret.port}' }] }).createDataChannel('x') } catch {}
      document.querySelector('#app').innerHTML = '<main><h1>Engineer</h1><p>${'We ask for SQL. '.repeat(10)}</p></main>'`),
      )
      board.page('/redirect/jobs/2', {
        body: '',
        status: 302,
        headers: { location: `http://127.0.0.2:${secret.port}/` },
      })
      board.page(
        '/list',
        `<a href="/jobs/1">1</a> <a href="/redirect/jobs/2">2</a>${'<p>Our jobs, all of them, one by one.</p>'.repeat(10)}`,
      )
      const entry = boardEntry(board, {
        source: 'rendered',
        storeAs: 'rendered',
        targets: [{ subject: `${board.origin}/list`, options: { title: 'h1' }, name: 'trap' }],
      })
      const result = await testCollector(db).collect(entry, entry.targets[0])
      expect(secret.log).toEqual([])
      expect(result).toMatchObject({ outcome: 'done', counts: { listings: 1, skipped: 1 } })
    })
  },
)
