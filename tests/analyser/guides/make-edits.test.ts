import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { applyEdits, makeEdits } from '../../../analyser/guides/propose/make-edits.ts'
import { unifiedDiff } from '../../../analyser/guides/propose/unified-diff.ts'
import { claimsIn } from '../../support/guide-figures.ts'

const run = promisify(execFile)
const pay = {
  type: 'salary',
  value: { role: 'Nurse', seniority: 'mid', min: 42_000, max: 65_000, currency: 'GBP', period: 'year' },
} as const

describe('the edits of a proposal', () => {
  const text = 'Pay is £42,000–£65,000.\n\nLater: £42,000–£65,000, and nothing else.\n'
  const [claim] = claimsIn(text, { pay: { ...pay, words: '£42,000–£65,000' } })

  it('change a claim and all its repetitions, and not a sign around them', () => {
    const { edits, left } = makeEdits(
      text,
      [{ claim: claim as never, value: { min: 42_000, max: 70_000 } }],
      'plain',
    )
    expect(left).toEqual([])
    expect(applyEdits(text, edits)).toBe(text.replaceAll('£65,000', '£70,000'))
  })

  it('change nothing of a claim of which one place cannot be changed', () => {
    const odd = { ...(claim as NonNullable<typeof claim>), repeats: [[0, 6] as [number, number]] }
    const { edits, left } = makeEdits(text, [{ claim: odd, value: { min: 42_000, max: 70_000 } }], 'plain')
    expect(edits).toEqual([])
    expect(left).toEqual([{ claim: 'pay', why: '"Pay is" does not hold it in a form that can be replaced' }])
  })

  it('write names as the place writes them, and escape what HTML must', () => {
    const page = '<h3>NoSQL databases</h3><p>… that nosql databases, and NoSQL databases …</p>'
    const [gap] = claimsIn(page, {
      gap: { type: 'gap', words: 'NoSQL databases', value: { label: 'NoSQL databases', rank: 1 } },
    })
    const made = (label: string) => {
      const { edits } = makeEdits(page, [{ claim: gap as never, value: { label } }], 'html')
      return applyEdits(page, edits)
    }
    expect(made('Distributed systems')).toBe(
      '<h3>Distributed systems</h3><p>… that distributed systems, and Distributed systems …</p>',
    )
    expect(made('R&D <tools>')).toBe(
      '<h3>R&amp;D &lt;tools&gt;</h3><p>… that R&amp;D &lt;tools&gt;, and R&amp;D &lt;tools&gt; …</p>',
    )
  })

  it('write small inside a sentence what is no name of a product', () => {
    const text = 'Python\nThey need Python for work (Python, Docker).'
    const [gap] = claimsIn(text, {
      gap: { type: 'gap', words: 'Python', value: { label: 'Python', rank: 1 } },
    })
    const made = (label: string, generic: boolean) => {
      const { edits } = makeEdits(text, [{ claim: gap as never, value: { label, generic } }], 'plain')
      return applyEdits(text, edits)
    }
    expect(made('Distributed systems', true)).toBe(
      'Distributed systems\nThey need distributed systems for work (distributed systems, Docker).',
    )
    expect(made('REST APIs', true)).toBe('REST APIs\nThey need REST APIs for work (REST APIs, Docker).')
    expect(made('Kubernetes', false)).toBe('Kubernetes\nThey need Kubernetes for work (Kubernetes, Docker).')
  })

  it('swap two names without losing either', () => {
    const order = 'First SQL databases, then APIs. APIs matter; SQL databases do.'
    const [a, b] = claimsIn(order, {
      a: { type: 'gap', words: 'SQL databases', value: { label: 'SQL databases', rank: 1 } },
      b: { type: 'gap', words: 'APIs', value: { label: 'APIs', rank: 2 } },
    })
    const { edits } = makeEdits(
      order,
      [
        { claim: a as never, value: { label: 'APIs' } },
        { claim: b as never, value: { label: 'SQL databases' } },
      ],
      'plain',
    )
    expect(applyEdits(order, edits)).toBe('First APIs, then SQL databases. SQL databases matter; APIs do.')
  })
})

describe('the diff of a proposal', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`)
  it.each([
    ['in the middle', lines.join('\n').concat('\n'), /line 15/],
    ['of the first and the last line', lines.join('\n').concat('\n'), /line (?:0|29)$/gm],
    ['of a last line without an end', lines.join('\n'), /line 29/],
    ['of neighbouring lines', lines.join('\n').concat('\n'), /line 1[0-2]/g],
    ['of lines that end as on Windows', lines.join('\r\n').concat('\r\n'), /line 7/],
  ])('applies a change %s', async (_, before, pattern) => {
    const after = before.replace(pattern, 'changed')
    const folder = await mkdtemp(join(tmpdir(), 'requisite-diff-'))
    await writeFile(join(folder, 'guide.txt'), before)
    await writeFile(join(folder, 'change.patch'), unifiedDiff('guide.txt', before, after))
    await run('git', ['apply', '--unsafe-paths', 'change.patch'], { cwd: folder })
    expect(await readFile(join(folder, 'guide.txt'), 'utf8')).toBe(after)
  })

  it('is empty where nothing changed', () => {
    expect(unifiedDiff('guide.txt', 'a\n', 'a\n')).toBe('')
  })
})
