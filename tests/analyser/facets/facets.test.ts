import { describe, expect, it } from 'vitest'
import { isAgency } from '../../../analyser/facets/agency.ts'
import { contractOf } from '../../../analyser/facets/contract-of.ts'
import { patternOf } from '../../../analyser/facets/pattern-of.ts'
import { regionOf } from '../../../analyser/facets/region-of.ts'

describe('regionOf', () => {
  it.each([
    ['London, England, United Kingdom', 'london'],
    ['London Area, United Kingdom', 'london'],
    ['Greater Leeds Area', 'yorkshire-and-the-humber'],
    ['City Of Bristol, England, United Kingdom', 'south-west'],
    ['Newcastle Upon Tyne, England, United Kingdom', 'north-east'],
    ['Brighton And Hove, England, United Kingdom', 'south-east'],
    ['Washington, Tyne and Wear', 'north-east'],
    ['Perth, Scotland, United Kingdom', 'scotland'],
    ['Bangor, Northern Ireland', 'northern-ireland'],
    ['Newport, Wales', 'wales'],
    ['Boston, Lincolnshire', 'east-midlands'],
    ['Leeds LS1 4AP', 'yorkshire-and-the-humber'],
    ['SW1A 1AA', 'london'],
    ['Manchester (Hybrid)', 'north-west'],
    ['Hybrid - London', 'london'],
    ['Boston, United States', 'outside-uk'],
    ['Dublin, Ireland', 'outside-uk'],
    ['San Francisco, CA', 'outside-uk'],
    ['Remote - United States', 'outside-uk'],
    ['United Kingdom', null],
    ['England, United Kingdom', null],
    ['Remote', null],
    ['', null],
    [null, null],
  ])('%s is in %s', (location, region) => expect(regionOf(location)).toBe(region))
})

describe('contractOf', () => {
  it.each([
    ['Data Engineer (Contract)', '', 'contract'],
    ['Contract Manager', 'A permanent role.', 'permanent'],
    ['Data Engineer', '6 month contract, outside IR35', 'contract'],
    ['HR Advisor', '12 month FTC to cover maternity leave', 'fixed-term'],
    ['Nurse', 'Hours: part-time, 22.5 a week', 'part-time'],
    ['Nurse', 'Full-time or part-time hours considered. Permanent.', 'permanent'],
    ['Apprentice Electrician', '', 'apprenticeship'],
    ['Analyst', 'You will negotiate contracts with suppliers.', null],
  ])('%s: %s', (title, text, kind) => expect(contractOf(title, text)).toBe(kind))
})

describe('patternOf', () => {
  it.each([
    ['Remote, UK', 'Analyst', '', 'remote'],
    ['Leeds', 'Analyst', 'Hybrid working with two days in the office.', 'hybrid'],
    ['Leeds', 'Analyst', 'We ask for 3 days a week in our Leeds office.', 'hybrid'],
    ['Leeds', 'Analyst', 'This is a fully remote role.', 'remote'],
    ['Leeds', 'Analyst', 'This role is office-based.', 'office'],
    ['Leeds', 'Engineer', 'You know hybrid cloud and remote sensing.', null],
    ['Leeds', 'Nurse', 'Unfortunately we cannot offer hybrid working.', null],
    [null, 'Analyst', '', null],
  ])('%s, %s: %s', (location, title, text, pattern) => expect(patternOf(location, title, text)).toBe(pattern))
})

describe('isAgency', () => {
  it.each([
    ['Harnham', '', true],
    ['Blue Sky Recruitment Ltd', '', true],
    ['Acme', 'Our client is a leading bank.', true],
    ['Acme', 'Our clients love us.', false],
    [null, '', false],
  ])('%s: %s', (employer, text, agency) => expect(isAgency(employer, text)).toBe(agency))
})
