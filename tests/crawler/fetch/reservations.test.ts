import { describe, expect, it } from 'vitest'
import { isReserved, readMiningRules } from '../../../crawler/fetch/mining.ts'
import { reservationsOf } from '../../../crawler/fetch/reservations.ts'
import { boards, testCollector } from '../../support/board/collecting.ts'
import { advertPage, boardEntry, fillBoard } from '../../support/board/site.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase()
const newBoard = boards()

describe('reservations of a page', () => {
  it.each([
    ['noindex', true],
    ['nofollow, noindex', true],
    ['none', true],
    ['noai, noimageai', true],
    ['requisite: noindex', true],
    ['googlebot: noindex', false],
    ['googlebot: nofollow, requisite: noindex', true],
    ['otherbot: noindex, nofollow', false],
    ['index, follow', false],
    ['max-snippet: 50, noindex', true],
    ['unavailable_after: 25 Jun 2010 15:00:00 PST', false],
    ['', false],
  ])('X-Robots-Tag "%s"', (header, reserved) => {
    expect(reservationsOf({ 'x-robots-tag': header }, {}).keep !== undefined).toBe(reserved)
  })

  it('reads meta elements alike, and TDM reservations in both places', () => {
    expect(reservationsOf({}, { robots: 'NOINDEX' }).keep).toBe('noindex')
    expect(reservationsOf({}, { requisite: 'noindex' }).keep).toBe('noindex')
    expect(reservationsOf({}, { googlebot: 'noindex' }).keep).toBeUndefined()
    expect(reservationsOf({}, { robots: 'nofollow' })).toEqual({ keep: undefined, nofollow: true })
    expect(reservationsOf({ 'tdm-reservation': '1' }, {}).keep).toBe('tdm-reservation')
    expect(reservationsOf({}, { 'tdm-reservation': '1' }).keep).toBe('tdm-reservation')
    expect(reservationsOf({ 'tdm-reservation': '0' }, {}).keep).toBeUndefined()
  })
})

describe('tdmrep.json', () => {
  it('reserves the places that it names, the first rule that fits deciding', () => {
    const rules = readMiningRules(
      JSON.stringify([
        { location: '/open/*', 'tdm-reservation': 0 },
        { location: '/*', 'tdm-reservation': 1, 'tdm-policy': 'https://example.org/policy' },
      ]),
    )
    expect(isReserved(rules, new URL('https://example.org/jobs/1'))).toBe(true)
    expect(isReserved(rules, new URL('https://example.org/open/1'))).toBe(false)
  })

  it.each(['', 'not found', '{}', '[{"location":5}]', '<html>'])('"%s" reserves nothing', (text) => {
    expect(readMiningRules(text)).toEqual([])
  })
})

describe('collecting', () => {
  it('leaves what is reserved, and goes on with the rest', async () => {
    const board = await newBoard()
    fillBoard(board, 5)
    board.page('/jobs/1', { body: advertPage('1'), headers: { 'x-robots-tag': 'noindex' } })
    board.page('/jobs/2', advertPage('2').replace('<head>', '<head><meta name="robots" content="noindex">'))
    board.page('/jobs/3', { body: advertPage('3'), headers: { 'tdm-reservation': '1' } })
    board.page('/.well-known/tdmrep.json', '[{"location":"/jobs/4","tdm-reservation":1}]')
    const entry = boardEntry(board)
    const result = await testCollector(db).collect(entry, entry.targets[0])
    expect(result).toMatchObject({ outcome: 'done', counts: { listings: 1, 'skipped-reserved': 4 } })
    expect(board.log.map(({ path }) => path)).not.toContain('/jobs/4')
  })

  it('is blocked, and says so, where a whole site is reserved', async () => {
    const board = await newBoard()
    fillBoard(board, 5)
    board.page('/.well-known/tdmrep.json', '[{"location":"/*","tdm-reservation":1}]')
    const entry = boardEntry(board, { name: 'reserved' })
    const result = await testCollector(db).collect(entry, entry.targets[0])
    expect(result).toMatchObject({
      outcome: 'blocked',
      message: expect.stringMatching(/reserved against text/),
    })
    expect(board.log.map(({ path }) => path)).toEqual(['/robots.txt', '/.well-known/tdmrep.json'])
  })
})
