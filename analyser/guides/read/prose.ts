/** Claims that stand in sentences: how hard the change is, counts and shares, qualifications. */
import type { Block, Range } from './block.ts'
import { trimmed } from './block.ts'
import type { Gathered } from './gathered.ts'
import { NUMBER, numberOf } from './time-marks.ts'

/** Sentences of a block, as ranges of its text. */
export function sentencesOf(text: string): Range[] {
  const found: Range[] = []
  let from = 0
  for (const end of text.matchAll(/[.!?]["”’)]?\s+(?=[\p{Lu}\p{N}"“‘(£])/gu)) {
    found.push([from, end.index + 1])
    from = end.index + end[0].length
  }
  if (from < text.length) found.push([from, text.length])
  return found
}

const ADVERB = String.raw`(?:(?:very|fairly|quite|relatively|reasonably|pretty|highly|moderately|not too|not especially|surprisingly|really)\s+)?`
const HARDNESS = `(?:easy|easier|straightforward|simple|moderate|medium|manageable|challenging|demanding|difficult|hard|tough|steep|ambitious|low|high)`
const DIFFICULTY = [
  new RegExp(
    String.raw`\bdifficulty(?:\s+(?:level|rating|score))?\s*[:=–-]\s*(?<level>${ADVERB}${HARDNESS})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?<level>${ADVERB}${HARDNESS}(?:\s+to\s+${HARDNESS})?)\s+(?:career\s+)?(?:transition|move|change|switch|step|jump|leap|shift)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:transition|move|change|switch|step|jump|leap|shift)\s+(?:is|as|would be)\s+(?:rated\s+|considered\s+)?(?<level>${ADVERB}${HARDNESS})\b`,
    'iu',
  ),
]

export function readDifficulty(block: Block, gathered: Gathered): void {
  for (const pattern of DIFFICULTY) {
    const match = pattern.exec(block.text)
    const level = match?.groups?.level
    if (match === null || level === undefined) continue
    const start = match.index + match[0].indexOf(level)
    gathered.add('difficulty', level.toLowerCase(), block, [start, start + level.length], { level })
    return
  }
}

