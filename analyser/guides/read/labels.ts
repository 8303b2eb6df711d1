/** What an item of a list is called, and the alternatives or examples that its name holds. */
import type { Block, Range } from './block.ts'
import { trimmed } from './block.ts'

/** A name is short; longer text is a sentence about something. */
const LONGEST_NAME = 80
const MOST_WORDS = 9

/** Where a name ends and what is said of it begins. */
const BEHIND_NAME = /:\s|\s[–—-]\s|\.\s|;\s|\s(?=\((?:month|week|year)s?\b)|\.$/

const fits = (text: string) =>
  text.length > 1 &&
  text.length <= LONGEST_NAME &&
  text.split(/\s+/).length <= MOST_WORDS &&
  /\p{L}/u.test(text)

/** The name that a heading, an item or a cell begins with; null where it is a sentence. */
export function nameIn(block: Block, within: Range = [0, block.text.length]): Range | null {
  const bold = block.bold.find(([from]) => from >= within[0] && from <= within[0] + 3)
  const text = block.text.slice(within[0], within[1])
  const cut = BEHIND_NAME.exec(text)?.index ?? text.length
  const range = trimmed(block.text, bold ?? [within[0], within[0] + cut])
  const numbered = /^(?:(?:step|gap|skill)\s*)?\d{1,2}[.):]\s+/i.exec(block.text.slice(...range))
  const name: Range = [range[0] + (numbered?.[0].length ?? 0), range[1]]
  return fits(block.text.slice(...name)) ? name : null
}

const parts = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean)

/** "Python or Node.js": alternatives; "Message queues (RabbitMQ, Kafka)": examples. */
export function choicesIn(label: string): { anyOf?: string[]; members?: string[] } {
  const open = /\(([^()]+)\)/.exec(label)
  if (open !== null) {
    const inner = (open[1] as string).replace(/^(?:e\.?g\.?|such as|like|including|for example)[,:]?\s+/i, '')
    const list = parts(inner, /,\s*(?:and|or)?\s*|\s+(?:or|and)\s+|\s*\/\s*/)
    const outside = label.replace(open[0], '').trim()
    if (/\sor\s/.test(inner) && !/,.*,/.test(inner) && list.length > 1 && outside === '')
      return { anyOf: list }
    return list.length > 1 || /^(?:e\.?g|such as|like)/i.test(open[1] as string) ? { members: list } : {}
  }
  const suchAs = /\b(?:such as|like|including|e\.?g\.?)\s+(.+)$/i.exec(label)
  if (suchAs !== null) return { members: parts(suchAs[1] as string, /,\s*(?:and|or)?\s*|\s+(?:or|and)\s+/) }
  if (/\sor\s/i.test(label)) {
    const list = parts(label.replace(/^either\s+/i, ''), /,\s*(?:or\s+)?|\s+or\s+/i)
    if (list.length > 1) return { anyOf: list }
  }
  if (/\s\/\s/.test(label)) return { anyOf: parts(label, /\s+\/\s+/) }
  return {}
}

/** Names in a sentence's list: "financial analysts, business analysts and auditors". */
export function listIn(text: string): Range[] {
  const found: Range[] = []
  let from = 0
  for (const between of text.matchAll(/,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+|[.;]\s+|[.;]$/g)) {
    found.push([from, between.index])
    from = between.index + between[0].length
  }
  found.push([from, text.length])
  return found.map((range) => trimmed(text, range)).filter(([start, end]) => end > start)
}
