import robotsParser from 'robots-parser'

interface Judge {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}
// The package is CommonJS and its types promise a default export that Node does not give.
const parse = robotsParser as unknown as (url: string, text: string) => Judge

/** RFC 9309 asks for at least this much; the rest of a larger file is not read. */
export const MAX_ROBOTS_BYTES = 500 * 1024

/** Each star may multiply the work of a comparison; real rules have at most four. */
const MAX_STARS = 12

/** A rule made to cost time is cut short: a prohibition then covers more, and a permission is dropped. */
function boundedRule(name: string, rule: string): string | undefined {
  const parts = rule.replace(/\*{2,}/g, '*').split('*')
  if (parts.length <= MAX_STARS + 1) return parts.join('*')
  return name === 'disallow' ? parts.slice(0, MAX_STARS).join('*') : undefined
}

/**
 * Puts right what `robots-parser` reads differently from Google's parser, the reference of RFC 9309:
 * an agent's name ends where a character comes that no name may hold; a line may lack its colon; the address of a
 * directory's index.html is the directory's as well.
 */
export function normaliseRules(text: string): string {
  const lines: string[] = []
  /** Rules of the group so far: saying one twice says nothing. */
  const said = new Set<string>()
  for (const raw of text.slice(0, MAX_ROBOTS_BYTES).split(/\r\n|\r|\n/)) {
    const line = raw.replace(/#.*$/, '').trim()
    const colonless = /^(user-agent|allow|disallow)\s+(\S+)$/i.exec(line)
    const [, key, value] = colonless ?? /^([^:]*):(.*)$/.exec(line) ?? []
    if (key === undefined || value === undefined) continue
    const name = key.trim().toLowerCase()
    const rule = value.trim()
    if (name === 'user-agent') {
      const agent = rule.startsWith('*') ? '*' : (/^[a-z_-]+/i.exec(rule)?.[0] ?? '')
      said.clear()
      // A group for nobody still ends the group before it.
      lines.push(`user-agent: ${agent === '' ? 'nobody' : agent}`)
    } else if (name === 'allow' || name === 'disallow') {
      const bounded = boundedRule(name, rule)
      const whole = `${name}: ${bounded}`
      if (bounded !== undefined && !said.has(whole)) lines.push(whole)
      said.add(whole)
      const index = /^(.*\/)index\.html?$/i.exec(rule)
      if (index !== null && name === 'allow') lines.push(`allow: ${index[1]}$`)
    } else if (name === 'crawl-delay') lines.push(`crawl-delay: ${rule}`)
  }
  return lines.join('\n')
}

export interface RobotsRules {
  isAllowed(url: URL): boolean
  /** Milliseconds between two requests that the site asks for. */
  readonly crawlDelayMs: number | undefined
}

/**
 * @param origin scheme, host and port that the rules are for
 * @param agent our product's name, or another one in tests
 */
export function readRules(origin: string, text: string, agent: string): RobotsRules {
  const judge = parse(`${origin}/robots.txt`, normaliseRules(text))
  const delay = judge.getCrawlDelay(agent)
  return {
    // Undefined only for another origin, which the caller never asks about.
    isAllowed: (url) => judge.isAllowed(url.href, agent) ?? false,
    crawlDelayMs: delay === undefined || !(delay > 0) ? undefined : delay * 1_000,
  }
}