const NOUNS = `(?:job descriptions?|descriptions?|adverts?|ads|listings?|vacanc(?:y|ies)|postings?|openings?|gaps?|skills?|applications?|projects?|people|employers?|examples?|interviews?|nurses?|teachers?|candidates?|career changers?|portfolio pieces?|placements?)`
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}£$€.,–-])(?:(?<lead>over|more than|at least|up to|around|about|nearly|almost|some|roughly)\s+)?(?:(?<from>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|${NUMBER})(?<plus1>\+)?(?:\s?(?:-|–|—|\bto\b)\s?(?<to>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|${NUMBER}))?)(?:\s?(?<unit>%|per cent|percent|x\b|times\b))?(?<plus2>\+)?(?<noun>(?:\s+(?:of\s+)?(?:the\s+)?(?:[\p{L}][\p{L}-]*\s+){0,4}?${NOUNS}(?:\s+${NOUNS})?\b)|(?:\s+(?:of|more)\s+[\p{L}-]+))?`,
  'giu',
)
const SHARE =
  /\b(?<few>(?:one|two|three|four|nine|\d) (?:in|out of)(?: every)? (?:two|three|four|five|ten|\d{1,3}))(?:\s+(?:of\s+)?(?:[\p{L}-]+\s+){0,2}?(?:adverts?|listings?|vacanc(?:y|ies)|posts?|jobs?))?/giu

/** "80%+ of listings", "20+ job descriptions", "2-3 skill gaps", "three in four adverts". */
export function readCounts(block: Block, gathered: Gathered): void {
  const { text } = block
  for (const match of text.matchAll(SHARE)) {
    const [part, all] = (match.groups?.few ?? '').split(/\s+(?:in|out of)(?:\s+every)?\s+/i).map(numberOf)
    if (part === undefined || all === undefined || !(part < all)) continue
    const share = Math.round((1000 * part) / all) / 10
    gathered.add('count', `share ${share} ${match[0]}`, block, [match.index, match.index + match[0].length], {
      of: match[0].slice((match.groups?.few ?? '').length).trim(),
      min: share,
      max: share,
      unit: '%',
    })
  }
  for (const match of text.matchAll(COUNT)) {
    const {
      lead,
      from = '',
      to,
      plus1,
      plus2,
      unit,
      noun,
    } = match.groups as Record<string, string | undefined>
    if (unit === undefined && (noun === undefined || !new RegExp(`${NOUNS}$`, 'iu').test(noun))) continue
    // "a skill" and "one example" count nothing.
    if (to === undefined && unit === undefined && /^(?:an?|one|half.*|first|second|third)$/i.test(from))
      continue
    const range = trimmed(text, [match.index, match.index + match[0].length])
    if (gathered.covers(block, range)) continue
    const low = numberOf(from.replaceAll(',', ''))
    const high = to === undefined ? null : numberOf(to.replaceAll(',', ''))
    const open =
      plus1 !== undefined || plus2 !== undefined || /^(?:over|more than|at least)$/i.test(lead ?? '')
    const isMost = /^up to$/i.test(lead ?? '')
    const of = (noun ?? '').trim().replace(/^(?:of|more)\s+(?:the\s+)?/, '')
    const kind = unit === undefined ? null : /^(?:x|times)$/i.test(unit) ? 'x' : '%'
    gathered.add('count', `${low} ${high ?? ''} ${kind ?? ''} ${of}`, block, range, {
      of,
      min: isMost && high === null ? null : low,
      max: high ?? (open ? null : low),
      unit: kind,
    })
  }
}

const NAMED_QUALIFICATION =
  /\b(?:(?:NMC|HCPC|GMC|GPhC|SRA|Social Work England|CSCS|SIA|FCA)\s+(?:registration|registered|card|licence)|registration with (?:the )?[A-Z][\w ]{1,40}|QTS|PGCE|CIPD(?: Level \d)?|ACCA|ACA|CIMA|AAT|PRINCE2|NEBOSH(?: [A-Z][\w ]{2,30})?|IOSH|HGV (?:licence|Category [CE+]+)|Driver CPC|enhanced DBS(?: check)?|DBS check|(?:[\w'’-]+ )?(?:bachelor['’]?s|master['’]?s|undergraduate|postgraduate|nursing|law|honours) degree(?: in [a-z ]{3,40})?|degree in [a-z ]{3,40}|(?:level \d )(?:diploma|certificate|apprenticeship)(?: in [\p{L} ]{3,40})?|(?:diploma|certificate|apprenticeship) in [\p{L} ]{3,40}|[A-Z][\w+'’ -]{2,40} (?:Certificate|Certification|Diploma|Award)|Microsoft [A-Z]{2}-\d{3}|AWS [A-Z][\w ]{3,30}|[Cc]loud certifications?)/gu
const SAYS_QUALIFICATION =
  /qualif|certif|degree|diploma|licen[cs]e|registr|accredit|\bcourses?\b|\btraining\b|apprenticeship|\bQTS\b|\bNMC\b|\bDBS\b|credential|chartered|\bACCA\b|\bACA\b|\bCIPD\b/i

const MUST =
  /\b(?:need|needs|require[sd]?|must|essential|mandatory|legally|compulsory|necessary|have to|without)\b/i

/** Sentences that say what one must hold, with the qualification that they name. */
export function readQualification(block: Block, gathered: Gathered): void {
  if (block.kind === 'row' && block.header) return
  for (const [start, end] of sentencesOf(block.text)) {
    const sentence = block.text.slice(start, end)
    if (/\?$/.test(sentence.trim())) continue
    const named = [...sentence.matchAll(NAMED_QUALIFICATION)].filter(({ 0: text }) => text.trim().length > 2)
    for (const match of named) {
      const range = trimmed(block.text, [start + match.index, start + match.index + match[0].length])
      const label = block.text.slice(...range)
      gathered.add('qualification', label, block, range, { statement: sentence.trim(), label })
    }
    const general =
      /[\p{L}]+ly qualification-agnostic|qualification-agnostic|(?:no|not? (?:any )?(?:formal )?)(?:qualifications?|degree|certificate)[^.;]{0,40}(?:needed|required|essential)|(?:aren['’]t|are not|isn['’]t|is not) (?:always )?(?:essential|required|needed|necessary)/iu.exec(
        sentence,
      )
    if (general !== null) {
      const range: Range = [start + general.index, start + general.index + general[0].length]
      gathered.add('qualification', general[0], block, range, { statement: sentence.trim(), label: null })
    } else if (named.length === 0 && SAYS_QUALIFICATION.test(sentence) && MUST.test(sentence)) {
      const range = trimmed(block.text, [start, end], /\s/)
      gathered.add('qualification', sentence, block, range, { statement: sentence.trim(), label: null })
    }
  }
}
