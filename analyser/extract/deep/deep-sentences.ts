/** Which sentences of an advert the deep pass reads: those that ask, and those that tell what the job does. */
import { readStructure } from '../structure.ts'

export interface DeepSentence {
  readonly start: number
  readonly end: number
  /** It tells duties; otherwise it asks for something. */
  readonly duty: boolean
}

const ASKS =
  /\b(?:experience (?:of|in|with|using)|knowledge of|understanding of|proficien\w+|familiar\w*|expertise|skilled in|skills in|competen\w+ (?:in|with)|must have|fluent)\b/i
const TELLS =
  /\byou(?:[’']ll| will)\b|\bresponsib\w+|\byour (?:role|duties|day)\b|\b(?:role|position|job) (?:involves|includes|is to)\b/i
/** Equality, benefits and the employer itself, wherever they stand. */
const NEITHER =
  /\b(?:sexual orientation|religio\w+|barring service|maternity|paternity|parental|gender|ethnic\w*|veteran|pregnan\w+|pension|annual leave|life assurance|gym|discount|bank holidays?|right to work|visa|sponsor\w*|equal opportunit\w+|inclusive|diversity|salary|apply|cv|interview|agency)\b/i
/** Subjects of study and years are read as qualifications (qualification.ts), not as skills. */
const EDUCATION = /\b(?:degree|bachelor|masters?['’]?|phd|ph\.d|msc|bsc|graduate|diploma|gcse|a[ -]level)\b/i
/** "We build …" tells what the company does. */
const THEIRS = /^(?:we|our|at [A-Z]|the company|founded|the team)\b/i

const SHORTEST = 12

/** The sentences to be read, in the text's order. */
export function deepSentences(text: string): DeepSentence[] {
  const found: DeepSentence[] = []
  for (const { start, end, kind, section } of readStructure(text)) {
    if (kind === 'heading' || end - start < SHORTEST) continue
    const sentence = text.slice(start, end)
    if (NEITHER.test(sentence)) continue
    const tells = TELLS.test(sentence)
    if (section === 'duties' || (tells && (section === 'introduction' || section === 'company'))) {
      if (!THEIRS.test(sentence) || tells) found.push({ start, end, duty: true })
    } else if (
      section === 'required' ||
      section === 'preferred' ||
      (section === 'introduction' && ASKS.test(sentence))
    ) {
      if (!EDUCATION.test(sentence)) found.push({ start, end, duty: false })
    }
  }
  return found
}
