/** Runs of so many letters and digits, some five words. */
const RUN = 24
const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu

function runsOf(text: string): Set<number> {
  const letters = text.toLowerCase().replace(NOT_A_LETTER, '')
  const runs = new Set<number>()
  // A rolling hash (Karp and Rabin 1987): each run costs one step, however long it is.
  let top = 1
  for (let at = 1; at < RUN; at++) top = Math.imul(top, 31)
  let run = 0
  for (let at = 0; at < letters.length; at++) {
    if (at >= RUN) run = (run - Math.imul(letters.charCodeAt(at - RUN), top)) | 0
    run = (Math.imul(run, 31) + letters.charCodeAt(at)) | 0
    if (at >= RUN - 1) runs.add(run)
  }
  return runs
}

/** Which share of the letters of each of two texts is in the other one in the same order, whatever is between them. */
export function letterOverlap(a: string, b: string): { readonly ofA: number; readonly ofB: number } {
  const [mine, yours] = [runsOf(a), runsOf(b)]
  let common = 0
  for (const run of mine) if (yours.has(run)) common++
  return { ofA: mine.size === 0 ? 0 : common / mine.size, ofB: yours.size === 0 ? 0 : common / yours.size }
}
