import { NotFoundError } from '../analyser/domain/errors.ts'
import { nearest } from '../analyser/domain/nearest.ts'
import type { CollectCall, Collector } from './collector.ts'
import type { Entry } from './crawl/entry.ts'
import type { RunResult } from './crawl/run-target.ts'
import { readRegister } from './register.ts'
import { startSampleBoard } from './sample/board.ts'
import { SAMPLE, sampleEntries } from './sample/entries.ts'

/** Targets at once; those of one host wait for each other all the same. */
const AT_ONCE = 16

export interface Plan {
  readonly entries: readonly Entry[]
  close(): Promise<void>
}

/**
 * What to collect: the named entries of the register, whether on or off, else all that are on. `sample` is always there
 * and starts its board.
 *
 * @throws NotFoundError for a name that the register does not hold
 */
export async function planCollection(
  register: string,
  names: readonly string[],
  today: string,
): Promise<Plan> {
  const wanted = new Set(names)
  const withSample = wanted.delete(SAMPLE)
  const known = wanted.size === 0 && withSample ? [] : await readRegister(register)
  for (const name of wanted) {
    if (known.some((entry) => entry.name === name)) continue
    const all = [SAMPLE, ...known.map((entry) => entry.name)]
    const meant = nearest(name, all)
    throw new NotFoundError('unknown-source', `the register has no source "${name}"`, {
      hint: meant === undefined ? `it has: ${all.join(', ')}` : `did you mean "${meant}"?`,
    })
  }
  const chosen = known.filter((entry) => (wanted.size === 0 ? entry.on : wanted.has(entry.name)))
  if (!withSample) return { entries: chosen, close: async () => undefined }
  const board = await startSampleBoard(today)
  return { entries: [...sampleEntries(board.origin, board.adverts), ...chosen], close: () => board.close() }
}

/** Collects all targets of the entries, several at a time; one that fails does not hold up the others. */
export async function runSources(
  collector: Collector,
  entries: readonly Entry[],
  call: CollectCall & { readonly onResult?: (result: RunResult) => void } = {},
): Promise<RunResult[]> {
  const jobs = entries.flatMap((entry) => entry.targets.map((target) => ({ entry, target })))
  const results: RunResult[] = []
  const progress = new Map<number, readonly [number, number]>()
  let next = 0
  async function worker(): Promise<void> {
    for (let at = next++; at < jobs.length && !call.signal?.aborted; at = next++) {
      const { entry, target } = jobs[at] as (typeof jobs)[number]
      const result = await collector.collect(entry, target, {
        signal: call.signal,
        onProgress(done, total) {
          progress.set(at, [done, total])
          const sum = (part: 0 | 1) => [...progress.values()].reduce((all, pair) => all + pair[part], 0)
          call.onProgress?.(sum(0), sum(1))
        },
      })
      results.push(result)
      call.onResult?.(result)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, jobs.length) }, worker))
  return results
}
