import { describe, expect, it } from 'vitest'
import { deepSentences } from '../../../analyser/extract/deep/deep-sentences.ts'
import { readSentence } from '../../../analyser/extract/deep/read-sentence.ts'
import { computeResponsibilities } from '../../../analyser/reports/compute-responsibilities.ts'
import { computeTerms } from '../../../analyser/reports/compute-terms.ts'

const duties = (sentence: string) =>
  readSentence(sentence).duties.map(({ verb, preposition, object }) =>
    [verb, preposition, object].filter(Boolean).join(' '),
  )

describe('duties of a sentence', () => {
  it.each([
    ['Design, build and maintain REST APIs', ['design REST APIs', 'build REST APIs', 'maintain REST APIs']],
    ['Writing SQL queries to answer questions', ['write SQL queries', 'answer questions']],
    [
      'Creating dashboards, reports and visualisations',
      ['create dashboards', 'create reports', 'create visualisations'],
    ],
    ['Work closely with cross-functional teams', ['work with cross-functional teams']],
    ['Responsible for the development of new data models', ['develop data models']],
    ['You will analyze large datasets', ['analyse datasets']],
    ['Support the delivery of care plans', ['deliver care plans']],
  ])('%s', (sentence, expected) => {
    expect(duties(sentence)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    'We build software for banks',
    'by using Python and SQL',
    'What are we looking for?',
    '',
    '• – ,',
    '🚀'.repeat(50),
  ])('none: %j', (sentence) => {
    expect(duties(sentence)).toEqual([])
  })
})

describe('which sentences are read', () => {
  const text = [
    'What you will do',
    '',
    '- Build data pipelines in the cloud',
    '- We offer a pension and a gym',
    '',
    'Requirements',
    '',
    '- Experience with Foobar and Kafka',
    '- A degree in a numerate subject',
    '',
    'Benefits',
    '',
    '- Build your own computer',
  ].join('\n')
  it('duties and requirements, not benefits, equality or education', () => {
    expect(deepSentences(text).map(({ start, end, duty }) => [text.slice(start, end), duty])).toEqual([
      ['Build data pipelines in the cloud', true],
      ['Experience with Foobar and Kafka', false],
    ])
  })
})

describe('computeResponsibilities', () => {
  const rows = (all: readonly (readonly string[])[]) =>
    all.map((said, id) => ({ id, employer: `e${id}`, duties: said }))
  it('merges inflections and near-synonyms, and names the verbs that most use', () => {
    const found = computeResponsibilities(
      rows([
        ['build||APIs', 'maintain||APIs'],
        ['build||RESTful APIs', 'maintain||RESTful APIs'],
        ['build||API', 'maintain||API'],
        ['maintain||APIs', 'develop||APIs'],
        ['write||SQL queries'],
      ]),
    )
    expect(found.map(({ label, hits }) => [label, hits])).toEqual([['maintaining and building APIs', 4]])
    expect(found[0]).toMatchObject({ share: 0.8, verbs: ['maintain', 'build', 'develop'], employers: 4 })
  })
  it('leaves out what fewer than three employers tell', () => {
    expect(computeResponsibilities(rows([['build||APIs'], ['build||APIs']]))).toEqual([])
  })
  it('has nothing to say of nothing', () => {
    expect(computeResponsibilities([])).toEqual([])
  })
})

describe('computeTerms', () => {
  const say = (text: string, employer: string, listed: boolean, phrase = 1) => ({
    ...{ text, employer, listed, phrase, vacancy: Number(employer) },
  })
  it('puts writings together, and asks that employers list a term with skills', () => {
    const found = computeTerms(
      [
        say('Foobars', '1', true),
        say('Foobar', '2', true, 2),
        say('Foobar', '3', false, 2),
        ...[4, 5, 6].map((n) => say('bar charting', String(n), n === 4, 3)),
        ...[7, 8].map((n) => say('delivery', String(n), true, 4)),
      ],
      2,
    )
    expect(found.map(({ term, listed, employers }) => [term, listed, employers])).toEqual([['Foobar', 2, 3]])
    expect([...(found[0]?.phrases ?? [])]).toEqual([1, 2])
  })
})
