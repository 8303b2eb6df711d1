import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { importFiles, postingDay } from '../../../analyser/jobs/import-listings.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase()
const now = new Date('2026-03-04T12:00:00Z')
const advert = (id: number, more: object = {}) => ({
  id: `a${id}`,
  title: 'Baker',
  text: `You bake bread no ${id}`,
  ...more,
})
const jsonl = (rows: readonly object[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`

let folder: string
async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const listings = () => db.selectFrom('listings').selectAll().orderBy('id').execute()
const runImport = async (paths: string[], options = {}) => {
  const warnings: string[] = []
  const counts = await importFiles(db, paths, { now, onWarning: (text) => warnings.push(text), ...options })
  return { counts, warnings }
}

beforeEach(async () => {
  folder = await mkdtemp(join(inject('services').folder, 'import-'))
  await db.deleteFrom('runs').execute()
  await db.deleteFrom('listings').execute()
})

describe('importFiles', () => {
  it('reads JSON Lines, plain and gzipped, and CSV alike', async () => {
    const rows = [advert(1, { employer: 'Crumb & Sons', location: 'Leeds', postedAt: '2026-02-03' })]
    const plain = await file('plain.jsonl', jsonl(rows))
    const packed = await file('packed.jsonl.gz', gzipSync(jsonl(rows)))
    const csv = await file(
      'table.csv',
      '\ufeffid,title,employer,location,postedAt,text\r\na1,Baker,Crumb & Sons,Leeds,2026-02-03,"You bake bread no 1"\r\n',
    )
    expect((await runImport([plain, packed, csv])).counts).toMatchObject({ read: 3, added: 3 })
    const found = await listings()
    expect(found.map((row) => row.source)).toEqual(['file:plain', 'file:packed', 'file:table'])
    for (const row of found) {
      expect(row).toMatchObject({
        ...{
          external_id: 'a1',
          title: 'Baker',
          employer: 'Crumb & Sons',
          location: 'Leeds',
          posted_on: '2026-02-03',
        },
        ...{
          text: 'You bake bread no 1',
          language: 'en',
          sample: false,
          analysed_as: null,
          vacancy_id: null,
        },
      })
    }
    expect(new Set(found.map((row) => row.content_hash)).size).toBe(1)
  })

  it('keeps line breaks and quotes of a CSV field', async () => {
    const path = await file('x.csv', 'id,title,text\n1,"A ""good"" baker","one\ntwo, three"\n')
    await runImport([path])
    expect(await listings()).toMatchObject([{ title: 'A "good" baker', text: 'one\ntwo, three' }])
  })

  it('changes nothing when a file comes again', async () => {
    const path = await file('x.jsonl', jsonl([advert(1, { postedAt: '1 week ago' }), advert(2)]))
    await runImport([path])
    const before = await listings()
    const later = { now: new Date('2026-04-05T12:00:00Z') }
    expect((await runImport([path], later)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect(await listings()).toEqual(before)
  })

  it('takes a changed advert over, and drops its analysis only if its content changed', async () => {
    await runImport([await file('x.jsonl', jsonl([advert(1), advert(2)]))])
    await db.updateTable('listings').set({ analysed_as: 'old' }).execute()
    const changed = [advert(1, { text: 'Now you bake cake' }), advert(2, { location: 'York' })]
    expect((await runImport([await file('x.jsonl', jsonl(changed))])).counts).toMatchObject({ changed: 2 })
    expect(await listings()).toMatchObject([
      { text: 'Now you bake cake', analysed_as: null },
      { location: 'York', analysed_as: 'old' },
    ])
  })

  it('makes text of HTML, and removes what is personal', async () => {
    const html = '<p>Bake.</p><ul><li>Call Jane Smith on 020 7946 0958</li></ul>'
    await runImport([await file('x.jsonl', jsonl([{ id: 7, title: 'Baker', html, text: 'ignored' }]))])
    expect(await listings()).toMatchObject([{ external_id: '7', text: 'Bake.\n\n- Call [name] on [phone]' }])
  })

  it('says what it left out, once', async () => {
    const rows = [
      advert(1, { postedAt: '1 week ago', pages: 3 }),
      advert(1, { text: 'again' }),
      { id: 'none', title: 'Baker', html: '<p> </p>' },
      advert(3, { postedAt: '2026-03-01T23:59:59+02:00', pages: 4, employer: null }),
    ]
    const { counts, warnings } = await runImport([await file('x.jsonl', jsonl(rows))])
    expect(counts).toEqual({ read: 4, added: 2, changed: 0, unchanged: 0, repeated: 1, empty: 1, undated: 1 })
    expect(warnings).toEqual([
      'unknown fields were left out: pages',
      '1 listings repeat an id of the same source and were left out',
      '1 listings have no text and were left out',
      '1 listings have no posting day that can be read: the day of the import stands in',
    ])
    expect((await listings()).map((row) => row.posted_on)).toEqual(['2026-03-04', '2026-03-01'])
  })

  it('holds text that a database or a terminal could not', async () => {
    const text = 'a\u0000b\ud800c\r\nd\u001b[31m'
    await runImport([await file('x.jsonl', jsonl([advert(1, { text })]))])
    expect(await listings()).toMatchObject([{ text: 'ab\ufffdc\nd[31m' }])
  })

  const good = (count: number) => Array.from({ length: count }, (_, at) => advert(at))
  it.each([
    [
      'broken JSON',
      'x.jsonl',
      `${jsonl(good(56))}{"id": "a57", \n${jsonl(good(3))}`,
      /x\.jsonl: broken JSON on line 57$/,
    ],
    [
      'a field missing',
      'x.jsonl',
      jsonl([...good(300), { id: 'x', text: 'y' }]),
      /x\.jsonl: line 301: has no title$/,
    ],
    ['a field of the wrong kind', 'x.jsonl', jsonl([advert(1, { title: 5 })]), /line 1: title: /],
    ['no object', 'x.jsonl', '[]\n', /line 1: is not a JSON object/],
    [
      'hostile HTML',
      'x.jsonl',
      jsonl([...good(2), advert(9, { html: '<i>'.repeat(999) })]),
      /line 3: .*nested/,
    ],
    ['broken CSV', 'x.csv', 'id,title,text\n1,a,b\n2,a\n', /x\.csv: broken CSV on line 3/],
    ['CSV without the columns', 'x.csv', 'name,text\na,b\n', /x\.csv: line 2: has no id/],
    [
      'a cut gzip file',
      'x.jsonl.gz',
      gzipSync(jsonl(good(50))).subarray(0, 100),
      /x\.jsonl\.gz: is not a whole gzip file/,
    ],
    ['another encoding', 'x.jsonl', Buffer.from([0x7b, 0xa3, 0x0a]), /x\.jsonl: is not UTF-8/],
  ])('writes nothing of all the files with %s', async (_what, name, content, message) => {
    const first = await file('first.jsonl', jsonl(good(600)))
    await expect(runImport([first, await file(name, content)])).rejects.toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.any(String),
      exitCode: 65,
    })
    expect(await listings()).toEqual([])
    expect(await db.selectFrom('runs').selectAll().execute()).toEqual([])
  })

  it('names a file that is missing', async () => {
    await expect(runImport([join(folder, 'none.jsonl')])).rejects.toMatchObject({
      code: 'missing-file',
      exitCode: 66,
    })
    await expect(runImport([folder])).rejects.toMatchObject({ message: `${folder}: is not a file` })
  })
})

describe('postingDay', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T23:30:00-05:00', '2026-03-01'],
    ['2026-03-01 08:00', '2026-03-01'],
    ['2026-02-30', undefined],
    ['2999-01-01', undefined],
    ['1 week ago', undefined],
    [1772000000, undefined],
    [undefined, undefined],
  ])('%j is %j', (value, day) => expect(postingDay(value, now)).toBe(day))
})
