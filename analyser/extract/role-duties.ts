/** How strongly the duties of an advert speak for each of some roles. */
import type { Role } from '../domain/taxonomy.ts'
import { normalWord } from './words.ts'

/** Beyond this an advert repeats itself. */
const READ = 8_000
/** A word of the title says more than one of the text. */
const IN_TITLE = 4
/** More of the same adds nothing. */
const MOST = 5
const NONE = -1
/** Printed words remembered with their number. */
const REMEMBERED = 50_000

interface Duty {
  readonly role: number
  readonly weight: number
}

/** A word of a phrase, with the phrases that end at it and the words that go on. */
interface Node {
  readonly next: Map<number, Node>
  phrase: number
}

const isWord = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xc0 || code === 43 || code === 35

/** Calls back for each word of a lower-case text; "c++" and "c#" are words. */
function eachWord(text: string, found: (word: string) => void): void {
  const end = text.length
  for (let at = 0; at < end; at++) {
    if (!isWord(text.charCodeAt(at))) continue
    const start = at
    while (at < end && isWord(text.charCodeAt(at))) at++
    // Longer words are addresses and noise.
    if (at - start <= 30) found(text.slice(start, at))
  }
}

/** Scores candidates; its answer is in the order of the candidates. */
export type DutyScorer = (title: string, text: string, candidates: readonly string[]) => number[]

/**
 * @returns a function that gives each candidate its points: the weight of every duty found, with half of it again for
 *   every further place
 */
export function createDutyScorer(roles: readonly Role[]): DutyScorer {
  const ids = new Map<string, number>()
  const root: Node = { next: new Map(), phrase: NONE }
  const phrases: Duty[][] = []
  const indexOf = new Map(roles.map((role, at) => [role.id, at]))
  for (const [at, role] of roles.entries())
    for (const [duty, weight] of Object.entries(role.duties)) {
      let node = root
      eachWord(duty.toLowerCase(), (word) => {
        const normal = normalWord(word)
        const id = ids.get(normal) ?? ids.size
        ids.set(normal, id)
        let next = node.next.get(id)
        if (next === undefined) {
          next = { next: new Map(), phrase: NONE }
          node.next.set(id, next)
        }
        node = next
      })
      if (node.phrase === NONE) node.phrase = phrases.push([]) - 1
      ;(phrases[node.phrase] as Duty[]).push({ role: at, weight })
    }

  /** Printed words to the number of their normal form; adverts repeat their words. */
  const seen = new Map<string, number>()
  function idOf(word: string): number {
    let id = seen.get(word)
    if (id === undefined) {
      id = ids.get(normalWord(word)) ?? NONE
      if (seen.size >= REMEMBERED) seen.clear()
      seen.set(word, id)
    }
    return id
  }

  function count(text: string, by: number, times: number[]): void {
    const words: number[] = []
    eachWord(text.slice(0, READ).toLowerCase(), (word) => words.push(idOf(word)))
    for (let at = 0; at < words.length; at++) {
      let node = words[at] === NONE ? undefined : root.next.get(words[at] as number)
      for (let on = at + 1; node !== undefined; on++) {
        if (node.phrase !== NONE) times[node.phrase] = (times[node.phrase] as number) + by
        node = node.next.size === 0 ? undefined : node.next.get(words[on] ?? NONE)
      }
    }
  }

  return (title, text, candidates) => {
    const times = new Array<number>(phrases.length).fill(0)
    count(title, IN_TITLE, times)
    count(text, 1, times)
    const points = new Array<number>(roles.length).fill(0)
    for (const [phrase, n] of times.entries()) {
      if (n === 0) continue
      for (const { role, weight } of phrases[phrase] as Duty[])
        points[role] = (points[role] as number) + weight * (1 + (Math.min(n, MOST) - 1) / 2)
    }
    return candidates.map((id) => points[indexOf.get(id) as number] as number)
  }
}
