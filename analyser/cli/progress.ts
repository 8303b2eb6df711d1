import type { CommandIo } from './command.ts'

export interface Progress {
  /** Says how far a step is; `total` undefined while it is not known. */
  update(done: number, total: number | undefined, note?: string): void
  /** Ends the step with a line that stays. */
  done(line: string): void
}

const BAR = 24
const PLAIN_EVERY_MS = 2_000

/**
 * Shows a step's progress: a bar that redraws itself on a terminal, a plain line now and then elsewhere.
 *
 * @param title what is being done, such as "Collecting"
 */
export function progress(stderr: CommandIo['stderr'], title: string): Progress {
  const terminal = stderr.isTTY === true
  let last = 0
  const clear = () => terminal && stderr.write('\r\u001b[2K')
  return {
    update(done, total, note = '') {
      const now = Date.now()
      if (now - last < (terminal ? 80 : PLAIN_EVERY_MS)) return
      last = now
      const share = total === undefined || total === 0 ? 0 : Math.min(1, done / total)
      const count = total === undefined ? `${done}` : `${done} of ${total}`
      if (!terminal) {
        stderr.write(`${title}: ${count}${note === '' ? '' : `, ${note}`}\n`)
        return
      }
      const full = Math.round(share * BAR)
      const line = `${title} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${count} ${note}`
      clear()
      stderr.write(line.slice(0, (stderr.columns ?? 80) - 1))
    },
    done(line) {
      clear()
      stderr.write(`${title}: ${line}\n`)
    },
  }
}
