import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, inject } from 'vitest'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
  readonly timeoutMs?: number
}

export interface Finished {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

export interface Running {
  readonly process: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** Waits until its output (both streams) matches. */
  until(pattern: RegExp, timeoutMs?: number): Promise<RegExpMatchArray>
  readonly finished: Promise<Finished>
}

const running = new Set<ChildProcess>()
// Whatever a failed test left behind.
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** A folder of its own, so that a test never touches the data of the checkout. */
export async function dataFolder(): Promise<string> {
  return mkdtemp(join(inject('services').folder, 'data-'))
}

/** Starts `requisite ARGS` as its users do, with nothing of our own environment but the paths. */
export function startRequisite(args: readonly string[], options: RunOptions = {}): Running {
  const started = performance.now()
  const { PATH, HOME, TMPDIR } = process.env
  const base = { PATH, HOME, TMPDIR, REQUISITE_DATA: join(inject('services').folder, 'nobody') }
  const child = spawn(process.execPath, [join(root, 'requisite.mjs'), ...args], {
    cwd: root,
    env: { ...base, ...options.env } as NodeJS.ProcessEnv,
    stdio: 'pipe',
  })
  running.add(child)
  const output = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
      for (const listener of listeners) listener()
    })
  }
  child.stdin.on('error', () => undefined).end(options.input ?? '')
  const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 60_000)
  const finished = new Promise<Finished>((done) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      running.delete(child)
      for (const listener of listeners) listener()
      done({ code, signal, ...output, ms: performance.now() - started })
    })
  })
  return {
    process: child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    finished,
    until: (pattern, timeoutMs = 30_000) =>
      new Promise((done, fail) => {
        const give = (result: () => void) => {
          clearTimeout(timeout)
          listeners.delete(look)
          result()
        }
        const all = () => output.stdout + output.stderr
        const look = () => {
          const match = all().match(pattern)
          if (match !== null) give(() => done(match))
          else if (child.exitCode !== null || child.signalCode !== null)
            give(() => fail(new Error(`requisite ended before ${pattern}:\n${all()}`)))
        }
        const timeout = setTimeout(
          () => give(() => fail(new Error(`no ${pattern} in:\n${all()}`))),
          timeoutMs,
        )
        listeners.add(look)
        look()
      }),
  }
}

/** Runs `requisite ARGS` to its end. */
export function requisite(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return startRequisite(args, options).finished
}
