import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../analyser/extract/extract.ts'
import { loadTaxonomy } from '../../../analyser/taxonomy/load.ts'

const extract = createExtractor(loadTaxonomy())
const read = (text: string, title = 'Backend Developer') => extract({ title, employer: 'Larkfield', text })

/** What an advert asks for, as "skill level". */
const asks = (text: string) => read(text).mentions.map((mention) => `${mention.skill} ${mention.level}`)

const advert = `About us

Larkfield moves money for small shops.

What you'll do

- Build and run our payment services
- Write SQL queries against PostgreSQL

Requirements

- Strong experience with Python or Node.js
- Solid knowledge of Docker and Kubernetes
- Excellent communication skills

Nice to have

- Experience with Kafka
- Terraform

Benefits

- 25 days of holiday and free AWS training`

describe('extract', () => {
  it('tells what is required, what is preferred, and what only stands in the duties', () => {
    const found = asks(advert)
    expect(found).toContain('python required')
    expect(found).toContain('docker required')
    expect(found).toContain('kubernetes required')
    expect(found.some((ask) => /kafka.* preferred/.test(ask))).toBe(true)
    expect(found).toContain('terraform preferred')
    expect(found).toContain('postgresql unspecified')
  })

  it('joins alternatives, and only those', () => {
    const { mentions } = read(advert)
    const of = (quote: string) => mentions.find((mention) => mention.quote === quote)?.anyOf
    expect(of('Python')).toBeTruthy()
    expect(of('Node.js')).toBe(of('Python'))
    expect(of('Docker')).toBeNull()
    expect(of('Kubernetes')).toBeNull()
  })

  it('leaves out benefits', () => {
    expect(asks(advert).some((ask) => ask.startsWith('amazon-web-services') || ask.startsWith('aws'))).toBe(
      false,
    )
  })

  it('leaves out what is expressly not needed', () => {
    const found = asks('Requirements\n\n- Strong Python\n- No experience of Kubernetes needed')
    expect(found).toContain('python required')
    expect(found.some((ask) => ask.startsWith('kubernetes'))).toBe(false)
  })

  it('gives offsets that cut the quote out of the text, whatever stands before it', () => {
    const text = `🚀🚀 We 🧡 code\n\nRequirements\n\n- Python 🐍 and PostgreSQL`
    for (const mention of read(text).mentions)
      expect(text.slice(mention.start, mention.end)).toBe(mention.quote)
    expect(read(text).mentions.map((mention) => mention.quote)).toContain('PostgreSQL')
  })

  it('is unscanned when nothing is recognised, and does not fail on nothing', () => {
    expect(read('Lorem ipsum dolor sit amet.').scanned).toBe(false)
    expect(read('')).toMatchObject({ scanned: false, mentions: [], salary: null })
  })

  it('reads the same advert the same way every time', () => {
    expect(read(advert)).toEqual(read(advert))
  })

  it('holds its promises for any text: offsets in order, no overlaps, sets of two and more', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Python',
        'Node.js',
        'C++',
        ' or ',
        ', ',
        '/',
        'Requirements\n',
        '\n- ',
        'Go',
        'experience with ',
        '£40k',
        '(',
        ')',
        'AWS',
        'and ',
        '\u202e',
        '🧑‍💻',
        'مهندس',
        '  ',
      ),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const { mentions, scanned } = read(text)
        expect(scanned).toBe(mentions.length > 0)
        let last = 0
        const sets = new Map<string, number>()
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(last)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(text.slice(mention.start, mention.end)).toBe(mention.quote)
          expect(mention.sentence.start).toBeLessThanOrEqual(mention.start)
          last = mention.end
          if (mention.anyOf !== null) sets.set(mention.anyOf, (sets.get(mention.anyOf) ?? 0) + 1)
        }
        for (const size of sets.values()) expect(size).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile text', () => {
  // The figure is what the product promises for the slowest machine: 50 ms a kilobyte. These take a fraction of it;
  // an expression that runs away takes minutes.
  const inputs: Record<string, string> = {
    'a megabyte of commas': ','.repeat(1_000_000),
    'one word of a megabyte': 'a'.repeat(1_000_000),
    'a megabyte of spaces': ' '.repeat(1_000_000),
    'a megabyte of slashes between skills': 'Python/'.repeat(150_000),
    'skills without an end': 'Python, '.repeat(100_000),
    'or without an end': 'Python or '.repeat(100_000),
    digits: '£1,'.repeat(300_000),
    capitals: 'ResponsibilitiesYou'.repeat(50_000),
    lines: '-\n'.repeat(300_000),
    headings: 'Requirements:\n'.repeat(40_000),
    brackets: '('.repeat(500_000),
    emoji: '🚀'.repeat(300_000),
    'right to left': '\u202eمرحبا '.repeat(100_000),
    dots: 'e.g. '.repeat(200_000),
    hyphens: 'a-'.repeat(400_000),
  }
  it.each(Object.keys(inputs))(
    '%s is read in linear time',
    (name) => {
      const text = inputs[name] as string
      const from = performance.now()
      read(text)
      expect(performance.now() - from).toBeLessThan((50 * text.length) / 1024)
    },
    120_000,
  )
})
