/** How strongly the duties of an advert speak for each of some roles. */
import type { Role } from '../domain/taxonomy.ts'
import { normalWord } from './words.ts'

/** Beyond this an advert repeats itself. */
const READ = 12_000
/** A word of the title says more than one of the text. */
const IN_TITLE = 4
const WORD = /[\p{L}\p{N}]+(?:\+\+|#)?/gu

interface Duty {
  readonly role: number
  readonly weight: number
}

/** Words as printed to their normal form; adverts repeat their words. */
const normals = new Map<string, string>()
function normal(word: string): string {
  let form = normals.get(word)
  if (form === undefined) {
    form = normalWord(word)
    if (normals.size > 50_000) normals.clear()
    if (word.length <= 40) normals.set(word, form)
  }
  return form
}

const wordsOf = (text: string) => (text.match(WORD) ?? []).map(normal)

/**
 * @returns a function that gives each candidate its points: the weight of every duty found, with half of it again for
 *   the second and the third place
 */
export function createDutyScorer(
  roles: readonly Role[],
): (title: string, text: string, candidates: readonly string[]) => Map<string, number> {
  const phrases = new Map<string, Duty[]>()
  const firsts = new Map<string, number>()
  for (const [at, role] of roles.entries())
    for (const [duty, weight] of Object.entries(role.duties)) {
      const words = wordsOf(duty)
      const form = words.join(' ')
      phrases.set(form, [...(phrases.get(form) ?? []), { role: at, weight }])
      const first = words[0] as string
      firsts.set(first, Math.max(firsts.get(first) ?? 0, words.length))
    }

  return (title, text, candidates) => {
    const wanted = new Map(candidates.map((id) => [roles.findIndex((role) => role.id === id), 0]))
    const times = new Map<string, number>()
    const count = (words: readonly string[], by: number) => {
      for (let at = 0; at < words.length; at++) {
        const longest = firsts.get(words[at] as string)
        if (longest === undefined) continue
        let form = ''
        for (let length = 1; length <= longest && at + length <= words.length; length++) {
          form = length === 1 ? (words[at] as string) : `${form} ${words[at + length - 1]}`
          if (phrases.has(form)) times.set(form, (times.get(form) ?? 0) + by)
        }
      }
    }
    count(wordsOf(title), IN_TITLE)
    count(wordsOf(text.slice(0, READ)), 1)
    for (const [form, n] of times)
      for (const { role, weight } of phrases.get(form) as Duty[]) {
        const points = wanted.get(role)
        if (points !== undefined) wanted.set(role, points + weight * (1 + (Math.min(n, 5) - 1) / 2))
      }
    return new Map([...wanted].map(([at, points]) => [(roles[at] as Role).id, points]))
  }
}
