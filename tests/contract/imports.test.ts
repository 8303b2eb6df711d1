import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

const files = sourceFiles()
const ours = /^(analyser|api|crawler|migrations)\//
const core = /^analyser\/(domain|taxonomy|extract|facets|dedupe|facets|stats|reports|guides)\//

/** Every import of the chosen files that is not allowed, as "file -> import". */
function breaches(from: (file: SourceFile) => boolean, isAllowed: (name: string) => boolean): string[] {
  return files
    .filter(from)
    .flatMap(({ path, imports }) =>
      imports.filter((name) => ours.test(name) && !isAllowed(name)).map((name) => `${path} -> ${name}`),
    )
}
const within = (pattern: RegExp) => (file: SourceFile) => pattern.test(file.path)

describe('the direction of imports', () => {
  it('sees the files and their imports', () => {
    expect(files.length).toBeGreaterThan(80)
    const queue = files.find(({ path }) => path === 'analyser/jobs/queue.ts')
    expect(queue?.imports).toEqual(expect.arrayContaining(['bullmq', 'ioredis', 'migrations/database.ts']))
  })

  it('migrations import nothing of ours', () => {
    expect(breaches(within(/^migrations\//), (name) => name.startsWith('migrations/'))).toEqual([])
  })

  it("the analyser's core imports only itself: no database, no queue, no command", () => {
    expect(breaches(within(core), (name) => core.test(name))).toEqual([])
  })

  it('the domain is a leaf', () => {
    expect(breaches(within(/^analyser\/domain\//), (name) => name.startsWith('analyser/domain/'))).toEqual([])
  })

  it('the analyser knows neither crawler nor api', () => {
    expect(breaches(within(/^analyser\//), (name) => !/^(crawler|api)\//.test(name))).toEqual([])
  })

  it('crawler and api do not know each other', () => {
    expect(breaches(within(/^crawler\//), (name) => !name.startsWith('api/'))).toEqual([])
    expect(breaches(within(/^api\//), (name) => !name.startsWith('crawler/'))).toEqual([])
  })
})

describe('what only one place may touch', () => {
  const importers = (name: RegExp) =>
    files.filter(({ imports }) => imports.some((one) => name.test(one))).map(({ path }) => path)

  it('BullMQ and ioredis: the queue', () => {
    expect(importers(/^(bullmq|ioredis)(\/|$)/)).toEqual(['analyser/jobs/queue.ts'])
  })

  it('process.env: the configuration of each part, and the command line, which hands it on', () => {
    const readers = files.filter(({ text }) => /process\.env\b/.test(text)).map(({ path }) => path)
    expect(readers.filter((path) => !/^[a-z]+\/(jobs\/)?config\.ts$/.test(path))).toEqual([
      'analyser/cli/main.ts',
    ])
  })

  it('console: nothing; a command writes to the streams that it is given', () => {
    expect(files.filter(({ text }) => /\bconsole\.\w+\(/.test(text)).map(({ path }) => path)).toEqual([])
  })
})
