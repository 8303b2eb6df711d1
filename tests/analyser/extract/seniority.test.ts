import { describe, expect, it } from 'vitest'
import { readSeniority } from '../../../analyser/extract/seniority.ts'
import { yearsAsked } from '../../../analyser/extract/years-asked.ts'

describe('readSeniority', () => {
  it.each([
    ['Senior Data Analyst', 'senior'],
    ['Lead Nurse', 'senior'],
    ['Principal Town Planner', 'senior'],
    ['Head of Finance', 'senior'],
    ['Staff Software Engineer', 'senior'],
    ['Consultant Cardiologist', 'senior'],
    ['Vice President, People', 'senior'],
    ['Staff Nurse', 'mid'],
    ['Bank Staff Care Worker', 'mid'],
    ['Lead Generation Executive', 'mid'],
    ['Data Analyst', 'mid'],
    ['Junior Developer', 'entry'],
    ['Graduate Civil Engineer', 'entry'],
    ['Trainee Accountant', 'entry'],
    ['Apprentice Electrician', 'entry'],
    ['Marketing Intern', 'entry'],
    ['Assistant Management Accountant', 'entry'],
    ['Junior Team Lead', 'entry'],
    ['Open application', 'unknown'],
  ])('%s is %s by its title', (title, want) => {
    expect(
      readSeniority(title, 'You will work with a friendly team and bring experience of the trade.'),
    ).toBe(want)
  })

  it.each([
    ['You bring 5+ years of experience in SQL.', 'senior'],
    ['At least seven years’ experience in tax is required.', 'senior'],
    ['- 8+ years in product marketing\n- Strong writing', 'senior'],
    ['3-5 years of experience with Python.', 'mid'],
    ['No experience is needed: we will teach you everything.', 'entry'],
    ['This is an entry-level role for somebody who likes people.', 'entry'],
    ['We are looking for a Senior Data Analyst to join us.', 'senior'],
    ['You will report to a senior manager.', 'mid'],
  ])('"%s" is %s', (text, want) => expect(readSeniority('Data Analyst', text)).toBe(want))

  it('takes the title over the years', () => {
    expect(readSeniority('Junior Analyst', 'You bring 6 years of experience.')).toBe('entry')
  })

  it('knows work that is learnt on the job', () => {
    expect(readSeniority('Retail Assistant', 'You greet customers and keep the shelves full.')).toBe('entry')
    expect(readSeniority('Retail Assistant', 'You have experience of shop work.')).toBe('mid')
  })
})

describe('yearsAsked', () => {
  it.each<[string, number | null]>([
    ['5+ years of experience', 5],
    ['Experience: 4+ years', 4],
    ['a minimum of two years in a kitchen, with experience of pastry', 2],
    ['3 to 5 years’ post-qualification experience', 3],
    ['With over 40 years of experience, we know our trade.', null],
    ['With over 10 years of experience, we know our trade.', null],
    ['You must have lived in the UK for the last 5 years.', null],
    ['25 days of holiday, rising to 30 after 5 years of service', null],
    ['Ideally 7 years of experience', null],
    ['Applicants must be over 18 years old', null],
  ])('%s: %s', (text, want) => expect(yearsAsked(text)).toBe(want))

  it('stays linear', () => {
    const from = performance.now()
    yearsAsked('5+ years of experience '.repeat(40_000))
    yearsAsked('years '.repeat(160_000))
    readSeniority('Analyst', 'no experience '.repeat(70_000))
    expect(performance.now() - from).toBeLessThan(1_500)
  })
})
