import { findPhoneNumbersInText } from 'libphonenumber-js/min'

/** What stands in place of something personal. None of them is a word of an advert. */
const EMAIL = '[email]'
const PHONE = '[phone]'
const NAME = '[name]'
const PROFILE = '[profile]'

/** Words that begin with a capital after "contact", but name no person. */
const notNames = new Set(
  `hr human resources recruitment recruiting recruiter talent acquisition hiring people team teams support customer
  client service services department office centre center group ltd limited plc llp inc company university college
  school academy council nhs trust hospital clinic care home homes health ward reception admin administration
  manager managers director head lead consultant officer coordinator partner executive adviser advisor specialist
  us our the your this that them him her me you we all any senior junior deputy assistant chief line reed hays
  access to work information technology data security protection british royal national north south east west
  street road london manchester leeds bristol birmingham edinburgh glasgow cardiff belfast europe england scotland
  wales ireland united kingdom monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december job centre jobcentre plus microsoft google amazon azure aws
  excel power salesforce queue queues management lens number email telephone mobile phone details clinical medicine
  medical nursing nurse engineer engineering developer analyst scientist design marketing sales business project
  product operations finance role job post closing date salary apply please`
    .split(/\s+/)
    .filter(Boolean),
)

const word = String.raw`\p{Lu}[\p{L}'’-]{1,24}`
const honorific = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Rev|Cllr)\.?[ \t]+)`
const fullName = String.raw`${word}(?:[ \t]+\p{Lu}\.?)?(?:[ \t]+(?:(?:de|van|von|der|den|la|le|bin|al|el|da|dos|di)[ \t]+){0,2}${word}){1,3}`
const gap = String.raw`[ \t]*[:–-]?[ \t]+`
const verbs = words(
  'contact',
  'contacting',
  'speak to',
  'speak with',
  'speaking to',
  'speaking with',
  'talk to',
)
const verbsToo = words(
  'reach out to',
  'get in touch with',
  'write to',
  'enquiries to',
  'questions to',
  'cv to',
)
const wires = words(
  'call',
  'calling',
  'phone',
  'phoning',
  'ring',
  'telephone',
  'e?mail',
  'e-mail',
  'emailing',
  'message',
)
const titles = words('contact', 'contact name', 'contact person', 'named contact', 'posted by', 'recruiter')
const titlesToo = words(
  'consultant',
  'recruitment consultant',
  'hiring manager',
  'line manager',
  'recruiting manager',
)
const address = String.raw`\[(?:email|phone)\]`
/** "contact Jane Smith", "Hiring manager: Dr Jane Smith". */
const asked = new RegExp(
  String.raw`((?<![\p{L}\d-])(?:(?:${verbs}|${verbsToo})${gap}|(?:${titles}|${titlesToo})[ \t]*:[ \t]*))(${honorific}?${fullName}|${honorific}${word})`,
  'gu',
)
/** "email Jane on [email]": the words have other meanings, so an address must follow. */
const wired = new RegExp(
  String.raw`((?<![\p{L}\d-])(?:${verbs}|${verbsToo}|${wires})${gap})(${honorific}?(?:${fullName}|${word}))(?=[^\n]{0,60}${address})`,
  'gu',
)
/** A name just before an address: "Jane Smith, [email]", "Jane Smith (Ward Manager) on [phone]". */
const beforeAddress = new RegExp(
  String.raw`(?<![\p{L}\d])(${honorific}?${fullName})(?=(?:[ \t]*[,–:-][^\n]{0,40}|[ \t]*\([^()\n]{1,40}\))?(?:[ \t]+(?:on|at|via|by))?[ \t]*[,:–-]?[ \t]*${address})`,
  'gu',
)
/** A line that is a name, above a line with an address. */
const signature = new RegExp(
  String.raw`^(${honorific}?${fullName})(?=[ \t]*\n\s*(?:[^\n]{1,40}\n\s*)?[^\n[]{0,12}${address})`,
  'gmu',
)

/** A pattern for any of some phrases in any case, inside an expression that must tell capitals apart. */
function words(...phrases: string[]): string {
  const anyCase = (letter: string) => `[${letter}${letter.toUpperCase()}]`
  return phrases
    .map((phrase) => phrase.replace(/[a-z]/g, anyCase).replaceAll(' ', String.raw`[ \t]+`))
    .join('|')
}

const isName = (text: string) => !text.split(/[\s'’-]+/).some((part) => notNames.has(part.toLowerCase()))

const isLocal = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  ".!#$%&'*+/=?^_`{|}~-".includes(String.fromCharCode(code)) ||
  code > 127

/** Walks outward from each `@`, where an expression would look for one behind every word. */
function withoutEmails(text: string): string {
  let out = ''
  let from = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > from && at - start < 64 && isLocal(text.charCodeAt(start - 1))) start--
    const domain = /^(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/u.exec(text.slice(at + 1, at + 255))
    if (start === at || domain === null) continue
    out += text.slice(from, start) + EMAIL
    from = at + 1 + domain[0].length
  }
  return out + text.slice(from)
}

