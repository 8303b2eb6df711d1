import { describe, expect, it } from 'vitest'
import { studentTail } from '../../../analyser/stats/student-tail.ts'

describe('studentTail', () => {
  // SciPy 1.17, 2 * t.sf(t, df).
  it.each([
    [2.228139, 10, 0.04999998745288254],
    [0.5, 3, 0.651447964848151],
    [6, 30, 1.3942768767204764e-6],
    [4, 5.5, 0.008504915574830076],
    [1.2, 200, 0.2315588690310659],
    [0.01, 50, 0.992061081367143],
  ])('of %d with %d degrees of freedom', (t, df, p) => expect(studentTail(t, df) / p).toBeCloseTo(1, 9))
  it('is the normal one in the limit', () => expect(studentTail(1.959964, 1e7)).toBeCloseTo(0.05, 6))
  it('is symmetric', () => expect(studentTail(-2, 7)).toBe(studentTail(2, 7)))
  it('rejects less than one degree of freedom', () => expect(() => studentTail(1, 0)).toThrow(RangeError))
})
