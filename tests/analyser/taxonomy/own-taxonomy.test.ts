import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder, requisite } from '../../support/cli.ts'

/** What `requisite extract` finds in a sentence, as ids. */
async function skillsIn(text: string, env: Record<string, string>): Promise<string[]> {
  const { stdout } = await requisite(['extract'], {
    env,
    input: JSON.stringify({ id: '1', title: 'Developer', text: `Requirements\n\n- ${text}` }),
  })
  return JSON.parse(stdout).mentions.map((mention: { skill: string }) => mention.skill)
}

describe('discover accept', () => {
  it('adds a skill to a file of the user, which every command then knows', async () => {
    const folder = await dataFolder()
    const env = { REQUISITE_TAXONOMY: folder }
    const { code, stdout } = await requisite(
      ['discover', 'accept', 'Frobnitz DB', '--alias', 'Frobnitz', '--under', 'databases'],
      { env },
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('the skill frobnitz-db') })
    await requisite(['discover', 'accept', 'Quuxly', '--kind', 'method'], { env })
    expect(await readFile(join(folder, 'skills/accepted.yaml'), 'utf8')).toBe(
      [
        '# Skills that requisite discover found and somebody accepted.',
        'field: accepted',
        'skills:',
        '  - id: frobnitz-db',
        '    label: Frobnitz DB',
        '    kind: tool',
        '    aliases:',
        '      - Frobnitz',
        '    broader:',
        '      - databases',
        '  - id: quuxly',
        '    label: Quuxly',
        '    kind: method',
        '',
      ].join('\n'),
    )
    expect(await skillsIn('Experience with Python, Frobnitz and MongoDB', env)).toContain('frobnitz-db')
  })

  it.each([
    [['Python'], 65, 'holds Python already'],
    [['Frobnitz', '--under', 'nothing-like-it'], 65, 'there is no skill "nothing-like-it"'],
    [['!!!'], 65, 'has no letters'],
    [['Frobnitz', '--kind', 'thing'], 64, '--kind is one of'],
    [[], 64, 'needs TERM'],
  ])('refuses %j', async (args, code, message) => {
    const result = await requisite(['discover', 'accept', ...args], {
      env: { REQUISITE_TAXONOMY: await dataFolder() },
    })
    expect(result).toMatchObject({ code, stderr: expect.stringContaining(message) })
  })
})

describe('discover reject', () => {
  it('keeps rejected terms, each once', async () => {
    const folder = await dataFolder()
    const env = { REQUISITE_TAXONOMY: folder }
    await requisite(['discover', 'reject', 'stuff', 'Business value'], { env })
    const { stdout } = await requisite(['discover', 'reject', 'Stuff', 'things'], { env })
    expect(stdout).toMatch(/^1 rejected, 1 were already/)
    expect(await readFile(join(folder, 'rejected.yaml'), 'utf8')).toMatch(
      /^- Business value\n- stuff\n- things\n/m,
    )
  })
})

describe('a taxonomy of the user', () => {
  it.each([
    ['skills/a.yaml', 'field: [', 78],
    ['skills/a.yaml', 'field: mine\nskills: [{ id: Python, label: x, kind: tool }]', 78],
    ['skills/a.yaml', 'field: mine\nskills: [{ id: python, label: x, kind: tool }]', 78],
  ])('that is wrong ends a command with a clear line: %s %j', async (name, text, code) => {
    const folder = await dataFolder()
    await mkdir(join(folder, 'skills'), { recursive: true })
    await writeFile(join(folder, name), text)
    const result = await requisite(['extract'], { env: { REQUISITE_TAXONOMY: folder }, input: '' })
    expect(result.code).toBe(code)
    expect(result.stderr).not.toContain('defect')
  })
})
