/** Numbers as guides write them: 42,000 · 42.000 · 42 000 · 42k · 1.5k · 12. */
const NUMBER =
  /&#?\w+;|(?<=[£$€])\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:[,.'\u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?/gu
const WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]
const WORD = new RegExp(`\\b(?:${WORDS.join('|')}|twenty[- ]four|thirty[- ]six)\\b`, 'gi')
const COMPOUND: Readonly<Record<string, number>> = { 'twenty four': 24, 'thirty six': 36 }

export interface NumberChange {
  readonly from: number
  readonly to: number
}

interface Token {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly write: (value: number) => string | undefined
}

const whole = (value: number, write: (value: number) => string) =>
  Number.isInteger(value) ? write(value) : undefined

function grouped(text: string): Pick<Token, 'value' | 'write'> {
  const sign = /[,.' \u00a0\u202f]/u.exec(text)?.[0] as string
  return {
    value: Number(text.replace(/\D/g, '')),
    write: (value) => whole(value, (n) => String(n).replace(/\B(?=(\d{3})+$)/g, sign)),
  }
}

function inThousands(text: string): Pick<Token, 'value' | 'write'> {
  const decimal = (value: number) => {
    const thousands = value / 1000
    return Math.abs(thousands * 10 - Math.round(thousands * 10)) < 1e-9 ? String(thousands) : undefined
  }
  return { value: Number(text) * 1000, write: decimal }
}

function tokensIn(text: string): Token[] {
  const found = [...text.matchAll(NUMBER)].filter(([match]) => !match.startsWith('&'))
  const isThousands = (end: number) => /^\s?k\b/i.test(text.slice(end))
  const last = found.findLast(({ index, 0: match }) => isThousands(index + match.length))
  const digits = found.map(({ index: start, 0: match }): Token => {
    const end = start + match.length
    if (/^\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+$/u.test(match)) return { start, end, ...grouped(match) }
    // "42-65k": the first number is in thousands as well.
    const shared = last !== undefined && start < last.index && Number(match) < 1000
    if (isThousands(end) || shared) return { start, end, ...inThousands(match) }
    return { start, end, value: Number(match), write: (value) => whole(value, String) }
  })
  const words = [...text.matchAll(WORD)].map(({ index: start, 0: match }): Token => {
    const plain = match.toLowerCase().replace('-', ' ')
    const isUpper = match[0] !== match[0]?.toLowerCase()
    return {
      ...{ start, end: start + match.length, value: COMPOUND[plain] ?? WORDS.indexOf(plain) },
      write: (value) => {
        const word = WORDS[value] ?? (Number.isInteger(value) ? String(value) : undefined)
        return isUpper ? word?.replace(/^./, (first) => first.toUpperCase()) : word
      },
    }
  })
  return [...digits, ...words].sort((a, b) => a.start - b.start)
}

/**
 * Puts other numbers in the place of some, each written as the one before it: thousands, k, dash, sign and spacing stay.
 *
 * @param changes in the order of the text; each takes the first number of its value behind the one before
 * @param unit    what one of the text's numbers stands for, such as 12 months where it speaks of years
 * @returns undefined where a number is not there, or cannot be written in this way
 * @example rewriteNumbers('£42k to £65k', [{ from: 42_000, to: 48_000 }]) // => '£48k to £65k'
 */
export function rewriteNumbers(text: string, changes: readonly NumberChange[], unit = 1): string | undefined {
  const tokens = tokensIn(text)
  const parts: { token: Token; written: string }[] = []
  let next = 0
  for (const { from, to } of changes) {
    const at = tokens.findIndex(({ value }, i) => i >= next && Math.abs(value * unit - from) < 0.5)
    const token = tokens[at]
    const written = token?.write(to / unit)
    if (token === undefined || written === undefined) return undefined
    parts.push({ token, written })
    next = at + 1
  }
  let result = text
  for (const { token, written } of parts.toReversed())
    result = result.slice(0, token.start) + written + result.slice(token.end)
  return result
}
