import { describe, expect, it } from 'vitest'
import { guideBlocks } from '../../../analyser/domain/guide-blocks.ts'
import { makeBlocks } from '../../../analyser/guides/blocks/make-blocks.ts'
import { renderBlocks } from '../../../analyser/guides/blocks/render-blocks.ts'
import { makeFigures, makeRole } from '../../support/guide-figures.ts'

const source = makeRole({
  role: 'registered-nurse',
  asks: { 'patient-care': 0.9, communication: 0.6, 'wound-care': 0.4 },
  pay: { mid: [28_000, 40_000] },
})
const target = makeRole({
  role: 'care-manager',
  asks: {
    communication: 0.6,
    'care-planning': 0.7,
    'budgeting-and-forecasting': 0.5,
    'medication-reviews': 0.4,
    'patient-care': 0.5,
  },
  pay: { mid: [35_000, 50_000], senior: [50_000, 60_000] },
})
const duty = { id: 'plan:care', label: 'planning care', share: { hits: 40, share: 0.4, low: 0.3, high: 0.5 } }
const wordings = [
  { id: 'care-planning', label: 'Care planning', forms: [{ form: 'care plans', share: 0.6 }] },
  { id: 'communication', label: 'Communication', forms: [{ form: 'communication', share: 1 }] },
]
const figures = makeFigures(source, target)
const blocks = makeBlocks({ source, target, figures, wordings, days: { source: [duty], target: [duty] } })

describe('the blocks of a new guide', () => {
  it('hold the facts of every section, also outside of technology', () => {
    expect(guideBlocks.parse(blocks)).toEqual(blocks)
    expect(blocks.gaps.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['care-planning', 'budgeting-and-forecasting']),
    )
    expect(blocks.transfers.map(({ id }) => id)).toContain('communication')
    expect(blocks.pay.map(({ bands }) => bands.map(({ seniority }) => seniority))).toEqual([
      ['mid'],
      ['mid', 'senior'],
    ])
    // What only repeats a skill's own name is no wording to tell anybody.
    expect(blocks.wordings.map(({ id }) => id)).toEqual(['care-planning'])
    const [first, last] = [blocks.plan[0], blocks.plan.at(-1)]
    expect(first?.fromMonth).toBe(0)
    expect(last?.toMonth).toBe(blocks.distance?.months[1] ?? (blocks.distance?.months[0] ?? 0) * 1.5)
  })

  it('are written under the headings of a guide', () => {
    const markdown = renderBlocks(blocks, 'markdown')
    const headings = markdown.split('\n').filter((line) => line.startsWith('## '))
    expect(headings).toEqual([
      '## How realistic is this career change?',
      '## Skills that transfer directly',
      "## Skills you'll need to build",
      '## Step-by-step transition plan',
      '## Salary comparison',
      '## Day-to-day comparison',
      '## Repositioning your CV',
      '## Qualifications and training',
      '## Bridging roles',
      '## Other career changes from Registered Nurse',
      '## Other routes into Care Home Manager',
    ])
    expect(markdown).toContain('planning care: 40% (30–50%) of vacancies')
    expect(renderBlocks(blocks, 'html')).toMatch(/^<!doctype html>/)
    expect(JSON.parse(renderBlocks(blocks, 'json'))).toEqual(JSON.parse(JSON.stringify(blocks)))
  })

  it('say so where there are too few vacancies to compare', () => {
    const few = makeRole({ role: 'care-manager', asks: { communication: 1 }, vacancies: 6 })
    const made = makeBlocks({ source, target: few, figures: makeFigures(source, few), wordings: [] })
    expect(made).toMatchObject({ distance: null, level: null, gaps: [], plan: [], days: null })
    expect(renderBlocks(made, 'table')).toContain('Too few vacancies to compare the two roles.')
  })
})
