/** Markup that is safe to send: made only by `html`, which escapes every value put into it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = Html | string | number | null | undefined | readonly Value[]

function escapeText(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
      // Overrides of the writing direction would let an advert rewrite the page around it.
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  )
}

function textOf(value: Value): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(textOf).join('')
  return escapeText(String(value))
}

/**
 * Puts values into markup, escaped; markup made by `html` goes in as it is, lists are joined.
 *
 * @example html`<p>${'a < b'}</p>`.text // => '<p>a &#60; b</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((text, part, i) => text + textOf(values[i - 1]) + part))
}

/** Markup from a function of ours that escapes by itself, such as a chart. */
export const trusted = (markup: string): Html => new Html(markup)
