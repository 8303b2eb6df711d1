/** Escapes raw control characters inside strings, drops comments outside of them, and commas before a bracket. */
function repair(text: string): string {
  let out = ''
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (inString) {
      if (char === '\\') {
        out += char + (text[++i] ?? '')
        continue
      }
      if (char === '"') inString = false
      out += char < ' ' ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char
    } else if (char === '"') {
      inString = true
      out += char
    } else if (char === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2)
      if (end < 0) break
      i = end + 1
    } else if (char === '/' && text[i + 1] === '/') {
      const end = text.indexOf('\n', i)
      if (end < 0) break
      i = end
    } else if (char === ',' && /^\s*[}\]]/.test(text.slice(i + 1, i + 200))) {
      // A trailing comma says nothing.
    } else out += char
  }
  return out
}

/** The longest advert's script is a tenth of this; to put a longer one right would take hundreds of megabytes. */
const LONGEST = 1_000_000

/**
 * Reads the body of a JSON-LD script, forgiving what sites get wrong and readers can put right: comments, HTML comment
 * and CDATA wrappers, raw control characters, trailing commas, a semicolon at the end.
 *
 * @returns undefined when it cannot be read
 */
export function parseJsonLd(body: string): unknown {
  if (body.length > LONGEST) return undefined
  const text = body
    .trim()
    .replace(/^(<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(-->|(\/\/|\/\*)?\s*\]\]>(\s*\*\/)?)$/, '')
    .trim()
    .replace(/;$/, '')
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    try {
      return JSON.parse(repair(text))
    } catch {
      return undefined
    }
  }
}

/** All objects of a type, however deeply a graph or a list holds them. */
export function itemsOfType(value: unknown, type: string, depth = 0): Record<string, unknown>[] {
  if (depth > 12 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((entry) => itemsOfType(entry, type, depth + 1))
  const item = value as Record<string, unknown>
  const types = [item['@type']].flat().map((name) => String(name).replace(/^.*[/#:]/, ''))
  if (types.includes(type)) return [item]
  return Object.values(item).flatMap((entry) => itemsOfType(entry, type, depth + 1))
}
