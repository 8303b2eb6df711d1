import { decodeHTML } from 'entities'

/** Undoes HTML's character references, once. */
export const decodeEntities = (text: string): string => decodeHTML(text)

/** A value as one trimmed line of text; undefined for anything that is not a non-empty string or a number. */
export function line(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** Text that was written as HTML, such as "Cr&egrave;che &amp; Nursery". */
export const plainLine = (value: unknown): string | undefined =>
  typeof value === 'string' ? line(decodeEntities(value.replace(/<[^>]{0,500}>/g, ' '))) : line(value)

/** Joins what is there, without repeating it: `place('London', 'London', 'UK')` gives "London, UK". */
export function place(...parts: readonly unknown[]): string | undefined {
  const lines = parts.map((part) => plainLine(part)).filter((part) => part !== undefined)
  const seen = new Set<string>()
  const kept = lines.filter((part) => {
    const key = part.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return kept.length === 0 ? undefined : kept.join(', ').slice(0, 300)
}

/** Drops what is undefined, so that a listing holds only what the source said. */
export function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never
}

/** Part of an advert under its heading, as sources give them apart. */
export interface Section {
  readonly heading?: string | null | undefined
  readonly html?: string | null | undefined
}

/** One piece of HTML from parts: empty ones are left out, and so is the heading of an empty one. */
export function joinSections(sections: readonly Section[]): string | undefined {
  const parts = sections.flatMap(({ heading, html }) => {
    const body = html?.trim()
    if (!body) return []
    const title = line(heading)
    return [`${title === undefined ? '' : `<h2>${escapeHtml(title)}</h2>`}${body}`]
  })
  return parts.length === 0 ? undefined : parts.join('\n')
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** All of several places, as one line: "London; Manchester". */
export function places(all: readonly (string | undefined)[]): string | undefined {
  const kept = [...new Set(all.filter((one) => one !== undefined))]
  return kept.length === 0 ? undefined : kept.join('; ').slice(0, 300)
}
