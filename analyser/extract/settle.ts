/** Whether an ambiguous word ("Go", "R", "Excel") is the skill here. */
import type { Hit } from './matcher.ts'
import type { Segment } from './structure.ts'

/**
 * True when another sure skill stands next to it in a list, or one of the skill's own settling words in its sentence.
 */
export function isSettled(text: string, hits: readonly Hit[], index: number, segment: Segment): boolean {
  const hit = hits[index] as Hit
  for (const neighbour of [hits[index - 1], hits[index + 1]]) {
    if (
      neighbour === undefined ||
      neighbour.weak ||
      neighbour.start < segment.start ||
      neighbour.end > segment.end
    )
      continue
    const named = neighbour.skill.kind === 'tool' || neighbour.skill.kind === 'language'
    const gap =
      neighbour.start < hit.start
        ? text.slice(neighbour.end, hit.start)
        : text.slice(hit.end, neighbour.start)
    if (named && gap.length <= 12 && /^[\s,/&(+|;)]*(?:and|or|and\/or)?[\s,/&(+|;]*$/i.test(gap)) return true
  }
  if (hit.skill.settle.length === 0) return false
  const sentence = text.slice(segment.start, segment.end).toLowerCase()
  return hit.skill.settle.some((word) => containsWord(sentence, word.toLowerCase()))
}

function containsWord(sentence: string, word: string): boolean {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    if (
      !/[\p{L}\p{N}]/u.test(sentence[at - 1] ?? ' ') &&
      !/[\p{L}\p{N}]/u.test(sentence[at + word.length] ?? ' ')
    )
      return true
  }
  return false
}
