/** Of which role, and how senior, a sum of pay is: by what stands before it, in its row, or above it. */
import type { Block, Range } from './block.ts'
import type { Route } from './route.ts'
import type { Section } from './sections.ts'

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** The last of the route's roles that a text names. */
function lastNamed(text: string, route: Route): string | null {
  let best = -1
  let named: string | null = null
  for (const role of [route.from, route.to]) {
    if (role === null) continue
    const last = [...text.matchAll(new RegExp(`\\b${quoted(role)}(?:e?s)?\\b`, 'giu'))].at(-1)
    if (last !== undefined && last.index > best) {
      best = last.index
      named = role
    }
  }
  return named
}

const cellOf = (block: Block, at: number) => block.cells.findIndex(([from, to]) => from <= at && at < to)

/** @returns the guide's own name of the role; null where nothing says it */
export function paidRole(
  block: Block,
  range: Range,
  section: Section,
  header: Block | null,
  route: Route,
): string | null {
  if (block.kind === 'row') {
    const column = cellOf(block, range[0])
    const title = header?.cells[column]
    const own = lastNamed(block.text.slice(0, range[0]), route)
    if (own !== null) return own
    const above = title === undefined ? null : lastNamed((header as Block).text.slice(...title), route)
    if (above !== null) return above
    const first = block.cells[0]
    const label = first === undefined ? '' : block.text.slice(...first).trim()
    if (label !== '' && !LEVEL.test(label)) return label
  }
  return (
    lastNamed(block.text.slice(0, range[0]), route) ??
    ownLabel(block, range) ??
    (section.heading === null ? null : lastNamed(section.heading.text, route)) ??
    lastNamed(block.text.slice(range[1], range[1] + 60), route) ??
    route.to
  )
}

/** "Junior analyst: £24,000": another role than the route's, named before a colon. */
function ownLabel(block: Block, range: Range): string | null {
  if (block.kind !== 'item') return null
  const label = /^([\p{L}][\p{L} ,/&()-]{2,50}?)\s*(?::|\s[–—-]\s)/u.exec(block.text.slice(0, range[0]))?.[1]
  return label === undefined || LEVEL.test(label) ? null : label.trim()
}

const LEVELS = {
  entry:
    /\b(?:entry|junior|graduate|trainee|newly[- ](?:qualified|registered)|starters?|starting|start at|new(?:ly)?|assistant|apprentice|first (?:job|role|year)|band 5|begin(?:ning|ner)?s?)\b/gi,
  mid: /\b(?:mid(?:-?career|-?level|dle)?|intermediate|established|[2-5]\s?(?:-|–|to)\s?[3-7] years|typical(?:ly)?|average)\b/gi,
  senior:
    /\b(?:senior|experienced|lead|principal|head|director|manager|top end|most experienced|long[- ]?term|(?:[5-9]|10)\+ years)\b/gi,
} as const
const LEVEL =
  /^(?:entry|junior|graduate|trainee|mid|senior|experienced|lead|starter|newly|low|high|typical|average|level|stage|salary|pay)\b/i

type Seniority = keyof typeof LEVELS

/** The nearest word of a level: behind "at", else before, else in the row, else above. */
export function seniorityNear(
  block: Block,
  range: Range,
  section: Section,
  header: Block | null,
): Seniority | null {
  const behind = /^[\s)]*(?:at|for|once|as|with)\s[^.£]{0,30}/i.exec(block.text.slice(range[1]))?.[0]
  const before = block.text.slice(
    block.kind === 'row' ? 0 : Math.max(0, sentenceStart(block.text, range[0]), range[0] - 140),
    range[0],
  )
  const title = block.kind === 'row' ? header?.cells[cellOf(block, range[0])] : undefined
  return (
    (behind === undefined ? null : lastLevel(behind)) ??
    lastLevel(before) ??
    (title === undefined ? null : lastLevel((header as Block).text.slice(...title))) ??
    (section.heading === null ? null : lastLevel(section.heading.text))
  )
}

const sentenceStart = (text: string, at: number) =>
  Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at))

function lastLevel(text: string): Seniority | null {
  let best = -1
  let level: Seniority | null = null
  for (const [name, pattern] of Object.entries(LEVELS)) {
    const last = [...text.matchAll(pattern)].at(-1)
    if (last !== undefined && last.index > best) {
      best = last.index
      level = name as Seniority
    }
  }
  return level
}
