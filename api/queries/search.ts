import { nearest } from '../../analyser/domain/nearest.ts'

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

/**
 * Those that are called like the words, the closest first: the same, begun alike, holding them; and when nothing holds them, what was
 * probably meant.
 *
 * @param names what something is called; the first name is how it is written when a slip is forgiven
 */
export function matches<T>(all: readonly T[], words: string, names: (one: T) => readonly string[]): T[] {
  const asked = plain(words)
  const rank = (one: T): number => {
    const forms = names(one).map(plain)
    if (forms.includes(asked)) return 0
    if (forms.some((form) => form.startsWith(asked))) return 1
    return forms.some((form) => form.includes(asked)) ? 2 : 3
  }
  const found = all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((scored) => scored.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
  if (found.length > 0) return found
  const byName = new Map(all.flatMap((one) => names(one).map((name) => [plain(name), one] as const)))
  const meant = nearest(asked, [...byName.keys()])
  return meant === undefined ? [] : [byName.get(meant) as T]
}
