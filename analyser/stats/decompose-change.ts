/** Vacancies and hits of one source, before and after. */
export interface SourceChange {
  readonly before: { readonly n: number; readonly hits: number }
  readonly after: { readonly n: number; readonly hits: number }
}

export interface Decomposition {
  /** What changed within the sources: the market. */
  readonly market: number
  /** What changed because other sources carry the vacancies now. */
  readonly mix: number
  /** What changed because the same adverts are read otherwise by a new extractor or taxonomy. */
  readonly version: number
}

/**
 * Splits the change of a share into what the market did, what the mix of sources did and what a new version did.
 *
 * Market and mix are the two terms of E. M. Kitagawa (1955), JASA 50:1168-1194, each at the mean of before and after, so
 * that they add up without a remainder. A source that is there on one side only tells nothing of the market: it counts as mix. The version's
 * part is the change of the earlier share by reading the same adverts anew.
 *
 * @param sources         cells of each source, all read by the present version; some vacancies on each side
 * @param publishedBefore the earlier share as it was published, where an older version had read it
 * @returns parts that add up to the share after less the share published before
 * @throws RangeError when a side has no vacancies
 * @example decomposeChange([{ before: { n: 10, hits: 5 }, after: { n: 10, hits: 6 } }]) // => market 0.1, mix 0, version 0
 */
export function decomposeChange(sources: readonly SourceChange[], publishedBefore?: number): Decomposition {
  const total = (side: 'before' | 'after', what: 'n' | 'hits') =>
    sources.reduce((sum, source) => sum + source[side][what], 0)
  const n = { before: total('before', 'n'), after: total('after', 'n') }
  if (n.before === 0 || n.after === 0)
    throw new RangeError('decomposeChange requires vacancies before and after')
  let market = 0
  let mix = 0
  for (const { before, after } of sources) {
    if (before.n === 0 && after.n === 0) continue
    const weights = { before: before.n / n.before, after: after.n / n.after }
    const shareAfter = after.n === 0 ? before.hits / before.n : after.hits / after.n
    const shareBefore = before.n === 0 ? shareAfter : before.hits / before.n
    market += ((weights.before + weights.after) / 2) * (shareAfter - shareBefore)
    mix += ((shareBefore + shareAfter) / 2) * (weights.after - weights.before)
  }
  const readNow = total('before', 'hits') / n.before
  return { market, mix, version: publishedBefore === undefined ? 0 : readNow - publishedBefore }
}
