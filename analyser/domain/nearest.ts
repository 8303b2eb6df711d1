/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] as number
}

/**
 * What somebody probably meant: the closest of the known words, if it is close enough to be offered.
 *
 * @example nearest('backend-devloper', ['backend-developer', 'data-analyst']) // => 'backend-developer'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const asked = word.toLowerCase()
  const scored = known
    .map((candidate) => {
      const plain = candidate.toLowerCase()
      const part = asked.length >= 3 && (plain.startsWith(asked) || plain.split('-').includes(asked))
      return { candidate, score: part ? 1 : distance(asked, plain) }
    })
    .sort((a, b) => a.score - b.score)
  const [first] = scored
  return first !== undefined && first.score <= Math.max(2, asked.length / 3) ? first.candidate : undefined
}
