// Every command of the README is run, in its order, on listings of our own.
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { advertText } from '../support/adverts.ts'
import { dataFolder, root, startRequisite } from '../support/cli.ts'

const readme = await readFile(join(root, 'README.md'), 'utf8')

/** Lines of its shell blocks. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  (block as string).trim().split('\n'),
)

/** Run by other tests: tests/e2e/start.test.ts, and this suite itself. */
const elsewhere = new Set(['npm start', 'npm test'])

function listings(): string {
  const roles = [
    ['Backend Developer', ['Strong Node.js', 'PostgreSQL']],
    ['Machine Learning Engineer', ['Strong Python', 'Experience with PyTorch']],
  ] as const
  return roles
    .flatMap(([title, required]) =>
      Array.from({ length: 24 }, (_, at) => ({
        id: `${title[0]}${at}`,
        title,
        employer: `Firm ${title[0]}${at}`,
        location: 'Leeds',
        postedAt: `2026-0${1 + (at % 6)}-11`,
        text: advertText({
          required: [...required, `Number ${at} in attention to detail`],
          pay: `Salary: £${40 + at},000 per year`,
        }),
      })),
    )
    .map((advert) => JSON.stringify(advert))
    .join('\n')
}

describe('README', () => {
  it('has commands', () => expect(commands.length).toBeGreaterThan(8))

  it('names only files that are there', async () => {
    for (const [, path] of readme.matchAll(/\]\(([^):#]+)\)/g))
      await expect(stat(join(root, path as string))).resolves.toBeDefined()
  })

  it('gives commands that work, in the order given', async () => {
    const folder = await mkdtemp(join(inject('services').folder, 'readme-'))
    const file = join(folder, 'listings.jsonl')
    await writeFile(file, listings())
    const env = { REQUISITE_DATA: await dataFolder() }
    for (const line of commands.filter((command) => !elsewhere.has(command))) {
      const [command = '', input] = line.split(' < ')
      expect(command).toMatch(/^npx requisite /)
      const args = command
        .replace('npx requisite ', '')
        .split(' ')
        .map((word) => (word === 'listings.jsonl' ? file : word))
      const { code, stdout, stderr } = await startRequisite(args, {
        env,
        ...(input === undefined ? {} : { input: listings() }),
        timeoutMs: 120_000,
      }).finished
      expect({ line, code, stderr: code === 0 ? '' : stderr }).toEqual({ line, code: 0, stderr: '' })
      expect(stdout + stderr, line).not.toBe('')
    }
  }, 400_000)
})
