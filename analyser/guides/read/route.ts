/** From which role to which a guide leads, and for which market. */
import type { Block, Range } from './block.ts'
import type { SplitGuide } from './split-guide.ts'

export interface Route {
  readonly from: string | null
  readonly to: string | null
  readonly market: string | null
  /** Where the title says it. */
  readonly place: { readonly block: Block; readonly range: Range } | null
}

const ROLE = String.raw`(?:an?\s+|the\s+)?(?<NAME>[\p{L}][\p{L}&/+#.’' -]{1,60}?)`
const role = (name: string) => ROLE.replace('NAME', name)
const END = String.raw`(?=\s*(?:[:?!|,–—(]|\.\s|\.$|$|\bin the\b|\bin\s+\d|\s-\s|\bguide\b|\bcareer\b|\bwithout\b))`
const patterns = [
  new RegExp(String.raw`\bfrom\s+${role('from')}\s+(?:in)?to\s+${role('to')}${END}`, 'iu'),
  new RegExp(
    String.raw`\bcan (?:an?\s)(?<from>[\p{L} -]{2,40}?)\s+(?:become|retrain as|move into|work as)\s+${role('to')}${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`\bi['’]?a?m\s+an?\s+(?<from>[\p{L} -]{2,40}?)[.,:;]\s.{0,20}\b(?:become|be|as)\s+${role('to')}${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:how to (?:go|move|switch|change)\s+|[\p{L} ]{3,30}:\s+)?${role('from')}\s+(?:to|→|->|➜|into|>)\s+${role('to')}${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`\bbecom(?:e|ing)\s+${role('to')}\s+(?:from|as|after|when you are|if you are)\s+(?:being\s+)?${role('from')}${END}`,
    'iu',
  ),
]
/** A sentence, not two roles. */
const NO_ROLE = /\b(?:you|your|will|need|skills?|how|what|who|week|month|year|£)\b/i
const MARKETS: readonly (readonly [string, RegExp])[] = [
  ['UK', /\bUK\b|\bU\.K\.|United Kingdom|\bBritain\b|\bBritish\b/],
  ['England', /\bEngland\b/],
  ['Scotland', /\bScotland\b|\bScottish\b/],
  ['Wales', /\bWales\b/],
  ['Ireland', /\bIreland\b/],
  ['US', /\bUSA?\b|United States/],
]

const marketIn = (text: string) => MARKETS.find(([, pattern]) => pattern.test(text))?.[0] ?? null

const clean = (name: string | undefined) => name?.replace(/^(?:an?|the)\s+/i, '').trim() || null

function firstMatch(text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return match
  }
  return null
}

/** @returns nulls for what the guide does not say */
export function readRoute({ blocks, meta }: SplitGuide): Route {
  const field = (...keys: string[]) => meta.find(({ key }) => keys.includes(key.toLowerCase()))?.block
  const titles = [
    field('title'),
    ...blocks.filter(({ kind }) => kind === 'heading' || kind === 'short').slice(0, 4),
    ...blocks.slice(0, 3),
  ]
  let place: Route['place'] = null
  let from = clean(field('from', 'source')?.text)
  let to = clean(field('to', 'target')?.text)
  for (const block of titles) {
    if (block === undefined) continue
    const match = firstMatch(block.text.slice(0, 300))
    if (match?.groups === undefined || NO_ROLE.test(match[0])) continue
    from ??= clean(match.groups.from)
    to ??= clean(match.groups.to)
    const start =
      match.index +
      (/^(?:how to (?:go|move|switch|change)\s+|[\p{L} ]{3,30}:\s+)/iu.exec(match[0])?.[0].length ?? 0)
    place = { block, range: [start, match.index + match[0].length] }
    break
  }
  const whole = blocks.slice(0, 400).map(({ text }) => text)
  const market = clean(field('market', 'country')?.text)
  return {
    from,
    to,
    market:
      (market === null ? null : (marketIn(market) ?? market)) ?? whole.map(marketIn).find(Boolean) ?? null,
    place,
  }
}
