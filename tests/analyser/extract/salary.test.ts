import { describe, expect, it } from 'vitest'
import { readSalary } from '../../../analyser/extract/salary.ts'
import { derivePay } from '../../../analyser/extract/salary-scales.ts'

type Figures = readonly [min: number | null, max: number | null, currency: string, period: string]
const figures = (text: string, field?: string): Figures | null => {
  const salary = readSalary(text, field)
  return salary === null ? null : [salary.min, salary.max, salary.currency, salary.period]
}
/** A sentence as an advert has it: around the pay, much that is not pay. */
const advert = (pay: string) =>
  `Aldermoor Foods is a bakery group of 900 people in Wakefield, founded in 1931 and still in the family.\n\n${pay}\n\nYou will plan the night's deliveries with a team of six, 5 days out of 7, and answer for what goes out of the door.`

describe('readSalary, printed forms', () => {
  it.each<[string, Figures]>([
    ['Salary: £30,000 - £35,000 per annum', [30000, 35000, 'GBP', 'year']],
    ['Salary: £30,000 to £35,000', [30000, 35000, 'GBP', 'year']],
    ['£30-35k plus bonus', [30000, 35000, 'GBP', 'year']],
    ['£30k – £35k DOE', [30000, 35000, 'GBP', 'year']],
    ['Salary £55,000-65k', [55000, 65000, 'GBP', 'year']],
    ['Salary between £41,000 and £43,500', [41000, 43500, 'GBP', 'year']],
    ['Salary: £42,000 rising to £45,000', [42000, 45000, 'GBP', 'year']],
    ['A salary of £38,500.50 p.a.', [38500.5, 38500.5, 'GBP', 'year']],
    ['Up to £48,000 + bonus + parking', [null, 48000, 'GBP', 'year']],
    ['Salary: up to a maximum of £52,000', [null, 52000, 'GBP', 'year']],
    ['Salary from £29,500 a year', [29500, null, 'GBP', 'year']],
    ['We pay £60k+ depending on experience', [60000, null, 'GBP', 'year']],
    ['Salary circa £37,000', [37000, 37000, 'GBP', 'year']],
    ['Salary c£41k', [41000, 41000, 'GBP', 'year']],
    ['Salary: 40,000 per annum', [40000, 40000, 'GBP', 'year']],
    ['75k - 85k per annum', [75000, 85000, 'GBP', 'year']],
    ['Pay: £12.60 per hour', [12.6, 12.6, 'GBP', 'hour']],
    ['Pay Rate: £12.21 - £13.00 p/h', [12.21, 13, 'GBP', 'hour']],
    ['Rate: £14.00PH', [14, 14, 'GBP', 'hour']],
    ['£13.50 per hour to £15 per hour', [13.5, 15, 'GBP', 'hour']],
    ['Rate: £450 - £500 per day, inside IR35', [450, 500, 'GBP', 'day']],
    ['£475pd, outside IR35', [475, 475, 'GBP', 'day']],
    ['Pay: £530 a week', [530, 530, 'GBP', 'week']],
    ['Compensation: £1,900 per month', [1900, 1900, 'GBP', 'month']],
    ['Salary: £32,000 to £36,000 pro rata', [32000, 36000, 'GBP', 'year']],
    ['The salary range is $117,000 – $150,000', [117000, 150000, 'USD', 'year']],
    ['Salary: €65.000 - €75.000', [65000, 75000, 'EUR', 'year']],
    ['Base pay: CA$110K - CA$127K', [110000, 127000, 'CAD', 'year']],
    ['Salary: $80,000 AUD', [80000, 80000, 'AUD', 'year']],
  ])('reads %s', (pay, want) => {
    expect(figures(advert(pay))).toEqual(want)
    expect(figures(pay)).toEqual(want)
  })

  it('quotes what is printed', () => {
    expect(readSalary(advert('Salary: £30-35k plus bonus'))?.quote).toBe('£30-35k')
  })

  it('finds pay where line breaks were lost', () => {
    expect(figures('Transport Planner, Night ShiftsSalary & PackageUp to £34,500Hours: 40 a week')).toEqual([
      null,
      34500,
      'GBP',
      'year',
    ])
  })
})

describe('readSalary, several figures', () => {
  it('takes the lowest and the highest of several places', () => {
    expect(figures(advert('Salary: London £40,000 - £44,000; Leeds £35,000 - £39,000'))).toEqual([
      35000,
      44000,
      'GBP',
      'year',
    ])
    expect(figures(advert('Pay rates: Days £15.20, Nights £19.10, Sundays £22.40 per hour'))).toEqual([
      15.2,
      22.4,
      'GBP',
      'hour',
    ])
  })

  it('takes the pay of the job, not what comes later or on top', () => {
    expect(figures(advert('Starting salary £15,100. After 1 year’s service £15,500.'))?.[1]).toBe(15100)
    expect(figures(advert('Basic salary of £18,000, OTE £30,000, bonus of £750'))).toEqual([
      18000,
      18000,
      'GBP',
      'year',
    ])
    expect(figures(advert('Salary £24,000 (£12.31 per hour)'))).toEqual([24000, 24000, 'GBP', 'year'])
    expect(figures('Actual salary £15,286 per annum (£20,789 full time equivalent)')?.[0]).toBe(15286)
  })
})

