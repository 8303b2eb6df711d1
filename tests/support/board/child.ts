import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Entry } from '../../../crawler/crawl/entry.ts'
import type { RunResult } from '../../../crawler/crawl/run-target.ts'

const script = fileURLToPath(new URL('collect-child.ts', import.meta.url))

export interface CollectingChild {
  readonly process: ChildProcess
  /** The results that it printed until it ended, one a target. */
  readonly ended: Promise<Pick<RunResult, 'outcome' | 'message' | 'counts'>[]>
}

/** Collects an entry in a process of its own. */
export function collectInChild(
  databaseUrl: string,
  redisUrl: string | undefined,
  entry: Entry,
): CollectingChild {
  const child = spawn(process.execPath, [script, databaseUrl, redisUrl ?? '-', JSON.stringify(entry)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const ended = new Promise<Pick<RunResult, 'outcome' | 'message' | 'counts'>[]>((done) => {
    child.on('close', () => {
      const lines = output.split('\n').filter((line) => line.startsWith('{'))
      done(lines.map((line) => JSON.parse(line) as RunResult))
    })
  })
  return { process: child, ended }
}
