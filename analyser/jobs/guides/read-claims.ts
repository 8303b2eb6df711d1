import type { ReadGuide } from '../../domain/guide.ts'

/** TODO until analyser/guides/read is there. */
export function readClaims(_text: string, _format: string): ReadGuide {
  return { guide: { from: null, to: null, market: null }, claims: [], unread: [] }
}

export function formatOf(path: string): string {
  if (/\.html?$/i.test(path)) return 'html'
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text'
}
