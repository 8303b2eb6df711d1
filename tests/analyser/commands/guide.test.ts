// The commands of a guide as their users run them, from a file and adverts to a revision.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GuideAudit } from '../../../analyser/domain/guide-audit.ts'
import type { GuideReview } from '../../../analyser/domain/guide-workflow.ts'
import { advertText } from '../../support/adverts.ts'
import { dataFolder, requisite } from '../../support/cli.ts'
import { newDatabase } from '../../support/database.ts'
import { sampleGuide } from '../../support/sample-guide.ts'

const folder = await dataFolder()
const env = { DATABASE_URL: await newDatabase() }
const run = (...args: string[]) => requisite(['guide', ...args], { env })
const file = join(folder, 'guide.md')

const adverts = (title: string, from: number, wanted: (at: number) => string[]) =>
  Array.from({ length: 60 }, (_, at) => ({
    id: `${title}-${at}`,
    title,
    employer: `${title} Firm ${at}`,
    location: 'Leeds',
    postedAt: `2026-0${1 + (at % 6)}-11`,
    text: `${advertText({ required: wanted(at), pay: `Salary: £${from + Math.floor(at / 3)},000 per year` })}\n\nNumber ${at} of many.`,
  }))

beforeAll(async () => {
  const listings = join(folder, 'listings.jsonl')
  const all = [
    ...adverts('Backend Developer', 50, (at) => [
      'REST APIs',
      'PostgreSQL',
      ...(at % 2 ? ['Docker'] : []),
      'Communication skills',
    ]),
    ...adverts('Machine Learning Engineer', 60, () => ['Python', 'PyTorch', 'Communication skills']),
  ]
  await writeFile(listings, all.map((advert) => JSON.stringify(advert)).join('\n'))
  await requisite(['import', listings], { env })
  await requisite(['analyse'], { env })
  const gaps = ['Docker', 'COBOL']
  await writeFile(
    file,
    sampleGuide({ from: 'Machine Learning Engineer', to: 'Backend Developer', gaps, pay: '£30,000–£38,000' }),
  )
}, 120_000)

describe('requisite guide', () => {
  it('audits a file in every format, and keeps nothing of it', async () => {
    const { code, stdout } = await run('audit', file, '--format', 'json')
    expect(code).toBe(1)
    const audit = JSON.parse(stdout) as GuideAudit
    const vacancies = audit.target?.n.vacancies ?? 0
    expect(vacancies).toBeGreaterThan(40)
    expect(audit.target).toMatchObject({ role: 'backend-developer', regions: { uk: vacancies, abroad: 0 } })
    const pay = audit.claims.find(({ type }) => type === 'salary')
    expect(pay).toMatchObject({ verdict: 'contradicted', proposal: { kind: 'value' } })
    expect(audit.missing.map(({ id }) => id)).toEqual(expect.arrayContaining(['rest', 'postgresql']))
    for (const format of ['table', 'markdown', 'html']) {
      const shown = await run('audit', file, '--format', format)
      expect(shown.stdout).toContain('Machine Learning Engineer to Backend Developer')
    }
    expect((await run('status')).stdout).toContain('no guides yet')
  }, 60_000)

  it('proposes, reviews, publishes and undoes', async () => {
    const proposed = await run('propose', file, '--format', 'diff')
    expect(proposed.code).toBe(1)
    expect(proposed.stdout).toMatch(/^--- a\/guide\.md\n\+\+\+ b\/guide\.md\n/)
    const review = JSON.parse((await run('review', '1', '--format', 'json')).stdout) as GuideReview
    const pay = review.claims.find(({ type }) => type === 'salary')
    expect(pay).toMatchObject({ state: 'open', places: 2 })
    await run('review', '1', '--approve', pay?.id ?? '', '--by', 'Ann', '--lock', String(review.guide.lock))
    const late = await run(
      'review',
      '1',
      '--approve',
      'all',
      '--by',
      'Bob',
      '--lock',
      String(review.guide.lock),
    )
    expect(late).toMatchObject({ code: 75, stderr: expect.stringContaining('Ann approved') })
    const before = await readFile(file, 'utf8')
    const published = await run('publish', file, '--by', 'Ann')
    expect(published.stdout).toContain('revision 2')
    const after = await readFile(file, 'utf8')
    expect(after).not.toContain('£30,000')
    expect(after.split('\n').filter((line, i) => line !== before.split('\n')[i])).toHaveLength(2)
    expect((await run('publish', '1')).stdout).toContain('nothing to publish')
    expect((await run('undo', '1')).code).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(before)
    expect((await run('review', '1', '--history')).stdout).toMatch(/undone[\s\S]*published[\s\S]*imported/)
    expect((await run('status')).stdout).toContain('Machine Learning Engineer to Backen')
  }, 120_000)

  it('starts a new guide from facts', async () => {
    const { code, stdout } = await run('new', 'Machine Learning Engineer', 'backend-developer')
    expect(code).toBe(0)
    expect(stdout).toContain('# Machine Learning Engineer to Backend Developer')
    expect(stdout).toContain('### PostgreSQL')
  }, 60_000)

  it.each([
    [['audit', 'nothing.md'], 66, 'there is no file nothing.md'],
    [['publish', '99'], 66, 'there is no guide 99'],
    [['review', '1', '--reject', 'all'], 64, 'needs a reason'],
    [['review', '1', '--approve', 'gap-99'], 66, 'gap-99 has no proposal'],
    [['review', '1', '--lock', 'one'], 64, '--lock is a number'],
    [['undo', '1', '--to', '99'], 66, 'no earlier revision 99'],
    [['new', 'chef', 'chef'], 64, 'both are Chef'],
  ])('refuses %j with a line that says why', async (args, code, message) => {
    const result = await run(...args)
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(message)
  })
})
