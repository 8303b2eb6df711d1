import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../analyser/extract/html-to-text.ts'

describe('htmlToText', () => {
  it.each([
    ['paragraphs apart', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['blocks to lines', '<div>One</div><div>Two</div>', 'One\nTwo'],
    ['a break, and an empty line for two', 'a<br>b<br/><br>c', 'a\nb\n\nc'],
    ['items with a mark', '<ul><li>One</li><li><p>Two</p></li></ul>', '- One\n- Two'],
    ['an item in an item', '<ul><li>One<ul><li>Sub</li></ul></li><li>Two</li></ul>', '- One\n- Sub\n- Two'],
    ['an empty item dropped', '<ul><li> </li><li>One</li></ul>', '- One'],
    ['a list apart from what is around it', 'Needed:<ul><li>SQL</li></ul>Nice', 'Needed:\n\n- SQL\n\nNice'],
    ['cells apart', '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>', 'A | B\nC'],
    ['entities', 'R&amp;D &pound;40k &#8211; C&#x2B;&#43; &nbsp;x', 'R&D £40k – C++ x'],
    ['entities once only', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['inline tags within a word', 'Post<b>gre</b>SQL and <i>Go</i>', 'PostgreSQL and Go'],
    ['spaces between inline tags', '<b>A</b> <i>B</i>\n<u>C</u>', 'A B C'],
    ['no script, style or comment', 'a<script>if (a<b) x()</script><style>p{}</style><!-- no -->b', 'ab'],
    ['lines of preformatted text', '<pre>one\n  two</pre>', 'one\ntwo'],
    ['unclosed and mismatched tags', '<p>a<div><b>b</p></i>c', 'a\n\nb\n\nc'],
    ['headings apart', '<h2>Skills</h2>SQL', 'Skills\n\nSQL'],
    ['nothing from nothing', '  <p> </p> ', ''],
  ])('makes %s', (_what, html, text) => expect(htmlToText(html)).toBe(text))

  it('refuses what is made to exhaust a parser', () => {
    expect(() => htmlToText('<div>'.repeat(50_000))).toThrow('nested more than 512 deep')
    const attributes = Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(' ')
    expect(() => htmlToText(`<p ${attributes}>x</p>`)).toThrow('more than 256 attributes')
    expect(htmlToText(`${'<div>'.repeat(500)}deep`)).toBe('deep')
  })

  it('takes time in proportion to the length', () => {
    const hostile = ['<p>', '<', '&', '<li> ', '<b>x</b> ', '<!--', 'x     ', '</p>', '<td>'].map((part) =>
      part.repeat(60_000),
    )
    for (const html of hostile) {
      const started = performance.now()
      try {
        htmlToText(html)
      } catch {
        // Too deep is a good answer, too.
      }
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })

  it('never throws anything but its own error, and leaves no line with spaces around it', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<ul>',
      '</ul>',
      '<br>',
      '<pre>',
      '</pre>',
      ' ',
      '\n',
      'word',
      '&lt;',
      '<td>',
      '-',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = htmlToText(pieces.join(''))
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/\n{3}| \n|\n /)
      }),
    )
  })
})
