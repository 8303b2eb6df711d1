/** Makes text safe in the place that it goes to: it comes from adverts and cannot be trusted. */

/** A CSV field (RFC 4180). A leading = + - @ would be run as a formula by a spreadsheet, so it gets an apostrophe. */
export function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Text inside a Markdown table cell. */
export function markdownCell(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .trim()
}

/** Text for a terminal: control characters could move the cursor or recolour the screen. */
export function plainText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this removes
  return value.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
}
