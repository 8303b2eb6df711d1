/** Lines of the file around a change. */
const CONTEXT = 3

const linesOf = (text: string): string[] => text.split('\n')

interface Hunk {
  /** From and to, in lines of both files, which have as many. */
  from: number
  to: number
}

/** Changed lines with what is around them, joined where they meet. */
function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = []
  before.forEach((line, i) => {
    if (line === after[i]) return
    const last = hunks.at(-1)
    const [from, to] = [Math.max(0, i - CONTEXT), Math.min(before.length, i + CONTEXT + 1)]
    if (last !== undefined && from <= last.to) last.to = to
    else hunks.push({ from, to })
  })
  return hunks
}

/**
 * The unified diff of two texts, as `patch` and `git apply` read it. Facts are replaced in place, so that both have the same lines, which
 * makes it exact and fast for files of any size.
 *
 * @param name of the file
 * @returns an empty text where nothing changed
 * @throws RangeError when a line was added or taken out
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)]
  if (old.length !== now.length) throw new RangeError('unifiedDiff requires as many lines after as before')
  const ending = old.at(-1) === ''
  // What follows the last line break is no line, unless something does.
  if (ending) {
    old.pop()
    now.pop()
  }
  const mark = (at: number) => (at === old.length - 1 && !ending ? '\n\\ No newline at end of file' : '')
  const written = hunksOf(old, now).map(({ from, to }) => {
    const lines: string[] = []
    const added: string[] = []
    for (let i = from; i < to; i++) {
      if (old[i] === now[i]) {
        lines.push(...added.splice(0), ` ${old[i]}${mark(i)}`)
      } else {
        lines.push(`-${old[i]}${mark(i)}`)
        added.push(`+${now[i]}${mark(i)}`)
      }
    }
    const range = `${from + 1},${to - from}`
    return [`@@ -${range} +${range} @@`, ...lines, ...added].join('\n')
  })
  return written.length === 0 ? '' : `--- a/${name}\n+++ b/${name}\n${written.join('\n')}\n`
}
