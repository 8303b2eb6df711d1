// Guides in a shape of their own, a claim a line, so that tests of the workflow do not move with the reader of real guides.
import type { Claim, ReadGuide } from '../../analyser/domain/guide.ts'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { taxonomy as seeded } from '../analyser/jobs/seed-vacancies.ts'

/** The taxonomy of the seeded vacancies with every key that the matcher reads. */
export const plainTaxonomy: Taxonomy = {
  ...seeded,
  skills: new Map(
    [...seeded.skills].map(([id, skill]) => [id, { ...skill, exact: [], weak: [], settle: [], reject: [] }]),
  ),
  roles: new Map([...seeded.roles].map(([id, role]) => [id, { ...role, not: [], duties: {} }])),
}

/** "From A to B", "Gap: X", "Pay: £42,000–£65,000"; a line "Again: X" repeats a claim. */
export function readPlain(text: string): ReadGuide {
  const route = /^From (.+) to (.+)$/m.exec(text)
  const gaps = [...text.matchAll(/^Gap: (.+)$/gm)]
  const placed = (words: string, at: number) => {
    const again = [...text.matchAll(/^Again: (.+)$/gm)].filter(([, what]) => what === words)
    const repeats = again.map(({ index }): [number, number] => [index + 7, index + 7 + words.length])
    return { text: words, start: at, end: at + words.length, repeats }
  }
  const claims: Claim[] = gaps.map(({ index, 1: label = '' }, i) => ({
    ...{ id: `gap-${i + 1}`, type: 'gap', value: { label, rank: i + 1 }, ...placed(label, index + 5) },
  }))
  for (const { index, 1: words = '' } of text.matchAll(/^Pay: (.+)$/gm)) {
    const [min = 0, max = 0] = [...words.matchAll(/[\d,]+/g)].map(([n]) => Number(n.replace(/,/g, '')))
    const value = { role: 'Backend Developer', seniority: 'mid', currency: 'GBP', period: 'year' } as const
    claims.push({ id: 'pay', type: 'salary', value: { ...value, min, max }, ...placed(words, index + 5) })
  }
  const [, from = null, to = null] = route ?? []
  return { guide: { from, to, market: null }, claims, unread: [] }
}
