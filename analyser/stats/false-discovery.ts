/**
 * Adjusted p values that hold the false discovery rate when many hypotheses are tested at once.
 *
 * Calling everything with an adjusted value up to q a discovery makes at most a share q of the discoveries false, on average,
 * for independent tests and for tests that move together.
 * Source: Y. Benjamini and Y. Hochberg (1995), JRSS B 57:289-300; dependence: Y. Benjamini and D. Yekutieli (2001),
 * Annals of Statistics 29:1165-1188, theorem 1.2.
 *
 * @param ps p values, each 0 to 1
 * @returns adjusted values in the order given
 * @throws RangeError when a p value is outside 0 to 1
 * @example falseDiscovery([0.01, 0.02, 0.03, 0.5]) // => [0.04, 0.04, 0.04, 0.5]
 */
export function falseDiscovery(ps: readonly number[]): number[] {
  const wrong = ps.find((p) => !(p >= 0 && p <= 1))
  if (wrong !== undefined) throw new RangeError(`falseDiscovery requires p values from 0 to 1, got ${wrong}`)
  const order = ps.map((_, i) => i).sort((a, b) => (ps[b] as number) - (ps[a] as number))
  const adjusted = new Array<number>(ps.length)
  let least = 1
  order.forEach((at, k) => {
    least = Math.min(least, ((ps[at] as number) * ps.length) / (ps.length - k))
    adjusted[at] = least
  })
  return adjusted
}
