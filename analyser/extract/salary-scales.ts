/**
 * Pay that an advert names by its place on a public scale ("AfC Band 6", "MPR/UPR"). It is derived, not printed: never
 * mix it with what `readSalary` gives.
 */

export interface DerivedPay {
  /** Pounds a year, full time, without London weighting and allowances. */
  readonly min: number
  readonly max: number
  readonly currency: 'GBP'
  readonly period: 'year'
  /** As printed: "Band 5/6". */
  readonly quote: string
  readonly scale: string
  /** First day on which the scale held. */
  readonly from: string
  readonly source: string
}

interface Scale {
  readonly name: string
  /** ISO days, both within. */
  readonly from: string
  readonly until: string
  readonly source: string
  readonly steps: Readonly<Record<string, readonly [number, number]>>
}

/** NHS England, basic pay. Band 2 has one point since 2022. */
const AGENDA_FOR_CHANGE: readonly Scale[] = [
  {
    name: 'Agenda for Change 2023/24',
    from: '2023-04-01',
    until: '2024-03-31',
    source: 'NHS Employers, Agenda for Change pay scales 2023/24',
    steps: {
      '2': [22_383, 22_383],
      '3': [22_816, 24_336],
      '4': [25_147, 27_596],
      '5': [28_407, 34_581],
      '6': [35_392, 42_618],
      '7': [43_742, 50_056],
      '8a': [50_952, 57_349],
      '8b': [58_972, 68_525],
      '8c': [70_417, 81_138],
      '8d': [83_571, 96_376],
      '9': [99_891, 114_949],
    },
  },
  {
    name: 'Agenda for Change 2024/25',
    from: '2024-04-01',
    until: '2025-03-31',
    source: 'NHS Employers, Agenda for Change pay scales 2024/25',
    steps: {
      '2': [23_615, 23_615],
      '3': [24_071, 25_674],
      '4': [26_530, 29_114],
      '5': [29_970, 36_483],
      '6': [37_338, 44_962],
      '7': [46_148, 52_809],
      '8a': [53_755, 60_504],
      '8b': [62_215, 72_293],
      '8c': [74_290, 85_601],
      '8d': [88_168, 101_677],
      '9': [105_385, 121_271],
    },
  },
  {
    name: 'Agenda for Change 2025/26',
    from: '2025-04-01',
    until: '2026-03-31',
    source: 'NHS Employers, Agenda for Change pay scales 2025/26',
    steps: {
      '2': [24_465, 24_465],
      '3': [24_937, 26_598],
      '4': [27_485, 30_162],
      '5': [31_049, 37_796],
      '6': [38_682, 46_580],
      '7': [47_810, 54_710],
      '8a': [55_690, 62_682],
      '8b': [64_455, 74_896],
      '8c': [76_965, 88_682],
      '8d': [91_342, 105_337],
      '9': [109_179, 125_637],
    },
  },
]

/** Classroom teachers in England outside London and its fringe. */
const TEACHERS: readonly Scale[] = [
  {
    name: 'Teachers in England 2024/25',
    from: '2024-09-01',
    until: '2025-08-31',
    source: 'Department for Education, School teachers’ pay and conditions document 2024',
    steps: { main: [31_650, 43_607], upper: [45_646, 49_084] },
  },
  {
    name: 'Teachers in England 2025/26',
    from: '2025-09-01',
    until: '2026-08-31',
    source: 'Department for Education, School teachers’ pay and conditions document 2025',
    steps: { main: [32_916, 45_352], upper: [47_472, 51_048] },
  },
]

const BAND = /\bband\s?([2-9])\s?([a-d])?(?:\s?(?:\/|-|–|or|and|to)\s?(?:band\s?)?([2-9])\s?([a-d])?)?\b/i
const NHS = /\b(?:nhs|agenda for change|afc|trust|hospital)\b/i
const MAIN = /\b(?:mpr|mps|main (?:pay )?(?:scale|range)|m1\b)/i
const UPPER = /\b(?:upr|ups|upper (?:pay )?(?:scale|range))\b/i
const LONDON = /\b(?:london|fringe)\b/i

function scaleOf(scales: readonly Scale[], day: string): Scale | undefined {
  return scales.find(({ from, until }) => day >= from && day <= until)
}

function derived(scale: Scale, first: string, last: string, quote: string): DerivedPay | null {
  const low = scale.steps[first]
  const high = scale.steps[last]
  if (low === undefined || high === undefined) return null
  const { name, from, source } = scale
  return { min: low[0], max: high[1], currency: 'GBP', period: 'year', quote, scale: name, from, source }
}

/**
 * Looks pay up that an advert gives as a band or a scale only.
 *
 * @param day on which the advert was posted (ISO); a day outside of every table gives null, never an older figure
 * @returns null when no band is named, or the scale of that day is not known here
 * @example derivePay('AfC Band 5', '2025-06-01')?.min // => 31049
 */
export function derivePay(text: string, day: string): DerivedPay | null {
  const band = BAND.exec(text)
  if (band !== null && NHS.test(text)) {
    const scale = scaleOf(AGENDA_FOR_CHANGE, day)
    const step = (number = '', letter = '') => (number === '8' ? `8${letter}` : number).toLowerCase()
    const [quote, from, fromLetter, to, toLetter] = band
    const first = step(from, fromLetter)
    return scale === undefined
      ? null
      : derived(scale, first, to === undefined ? first : step(to, toLetter), quote)
  }
  const main = MAIN.exec(text)
  const upper = UPPER.exec(text)
  const quote = main ?? upper
  const scale = scaleOf(TEACHERS, day)
  if (quote === null || scale === undefined || LONDON.test(text)) return null
  return derived(scale, main === null ? 'upper' : 'main', upper === null ? 'main' : 'upper', quote[0])
}
