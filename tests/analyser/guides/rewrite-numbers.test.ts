import { describe, expect, it } from 'vitest'
import { rewriteNumbers } from '../../../analyser/guides/propose/rewrite-numbers.ts'

const band = [
  { from: 42_000, to: 48_000 },
  { from: 65_000, to: 70_000 },
]

describe('rewriteNumbers', () => {
  it.each([
    ['£42,000–£65,000', '£48,000–£70,000'],
    ['£42,000 - £65,000 per year', '£48,000 - £70,000 per year'],
    ['between £42k and £65k', 'between £48k and £70k'],
    ['42-65K', '48-70K'],
    ['£42.000 bis £65.000', '£48.000 bis £70.000'],
    ['£42 000–£65 000', '£48 000–£70 000'],
    ['42000 to 65000 pounds', '48000 to 70000 pounds'],
    ['&#163;42,000&ndash;&pound;65,000+', '&#163;48,000&ndash;&pound;70,000+'],
  ])('writes %s as %s', (text, expected) => {
    expect(rewriteNumbers(text, band)).toBe(expected)
  })

  it.each([
    ['6-12 months', [6, 12], [12, 24], 1, '12-24 months'],
    ['Six to twelve months', [6, 12], [3, 6], 1, 'Three to six months'],
    ['one to two years', [12, 24], [24, 36], 12, 'two to three years'],
    ['in 12 months', [12], [24], 1, 'in 24 months'],
    ['£1.5k', [1_500], [1_700], 1, '£1.7k'],
    ['20+ job descriptions', [20], [30], 1, '30+ job descriptions'],
  ] as const)('writes other numbers into "%s"', (text, from, to, unit, expected) => {
    const changes = from.map((value, i) => ({ from: value, to: to[i] as number }))
    expect(rewriteNumbers(text, changes, unit)).toBe(expected)
  })

  it('changes numbers of the claim alone, in their order', () => {
    expect(rewriteNumbers('In 2024 they paid £42,000 to £65,000, up 3%', band)).toBe(
      'In 2024 they paid £48,000 to £70,000, up 3%',
    )
  })

  it.each([
    ['a number that is not there', 'a good salary', band, 1],
    ['one that cannot be written so', '1-2 years', [{ from: 12, to: 6 }], 12],
    ['numbers in another order', '£65,000, down to £42,000', band, 1],
  ] as const)('leaves %s to an editor', (_, text, changes, unit) => {
    expect(rewriteNumbers(text, changes, unit)).toBeUndefined()
  })
})
