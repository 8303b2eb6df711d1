import type { Claim } from '../../domain/guide.ts'
import { type Markup, rewriteClaim } from './rewrite-claim.ts'

/** What replaces a part of a file; offsets are UTF-16 into the file as it is. */
export interface Edit {
  readonly claim: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Change {
  readonly claim: Claim
  /** What changes of the claim's value. */
  readonly value: Readonly<Record<string, unknown>>
}

/** A word, a comma or a bracket before a place, on the same line: it is no beginning. */
const INSIDE = /[\p{L}\p{N},(][^\S\n]*$/u

export interface Edits {
  /** In the order of the file. */
  readonly edits: readonly Edit[]
  /** Claims of which not every place could be changed; nothing of them is. */
  readonly left: readonly { readonly claim: string; readonly why: string }[]
}

/**
 * The edits that write some changes into a file: of each claim every place, or none.
 *
 * @param source the file's text, that the claims were read from
 */
export function makeEdits(source: string, changes: readonly Change[], markup: Markup): Edits {
  const edits: Edit[] = []
  const left: { claim: string; why: string }[] = []
  for (const { claim, value } of changes) {
    const places = [[claim.start, claim.end] as const, ...claim.repeats]
    const made = places.map(([start, end]) => {
      const before = source.slice(start, end)
      const isInside = INSIDE.test(source.slice(Math.max(0, start - 3), start))
      const text = rewriteClaim(claim, value, { text: before, isInside }, markup)
      return text === undefined ? { before } : { before, edit: { claim: claim.id, start, end, text } }
    })
    const failed = made.find(({ edit }) => edit === undefined)
    if (failed !== undefined) {
      left.push({
        claim: claim.id,
        why: `"${failed.before}" does not hold it in a form that can be replaced`,
      })
      continue
    }
    const own = made.flatMap(({ edit }) => edit ?? [])
    const overlaps = own.some((one) => edits.some((other) => one.start < other.end && other.start < one.end))
    if (overlaps) left.push({ claim: claim.id, why: 'it shares a place with another change' })
    else edits.push(...own)
  }
  return { edits: edits.sort((a, b) => a.start - b.start), left }
}

/** The file with the edits made. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text } of edits) {
    result += source.slice(at, start) + text
    at = end
  }
  return result + source.slice(at)
}
