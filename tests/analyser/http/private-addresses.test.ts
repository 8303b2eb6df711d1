import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../analyser/http/address.ts'
import { createClient } from '../../../analyser/http/client.ts'
import { FetchError } from '../../../analyser/http/fetch-error.ts'
import { boards, testCollector } from '../../support/board/collecting.ts'
import { redirectTo } from '../../support/board/faults.ts'
import { boardEntry } from '../../support/board/site.ts'
import { testDatabase } from '../../support/database.ts'

const newBoard = boards()
const { db } = await testDatabase()

/** Ways to write an address of this machine or of a private network; the port of the board is added. */
const spellings = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.0.0.1.',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0x7f.1',
  '017700000001',
  '0177.0.0.1',
  '0177.0.0.01',
  '0',
  '0.0.0.0',
  '00.00.00.00',
  '0x0',
  'localhost',
  'LOCALHOST',
  'localhost.',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '127%2e0%2e0%2e1',
  '%31%32%37.0.0.1',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000::0001]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:127.0.0.1]',
  '[::ffff:0:7f00:1]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[100::1]',
  '10.0.0.1',
  '10.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.1',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '100.64.0.1',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
]

const refusals = ['private-address', 'bad-address', 'no-such-host']

describe('private addresses', () => {
  it(`${spellings.length} spellings of them are never reached`, async () => {
    const board = await newBoard()
    board.page('/', 'a secret')
    const client = createClient({ userAgent: 'test', connectMs: 2_000, totalMs: 3_000 })
    const outcomes = await Promise.all(
      spellings.map(async (host) => {
        try {
          const answer = await client.get({ url: readAddress(`http://${host}:${board.port}/`, 'any') })
          return `${host}: answered ${answer.status}`
        } catch (error) {
          if (!(error instanceof FetchError)) throw error
          return refusals.includes(error.code) ? undefined : `${host}: ${error.code} ${error.message}`
        }
      }),
    )
    client.close()
    expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([])
    expect(board.log).toEqual([])
    expect(spellings.length).toBeGreaterThanOrEqual(40)
  })

  it('is not led there by a name that resolves to one, even only the second time', async () => {
    const board = await newBoard()
    board.page('/', 'a secret')
    let asked = 0
    const client = createClient({
      userAgent: 'test',
      connectMs: 500,
      totalMs: 1_000,
      // A public address for whoever checks, loopback for whoever connects.
      lookup: ((_name: string, options: { all?: boolean }, done: (...result: unknown[]) => void) => {
        const address = asked++ === 0 ? '192.0.2.1' : '127.0.0.1'
        done(null, options.all ? [{ address, family: 4 }] : address, 4)
      }) as never,
    })
    for (let turn = 0; turn < 3; turn++) {
      const url = readAddress(`http://rebind.example:${board.port}/`, 'any')
      await expect(client.get({ url })).rejects.toMatchObject({ code: 'private-address' })
    }
    client.close()
    expect(asked).toBe(3)
    expect(board.log).toEqual([])
  })

  it.each([
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://127.0.0.1/',
    'http://user:pass@example.org/',
  ])('is not redirected to %s', async (to) => {
    const board = await newBoard()
    board.page('/sitemap.xml', 'x')
    board.fault(/sitemap/, redirectTo(to))
    const entry = boardEntry(board)
    const result = await testCollector(db).collect(entry, entry.targets[0])
    expect(result).toMatchObject({
      outcome: expect.stringMatching(/failed|blocked/),
      message: expect.stringMatching(/private|neither|user name|may not be fetched/),
    })
  })

  it('another entry may not reach what one entry may', async () => {
    const board = await newBoard()
    const collector = testCollector(db)
    board.page('/sitemap.xml', '<?xml version="1.0"?><urlset/>')
    const allowed = boardEntry(board, { name: 'allowed' })
    await collector.collect(allowed, allowed.targets[0])
    const asked = board.log.length
    expect(asked).toBeGreaterThan(0)
    const stranger = boardEntry(board, { name: 'stranger', allowAddresses: [] })
    const result = await collector.collect(stranger, stranger.targets[0])
    expect(result.message).toMatch(/asks for port/)
    expect(board.log).toHaveLength(asked)
  })
})

describe('addresses that a page gives', () => {
  it.each(['https://example.org:8443/', 'http://example.org:22/', 'http://example.org:6379/'])(
    '%s asks for a port that is not ours',
    (text) => {
      expect(() => readAddress(text)).toThrow(/asks for port/)
    },
  )
  it.each([
    'http://example.org/',
    'https://example.org/',
    'http://example.org:80/',
    'https://example.org:443/x?y',
  ])('%s is fine', (text) => {
    expect(readAddress(text).hostname).toBe('example.org')
  })
  it.each(['', 'nonsense', '//example.org', 'javascript:alert(1)', 'data:text/html,x', 'http://'])(
    '%s is refused',
    (text) => {
      expect(() => readAddress(text)).toThrow(FetchError)
    },
  )
})
