import type { CorrectedShare } from './corrected-share.ts'

const Z_95 = 1.959964

/** Mentions found rightly, found wrongly and missed in annotated adverts. */
export interface FoundCounts {
  readonly right: number
  readonly extra: number
  readonly missed: number
}

/**
 * Share that is asked for, from the share that is seen, when only the precision and recall of a kind of skill are known: seen x precision /
 * recall, with a 95% interval by the delta method for the logarithm.
 *
 * Coarser than corrected-share.ts: it takes the precision of annotated adverts as that of all. Source: J. J. Buonaccorsi (2010),
 * Measurement Error, chapter 2, correction by predictive values.
 *
 * @param seen      share of vacancies in which the extractor saw it, 0 to 1
 * @param effective effective sample size behind `seen`, above 0
 * @returns cut to 0 to 1; undefined where nothing was found rightly
 * @throws RangeError when an argument is outside its domain
 * @example scaledShare(0.4, 200, { right: 90, extra: 10, missed: 10 })?.share // => 0.4
 */
export function scaledShare(
  seen: number,
  effective: number,
  { right, extra, missed }: FoundCounts,
): CorrectedShare | undefined {
  if (!(seen >= 0 && seen <= 1)) throw new RangeError(`scaledShare requires a share from 0 to 1, got ${seen}`)
  if (!(effective > 0)) throw new RangeError(`scaledShare requires effective above 0, got ${effective}`)
  if (right === 0) return undefined
  const factor = (right + missed) / (right + extra)
  // Half a case keeps a share of 0 from claiming certainty.
  const at = Math.max(seen, 0.5 / effective)
  const variance =
    (1 - at) / (effective * at) + extra / (right * (right + extra)) + missed / (right * (right + missed))
  const spread = Math.exp(Z_95 * Math.sqrt(variance))
  return {
    share: Math.min(1, seen * factor),
    low: Math.min(1, (seen * factor) / spread),
    high: Math.min(1, at * factor * spread),
  }
}