const disguised =
  /(?<![\w.+-])[\w.+-]{1,64}[ \t]{0,2}[([{][ \t]{0,2}at[ \t]{0,2}[)\]}][ \t]{0,2}[\w-]{1,63}(?:[ \t]{0,2}(?:\.|[([{][ \t]{0,2}dot[ \t]{0,2}[)\]}])[ \t]{0,2}[\w-]{2,63}){1,4}/giu
const profile = /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/[^\s)\]>"',]{1,100}/giu
const fewDigits = /\d(?:[\s().–/-]{0,3}\d){6}/
/** Marked by a plus or a leading zero, whether or not the number is in use: +44 (0)7700 900123, 07700 900123. */
const marked =
  /(?<![\d.,£$€+-])(?:\+\d{1,3}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d){6,11}|0\d(?:[ -]?\d){8,9})(?![\d-])/g
const american = /(?<![\d.,£$€-])\d{3}[-.]\d{3}[-.]\d{4}(?![\d-])/g
const hours = /^\(?\d{2}[.:]?\d{2}\s?[-–]\s?\d{2}[.:]?\d{2}\)?$/
const cue = /(?:tel|phone|telephone|mobile|mob|call|fax|whatsapp|ring|text)\b[^\n]{0,15}$/i

/** A reference or a range of pay can be a valid number; a phone number begins like one, or is said to be one. */
function withoutPhones(text: string): string {
  if (!fewDigits.test(text)) return text
  let out = ''
  let from = 0
  for (const { startsAt, endsAt } of findPhoneNumbersInText(text, 'GB')) {
    const start = text[startsAt - 1] === '(' ? startsAt - 1 : startsAt
    const before = text.slice(Math.max(0, start - 30), start)
    if (!/^[+(0]/.test(text.slice(start)) && !cue.test(before)) continue
    if (/[£$€]\s?$/.test(before) || hours.test(text.slice(start, endsAt))) continue
    out += text.slice(from, start) + PHONE
    from = endsAt
  }
  return (out + text.slice(from)).replace(marked, PHONE).replace(american, PHONE)
}

/**
 * Removes what is personal from an advert before it is stored: e-mail addresses, phone numbers, links to people's
 * profiles, and the names of those to contact. Each is replaced by a mark in square brackets, so that sentences keep
 * their shape. People whom an advert tells about (a founder, an award's namesake) stay: only contacts go.
 *
 * @example removePersonalData('Call Jane Smith on 020 7946 0958.') // => 'Call [name] on [phone].'
 */
export function removePersonalData(text: string): string {
  let clean = text
  if (/linkedin/i.test(clean)) clean = clean.replace(profile, PROFILE)
  clean = withoutEmails(clean)
  if (/[([{]\s{0,2}at\s{0,2}[)\]}]/i.test(clean)) clean = clean.replace(disguised, EMAIL)
  clean = withoutPhones(clean)
  const hide = (whole: string, lead: string, name: string) => (isName(name) ? lead + NAME : whole)
  clean = clean.replace(asked, hide)
  if (!clean.includes(EMAIL) && !clean.includes(PHONE)) return clean
  const only = (whole: string, name: string) => (isName(name) ? NAME : whole)
  return clean.replace(wired, hide).replace(beforeAddress, only).replace(signature, only)
}
