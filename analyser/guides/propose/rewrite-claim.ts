import type { Claim } from '../../domain/guide.ts'
import { type NumberChange, rewriteNumbers } from './rewrite-numbers.ts'

/** How the file writes text: HTML escapes what Markdown and plain text do not. */
export type Markup = 'html' | 'plain'

const MONTHS_A_YEAR = 12

const escaped = (text: string, markup: Markup) =>
  markup === 'html'
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text

/** A place in a file where a claim is made. */
export interface Place {
  readonly text: string
  /** It stands inside a sentence, where what is no name of a product is written small. */
  readonly isInside: boolean
}

/** "CI/CD" and "GraphQL" keep their capitals wherever they stand. */
const isPlain = (name: string) => /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(name)

/** A name with the initial that its place wants. */
function inCaseOf(isSmall: boolean, name: string): string {
  return isSmall && isPlain(name) ? name.replace(/^./u, (first) => first.toLowerCase()) : name
}

function rewriteName(
  { text, isInside }: Place,
  label: string,
  { name, isGeneric }: { readonly name: string; readonly isGeneric: boolean },
  markup: Markup,
): string | undefined {
  for (const form of new Set([escaped(label, markup), label])) {
    const at = text.toLowerCase().indexOf(form.toLowerCase())
    if (at < 0) continue
    const before = text.slice(at, at + form.length)
    const isSmaller = before !== form && before === form.toLowerCase()
    const isSmall = isSmaller || (isGeneric && (isInside || at > 0))
    const written = escaped(inCaseOf(isSmall, name), markup)
    return text.slice(0, at) + written + text.slice(at + form.length)
  }
  return undefined
}

function rewriteWord(text: string, from: string, to: string): string | undefined {
  const at = text.toLowerCase().indexOf(from.toLowerCase())
  if (at < 0) return undefined
  const isUpper = /^\p{Lu}/u.test(text.slice(at))
  const word = isUpper ? to.replace(/^./u, (first) => first.toUpperCase()) : to
  return text.slice(0, at) + word + text.slice(at + from.length)
}

type Ends = readonly [from: unknown, to: unknown]

/** Numbers that change, in the order of the text; an end that stays holds its place. */
function changesOf(ends: readonly Ends[]): NumberChange[] {
  const numbers = ends.flatMap(([from, to]) =>
    typeof from === 'number' && typeof to === 'number' ? [{ from, to }] : [],
  )
  const [first, second] = numbers
  // "12 months" is one number with two ends.
  return second !== undefined && first?.from === second.from ? [first] : numbers
}

/**
 * Writes other facts into the words of a claim, which stay as they are.
 *
 * @param value what changes of the claim's value
 * @param place one of the places where the guide says it, as it stands in the file
 * @returns undefined where the place does not hold the fact in a form that can be replaced
 */
export function rewriteClaim(
  claim: Claim,
  value: Readonly<Record<string, unknown>>,
  place: string | Place,
  markup: Markup = 'plain',
): string | undefined {
  const { text, isInside } = typeof place === 'string' ? { text: place, isInside: false } : place
  switch (claim.type) {
    case 'gap':
    case 'transfer':
      return typeof value.label === 'string'
        ? rewriteName(
            { text, isInside },
            claim.value.label,
            { name: value.label, isGeneric: value.generic === true },
            markup,
          )
        : undefined
    case 'salary':
    case 'count': {
      const { min, max } = claim.value
      return rewriteNumbers(
        text,
        changesOf([
          [min, value.min],
          [max, value.max],
        ]),
      )
    }
    case 'timeline': {
      const { minMonths, maxMonths } = claim.value
      const unit = /\byears?\b/i.test(text) && !/\bmonths?\b/i.test(text) ? MONTHS_A_YEAR : 1
      const changes = changesOf([
        [minMonths, value.minMonths],
        [maxMonths, value.maxMonths],
      ])
      return rewriteNumbers(text, changes, unit)
    }
    case 'difficulty':
      return typeof value.level === 'string' && typeof value.word === 'string'
        ? rewriteWord(text, value.word, value.level)
        : undefined
    default:
      return undefined
  }
}
