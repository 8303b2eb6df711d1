import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../analyser/extract/language.ts'
import { removePersonalData } from '../../../analyser/extract/privacy.ts'

describe('removePersonalData', () => {
  it.each([
    ['Mail jo.bloggs+jobs@mail.example.co.uk now.', 'Mail [email] now.'],
    ['jane [at] example [dot] com or jane(at)example.com', '[email] or [email]'],
    ['Call 020 7946 0958, +44 (0)7700 900123 or (0113) 496 0000.', 'Call [phone], [phone] or [phone].'],
    ['US office: 555-123-4567', 'US office: [phone]'],
    ['Please contact Jane Smith on 0113 496 0000.', 'Please contact [name] on [phone].'],
    ['For a chat speak to Dr. Anne-Marie O’Neill.', 'For a chat speak to [name].'],
    ['Hiring manager: Tomasz Nowak', 'Hiring manager: [name]'],
    ['CONTACT: JANE SMITH', 'CONTACT: [name]'],
    ['email Tom at tom@example.com', 'email [name] at [email]'],
    ['Jane van der Berg (Ward Manager) on 0113 496 0000', '[name] (Ward Manager) on [phone]'],
    ['Regards\nJane Smith\nSenior Recruiter\njane@example.com', 'Regards\n[name]\nSenior Recruiter\n[email]'],
    ['see https://uk.linkedin.com/in/jane-smith-1/', 'see [profile]'],
  ])('%j becomes %j', (text, clean) => expect(removePersonalData(text)).toBe(clean))

  it.each([
    'Salary £42,000 - £65,000, up to £1,250.00 a day',
    'Reference 1756915790, ISO 14001/45001, hours 07.30-15.30',
    'Gehalt: 70.000-90.000 EUR',
    '2024-2026, 10 000 customers, 99.999% of 1 000 000 calls',
    'Contact Human Resources or the Recruitment Team',
    'Experience of Message Queue Scaling, Excel, Email, Web APIs',
    'as a Solutions Consultant, Sales Engineering or similar',
    'Contact Centre Operations, Call Centre Quality, Email Campaign Design',
    'Founded by Ada Lovelace; Grace Hopper leads research',
    'you will be @ the heart of it, C++@scale, user@localhost',
    'Consultant Psychiatrist',
  ])('leaves %j alone', (text) => expect(removePersonalData(text)).toBe(text))

  it('changes nothing the second time', () => {
    const once = removePersonalData('Contact: Jane Smith, jane@example.com, 020 7946 0958')
    expect(removePersonalData(once)).toBe(once)
  })

  it('takes its time in proportion to the length', () => {
    const hostile = [
      'a',
      'a@',
      'contact ',
      'Aa ',
      'contact Dr ',
      '(((',
      'linkedin.com/in/',
      ' ',
      'Aa Bb\n',
      '[email] ',
      '0 0',
    ]
    for (const part of hostile) {
      const started = performance.now()
      removePersonalData(`${part.repeat(100_000 / part.length)}[email]`)
      expect(performance.now() - started, part).toBeLessThan(4_000)
    }
  })
})

describe('languageOf', () => {
  it.each([
    [
      'en',
      'We are looking for a nurse to join our team. You will work with us and you will have experience of care.',
    ],
    [
      'de',
      'Wir suchen für unser Team eine Person, die mit uns die Daten und das Produkt aufbaut. Du bist bei uns richtig, wenn du Python kannst und auf Deutsch arbeitest.',
    ],
    [
      'fr',
      'Nous recherchons un développeur pour rejoindre notre équipe. Vous avez des connaissances en Python et vous travaillez avec les équipes dans une ambiance agréable.',
    ],
    ['en', 'Python'],
    ['en', ''],
  ])('says %s', (code, text) => expect(languageOf(text)).toBe(code))
})
