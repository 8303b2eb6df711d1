/**
 * What a site reserves beyond robots.txt: X-Robots-Tag and meta robots, and text and data mining
 * (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/).
 */
import { PRODUCT } from '../../analyser/http/user-agent.ts'

export interface Reservations {
  /** The page may not be kept, for the reason given. */
  readonly keep: string | undefined
  /** Its links may not be followed. */
  readonly nofollow: boolean
}

const keeping = new Set(['noindex', 'none', 'noai', 'noarchive'])

/** The directives of an X-Robots-Tag that speak to everybody or to us: `googlebot: noindex` is none of our business. */
function headerDirectives(header: string | undefined): string[] {
  let ours = true
  const found: string[] = []
  for (const part of (header ?? '').split(',')) {
    const [, agent, rest] = /^\s*([a-z][\w-]*)\s*:\s*(.*)$/i.exec(part) ?? []
    const isDate = agent !== undefined && /^(unavailable_after|max-)/i.test(agent)
    if (agent !== undefined && !isDate) ours = agent.toLowerCase() === PRODUCT
    if (ours) found.push((isDate ? '' : (rest ?? part)).trim().toLowerCase())
  }
  return found
}

/**
 * @param headers lower-case names
 * @param meta the page's meta elements by lower-case name; empty for what is no HTML
 */
export function reservationsOf(
  headers: Readonly<Record<string, string>>,
  meta: Readonly<Record<string, string>>,
): Reservations {
  const inMeta = `${meta.robots ?? ''},${meta[PRODUCT] ?? ''}`
    .split(',')
    .map((part) => part.trim().toLowerCase())
  const directives = [...headerDirectives(headers['x-robots-tag']), ...inMeta]
  const directive = directives.find((name) => keeping.has(name))
  const reserved = (headers['tdm-reservation'] ?? meta['tdm-reservation'])?.trim() === '1'
  return {
    keep: directive ?? (reserved ? 'tdm-reservation' : undefined),
    nofollow: directives.some((name) => name === 'nofollow' || name === 'none'),
  }
}