describe('readSalary, money that is no pay', () => {
  it.each([
    'We have raised £140M over three rounds and look after $40bn of assets.',
    'You will manage a budget of £250,000 and a portfolio worth £2,000,000.',
    'Our turnover is £850,000 a year and growing.',
    'Refer a friend and earn up to £500. A £1,000 welcome bonus is paid after six months.',
    'There is a training budget of £1,500 a year and £50 per month for the gym.',
    'A car allowance of £5,700 and a relocation package of up to £8,000.',
    'OTE £60,000, uncapped.',
    'Sick pay: three months of full pay, up to a maximum salary of £50k.',
    'Analysts with these skills command average salaries of £50,000.',
    'Salary: £****',
    'Salary: £0 - £0 a year',
    'Competitive salary',
    'The lab sees 3500-4000 samples a year and 12,000 patients.',
    '401k with matching.',
    'Payment is £19 per viewing.',
  ])('gives null for: %s', (text) => expect(readSalary(advert(text))).toBeNull())
})

describe('readSalary, a field for pay', () => {
  it.each<[string, Figures | null]>([
    ['25000 - 30000', [25000, 30000, 'GBP', 'year']],
    ['13 - 13', [13, 13, 'GBP', 'hour']],
    ['10.90', [10.9, 10.9, 'GBP', 'hour']],
    ['25-30K PLUS BONUS', [25000, 30000, 'GBP', 'year']],
    ['To 55k plus excellent benefits', [null, 55000, 'GBP', 'year']],
    ['£11,000 per hour', [11000, 11000, 'GBP', 'hour']],
    ['£20,000 - £40,000 per annum, negotiable, OTE', [20000, 40000, 'GBP', 'year']],
    ['‚¬45,000 - ‚¬55,000 per annum', [45000, 55000, 'EUR', 'year']],
    ['$500K - $1M', [500000, 1000000, 'USD', 'year']],
    ['£0 - £40,000', [null, 40000, 'GBP', 'year']],
    ['Grade 4 - £28,349 to £31,926 per annum', [28349, 31926, 'GBP', 'year']],
    ['Plus £5,000 Welcome Bonus', null],
    ['25 days holiday, pension', null],
    ['Fixed Term for up to 18 months', null],
    ['Not specified', null],
  ])('reads %s', (field, want) => expect(figures('', field)).toEqual(want))

  it('comes before the text, and the text fills in for it', () => {
    expect(figures(advert('Salary: £30,000'), '£31,000')?.[0]).toBe(31000)
    expect(figures(advert('Salary: £30,000'), 'Competitive')?.[0]).toBe(30000)
  })
})

describe('readSalary on hostile text', () => {
  it.each([
    ['digits', '1'.repeat(1_000_000)],
    ['commas', ','.repeat(1_000_000)],
    ['numbers', '1,'.repeat(500_000)],
    ['pounds', '£1 '.repeat(300_000)],
    ['ranges', '£10k - '.repeat(140_000)],
    ['spaces', `Salary £10,000${' '.repeat(1_000_000)}`],
  ])('stays linear: %s', (_, text) => {
    const from = performance.now()
    readSalary(text)
    expect(performance.now() - from).toBeLessThan(1_000)
  })
})

describe('derivePay', () => {
  // NHS Employers, Agenda for Change pay scales; the document on school teachers' pay and conditions 2025.
  it('looks a band up in the table of its day', () => {
    expect(derivePay('NHS trust, AfC Band 5', '2025-06-01')).toMatchObject({ min: 31049, max: 37796 })
    expect(derivePay('NHS trust, AfC Band 5', '2024-06-01')).toMatchObject({ min: 29970, max: 36483 })
    expect(derivePay('Agenda for Change Band 8a', '2023-06-01')).toMatchObject({ min: 50952, max: 57349 })
    expect(derivePay('NHS Band 5/6', '2025-06-01')).toMatchObject({
      min: 31049,
      max: 46580,
      quote: 'Band 5/6',
    })
  })

  it('looks teachers up', () => {
    expect(derivePay('Teacher of French, MPR/UPR', '2025-11-01')).toMatchObject({ min: 32916, max: 51048 })
    expect(derivePay('Teacher of French, Inner London, MPR', '2025-11-01')).toBeNull()
  })

  it('gives nothing where it knows nothing', () => {
    expect(derivePay('NHS trust, AfC Band 5', '2019-06-01')).toBeNull()
    expect(derivePay('You play in a band 5 nights a week', '2025-06-01')).toBeNull()
    expect(derivePay('NHS trust, Band 8', '2025-06-01')).toBeNull()
  })
})
