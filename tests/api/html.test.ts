import { describe, expect, it } from 'vitest'
import { html, trusted } from '../../api/html/html.ts'

describe('html', () => {
  it('escapes every value, wherever it stands', () => {
    const evil = `"><script>alert('x')</script>&`
    const { text } = html`<a title="${evil}">${evil}</a>`
    expect(text).not.toMatch(/<script|"><|'x'/)
  })

  it('takes overrides of the writing direction out', () => {
    expect(html`${'a\u202eb\u2066c'}`.text).toBe('abc')
  })

  it('puts markup of its own in as it is, and joins lists', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>`.text).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    )
    expect(html`${trusted('<svg></svg>')}${null}${undefined}${0}`.text).toBe('<svg></svg>0')
  })
})
