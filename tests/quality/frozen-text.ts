/**
 * Plain text of an advert that its source gives only as HTML. Frozen: the offsets of our annotations rest on it. The
 * product itself reads HTML by analyser/extract/html-to-text.ts.
 */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  pound: '£',
  euro: '€',
  bull: '•',
  hellip: '…',
  middot: '·',
  eacute: 'é',
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
    const hex = name[1] === 'x' || name[1] === 'X'
    return String.fromCodePoint(hex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}

export function frozenText(html: string): string {
  return decode(
    html
      .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
      .replace(/\s+/g, ' ')
      .replace(/<li[^>]*>/gi, '\n- ')
      .replace(/<(br|\/?(p|div|h[1-6]|ul|ol|li|tr|table|section))\b[^>]*>/gi, (tag) =>
        /^<p/i.test(tag) ? ' ' : '\n',
      )
      .replace(/<[^>]+>/g, ''),
  )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n- +\n*/g, '\n- ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
