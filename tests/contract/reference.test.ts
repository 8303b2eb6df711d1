import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/cli.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()
const reference = readFileSync(join(root, 'REFERENCE.md'), 'utf8')

/** First cells of the table below a heading, without their backticks. */
function documented(heading: string): string[] {
  const [, section = ''] = reference.split(`## ${heading}\n`)
  const [body = ''] = section.split('\n## ')
  return [...body.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell]) => cell as string).sort()
}

const unique = (names: Iterable<string>) => [...new Set(names)].sort()

describe('REFERENCE.md', () => {
  it('lists every code of an error, and no other', () => {
    const made = files.flatMap(({ text }) =>
      [...text.matchAll(/new \w+Error\(\s*'([a-z]+(?:-[a-z]+)*)',/g)].map(([, code]) => code as string),
    )
    const fixed = files.flatMap(({ text }) =>
      [...text.matchAll(/super\('([a-z-]+)',/g)].map(([, code]) => code as string),
    )
    expect(made.length).toBeGreaterThan(20)
    expect(documented('Errors')).toEqual(unique([...made, ...fixed]))
  })

  it('lists every variable of the environment, and no other', () => {
    // PATH is where a browser is looked for, not a setting of ours.
    const read = files.flatMap(({ text }) =>
      [...text.matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map(([, name]) => name as string),
    )
    const keys = files
      .filter(({ path }) => path.startsWith('crawler/sources/'))
      .flatMap(({ text }) => [...text.matchAll(/\bkeys: \[([^\]]*)\]/g)])
      .flatMap(([, list]) => [...(list as string).matchAll(/'([A-Z_]+)'/g)].map(([, name]) => name as string))
    expect(documented('Environment')).toEqual(unique([...read, ...keys]).filter((name) => name !== 'PATH'))
  })

  it('lists the exit codes', () => {
    expect(documented('Exit codes')).toEqual(['0', '1', '130', '64', '65', '66', '69', '70', '75', '78'])
  })
})
