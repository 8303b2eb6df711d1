import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../analyser/http/client.ts'
import { FetchError } from '../../../analyser/http/fetch-error.ts'
import { createRobots } from '../../../crawler/fetch/robots.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase()
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A site whose robots.txt says what the test wants, and a clock that the test moves. */
function site(origin: string) {
  const state = {
    now: Date.parse('2026-08-01T00:00:00Z'),
    asked: 0,
    says: undefined as unknown as Answer | FetchError,
  }
  const newRobots = () => createRobots({ db, now: () => state.now })
  let robots = newRobots()
  return {
    state,
    restart: () => {
      robots = newRobots()
    },
    judge: (path = '/jobs/1') =>
      robots.judge(new URL(path, origin), async () => {
        state.asked++
        if (state.says instanceof FetchError) throw state.says
        return state.says
      }),
  }
}

const answer = (status: number, text = '', redirect?: string): Answer => ({
  status,
  text,
  headers: {},
  redirect,
  retryAfterMs: undefined,
})

describe('robots.txt by our policy (RFC 9309 §2.3.1)', () => {
  it.each([200, 204])('rules count when they come with %i', async (status) => {
    const { state, judge } = site(`https://ok-${status}.example`)
    state.says = answer(status, 'User-agent: *\nDisallow: /private')
    expect((await judge()).allowed).toBe(true)
    expect((await judge('/private/1')).allowed).toBe(false)
  })

  it.each([400, 401, 403, 404, 410, 451])('%i means that there are no rules', async (status) => {
    const { state, judge } = site(`https://none-${status}.example`)
    state.says = answer(status)
    expect((await judge()).allowed).toBe(true)
  })

  it.each([429, 500, 502, 503])('%i means hands off', async (status) => {
    const { state, judge } = site(`https://trouble-${status}.example`)
    state.says = answer(status)
    expect(await judge()).toMatchObject({ allowed: false, reason: `robots.txt answers ${status}` })
  })

  it.each(['timeout', 'network', 'too-large', 'private-address'])('%s means hands off', async (code) => {
    const { state, judge } = site(`https://${code}.example`)
    state.says = new FetchError(code, 'retry', 'does not answer')
    expect(await judge()).toMatchObject({ allowed: false, reason: expect.stringMatching(/cannot be had/) })
  })

  it('follows five redirects and no more', async () => {
    const { state, judge } = site('https://loop.example')
    state.says = answer(301, '', 'https://loop.example/robots.txt')
    expect((await judge()).allowed).toBe(false)
    expect(state.asked).toBe(6)
  })

  it('is asked once a day, by all workers together', async () => {
    const { state, judge, restart } = site('https://daily.example')
    state.says = answer(200, 'User-agent: *\nDisallow: /a')
    await Promise.all([judge(), judge('/a'), judge('/b')])
    state.now += 23 * HOUR
    await judge()
    restart()
    await judge()
    expect(state.asked).toBe(1)
    state.now += 2 * HOUR
    state.says = answer(200, 'User-agent: *\nDisallow: /')
    expect((await judge()).allowed).toBe(false)
    expect(state.asked).toBe(2)
  })

  it('counts by its last good copy for up to 30 days of trouble', async () => {
    const { state, judge, restart } = site('https://outage.example')
    state.says = answer(200, 'User-agent: *\nDisallow: /private')
    await judge()
    state.says = answer(503)
    for (let day = 1; day < 30; day++) {
      state.now += DAY
      if (day % 7 === 0) restart()
      expect((await judge()).allowed).toBe(true)
      expect((await judge('/private')).allowed).toBe(false)
    }
    state.now += 2 * DAY
    expect((await judge()).allowed).toBe(false)
    // A refusal is looked at again after an hour.
    state.says = answer(200, '')
    state.now += 61 * 60_000
    expect((await judge()).allowed).toBe(true)
  })

  it('keeps a Crawl-delay up to 30 s, and leaves a site that wants more alone', async () => {
    const patient = site('https://patient.example')
    patient.state.says = answer(200, 'User-agent: *\nCrawl-delay: 30')
    expect(await patient.judge()).toMatchObject({ allowed: true, crawlDelayMs: 30_000 })
    const slow = site('https://slow.example')
    slow.state.says = answer(200, 'User-agent: *\nCrawl-delay: 86400')
    expect(await slow.judge()).toMatchObject({ allowed: false, reason: expect.stringMatching(/86400 s/) })
  })
})
