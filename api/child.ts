import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ChildOptions {
  /** Words of the command line. */
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Absolute path of the project's folder. */
  readonly root: string
  /** Told of each line that it writes. */
  readonly onLine: (line: string) => void
  /** Told when it ends and nobody asked it to; it is started again unless it does so at once. */
  readonly onCrash: (code: number | null, again: boolean) => void
}

export interface Child {
  /** Asks it to stop, and insists after a while. */
  stop(): Promise<void>
}

/** What ends sooner than this after its start would do so again. */
const SETTLED_MS = 5_000
const PAUSE_MS = 1_000
/** More than a worker takes for a clean stop. */
const STOP_MS = 25_000

/** Runs another `requisite` command beside this one. It stops when this process is gone, however that comes about. */
export function startChild(options: ChildOptions): Child {
  let stopping = false
  let child: ChildProcess
  let ended: Promise<void>

  function start(): void {
    const started = Date.now()
    // The channel is what tells the child that its parent is gone.
    child = spawn(process.execPath, [join(options.root, 'requisite.mjs'), ...options.args], {
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [child.stdout, child.stderr])
      if (stream !== null) createInterface({ input: stream }).on('line', options.onLine)
    ended = new Promise((done) => {
      child.once('exit', (code) => {
        done()
        if (stopping) return
        const again = Date.now() - started > SETTLED_MS
        options.onCrash(code, again)
        if (again) setTimeout(() => !stopping && start(), PAUSE_MS)
      })
    })
  }
  start()

  return {
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const inTime = await Promise.race([ended.then(() => true), sleep(STOP_MS, false, { ref: false })])
      if (!inTime) child.kill('SIGKILL')
      await ended
    },
  }
}
