import type { RequisiteError } from '../../analyser/domain/errors.ts'
import type { Counts } from './journal.ts'

/**
 * How a run ended. `done`: the whole target was seen. `partial`: some pages could not be had. `failed`: the target could
 * not be read, or gave too little. `blocked`: the site keeps us out, which would look like falling demand. `paused`: to
 * be taken up later. `skipped`: a key is missing.
 */
export type Outcome = 'done' | 'partial' | 'failed' | 'blocked' | 'paused' | 'skipped'

/** An ended run that an operator has to look at. */
export const alarming: ReadonlySet<string> = new Set<Outcome>(['failed', 'blocked'])

const blocking = new Set(['blocked', 'challenge', 'unauthorised', 'robots', 'reserved'])

/** The outcome of a run that an error ended. */
export function outcomeOfError(error: RequisiteError): Outcome {
  if (error.code === 'host-paused' || error.code === 'stopped') return 'paused'
  return blocking.has(error.code) ? 'blocked' : 'failed'
}

export interface Yield {
  readonly counts: Counts
  readonly expected: { readonly min: number; readonly max: number }
  /** What the source itself says there is. */
  readonly total: number | undefined
  /** What the last whole run gave. */
  readonly before: number | undefined
}

/** Judges a run that came to its end by what it gave. */
export function judgeYield({ counts, expected, total, before }: Yield): {
  outcome: Outcome
  notes: string[]
} {
  const seen = counts.listings ?? 0
  const notes: string[] = []
  const lost = (counts.failed ?? 0) + (counts['skipped-changed-shape'] ?? 0)
  const refused = counts.rejected ?? 0
  let outcome: Outcome = 'done'
  if (lost > 0) notes.push(`${lost} pages could not be had or read`)
  if (refused > 0) notes.push(`${refused} records could not be read`)
  // One odd record is the record's fault; one in ten is the adapter's.
  if (lost > 0 || refused * 10 > seen + refused) outcome = 'partial'
  if (seen < expected.min) {
    outcome = 'failed'
    notes.push(`gave ${seen} listings, at least ${expected.min} were expected`)
  } else if (before !== undefined && before >= 20 && seen < before / 4) {
    outcome = 'failed'
    notes.push(
      `gave ${seen} listings, ${before} the time before: a sudden drop is a fault until somebody says otherwise`,
    )
  }
  if (seen > expected.max) notes.push(`gave ${seen} listings, at most ${expected.max} were expected`)
  // A board changes while it is read; a tenth is no change any more.
  const read = seen + (counts.skipped ?? 0) + (counts.rejected ?? 0)
  if (total !== undefined && read < total * 0.9 && outcome === 'done') {
    outcome = 'partial'
    notes.push(`gave ${read} of the ${total} listings that the source says it has`)
  }
  return { outcome, notes }
}
